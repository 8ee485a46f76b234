/** How the columns of the airport's survey file are read: what counts as an answer, and who is who. */

/** The cells of one respondent by column name. */
export type SurveyRow = Readonly<Record<string, string>>;

export const problemColumn = 'Q15PROBLEM';
const purposeColumn = 'Q2PURP1';
const recommendColumn = 'NETPRO';

/** Counts of the answers 1–5, or 0–10 for the question on recommending; codes for blank and not applicable are none. */
export function countAnswers(rows: readonly SurveyRow[], column: string): number[] {
  const [min, max] = column === recommendColumn ? [0, 10] : [1, 5];
  const counts = Array.from({ length: max - min + 1 }, () => 0);
  for (const row of rows) {
    const cell = row[column];
    if (cell === undefined) throw new Error(`The survey file has no column ${column}`);
    // An empty cell would become 0, which is an answer to the question on recommending.
    const place = cell.trim() === '' ? Number.NaN : Number(cell) - min;
    const count = counts[place];
    if (count !== undefined) counts[place] = count + 1;
  }
  return counts;
}

/** Whether the first purpose of travel is the one with this code: 1 business, 2 pleasure, 3 friends and relatives. */
export function isFromPersona(row: SurveyRow, code: string): boolean {
  return row[purposeColumn] === code;
}
