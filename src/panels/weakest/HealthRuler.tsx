/** Where a value lies between floor, typical and target, with its 95 % interval. Evenly spaced: it shows health. */
import { useLanguage } from '../../i18n/useLanguage';
import type { MetricFinding } from '../../ranking/Ranking';
import { anchorValue } from '../../view/anchorValue';
import { formatMetricNumber } from '../../view/formatReading';
import styles from './HealthRuler.module.css';
import { healthStyle } from './healthStyle';

export function HealthRuler({ finding }: { readonly finding: MetricFinding }) {
  const { t, format } = useLanguage();
  const { metric, anchors, health, healthInterval } = finding;
  const shown = (anchor: number): string =>
    formatMetricNumber(metric, anchorValue(metric, anchor), null, format);
  const marks = { floor: shown(anchors.floor), par: shown(anchors.par), target: shown(anchors.target) };
  const low = healthInterval?.low ?? health;
  const high = healthInterval?.high ?? health;
  return (
    <div className={styles.ruler}>
      <span className="visually-hidden">
        {t('weakest.ruler', { value: format.number(health), ...marks })}
      </span>
      <span className={styles.track} aria-hidden>
        <span
          className={styles.interval}
          style={{ left: `${String(low)}%`, width: `${String(high - low)}%` }}
        />
        <span className={styles.value} style={{ left: `${String(health)}%`, ...healthStyle(health) }} />
      </span>
      <span className={styles.marks} aria-hidden>
        <span>{marks.floor}</span>
        <span>{marks.par}</span>
        <span>{marks.target}</span>
      </span>
    </div>
  );
}
