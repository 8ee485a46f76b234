/** Plans and previews of small tables, for the tests of the roll-up. */
import type { ColumnMeaning, ImportPlan, SubjectTarget } from '../../src/datasets/ImportPlan';
import type { ImportPreview, MeasurePreview } from '../../src/datasets/ImportPreview';
import { previewImport } from '../../src/datasets/previewImport';
import { asId, type TouchpointId } from '../../src/model/ids';
import { tableOf } from './openTable';

export const desk: SubjectTarget = { to: 'existing', id: asId<TouchpointId>('tp-desk') };
export const oneToFive = { min: 1, max: 5, step: 1 };

export function rating(more: Partial<Extract<ColumnMeaning, { kind: 'rating' }>> = {}): ColumnMeaning {
  return {
    kind: 'rating',
    metricKind: 'csat',
    scale: oneToFive,
    direction: 'higher-is-better',
    codes: {},
    ...more,
  };
}

/** A wide plan in which every measure goes to one touchpoint. */
export function planOf(meanings: readonly ColumnMeaning[], more: Partial<ImportPlan> = {}): ImportPlan {
  const columns = meanings.map((_, index) => [`column-${index}`, desk]);
  const pairs = (more.elapsed ?? []).map((_, index) => [`elapsed-${index}`, desk]);
  return {
    shape: 'wide',
    meanings,
    elapsed: [],
    subjects: Object.fromEntries([...columns, ...pairs]),
    personas: {},
    metrics: {},
    periodLength: 'none',
    grade: 'measured',
    source: 'a file',
    ...more,
  };
}

export function preview(lines: readonly string[], plan: ImportPlan): ImportPreview {
  return previewImport(tableOf(lines.join('\n')), plan);
}

export function only({ measures }: ImportPreview): MeasurePreview {
  const [measure, ...others] = measures;
  if (!measure || others.length > 0) throw new Error(`One measure is expected, not ${measures.length}`);
  return measure;
}

export const reasons = ({ dropped }: MeasurePreview) => dropped.map(({ reason, count }) => [reason, count]);
export const value = (lines: readonly string[], meaning: ColumnMeaning, more: Partial<ImportPlan> = {}) =>
  only(preview(['a', ...lines], planOf([meaning], more))).figures[0]?.value;
