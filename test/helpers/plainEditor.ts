/**
 * Runs commands on a map as a session does (asks, applies, checks the rules), without document and storage: for tests
 * that need many edited maps.
 */
import { produce } from 'immer';
import type { Command } from '../../src/commands/Command';
import { findBroken } from '../../src/model/invariants';
import type { JourneyMap } from '../../src/model/JourneyMap';
import type { RunResult } from '../../src/session/MapSession';

export class PlainEditor {
  map: JourneyMap;
  readonly #prefix: string;
  #ids = 0;

  /** `prefix`: of the ids it makes; two editors of copies of one map need different ones. */
  constructor(map: JourneyMap, prefix: string) {
    this.map = map;
    this.#prefix = prefix;
  }

  run<Args>(command: Command<Args>, args: Args): RunResult {
    const refusal = command.can(this.map, args);
    if (refusal) return { ok: false, refusal };
    const context = {
      newId: () => `${this.#prefix}-${String(++this.#ids)}`,
      now: () => '2026-03-01T00:00:00.000Z',
    };
    let created: readonly string[] = [];
    const after = produce(this.map, (draft) => {
      created = command.apply(draft, args, context);
    });
    if (findBroken(after).length > 0) {
      return { ok: false, refusal: { reason: 'out-of-range', field: 'map' } };
    }
    const changed = after !== this.map;
    this.map = after;
    return { ok: true, created, changed };
  }
}
