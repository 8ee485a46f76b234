/** What was seen in a file, in words: its form in one line, and a sentence for each thing that was mended or left out. */
import type { FileView, ReadRemark } from '../../datasets/FileView';
import type { Words } from '../../view/Words';

const delimiterTexts = {
  ',': 'answers.delimiterComma',
  ';': 'answers.delimiterSemicolon',
  '\t': 'answers.delimiterTab',
  '|': 'answers.delimiterPipe',
} as const;

const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'euc-kr': 'CP949 (EUC-KR)',
  'windows-1252': 'Windows-1252',
} as const;

export function fileLine(view: FileView, { t, format }: Words): string {
  return [
    t('answers.rows', { count: view.rowCount, rows: format.number(view.rowCount) }),
    t('answers.columns', { count: view.columns.length, columns: format.number(view.columns.length) }),
    format.bytes(view.bytes),
    view.encoding === null ? t('answers.spreadsheet') : encodingNames[view.encoding],
    ...(view.delimiter === null ? [] : [t(delimiterTexts[view.delimiter])]),
    t(`fileShape.${view.shape}`),
  ].join(' · ');
}

export function remarkText(remark: ReadRemark, { t, format }: Words): string {
  switch (remark.kind) {
    case 'torn-last-row':
      return t('answerRemark.tornLastRow', { line: format.number(remark.line) });
    case 'uneven-rows':
      return t('answerRemark.unevenRows', {
        count: remark.count,
        rows: format.number(remark.count),
        line: format.number(remark.line),
      });
    case 'empty-rows':
      return t('answerRemark.emptyRows', { count: remark.count, rows: format.number(remark.count) });
    case 'unreadable-characters':
      return t('answerRemark.unreadableCharacters', {
        count: remark.count,
        characters: format.number(remark.count),
      });
    case 'first-of-sheets':
      return t('answerRemark.firstOfSheets', { sheet: remark.sheet, sheets: format.number(remark.sheets) });
    case 'first-of-files':
      return t('answerRemark.firstOfFiles', { file: remark.file, files: format.number(remark.files) });
  }
}
