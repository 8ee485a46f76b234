/** How a call to the storage ends: expected failures are values, with a reason the interface has words for. */

/**
 * - `no-space`: the disk or the browser's share of it is full. Reading still works; keep the edits and offer a file.
 * - `superseded`: a newer version of the app has opened the storage. Nothing is written until the page is reloaded.
 * - `unavailable`: the browser does not give us its storage (at the moment). The next call tries again.
 * - `map-gone`: there is no such log: it was cleared or purged. `putBack` with a full snapshot keeps the map.
 * - `already-there`: a map with this id exists.
 * - `unknown`: anything else; the message says what.
 */
export type StorageFailure =
  'no-space' | 'superseded' | 'unavailable' | 'map-gone' | 'already-there' | 'unknown';

/** `message` is for a bug report; the interface has its own words for every reason. */
export interface Failed {
  readonly ok: false;
  readonly reason: StorageFailure;
  readonly message: string;
}
export type Outcome<T extends object = object> = ({ readonly ok: true } & T) | Failed;
