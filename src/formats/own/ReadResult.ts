/** What reading a file comes to: a sound map with the list of what was repaired, or one reason why there is none. */
import type { JourneyMap } from '../../model/JourneyMap';
import type { Repair } from '../../model/Repair';

export type ReadResult =
  | { readonly ok: true; readonly map: JourneyMap; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Closed: whoever puts it into words switches over `why`. Nothing has been changed when a file is refused. */
export type Refusal =
  /** Refused before a byte was decoded. */
  | { readonly why: 'too-large'; readonly bytes: number; readonly limitBytes: number }
  | { readonly why: 'empty' }
  /** A picture, an archive, or text in an encoding that is neither UTF-8 nor UTF-16 with its mark. */
  | { readonly why: 'not-text' }
  /** Text that is not JSON. Line and column count from 1. */
  | { readonly why: 'not-json'; readonly line: number; readonly column: number }
  /** JSON that ends before it is complete: a broken download or copy. */
  | { readonly why: 'cut-off' }
  | { readonly why: 'too-deep'; readonly limit: number }
  /** JSON of another program. */
  | { readonly why: 'not-ours' }
  /** Written by a newer Touchstone; half of it read would be a loss nobody sees. */
  | { readonly why: 'from-the-future'; readonly version: number; readonly readableVersion: number }
  | { readonly why: 'unreadable-version' }
  | { readonly why: 'missing-map' }
  /** The file's skeleton is not there; `path` has dots. */
  | { readonly why: 'wrong-type'; readonly path: string; readonly expected: 'object' | 'list' }
  | { readonly why: 'too-many-records'; readonly records: number; readonly limit: number }
  /** There were records, and not one of them could be used. */
  | { readonly why: 'nothing-usable'; readonly records: number };
