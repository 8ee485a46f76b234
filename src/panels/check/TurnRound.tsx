/** Which way an effort scale runs, in words, and the other way at one click. */
import { ArrowUpDown } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import type { Metric } from '../../model/JourneyMap';
import { Button } from '../../ui/Button';
import { describeScale } from '../../view/describeScale';
import { turnRound } from '../../view/turnedRound';
import { useEdit } from '../inspector/useEdit';
import styles from './CheckPanel.module.css';

export function TurnRound({ metric }: { readonly metric: Metric }) {
  const { t, format } = useLanguage();
  const { edit } = useEdit();
  return (
    <>
      <p className={styles.note} role="status">
        {describeScale(metric, format, t)}
      </p>
      <Button
        icon={ArrowUpDown}
        className={styles.start}
        onClick={() => {
          edit({ kind: 'metrics', id: metric.id, fields: turnRound(metric) });
        }}
      >
        {t('check.turnRound')}
      </Button>
      <p className={styles.note}>{t('check.turnRoundHelp')}</p>
    </>
  );
}
