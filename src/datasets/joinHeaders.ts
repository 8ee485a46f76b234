/**
 * Files with more than one row of headers, as survey programs write them: a question over several columns, and under it
 * what each of them is about; or a code, the question, and a row for the machine. → one header per column, and how many
 * rows it takes. Recognised by what those programs write and nothing else: a first answer must never be taken for a header.
 */

export interface JoinedHeader {
  readonly header: readonly string[];
  /** Of the rows given; at least 1. */
  readonly rows: number;
}

/** Rows to look at. */
export const mostHeaderRows = 3;

const machineCell = /^\{\s*"?ImportId"?\s*:/;
/** What stands under a question of one column. */
const plainAnswer =
  /^(response|open[- ]ended response|other \(please specify\)|응답|자유 ?응답|주관식 ?응답|기타 ?\((구체적으로|자세히|직접).*\))$/i;

/** `rows`: the first rows that are not blank, as wide as the table. */
export function joinHeaders(rows: readonly (readonly string[])[]): JoinedHeader {
  const [first = [], second, third] = rows.map((row) => row.map((cell) => cell.trim()));
  const machine = [second, third].findIndex((row) => row?.some((cell) => machineCell.test(cell)) ?? false);
  if (machine === 1 && second) {
    return { header: first.map((code, index) => spoken(code, second[index] ?? '')), rows: 3 };
  }
  if (machine === 0) return { header: first, rows: 2 };
  return second && isSecondHeader(first, second) && !isRepeated(second, third)
    ? { header: underQuestions(first, second), rows: 2 }
    : { header: first, rows: 1 };
}

/** The question, and of a battery ("How satisfied were you with … - Check-in") what it is about first. */
function spoken(code: string, question: string): string {
  if (question === '') return code;
  const parts = /^(.{12,}[?:.])\s+-\s+(.{1,80})$/s.exec(question);
  return parts ? about(parts[2] ?? '', parts[1] ?? '') : question;
}

/**
 * A blank cell over every column that the question before goes on to; under it something in each of those, and nothing
 * under the columns that are about the respondent.
 */
function isSecondHeader(first: readonly string[], second: readonly string[]): boolean {
  const goesOn = first.flatMap((cell, index) => (cell === '' ? [second[index] ?? ''] : []));
  const areNames = second.every((cell) => cell === '' || !/^[\d.,\s%-]+$/.test(cell));
  if (!areNames || first[0] === '' || second[0] !== '') return false;
  const hasOwnWords = second.some((cell) => plainAnswer.test(cell));
  return (hasOwnWords || goesOn.length >= 2) && goesOn.every((cell) => cell !== '');
}

/** A header's words do not come again in the row below it. */
function isRepeated(second: readonly string[], third: readonly string[] | undefined): boolean {
  return third?.some((cell, index) => cell !== '' && cell === second[index]) ?? false;
}

function underQuestions(first: readonly string[], second: readonly string[]): readonly string[] {
  let question = '';
  return first.map((cell, index) => {
    const below = second[index] ?? '';
    if (cell !== '') question = cell;
    if (below === '' || (cell !== '' && plainAnswer.test(below))) return cell;
    return about(below, question);
  });
}

/** In brackets, where the scale and the unit stand elsewhere: the name of the column is what it is about. */
function about(name: string, question: string): string {
  return `${name} (${question
    .replaceAll(/[()[\]（）［］]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()})`;
}
