/**
 * Two edited copies of a list as one list: what either took out is out, what either put in is in, once. Items are
 * compared by what they hold, so a list is a set in order; an item that stands in a list twice counts as two. It must
 * never matter which of the two copies comes first.
 */

/**
 * `base` is what both began with. Order: the one that only one side changed, else the one that sorts first; what was
 * put in stands behind the item it was put behind. Cost: n log n.
 */
export function mergeLists(
  base: readonly unknown[],
  one: readonly unknown[],
  other: readonly unknown[],
): unknown[] {
  const [began, left, right] = [keyItems(base), keyItems(one), keyItems(other)];
  const stays = new Set([...began.keys()].filter((key) => left.has(key) && right.has(key)));
  const order = chooseOrder(keep(began, stays), keep(left, stays), keep(right, stays));
  const added = [groupAdded(left, stays, began), groupAdded(right, stays, began)];
  const items = new Map([...right, ...left, ...began]);
  const merged = new Set<string>();
  for (const behind of [atStart, ...order]) {
    if (behind !== atStart) merged.add(behind);
    const groups = added.flatMap((groupBehind) => groupBehind.get(behind) ?? []);
    const firstFirst = groups.sort((a, b) => compareTexts(a.join('\n'), b.join('\n')));
    for (const key of firstFirst.flat()) merged.add(key);
  }
  return [...merged].map((key) => items.get(key));
}

/** No item's key: keys are JSON and a count. */
const atStart = '';

type Keyed = ReadonlyMap<string, unknown>;

/** The second of two equal items has another key than the first. */
function keyItems(list: readonly unknown[]): Keyed {
  const seen = new Map<string, number>();
  const keyed = new Map<string, unknown>();
  for (const item of list) {
    const text = stableText(item);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    keyed.set(`${text} ${String(count)}`, item);
  }
  return keyed;
}

/** JSON with sorted keys: the same for all that `isSameJson` calls the same. */
export function stableText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  entries.sort(([a], [b]) => compareTexts(a, b));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${stableText(held)}`).join(',')}}`;
}

function keep(keyed: Keyed, stays: ReadonlySet<string>): string[] {
  return [...keyed.keys()].filter((key) => stays.has(key));
}

function chooseOrder(
  began: readonly string[],
  left: readonly string[],
  right: readonly string[],
): readonly string[] {
  const [was, one, other] = [began.join('\n'), left.join('\n'), right.join('\n')];
  if (one === was) return right;
  if (other === was) return left;
  return compareTexts(one, other) <= 0 ? left : right;
}

/** What is in the list and was not in the beginning, by the staying item it stands behind. */
function groupAdded(keyed: Keyed, stays: ReadonlySet<string>, began: Keyed): Map<string, string[][]> {
  const groups = new Map<string, string[][]>();
  let behind = atStart;
  for (const key of keyed.keys()) {
    if (stays.has(key)) behind = key;
    else if (!began.has(key)) {
      const group = groups.get(behind)?.[0];
      if (group) group.push(key);
      else groups.set(behind, [[key]]);
    }
  }
  return groups;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
