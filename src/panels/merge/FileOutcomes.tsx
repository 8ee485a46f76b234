/** What became of each file: merged, nothing new in it, left out, or why it could not be merged and what to do then. */
import { Check, CircleAlert, Minus } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { useImport } from '../library/ImportContext';
import { problemText } from '../library/problemText';
import styles from './MergeCopy.module.css';
import type { FileOutcome } from './useMergeQueue';

export interface FileOutcomesProps {
  readonly outcomes: readonly FileOutcome[];
  readonly onClose: () => void;
}

export function FileOutcomes({ outcomes, onClose }: FileOutcomesProps) {
  const { t } = useLanguage();
  if (outcomes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('mergeCopy.outcomes')}</h3>
      <ul className={styles.outcomes}>
        {outcomes.map((outcome, index) => (
          // Files may bear the same name, and none ever leaves the list.
          <li key={index} className={styles.outcome}>
            <OutcomeIcon kind={outcome.what.kind} />
            <div className={styles.words}>
              <OutcomeWords {...outcome} onClose={onClose} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OutcomeIcon({ kind }: { readonly kind: FileOutcome['what']['kind'] }) {
  const Icon = kind === 'merged' ? Check : kind === 'refused' || kind === 'other' ? CircleAlert : Minus;
  return <Icon size={16} strokeWidth={1.75} aria-hidden />;
}

function OutcomeWords({ file, what, onClose }: FileOutcome & Pick<FileOutcomesProps, 'onClose'>) {
  const { t, format } = useLanguage();
  const importFiles = useImport();
  const { name } = file;
  if (what.kind === 'refused') {
    const { what: matter, next } = problemText(what.problem, t, format);
    return (
      <>
        <p>{t('mergeCopy.refused', { name })}</p>
        <p className={styles.quiet}>{`${matter} ${next} ${t('mergeCopy.safe')}`}</p>
      </>
    );
  }
  if (what.kind === 'other') {
    const { title } = what;
    return (
      <>
        <p>{t('mergeCopy.other', { name })}</p>
        <p className={styles.quiet}>
          {title === '' ? t('mergeCopy.otherUntitled') : t('mergeCopy.otherText', { title })}
        </p>
        <Button
          variant="quiet"
          onClick={() => {
            onClose();
            importFiles([file]);
          }}
        >
          {t('mergeCopy.importIt')}
        </Button>
      </>
    );
  }
  const texts = {
    merged: 'mergeCopy.merged',
    'nothing-new': 'mergeCopy.nothingNew',
    'left-out': 'mergeCopy.leftOut',
  } as const;
  return (
    <>
      <p>{t(texts[what.kind], { name })}</p>
      {what.mended > 0 && <p className={styles.quiet}>{t('mergeCopy.mended', { count: what.mended })}</p>}
    </>
  );
}
