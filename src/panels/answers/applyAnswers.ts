/**
 * The last step of an import: one edit of the map, then what is kept beside it (the rows, the decisions). The edit comes
 * first and stands by itself: rows that cannot be kept take no figure away.
 */
import { applyImport } from '../../commands/applyImport';
import type { Refusal, StepLabel } from '../../commands/Command';
import type { FileView } from '../../datasets/FileView';
import type { ImportPlan } from '../../datasets/ImportPlan';
import type { ImportPreview } from '../../datasets/ImportPreview';
import type { ImportSession } from '../../datasets/ImportSession';
import { importEdits, type ImportEdits, type RepeatedFigures } from '../../datasets/importEdits';
import { headerKey } from '../../datasets/proposePlan';
import { settlePlan } from '../../datasets/settlePlan';
import type { MapSession } from '../../session/MapSession';
import type { StorageFailure } from '../../storage/Outcome';
import type { Words } from '../../view/Words';
import type { Services } from '../services';
import { kindName } from './measures';

export interface AnswersToApply {
  readonly view: FileView;
  readonly plan: ImportPlan;
  /** Of this very plan. */
  readonly preview: ImportPreview;
  readonly repeated: RepeatedFigures;
}

export type ApplyOutcome =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `notKept`: why the rows are not there for later questions; null: they are, or were not to be. */
  | {
      readonly kind: 'applied';
      readonly notKept: StorageFailure | null;
      /** False: the figures are on the map in this tab only; why is in the save state, and in `notKept`. */
      readonly isSaved: boolean;
      /** The step that takes the import back, while it is the next one. */
      readonly step: StepLabel | null;
    };

export function editsOf(answers: AnswersToApply, words: Words): ImportEdits {
  const { view, plan, preview, repeated } = answers;
  return importEdits(preview, plan, {
    dataset: view.name,
    columns: view.columns,
    repeated,
    nameOfKind: (kind) => kindName(kind, words),
  });
}

export async function applyAnswers(
  answers: AnswersToApply,
  into: {
    readonly session: MapSession;
    readonly importing: ImportSession;
    readonly services: Pick<Services, 'datasets' | 'newId' | 'now'>;
    readonly keepRows: boolean;
    readonly words: Words;
  },
): Promise<ApplyOutcome> {
  const { session, importing, services, keepRows, words } = into;
  const { view, repeated } = answers;
  const result = session.run(applyImport, editsOf(answers, words));
  if (!result.ok) return { kind: 'refused', refusal: result.refusal };
  const step = session.store.getState().nextUndo;
  const plan = settlePlan(answers.plan, session.map);
  const key = headerKey(view);
  // Only a convenience for the next file: when it cannot be kept, the next file is guessed at afresh.
  await services.datasets.rememberPlan(key, plan);
  if (!keepRows) return { kind: 'applied', notKept: null, isSaved: true, step };
  // The store knows the map from its first save on.
  const isSaved = await session.saved().then(
    () => true,
    () => false,
  );
  if (!isSaved) return { kind: 'applied', notKept: whyNotSaved(session), isSaved, step };
  const notKept = await keep().catch((error: unknown): StorageFailure => {
    console.error('The rows could not be kept', error);
    return 'unknown';
  });
  return { kind: 'applied', notKept, isSaved, step };

  async function keep(): Promise<StorageFailure | null> {
    const { datasets, newId, now } = services;
    const map = session.mapId;
    const listed = await datasets.listDatasets(map);
    const older = listed.ok && repeated !== 'add' ? listed.datasets : [];
    const replaces = older
      .filter((dataset) => dataset.name === view.name && dataset.headerKey === key)
      .map(({ id }) => id);
    const rows = await importing.takeRows();
    const dataset = { id: newId(), map, name: view.name, importedAt: now(), plan, headerKey: key };
    const stored = await datasets.putDataset(dataset, rows, replaces);
    return stored.ok ? null : stored.reason;
  }
}

function whyNotSaved({ store }: MapSession): StorageFailure {
  const { save } = store.getState();
  if (save.kind === 'failed') return save.reason;
  return save.kind === 'superseded' ? 'superseded' : 'unknown';
}
