/** A metric that is shown but counts for nothing, with the reason. */
import { useLanguage } from '../../i18n/useLanguage';
import type { TextKey } from '../../i18n/language';
import type { UnscoredMetric } from '../../ranking/Ranking';
import { describeReading } from '../../view/formatReading';
import styles from './EntryReason.module.css';

const reasons: Readonly<Record<UnscoredMetric['why'], TextKey>> = {
  'never-health': 'weakest.neverHealth',
  'missing-anchors': 'weakest.noAnchors',
  'not-in-order': 'weakest.noAnchors',
  'not-positive': 'weakest.noAnchors',
  'against-direction': 'weakest.noAnchors',
  'no-say': 'weakest.noSay',
  'same-information': 'weakest.sameInformation',
};

export function UnscoredLine({ found }: { readonly found: UnscoredMetric }) {
  const { t, format } = useLanguage();
  return (
    <li className={styles.metric}>
      <p className={styles.metricName}>
        <span className={styles.strong}>{found.metric.name}</span> ·{' '}
        {describeReading(found.metric, found.reading, format, t).statement}
      </p>
      <p className={styles.small}>{t(reasons[found.why])}</p>
    </li>
  );
}
