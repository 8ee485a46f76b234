/** The anchors of one metric, where their consequence is being read: values, sources, and the way back to default. */
import { SlidersHorizontal } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import type { Metric } from '../../model/JourneyMap';
import { useSessionState } from '../../session/useSession';
import { IconButton } from '../../ui/IconButton';
import { Popover } from '../../ui/Popover';
import { describeScale } from '../../view/describeScale';
import { AnchorEditor } from '../inspector/AnchorEditor';
import styles from './AnchorPopover.module.css';

export function AnchorPopover({ metric: ranked }: { readonly metric: Metric }) {
  const { t, format } = useLanguage();
  // The ranking follows an edit a moment later; the fields must not.
  const metric = useSessionState((state) => state.map.metrics[ranked.id]) ?? ranked;
  const label = t('weakest.editAnchors', { metric: metric.name });
  return (
    <Popover label={label} align="end" trigger={<IconButton icon={SlidersHorizontal} label={label} />}>
      <h4 className={styles.title}>{label}</h4>
      <p className={styles.note}>{describeScale(metric, format, t)}</p>
      <p className={styles.note}>{t('scenario.anchorsEverywhere')}</p>
      <AnchorEditor metric={metric} />
    </Popover>
  );
}
