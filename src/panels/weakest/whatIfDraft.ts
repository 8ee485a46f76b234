/**
 * The figures somebody is trying out on a map: for as long as the map is open in this tab, whichever panel is in front.
 * Never part of the map and never undone with it; only `createScenario` keeps them.
 */
import { useMemo, useSyncExternalStore } from 'react';
import type { MetricId, PersonaId, ScenarioId, SubjectId, TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { ScenarioChange } from '../../model/Scenario';
import type { MapSession } from '../../session/MapSession';
import { useSession, useSessionState } from '../../session/useSession';

/** Which figure is meant. */
export interface FigureKey {
  readonly metric: MetricId;
  readonly subject: SubjectId;
  readonly persona?: PersonaId;
}

interface Draft {
  readonly changes: readonly ScenarioChange[];
  /** The scenario they were opened from. */
  readonly scenario: ScenarioId | null;
  /** Whose values can be dragged, although none has been yet. */
  readonly trying: TouchpointId | null;
}

const nothing: Draft = { changes: [], scenario: null, trying: null };
const drafts = new WeakMap<MapSession, DraftStore>();

class DraftStore {
  #draft = nothing;
  readonly #listeners = new Set<() => void>();

  readonly read = (): Draft => this.#draft;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  write(draft: Draft): void {
    this.#draft = draft;
    for (const listener of this.#listeners) listener();
  }
}

export interface WhatIfDraft extends Draft {
  /** The imagined value, in the metric's unit; null: as it was measured. */
  readonly valueOf: (key: FigureKey) => number | null;
  /** Null takes the change away. */
  readonly set: (key: FigureKey, value: number | null) => void;
  readonly open: (changes: readonly ScenarioChange[], scenario: ScenarioId | null) => void;
  readonly startTrying: (touchpoint: TouchpointId) => void;
  /** Everything that is tried out. */
  readonly discard: () => void;
}

/** Changes about something that has left the map are not there: it may come back with an undo. */
export function useWhatIfDraft(): WhatIfDraft {
  const session = useSession();
  const store = storeOf(session);
  const draft = useSyncExternalStore(store.listen, store.read);
  const map = useSessionState((state) => state.map);
  const { metrics, touchpoints, personas, scenarios } = map;
  const changes = useMemo(
    () => draft.changes.filter((change) => isThere({ metrics, touchpoints, personas }, change)),
    [draft.changes, metrics, touchpoints, personas],
  );
  const { scenario, trying } = draft;
  const tried = trying !== null && Object.hasOwn(touchpoints, trying) ? trying : null;
  const opened = scenario !== null && Object.hasOwn(scenarios, scenario) ? scenario : null;
  return useMemo(
    () => ({
      changes,
      scenario: opened,
      trying: tried,
      valueOf: (key) => changes.find((change) => isSameFigure(change, key))?.value ?? null,
      set: (key, value) => {
        const now = store.read();
        store.write({ ...now, changes: withChange(now.changes, key, value) });
      },
      open: (opening, from) => {
        store.write({ changes: opening, scenario: from, trying: null });
      },
      startTrying: (touchpoint) => {
        store.write({ ...store.read(), trying: touchpoint });
      },
      discard: () => {
        store.write(nothing);
      },
    }),
    [changes, opened, tried, store],
  );
}

function storeOf(session: MapSession): DraftStore {
  const known = drafts.get(session);
  if (known) return known;
  const made = new DraftStore();
  drafts.set(session, made);
  return made;
}

function withChange(
  changes: readonly ScenarioChange[],
  key: FigureKey,
  value: number | null,
): readonly ScenarioChange[] {
  const { metric, subject, persona } = key;
  const changed =
    value === null ? null : { metric, subject, ...(persona !== undefined && { persona }), value };
  const at = changes.findIndex((change) => isSameFigure(change, key));
  if (at === -1) return changed ? [...changes, changed] : changes;
  return changed ? changes.with(at, changed) : changes.toSpliced(at, 1);
}

export function isSameFigure(a: FigureKey, b: FigureKey): boolean {
  return a.metric === b.metric && a.subject === b.subject && a.persona === b.persona;
}

function isThere(
  map: Pick<JourneyMap, 'metrics' | 'touchpoints' | 'personas'>,
  { metric, subject, persona }: ScenarioChange,
): boolean {
  return (
    Object.hasOwn(map.metrics, metric) &&
    Object.hasOwn(map.touchpoints, subject) &&
    (persona === undefined || Object.hasOwn(map.personas, persona))
  );
}
