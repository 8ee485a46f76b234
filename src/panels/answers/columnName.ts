import type { FileView } from '../../datasets/FileView';
import type { Words } from '../../view/Words';

/** The header of a column; one without a header is known by its place. */
export function columnName(view: FileView, index: number, { t, format }: Words): string {
  return view.columns[index]?.header || t('answers.columnNumber', { number: format.number(index + 1) });
}
