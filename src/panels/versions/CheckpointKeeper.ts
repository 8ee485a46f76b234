/**
 * Decides when a state of the open map is kept as a version without anybody asking: as it was before the first edit of a
 * visit, when a person pauses after ten minutes of edits, before what changes much at once, and on leaving when it is
 * time. Keeps nothing itself, and never works while an edit is being made: maps are immutable, so the state of before is
 * still at hand afterwards.
 *
 * What a closed page could not keep any more is kept at the first edit of the next visit: nothing is lost meanwhile, it
 * is all in the map's log.
 */
import type { StepLabel } from '../../commands/Command';
import { recordKinds, type JourneyMap } from '../../model/JourneyMap';
import type { SessionPorts } from '../../session/SessionPorts';
import type { VersionReason } from '../../storage/VersionStore';

const minutesApart = 10;
const millisecondsApart = minutesApart * 60_000;
/** So long without an edit is a pause. */
export const pauseMilliseconds = 5_000;
/** More records than this gone in one step is worth a version. */
export const manyRecords = 10;

export interface CheckpointPorts {
  readonly now: SessionPorts['now'];
  readonly setTimer: SessionPorts['setTimer'];
  /** True when it is kept. It must wait for an idle moment itself. */
  readonly keep: (map: JourneyMap, before: VersionReason | null) => Promise<boolean>;
  /** The time of the newest version; null: there is none, or nobody knows. */
  readonly newestTime: () => Promise<string | null>;
}

/** The part of a session's state that is looked at. */
export interface WatchedState {
  readonly map: JourneyMap;
  readonly nextUndo: StepLabel | null;
  readonly nextRedo: StepLabel | null;
}

const reasons: Readonly<Partial<Record<string, VersionReason>>> = {
  importAnswers: 'import',
  mergeMaps: 'merge',
  restoreVersion: 'restore',
};

export class CheckpointKeeper {
  readonly #ports: CheckpointPorts;
  #map: JourneyMap;
  /** The map before its last change: a step is known after the map has changed. The map itself once that is done. */
  #earlier: JourneyMap;
  /** When the first edit was made that is in no version; null: everything is. */
  #dirtySince: number | null = null;
  #hasEdited = false;
  #stopTimer: (() => void) | null = null;

  constructor(map: JourneyMap, ports: CheckpointPorts) {
    this.#map = map;
    this.#earlier = map;
    this.#ports = ports;
  }

  /** Call it with every change of the session's state. */
  watch(state: WatchedState, before: WatchedState): void {
    if (state.map !== before.map) this.#noteEdit(state.map, before.map);
    if (state.nextUndo === before.nextUndo) return;
    const earlier = this.#earlier;
    // Known once: steps that come back with a reload, or one by one, are none that was just made.
    this.#earlier = state.map;
    if (earlier === state.map || isReplay(state, before)) return;
    const reason = reasonOf(state.nextUndo, earlier, state.map);
    if (reason) void this.#ports.keep(earlier, reason);
  }

  /** The page is hidden or the map is left: keeps what is due. */
  leave(): void {
    if (this.#dirtySince !== null && this.#elapsed() >= millisecondsApart) void this.#keepNow();
  }

  stop(): void {
    this.#stopTimer?.();
    this.leave();
  }

  #noteEdit(map: JourneyMap, before: JourneyMap): void {
    this.#earlier = before;
    this.#map = map;
    this.#dirtySince ??= this.#time();
    if (!this.#hasEdited) void this.#keepBaseline(before);
    this.#hasEdited = true;
    this.#plan();
  }

  async #keepBaseline(before: JourneyMap): Promise<void> {
    const newest = await this.#ports.newestTime();
    const since = newest === null ? Infinity : Date.parse(before.map.updatedAt) - Date.parse(newest);
    // A version of a time to come was made by a clock that was wrong, and says nothing.
    const isAhead = newest !== null && Date.parse(newest) > this.#time();
    if (isAhead || since >= millisecondsApart) await this.#ports.keep(before, null);
  }

  #plan(): void {
    this.#stopTimer?.();
    const wait = Math.max(pauseMilliseconds, millisecondsApart - this.#elapsed());
    this.#stopTimer = this.#ports.setTimer(() => void this.#keepNow(), wait);
  }

  async #keepNow(): Promise<void> {
    const map = this.#map;
    const since = this.#dirtySince;
    if (since === null) return;
    this.#dirtySince = null;
    const isKept = await this.#ports.keep(map, null);
    // Tried again after the next edit: what failed now (a full disk) will not be better in a second.
    if (!isKept) this.#dirtySince = since;
  }

  #elapsed(): number {
    return this.#dirtySince === null ? 0 : this.#time() - this.#dirtySince;
  }

  #time(): number {
    return Date.parse(this.#ports.now());
  }
}

/** After a new step there is nothing to do again; a redo takes the step from there. */
function isReplay(state: WatchedState, before: WatchedState): boolean {
  const isUndone = state.nextRedo !== null;
  const isRedone = before.nextRedo !== null && state.nextUndo === before.nextRedo;
  return isUndone || isRedone;
}

function reasonOf(label: StepLabel | null, before: JourneyMap, after: JourneyMap): VersionReason | null {
  if (label === null) return null;
  return reasons[label.step] ?? (countGone(before, after) > manyRecords ? 'delete' : null);
}

function countGone(before: JourneyMap, after: JourneyMap): number {
  return recordKinds.reduce((sum, kind) => {
    if (before[kind] === after[kind]) return sum;
    return sum + Object.keys(before[kind]).filter((id) => !Object.hasOwn(after[kind], id)).length;
  }, 0);
}
