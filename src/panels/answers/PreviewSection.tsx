/** What the plan makes of the file: every figure with its interval and n, what was left out and why, and what looks wrong. */
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { ImportWarning } from '../../datasets/ImportPreview';
import { useLanguage } from '../../i18n/useLanguage';
import { useSessionState } from '../../session/useSession';
import { Disclosure } from '../../ui/Disclosure';
import type { Words } from '../../view/Words';
import { columnName } from './columnName';
import { DroppedList } from './DroppedList';
import { measureName } from './measures';
import { MoreButton } from './MoreButton';
import styles from './Preview.module.css';
import { PreviewRows } from './PreviewRows';
import { arrangePreview, countDropped } from './arrangePreview';
import type { Decisions } from './useDecisions';
import type { PreviewState } from './usePreview';
import { useShown } from './useShown';

const atOnce = 60;

export interface PreviewSectionProps {
  readonly decisions: Decisions;
  readonly state: PreviewState;
}

export function PreviewSection({ decisions, state }: PreviewSectionProps) {
  const words = useLanguage();
  const { t, format } = words;
  const map = useSessionState((session) => session.map);
  const { view } = decisions;
  const { preview, plan, hasFailed } = state;
  const arranged = useMemo(
    () => (preview && plan ? arrangePreview(preview, plan, map) : []),
    [preview, plan, map],
  );
  const rows = useMemo(() => arranged.flatMap((measure) => measure.rows), [arranged]);
  const shown = useShown(rows, atOnce);
  if (hasFailed) return <p className={styles.failed}>{t('answers.previewFailed')}</p>;
  if (!preview || !plan) return <p className={styles.quiet}>{t('answers.counting')}</p>;
  return (
    <div className={styles.preview} aria-busy={plan !== decisions.plan}>
      {preview.warnings.map((warning, index) => (
        // Two columns can be warned about in the same words.
        <p key={index} className={styles.warning}>
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          {warningText(warning, decisions, words)}
        </p>
      ))}
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t('answers.noFigures')}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{t('answers.previewTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('common.touchpoint')}</th>
              <th scope="col">{t('answers.value')}</th>
              <th scope="col">{t('answers.interval')}</th>
              <th scope="col" className={styles.number}>
                {t('answers.n')}
              </th>
              <th scope="col" className={styles.number}>
                {t('answers.leftOutCells')}
              </th>
            </tr>
          </thead>
          {shown.items.map((row) => (
            <PreviewRows key={row.key} row={row} view={view} plan={plan} />
          ))}
        </table>
      )}
      <MoreButton shown={shown} />
      {arranged
        .filter(({ dropped }) => countDropped(dropped) > 0)
        .map(({ measure, dropped }) => (
          <Disclosure
            key={measure}
            summary={t('answers.leftOutOf', {
              column: measureName(view, plan, measure, words),
              count: countDropped(dropped),
              cells: format.number(countDropped(dropped)),
            })}
          >
            <DroppedList dropped={dropped} />
          </Disclosure>
        ))}
    </div>
  );
}

function warningText(warning: ImportWarning, { view, plan }: Decisions, words: Words): string {
  const { t, format } = words;
  switch (warning.kind) {
    case 'effort-direction-looks-reversed':
      return t('importWarning.effort', {
        column: measureName(view, plan, warning.measure, words),
        rho: format.signed(warning.rho, 2),
      });
    case 'ambiguous-dates':
      return t('importWarning.dates', {
        column: columnName(view, warning.column, words),
        count: warning.count,
        rows: format.number(warning.count),
      });
    case 'too-many-figures':
      return t('importWarning.tooMany', {
        figures: format.number(warning.count),
        most: format.number(warning.most),
      });
  }
}
