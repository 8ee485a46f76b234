/**
 * One open map. The only way to change it is `run` (or a gesture, which is many runs and one step); every change
 * goes command → recipe → operations → document → projection → storage, in that order and no other.
 *
 * There is one session per map and page (`openSession`): a second one would load before the first one's last
 * write has landed, and then overwrite it. Nothing here knows a screen.
 */
import { enablePatches, produceWithPatches } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, Refusal, StepLabel } from '../commands/Command';
import { asId, type MapId, type TouchpointId } from '../model/ids';
import { findBrokenNear, type Touched } from '../model/invariants';
import type { JourneyMap } from '../model/JourneyMap';
import type { Repair } from '../model/Repair';
import { makeSound } from '../model/soundMap';
import { compileEdit, compileMending } from './compileEdit';
import type { EditOperation, EditStep } from './EditOperation';
import { HistoryKeeping } from './HistoryKeeping';
import { MapLog } from './MapLog';
import { reviveDeleted } from './reviveDeleted';
import { openDocument } from './openDocument';
import { isOnMap, projectRecords } from './projectRecords';
import type { SessionPorts } from './SessionPorts';
import type { SessionState, StateBesideMap } from './SessionState';
import { mergeOperations, revertOperations, UndoHistory } from './UndoHistory';
import type { MapDocument, TouchedRecord } from './yjs/MapDocument';

enablePatches();

export type { SessionState } from './SessionState';

export type RunResult =
  | { readonly ok: true; readonly created: readonly string[]; readonly changed: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

/** What came of walking in the steps. */
export interface Replayed {
  /** Operations that were left alone, as somebody else has changed the same thing since. */
  readonly left: readonly EditOperation[];
  readonly skipped: number;
  /** All there were; with as many `skipped` nothing has happened. */
  readonly total: number;
}

export interface ReplayResult extends Replayed {
  readonly label: StepLabel;
}

/** A drag, a slider, typing in one field: many edits, one step to undo, nothing left behind when cancelled. */
export interface Gesture {
  run<Args>(command: Command<Args>, args: Args): RunResult;
  commit(): void;
  cancel(): void;
}

export class MapSession {
  readonly mapId: MapId;
  readonly store: StoreApi<SessionState>;
  readonly #ports: SessionPorts;
  readonly #document: MapDocument;
  readonly #history: UndoHistory;
  readonly #keeping: HistoryKeeping;
  readonly #log: MapLog;
  /** Exactly what the document holds; `store.map` is this, made sound. The same object while nothing is amiss. */
  #raw: JourneyMap;
  #gesture: { steps: EditOperation[]; label: StepLabel | null; selectionBefore: readonly string[] } | null =
    null;

  /** Null when the storage has no such map. `repairs` lists what had to be mended to show it. */
  static async open(
    id: MapId,
    ports: SessionPorts,
  ): Promise<{ session: MapSession; repairs: readonly Repair[] } | null> {
    const keeping = new HistoryKeeping(id, ports);
    const [opened] = await Promise.all([openDocument(id, ports.store), keeping.read()]);
    if (opened === null) return null;
    const { document, lastSeq } = opened;
    const raw = document.readMap();
    const { map, repairs } = makeSound(raw);
    const session = new MapSession(id, ports, document, raw, map, lastSeq, keeping);
    return { session, repairs };
  }

  private constructor(
    id: MapId,
    ports: SessionPorts,
    document: MapDocument,
    raw: JourneyMap,
    map: JourneyMap,
    lastSeq: number,
    keeping: HistoryKeeping,
  ) {
    this.mapId = id;
    this.#ports = ports;
    this.#document = document;
    this.#raw = raw;
    this.#history = new UndoHistory(keeping.stepsFor(document));
    this.#keeping = keeping;
    this.store = createStore<SessionState>(() => ({
      map,
      selection: [],
      save: { kind: 'saved' },
      isHolding: false,
      ...this.#historyState(),
    }));
    keeping.watch(this.store);
    this.#log = new MapLog(id, ports, document, lastSeq, {
      onState: (save) => {
        this.store.setState({ save });
      },
      onTouched: (touched) => {
        this.#project(touched);
      },
      currentMap: () => this.map,
      steps: () => this.#history.steps,
    });
  }

  get map(): JourneyMap {
    return this.store.getState().map;
  }

  get isReadOnly(): boolean {
    return this.#log.isClosed || this.store.getState().save.kind === 'superseded';
  }

  can<Args>(command: Command<Args>, args: Args): Refusal | null {
    return this.isReadOnly ? { reason: 'read-only' } : command.can(this.map, args);
  }

  run<Args>(command: Command<Args>, args: Args): RunResult {
    // What does not belong to the gesture must not become part of its step.
    this.#commitGesture();
    return this.#run(command, args);
  }

  #run<Args>(command: Command<Args>, args: Args): RunResult {
    const refusal = this.can(command, args);
    if (refusal) return { ok: false, refusal };
    const label = command.describe(this.map, args);
    const edited = this.#edit(command, args, (operations, created, time) => {
      const selectionBefore = this.store.getState().selection;
      if (this.#gesture) {
        this.#gesture.steps.push(...operations);
        this.#gesture.label = label;
        return { selection: selectionBefore };
      }
      const selectionAfter = created.length > 0 ? created : selectionBefore;
      this.#history.push({ label, time, operations, selectionBefore, selectionAfter });
      return { selection: selectionAfter, ...this.#historyState() };
    });
    if (edited === null) return { ok: true, created: [], changed: false };
    if ('broken' in edited) return { ok: false, refusal: edited.broken };
    return { ok: true, created: edited.created, changed: true };
  }

  /** Begins a gesture; one that is still open is committed first. */
  beginGesture(): Gesture {
    this.#commitGesture();
    const gesture = { steps: [], label: null, selectionBefore: this.store.getState().selection };
    this.#gesture = gesture;
    const isOpen = () => this.#gesture === gesture;
    return {
      run: (command, args) => (isOpen() ? this.#run(command, args) : this.run(command, args)),
      commit: () => {
        if (isOpen()) this.#commitGesture();
      },
      cancel: () => {
        if (isOpen()) this.#cancelGesture();
      },
    };
  }

  undo(): ReplayResult | null {
    return this.#walk(-1);
  }

  redo(): ReplayResult | null {
    return this.#walk(1);
  }

  /**
   * Back or on to where so many steps are done, as that many undos or redos; stored as one. `skipped` as in `undo`.
   * Where there are not so many steps it goes as far as they do.
   */
  walkTo(doneCount: number): Replayed {
    this.#commitGesture();
    const walked = this.#walk(doneCount - this.#history.steps.done.length);
    return walked ?? { left: [], skipped: 0, total: 0 };
  }

  select(ids: readonly string[]): void {
    const { selection } = this.store.getState();
    const isSame = ids.length === selection.length && ids.every((id, index) => selection[index] === id);
    if (!isSame) this.store.setState({ selection: ids });
  }

  hold(isHolding: boolean): void {
    if (this.store.getState().isHolding !== isHolding) this.store.setState({ isHolding });
  }

  /** Resolves when every edit made so far is on disk; rejects when the last try failed. */
  saved(): Promise<void> {
    return this.#log.settled();
  }

  retrySave(): void {
    this.#log.retry();
  }

  /** Takes in what other tabs have stored since. Safe to call at any time, as often as one likes. */
  catchUp(): Promise<void> {
    return this.#log.catchUp();
  }

  /**
   * For `pagehide`: starts the last writes synchronously, of the edits and of the steps to take them back. Writing twice
   * is harmless. Whether there was something to write.
   */
  flushOnLeave(): boolean {
    const hasEdits = this.#log.flushOnLeave();
    return this.#keeping.flushOnLeave() || hasEdits;
  }

  get hasUnsaved(): boolean {
    return this.#log.hasUnsaved;
  }

  /** Everything must be saved before: what is not would be lost. Nothing can be changed afterwards. */
  async close(): Promise<void> {
    this.#commitGesture();
    // Its steps first: as long as this tab has the map open, nobody forgets what they may bring back.
    await this.#keeping.close();
    await this.#log.close();
    this.#document.close();
  }

  /** Null: nothing changed. `broken`: the map would no longer be sound, and stays as it was. */
  #edit<Args>(
    command: Command<Args>,
    args: Args,
    note: (operations: EditOperation[], created: readonly string[], time: string) => StateBesideMap,
  ): { created: readonly string[] } | { broken: Refusal } | null {
    const before = this.map;
    let created: readonly string[] = [];
    const { newId, now } = this.#ports;
    const [after, patches] = produceWithPatches(before, (draft) => {
      created = command.apply(draft, args, { newId, now });
    });
    const operations = reviveDeleted(compileEdit(before, after, patches), this.#document);
    if (operations.length === 0) return null;
    const touched = operations.map(({ kind, id }): Touched => ({ kind, id: asId<TouchpointId>(id) }));
    const broken = findBrokenNear(after, touched);
    const [first] = broken;
    if (first) return { broken: { reason: 'out-of-range', field: first.field ?? first.rule } };
    const updatedAt = now();
    // What two tabs' edits left dangling was mended for the eye only; from now on it is so for good.
    const mending = compileMending(this.#raw, before);
    this.#document.apply([...mending, ...operations, this.#setUpdatedAt(updatedAt)]);
    const next = { ...after, map: { ...after.map, updatedAt } };
    const beside = note(operations, created, updatedAt);
    if (this.#raw === before) {
      this.#raw = next;
      this.store.setState({ map: next, ...beside });
    } else {
      this.#project([...mending, ...touched, { kind: 'map', id: this.mapId }], beside);
    }
    return { created };
  }

  /**
   * Brings the projection up to date with the document for the given records, and makes it sound. All of the state
   * changes at once: every part of the page that listens looks at its slice each time.
   */
  #project(
    touched: readonly TouchedRecord[],
    beside: StateBesideMap = { selection: this.store.getState().selection },
  ): void {
    const wasSound = this.#raw === this.map;
    this.#raw = projectRecords(this.#raw, this.#document, touched);
    // From a sound map on, only what was touched can be amiss.
    const isSound = wasSound && findBrokenNear(this.#raw, touched).length === 0;
    const map = isSound ? this.#raw : makeSound(this.#raw).map;
    const { selection } = beside;
    const isWhole = selection.every((id) => isOnMap(map, id));
    const shown = isWhole ? selection : selection.filter((id) => isOnMap(map, id));
    this.store.setState({ ...beside, map, selection: shown });
  }

  /** So many steps on, or back when it is negative: the map is shown once, however many they are. */
  #walk(by: number): ReplayResult | null {
    this.#commitGesture();
    if (this.isReadOnly) return null;
    const replays = this.#document.inOneStep(() => {
      const replays = this.#history.walk(this.#document, by);
      if (replays.length > 0) this.#document.apply([this.#setUpdatedAt(this.#ports.now())]);
      return replays;
    });
    const last = replays.at(-1);
    if (!last) return null;
    const { label, selectionBefore, selectionAfter } = last.step;
    const touched = replays.flatMap(({ step }) => step.operations);
    this.#project([...touched, { kind: 'map', id: this.mapId }], {
      selection: by < 0 ? selectionBefore : selectionAfter,
      ...this.#historyState(),
    });
    const left = replays.flatMap(({ skipped }) => skipped);
    return { label, left, skipped: left.length, total: touched.length };
  }

  #setUpdatedAt(after: string): EditOperation {
    const before = this.map.map.updatedAt;
    return { op: 'set', kind: 'map', id: this.mapId, field: 'updatedAt', before, after };
  }

  #historyState(): Pick<SessionState, 'steps' | 'nextUndo' | 'nextRedo'> {
    const { steps } = this.#history;
    const labelOf = (list: readonly EditStep[]) => list.at(-1)?.label ?? null;
    return { steps, nextUndo: labelOf(steps.done), nextRedo: labelOf(steps.undone) };
  }

  #commitGesture(): void {
    const gesture = this.#gesture;
    this.#gesture = null;
    if (!gesture?.label) return;
    const operations = mergeOperations(gesture.steps);
    if (operations.length === 0) return;
    this.#history.push({
      label: gesture.label,
      time: this.map.map.updatedAt,
      operations,
      selectionBefore: gesture.selectionBefore,
      selectionAfter: this.store.getState().selection,
    });
    this.store.setState(this.#historyState());
  }

  #cancelGesture(): void {
    const gesture = this.#gesture;
    this.#gesture = null;
    if (!gesture) return;
    const operations = mergeOperations(gesture.steps);
    this.#document.inOneStep(() => revertOperations(this.#document, operations));
    this.#project(operations, { selection: gesture.selectionBefore });
  }
}
