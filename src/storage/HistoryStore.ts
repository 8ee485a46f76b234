/**
 * Where the undo lists are kept, beside the maps and never inside them: each belongs to one map and one tab of the
 * browser, and no tab is ever given another one's. A part of the contract of `MapStorage`; one suite of tests holds both
 * adapters to it. It never looks into a step.
 *
 * A list is worth less than any map: it may be given up (`mostHistories`, the map was purged), and whoever wrote it then
 * writes it whole. What a step holds has the form of this version of the database: whoever changes that form raises the
 * version and empties these tables.
 */
import type { MapId } from '../model/ids';
import type { Outcome } from './Outcome';

/** As many lists as are kept, of all tabs and maps together; those written longest ago are given up first. */
export const mostHistories = 64;
/** A list nobody has written to for so long belongs to a tab that is not coming back. */
export const historyMilliseconds = 30 * 86_400_000;

/** Steps have places, one after the other: from `first` to before `present` they are done, the others undone. */
export interface StoredHistory {
  readonly first: number;
  readonly present: number;
  /** Of the steps from `first` on. */
  readonly texts: readonly string[];
}

/** What is at a place before `first`, or from `last` on, goes. */
export interface HistoryChange {
  readonly first: number;
  readonly present: number;
  readonly last: number;
  /** Steps that are not kept yet, by their places. */
  readonly put: readonly (readonly [place: number, text: string])[];
  /** ISO time of now. */
  readonly time: string;
}

/** Every call but `readAllSteps` is about this tab's own lists. All of them end in an outcome. */
export interface HistoryStore {
  /** This tab has kept nothing yet, of any map: there is nothing to ask for. Costs nothing. */
  readonly isEmpty: boolean;
  /** Null: there is none. */
  readHistory(map: MapId): Promise<Outcome<{ readonly history: StoredHistory | null }>>;
  /** The steps of all tabs, in no order: only to know what has to stay as long as one of them may be undone. */
  readAllSteps(map: MapId): Promise<Outcome<{ readonly texts: readonly string[] }>>;
  /**
   * `kept` is false when the list that the change builds on was given up meanwhile: write all of it. At a full disk the
   * lists of other tabs are given up for it; `no-space` when it does not fit even then.
   */
  writeHistory(map: MapId, change: HistoryChange): Promise<Outcome<{ readonly kept: boolean }>>;
  /** For a page that is going away: starts the write in this very call and cannot be waited for. */
  writeOnLeave(map: MapId, change: HistoryChange): boolean;
  /** The tab is over: its name may be taken again. */
  close(): void;
}

/** Whether the change holds all there is to keep, and builds on nothing. */
export function isWhole({ first, last, put }: HistoryChange): boolean {
  return put.length === last - first;
}
