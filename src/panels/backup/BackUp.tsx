/** Everything of this device as one file: what goes in, how far it is, and what came of it. */
import { clsx } from 'clsx';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { Dialog } from '../../ui/Dialog';
import { downloadFile } from '../export/downloadFile';
import { failureText } from '../library/failureText';
import styles from './Backup.module.css';
import { countsText, leftOutText } from './backupWords';
import type { BackupChoice } from './makeBackup';
import type { LibrarySurvey } from './surveyLibrary';
import { useMakeBackup, type BackupStep } from './useMakeBackup';
import { WorkProgress } from './WorkProgress';

/** More would be a wall nobody reads; how many there are is always said. */
const mostLeftOutShown = 50;

export function BackUp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { step, start, cancel } = useMakeBackup();
  const [choice, setChoice] = useState<BackupChoice>({ bin: true, versions: true, datasets: true });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t(step.kind === 'done' ? 'backup.doneTitle' : 'backup.makeTitle')}
      {...(step.kind !== 'done' && { description: t('backup.makeText') })}
      closeLabel={t('common.close')}
      footer={<Footer step={step} onClose={onClose} onStart={(survey) => start(survey, choice)} />}
    >
      {step.kind === 'counting' && <output className={styles.hint}>{t('backup.counting')}</output>}
      {step.kind === 'refused' && (
        <p className={styles.bad} role="alert">
          {t('backup.countFailed', { reason: failureText(step.reason, t) })}
        </p>
      )}
      {step.kind === 'choosing' && (
        <Choices survey={step.survey} hasFailed={step.hasFailed} choice={choice} onChange={setChoice} />
      )}
      {step.kind === 'writing' && (
        <WorkProgress title={t('backup.writing')} share01={step.share01} onCancel={cancel} />
      )}
      {step.kind === 'done' && <Done made={step.made} name={step.name} />}
    </Dialog>
  );
}

interface FooterProps {
  readonly step: BackupStep;
  readonly onClose: () => void;
  readonly onStart: (survey: LibrarySurvey) => void;
}

function Footer({ step, onClose, onStart }: FooterProps) {
  const { t } = useLanguage();
  if (step.kind === 'done') {
    const { made, name } = step;
    return (
      <>
        <Button onClick={() => downloadFile(made.file, name)}>{t('backup.saveAgain')}</Button>
        <Button variant="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </>
    );
  }
  const survey = step.kind === 'choosing' ? step.survey : null;
  const hasMaps = survey !== null && survey.maps.length + survey.binned.length > 0;
  return (
    <Button variant="primary" disabled={!hasMaps} onClick={() => survey && onStart(survey)}>
      {t('backup.start')}
    </Button>
  );
}

interface ChoicesProps {
  readonly survey: LibrarySurvey;
  readonly hasFailed: boolean;
  readonly choice: BackupChoice;
  readonly onChange: (choice: BackupChoice) => void;
}

function Choices({ survey, hasFailed, choice, onChange }: ChoicesProps) {
  const { t, format } = useLanguage();
  const { maps, binned, versions, datasets } = survey;
  const versionBytes = versions.reduce((sum, { size }) => sum + size, 0);
  const answerBytes = datasets.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <>
      {hasFailed && (
        <p className={styles.bad} role="alert">
          {t('backup.failed')}
        </p>
      )}
      <p className={styles.strong}>
        {maps.length + binned.length === 0 ? t('backup.nothing') : t('backup.maps', { count: maps.length })}
      </p>
      <div className={styles.choices}>
        {binned.length > 0 && (
          <CheckboxField
            label={t('backup.withBin', { count: binned.length })}
            checked={choice.bin}
            onChange={(bin) => onChange({ ...choice, bin })}
          />
        )}
        {versions.length > 0 && (
          <CheckboxField
            label={t('backup.withVersions', { count: versions.length, size: format.bytes(versionBytes) })}
            checked={choice.versions}
            onChange={(isIn) => onChange({ ...choice, versions: isIn })}
          />
        )}
        {datasets.length > 0 && (
          <CheckboxField
            label={t('backup.withAnswers', { count: datasets.length, size: format.bytes(answerBytes) })}
            hint={t('backup.withAnswersHint')}
            checked={choice.datasets}
            onChange={(isIn) => onChange({ ...choice, datasets: isIn })}
          />
        )}
      </div>
    </>
  );
}

function Done({ made, name }: Pick<Extract<BackupStep, { readonly kind: 'done' }>, 'made' | 'name'>) {
  const { t, format } = useLanguage();
  const { file, counts, leftOut } = made;
  return (
    <>
      <output className={clsx(styles.verdict, styles.fine)}>
        <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
        <span className={styles.strong}>{t('backup.done', { name, size: format.bytes(file.size) })}</span>
      </output>
      <p>{t('backup.inIt', { what: countsText(counts, t) })}</p>
      {leftOut.length > 0 && (
        <section className={styles.bad}>
          <h3>{t('backup.leftOut', { count: leftOut.length })}</h3>
          <ul className={styles.list}>
            {leftOut.slice(0, mostLeftOutShown).map((each, index) => (
              // Two may have the same name.
              <li key={index}>{leftOutText(each, t)}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.hint}>{t('backup.doneHint')}</p>
    </>
  );
}
