/**
 * What comes out of `JSON.parse`, made harmless before anything copies it: keys that reach a prototype are taken
 * away at every level. Changes the value in place, which nobody else has seen yet.
 */
import { isPlainObject } from '../../model/mendValue';
import type { Repair } from '../../model/Repair';
import { rules } from '../../model/rules';
import { isDangerousKey } from '../../model/wellFormedText';

/** A hostile file must not fill the memory with repairs; what is taken away is taken away all the same. */
const mostListed = 1_000;

/** Linear. Recursion is as deep as the value, which the reader has limited before. */
export function dropDangerousKeys(value: unknown, repairs: Repair[], path: readonly string[] = []): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      if (typeof item === 'object') dropDangerousKeys(item, repairs, [...path, String(index)]);
    }
    return;
  }
  // A parsed object's own __proto__ key is plain data, so the prototype it is judged by is still the real one.
  if (!isPlainObject(value)) return;
  const mine: Record<string, unknown> = value;
  for (const key of Object.keys(mine)) {
    if (isDangerousKey(key)) {
      delete mine[key];
      listDropped(repairs, path, key);
    } else if (typeof mine[key] === 'object') dropDangerousKeys(mine[key], repairs, [...path, key]);
  }
}

function listDropped(repairs: Repair[], path: readonly string[], key: string): void {
  if (repairs.length >= mostListed) return;
  const field = path.join('.');
  repairs.push({
    rule: rules.unknownKeys,
    ...(field !== '' && { field }),
    change: { did: 'dropped-key', key },
    kind: 'file',
    id: '',
    name: '',
  });
}
