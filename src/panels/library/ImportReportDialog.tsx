/** What came of an import when not all went well: files that were refused, and what was mended in the others. */
import { useLanguage } from '../../i18n/useLanguage';
import type { Repair } from '../../model/Repair';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { goToMap } from '../route';
import styles from './ImportReportDialog.module.css';
import type { ImportedMap, ImportReport, RefusedFile } from './importFiles';
import { problemText } from './problemText';
import { repairText } from './repairText';

/** More would be a wall nobody reads; how many there are is always said. */
const mostRepairsShown = 100;

export interface ImportReportDialogProps {
  readonly report: ImportReport;
  readonly onClose: () => void;
}

export function ImportReportDialog({ report, onClose }: ImportReportDialogProps) {
  const { t } = useLanguage();
  const { imported, refused } = report;
  const mended = imported.filter((map) => map.repairs.length > 0);
  const whole = imported.length - mended.length;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={titleOf(refused, mended, t)}
      closeLabel={t('common.close')}
      width={mended.length > 0 ? 'l' : 'm'}
      footer={<Footer report={report} onClose={onClose} />}
    >
      {refused.length > 0 && <Refusals refused={refused} />}
      {whole > 0 && <p>{t('importing.importedCount', { count: whole })}</p>}
      {mended.map((map) => (
        <Repairs key={map.id} map={map} hasTitle={refused.length > 0 || mended.length > 1} />
      ))}
    </Dialog>
  );
}

function titleOf(
  refused: readonly RefusedFile[],
  mended: readonly ImportedMap[],
  t: ReturnType<typeof useLanguage>['t'],
): string {
  const [first] = mended;
  if (refused.length > 0) return t('importing.refusedTitle', { count: refused.length });
  if (first && mended.length === 1) return t('importing.mendedTitle', { title: first.title });
  return t('importing.reportTitle');
}

function Footer({ report: { imported }, onClose }: ImportReportDialogProps) {
  const { t } = useLanguage();
  const [only] = imported;
  if (!only || imported.length > 1) {
    return (
      <Button variant="primary" onClick={onClose}>
        {t('common.close')}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={onClose}>{t('common.close')}</Button>
      <Button
        variant="primary"
        onClick={() => {
          onClose();
          goToMap(only.id);
        }}
      >
        {t('importing.openMap', { title: only.title })}
      </Button>
    </>
  );
}

function Refusals({ refused }: { readonly refused: readonly RefusedFile[] }) {
  const { t, format } = useLanguage();
  return (
    <>
      <ul className={styles.list}>
        {refused.map(({ fileName, problem }, index) => {
          const { what, next } = problemText(problem, t, format);
          return (
            // Two files may have the same name.
            <li key={`${index} ${fileName}`} className={styles.refusal}>
              <p className={styles.fileName}>{fileName}</p>
              <p>{what}</p>
              <p className={styles.next}>{next}</p>
            </li>
          );
        })}
      </ul>
      <p className={styles.next}>{t('importing.safe')}</p>
    </>
  );
}

function Repairs({ map, hasTitle }: { readonly map: ImportedMap; readonly hasTitle: boolean }) {
  const { t } = useLanguage();
  const { repairs, title } = map;
  const hidden = repairs.length - mostRepairsShown;
  return (
    <section>
      {hasTitle && <h3>{t('importing.mendedTitle', { title })}</h3>}
      <p className={styles.intro}>{t('importing.mendedText', { count: repairs.length })}</p>
      <ul className={styles.list}>
        {repairs.slice(0, mostRepairsShown).map((repair, index) => (
          // One thing can have needed the same repair twice.
          <RepairRow key={index} repair={repair} />
        ))}
      </ul>
      {hidden > 0 && <p className={styles.next}>{t('importing.moreRepairs', { count: hidden })}</p>}
    </section>
  );
}

function RepairRow({ repair }: { readonly repair: Repair }) {
  const { t, format } = useLanguage();
  const { subject, field, what } = repairText(repair, t, format);
  return (
    <li className={styles.repair}>
      <span className={styles.subject}>{subject}</span>
      <span>
        {field !== undefined && <code className={styles.field}>{field}</code>} {what}
      </span>
    </li>
  );
}
