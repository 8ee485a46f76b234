/** Deletes records with everything that hangs on them, in one step. */
import type { Draft } from 'immer';
import type { ChannelId, PersonaId } from '../model/ids';
import { recordKinds, type JourneyMap } from '../model/JourneyMap';
import { optionalName, type Command } from './Command';
import { collectDeletion, type Deletion } from './deletion';

export interface DeleteRecordsArgs {
  /** Of any kind, mixed. */
  readonly ids: readonly string[];
}

export const deleteRecords: Command<DeleteRecordsArgs> = {
  name: 'deleteRecords',
  can: (map, { ids }) => {
    const isThere = ids.some((id) => recordKinds.some((kind) => Object.hasOwn(map[kind], id)));
    return isThere ? null : { reason: 'nothing-chosen' };
  },
  apply: (draft, { ids }) => {
    const gone = collectDeletion(draft as JourneyMap, ids);
    emptyReferences(draft, gone);
    for (const kind of recordKinds) {
      const records = draft[kind] as Record<string, unknown>;
      for (const id of gone[kind]) delete records[id];
    }
    return [];
  },
  describe: (map, { ids }) => ({
    step: 'delete',
    count: ids.length,
    ...(ids.length === 1 ? optionalName(nameOfRecord(map, ids[0])) : {}),
  }),
};

/** What a person calls it; connections and measurements have no name of their own. */
function nameOfRecord(map: JourneyMap, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  for (const kind of namedKinds) {
    // The keys are ids of one kind each; here any of them may come.
    const records: Readonly<Record<string, { readonly name: string }>> = map[kind];
    if (Object.hasOwn(records, id)) return records[id]?.name;
  }
  return undefined;
}

const namedKinds = [
  'stages',
  'personas',
  'touchpoints',
  'channels',
  'departments',
  'metrics',
  'scenarios',
  'views',
] as const;

/** Fields that named a deleted channel, department or persona are emptied: no reference dangles. */
function emptyReferences(draft: Draft<JourneyMap>, gone: Deletion): void {
  forgetImagined(draft, gone);
  if (gone.channels.size + gone.departments.size + gone.personas.size === 0) return;
  for (const touchpoint of Object.values(draft.touchpoints)) {
    if (touchpoint.channel && gone.channels.has(touchpoint.channel)) delete touchpoint.channel;
    if (touchpoint.department && gone.departments.has(touchpoint.department)) delete touchpoint.department;
    const guesses = touchpoint.emotion?.byPersona;
    if (guesses) for (const persona of gone.personas) delete guesses[persona as PersonaId];
  }
  for (const persona of Object.values(draft.personas)) {
    const kept = persona.preferredChannels?.filter((id: ChannelId) => !gone.channels.has(id));
    if (kept && kept.length !== persona.preferredChannels?.length) persona.preferredChannels = kept;
  }
  for (const connection of Object.values(draft.connections)) {
    const kept = connection.personas?.filter((id) => !gone.personas.has(id));
    if (!kept || kept.length === connection.personas?.length) continue;
    if (kept.length === 0) delete connection.personas;
    else connection.personas = kept;
  }
  for (const view of Object.values(draft.views)) {
    if (view.persona !== undefined && gone.personas.has(view.persona)) delete view.persona;
    for (const kind of ['personas', 'channels', 'departments'] as const) {
      const kept = view[kind]?.filter((id) => !gone[kind].has(id));
      if (!kept || kept.length === view[kind]?.length) continue;
      if (kept.length === 0) delete view[kind];
      // What is left of a list of ids is one of the same kind.
      else Object.assign(view, { [kind]: kept });
    }
  }
}

/** What scenarios imagine of something deleted goes with it; what they imagine of the rest stays. */
function forgetImagined(draft: Draft<JourneyMap>, gone: Deletion): void {
  for (const scenario of Object.values(draft.scenarios)) {
    const kept = scenario.changes.filter(
      ({ metric, subject, persona }) =>
        !gone.metrics.has(metric) &&
        !gone.touchpoints.has(subject) &&
        !gone.stages.has(subject) &&
        !gone.connections.has(subject) &&
        (persona === undefined || !gone.personas.has(persona)),
    );
    if (kept.length !== scenario.changes.length) scenario.changes = kept;
  }
}
