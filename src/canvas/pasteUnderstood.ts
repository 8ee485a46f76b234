/** Cells that were pasted become touchpoints, and what was understood of them and what not is said. */
import { pasteCells } from '../commands/pasteCells';
import { mostCellRows } from '../formats/clipboard/readCells';
import { understandCells, type UnderstoodCells } from '../formats/clipboard/understandCells';
import type { RunResult } from '../session/MapSession';
import { showToast } from '../ui/toasts';
import type { ActionPorts } from './ActionPorts';
import type { PasteTarget } from './pasteTarget';

const mostExamples = 3;

export function pasteUnderstood(
  { session, t }: ActionPorts,
  cells: readonly (readonly string[])[],
  slot: PasteTarget['slot'],
  report: (result: RunResult) => readonly string[],
): void {
  if (cells.length > mostCellRows) {
    const text = t('canvasMore.cellsTooMany', { count: cells.length, most: mostCellRows });
    showToast({ text, tone: 'error' });
    return;
  }
  const understood = understandCells(cells, session.map);
  const { rows } = understood;
  if (rows.length === 0) {
    showToast({ text: t('canvasMore.cellsNone'), tone: 'error' });
    return;
  }
  const created = report(session.run(pasteCells, { rows, slot, newStage: t('canvas.newStage') }));
  if (created.length > 0) showToast({ text: sentences(understood, t) });
}

function sentences(
  { rows, columns, unknown, unread, nameless }: UnderstoodCells,
  t: ActionPorts['t'],
): string {
  const read = columns.flatMap((column) => (column === null ? [] : [t(`canvasMore.column_${column}`)]));
  const examples = unread
    .slice(0, mostExamples)
    .map(({ column, text }) => `${t(`canvasMore.column_${column}`)} “${text.slice(0, 40)}”`)
    .join(', ');
  return [
    t('canvasMore.cellsRead', { count: rows.length, columns: read.join(', ') }),
    ...(unknown.length > 0
      ? [t('canvasMore.cellsUnknown', { count: unknown.length, columns: unknown.join(', ') })]
      : []),
    ...(unread.length > 0 ? [t('canvasMore.cellsUnread', { count: unread.length, examples })] : []),
    ...(nameless > 0 ? [t('canvasMore.cellsNameless', { count: nameless })] : []),
  ].join(' ');
}
