/**
 * The undo list of one open map, kept by the storage for this very tab: read when the map is opened, written a moment
 * after an edit is saved, so that no edit and no "Saved" ever waits for it. Only what changed is written.
 *
 * What is read back is as safe as what was never away: a step is undone only where the document still holds what this
 * person wrote. So a list that is older or newer than the log harms nothing.
 */
import type { MapId } from '../model/ids';
import type { HistoryChange, HistoryStore } from '../storage/HistoryStore';
import { DocumentOverlay } from './DocumentOverlay';
import type { EditStep, StepList } from './EditOperation';
import { packStep, packStepWithin, unpackStep } from './packSteps';
import type { SaveState } from './SaveQueue';
import type { SessionPorts } from './SessionPorts';
import { repeatOperations, revertOperations, type GuardedDocument } from './UndoHistory';

/** As much of a list is kept, the steps next to the present first; opening the map reads all of it. */
export const keptCharacters = 2_000_000;
/** After the edit is on the screen and its bytes are on the disk. */
const pauseMilliseconds = 300;

interface WatchedState {
  readonly steps: StepList;
  readonly save: SaveState;
}

/** The part of an open map that is looked at. */
export interface WatchedSession {
  getState(): WatchedState;
  subscribe(listener: (state: WatchedState) => void): () => void;
}

export class KeptHistory {
  readonly #id: MapId;
  readonly #store: HistoryStore;
  readonly #ports: SessionPorts;
  /** What the storage holds: the steps and their places. */
  #stored: ReadonlyMap<EditStep, number>;
  /** The place of the first step of the list, also where that is no longer kept. */
  #first: number;
  #found: StepList;
  #written: StepList | null = null;
  #session: WatchedSession | null = null;
  #stopWatching: (() => void) | null = null;
  #stopTimer: (() => void) | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** A list that cannot be read is an empty one. */
  static async open(id: MapId, store: HistoryStore, ports: SessionPorts): Promise<KeptHistory> {
    // Asked also where there is nothing yet: a page that goes can only write to a store that is already at hand.
    const outcome = await store.readHistory(id);
    const history = outcome.ok ? outcome.history : null;
    const { first = 0, present = 0, texts = [] } = history ?? {};
    return new KeptHistory(id, store, ports, first, texts.map(unpackStep), present - first);
  }

  private constructor(
    id: MapId,
    store: HistoryStore,
    ports: SessionPorts,
    first: number,
    steps: readonly (EditStep | null)[],
    doneCount: number,
  ) {
    this.#id = id;
    this.#store = store;
    this.#ports = ports;
    const read = steps.flatMap((step, index): [EditStep, number][] => (step ? [[step, first + index]] : []));
    this.#stored = new Map(read);
    // From the present in both directions, as far as every step can be read.
    const done = untilNull(steps.slice(0, doneCount).reverse()).reverse();
    const undone = untilNull(steps.slice(doneCount)).reverse();
    this.#found = { done, undone };
    this.#first = first + doneCount - done.length;
  }

  /** What was found and still fits; a list of which nothing at all could be undone or done again is of another log. */
  stepsFor(document: GuardedDocument): StepList {
    const { done, undone } = this.#found;
    const steps = {
      done: canDoAny(document, [...done].reverse(), revertOperations) ? done : [],
      undone: canDoAny(document, [...undone].reverse(), repeatOperations) ? undone : [],
    };
    if (steps.done.length < done.length) this.#first += done.length;
    this.#written = steps;
    return steps;
  }

  /** From now on, every change is kept. */
  watch(session: WatchedSession): void {
    this.#session = session;
    this.#stopWatching = session.subscribe(() => {
      this.#plan();
    });
    this.#plan();
  }

  /** Starts the last write in this very call. Whether there was something to write. */
  flushOnLeave(): boolean {
    const change = this.#session && this.#changeTo(this.#session.getState());
    return change ? this.#store.writeOnLeave(this.#id, change) : false;
  }

  async close(): Promise<void> {
    this.#stopWatching?.();
    this.#stopTimer?.();
    await this.#writing;
    await this.#write();
  }

  #plan(): void {
    const state = this.#session?.getState();
    if (!state || state.steps === this.#written || state.save.kind !== 'saved' || this.#stopTimer) return;
    this.#stopTimer = this.#ports.setTimer(() => {
      this.#stopTimer = null;
      this.#writing = this.#write();
    }, pauseMilliseconds);
  }

  async #write(): Promise<void> {
    const state = this.#session?.getState();
    // An edit came in between: it is saved first.
    const change = state?.save.kind === 'saved' ? this.#changeTo(state) : null;
    if (!state || !change) return;
    const outcome = await this.#store.writeHistory(this.#id, change);
    // Tried again with the next step: what failed now (a full disk) will not be better in a second.
    if (!outcome.ok) return;
    if (outcome.kept) {
      this.#note(state.steps);
    } else {
      this.#stored = new Map();
      await this.#write();
    }
    this.#plan();
  }

  /** Null: everything is kept, or is not worth keeping before the edit itself is. */
  #changeTo({ steps, save }: WatchedState): HistoryChange | null {
    if (steps === this.#written || save.kind === 'failed' || save.kind === 'superseded') return null;
    const { first, present, all } = this.#place(steps);
    const put = all.flatMap((step, index): [number, string][] => {
      const place = first + index;
      return this.#stored.get(step) === place ? [] : [[place, packStep(step)]];
    });
    return { first, present, last: first + all.length, put, time: this.#ports.now() };
  }

  #note(steps: StepList): void {
    const { first, present, all } = this.#place(steps);
    this.#stored = new Map(all.map((step, index) => [step, first + index]));
    this.#first = present - steps.done.length;
    this.#written = steps;
  }

  /** The steps that are kept, in the order of their places. */
  #place({ done, undone }: StepList): { first: number; present: number; all: readonly EditStep[] } {
    const index = done.findIndex((step) => this.#stored.has(step));
    const known = done[index];
    const doneFirst = known ? (this.#stored.get(known) ?? 0) - index : this.#first;
    const budget = { left: keptCharacters };
    const keptDone = withinBudget([...done].reverse(), budget).reverse();
    const present = doneFirst + done.length;
    const keptUndone = keptDone.length < done.length ? [] : withinBudget([...undone].reverse(), budget);
    return { first: present - keptDone.length, present, all: [...keptDone, ...keptUndone] };
  }
}

function untilNull(steps: readonly (EditStep | null)[]): EditStep[] {
  const end = steps.indexOf(null);
  return steps.slice(0, end === -1 ? steps.length : end).filter((step) => step !== null);
}

/** Whether one operation of them all would hold, one step after the other. */
function canDoAny(
  document: GuardedDocument,
  steps: readonly EditStep[],
  carryOut: typeof revertOperations,
): boolean {
  const overlay = new DocumentOverlay(document);
  return steps.some(({ operations }) => carryOut(overlay, operations).length < operations.length);
}

/** The first ones, until one is too many. */
function withinBudget(steps: readonly EditStep[], budget: { left: number }): EditStep[] {
  const end = steps.findIndex((step) => {
    const text = packStepWithin(step, budget.left);
    if (text !== null) budget.left -= text.length;
    return text === null;
  });
  return steps.slice(0, end === -1 ? steps.length : end);
}
