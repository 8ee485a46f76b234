/** The survey files kept beside a development checkout: their rows and columns as their collectors counted them. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/datasets/readTable';

const folder = new URL('../../../shared/data/', import.meta.url);
const note = existsSync(folder) ? '' : ' (skipped: there is no ../shared/data beside this checkout)';

const files = [
  ['airline/airline-passengers.csv', 25_976, 25, '', 'satisfaction'],
  ['airline-full/airline-passengers-129880.zip', 129_880, 24, 'ID', 'Satisfaction'],
  ['sfo/2017_SFO_Customer_Survey_20250817.csv', 2_831, 97, 'RESPNUM', undefined],
  ['sfo/2018_SFO_Customer_Survey_20250817.csv', 2_809, 97, 'RESPNUM', undefined],
  ['support-simulated/customer_support_tickets.csv', 5_000, 20, 'ticket_id', 'hour_of_day'],
  ['telco/Telco-Customer-Churn.csv', 7_043, 21, 'customerID', 'Churn'],
  ['lasvegas-hotels/LasVegasTripAdvisorReviews-Dataset.csv', 504, 21, 'User country', ''],
] as const;

describe.skipIf(note !== '')(`the survey files${note}`, () => {
  it.each(files)('%s has %i rows and %i columns', async (path, rows, columns, first, last) => {
    const read = await readTable(path, new Blob([readFileSync(new URL(path, folder))]));
    if (read.kind === 'problem') throw new Error(read.problem.kind);
    const { dataset, delimiter, encoding, remarks } = read;
    expect([dataset.rowCount, dataset.columns.length]).toEqual([rows, columns]);
    expect(dataset.columns[0]?.header).toBe(first);
    if (last !== undefined) expect(dataset.columns.at(-1)?.header).toBe(last);
    expect({ delimiter, encoding, remarks }).toEqual({ delimiter: ',', encoding: 'utf-8', remarks: [] });
    expect(dataset.lines.at(-1)).toBe(rows + 1);
  });

  it('hold the same passengers zipped and not: the same ratings come out of both', async () => {
    const [part, whole] = await Promise.all(
      [files[0], files[1]].map(([path]) => readTable(path, new Blob([readFileSync(new URL(path, folder))]))),
    );
    if (part?.kind !== 'read' || whole?.kind !== 'read') throw new Error('not read');
    const wifi = (read: typeof part, id: string, rating: string): Map<string, string> => {
      const columnOf = (header: string) => read.dataset.columns.find((column) => column.header === header);
      const ids = columnOf(id);
      const ratings = columnOf(rating);
      const at = (column: typeof ids, row: number): string => column?.texts[column.codes[row] ?? -1] ?? '';
      return new Map(
        Array.from({ length: read.dataset.rowCount }, (_, row) => [at(ids, row), at(ratings, row)]),
      );
    };
    const some = wifi(part, 'id', 'Inflight wifi service');
    const all = wifi(whole, 'ID', 'In-flight Wifi Service');
    expect(some.size).toBe(25_976);
    expect([...some].filter(([id, rating]) => all.get(id) !== rating)).toEqual([]);
  });
});
