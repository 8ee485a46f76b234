/** Key drivers in a thread of its own: holds the rows of one file, answers what is asked about them, says how far it is. */
import { unpackDataset } from '../../datasets/unpackDataset';
import { answerDrivers, describeColumns, readDriverSheet, type DriverSheet } from './answerDrivers';
import type { DriverAnswer, DriverJob } from './DriverMessages';

let sheet: DriverSheet | null = null;

function answer(message: DriverAnswer): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<DriverJob>) => {
  if (data.kind === 'load') {
    const dataset = unpackDataset(data.rows);
    sheet = readDriverSheet(dataset, data.plan);
    answer({ kind: 'columns', rowCount: dataset.rowCount, columns: describeColumns(sheet, data.plan) });
    return;
  }
  const { id, outcome, drivers } = data;
  const found =
    sheet &&
    answerDrivers(sheet, outcome, drivers, (done01) => {
      answer({ kind: 'progress', id, done01 });
    });
  if (!found) throw new Error('Asked about a column that is not there');
  answer({ kind: 'found', id, found });
});
