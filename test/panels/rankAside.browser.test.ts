import { describe, expect, it } from 'vitest';
import type { MeasurementId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { mostAtOnce, rankAside, rankAtOnce } from '../../src/panels/ranking/rankAside';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { generateMap } from '../bench/generateMap';

const today = '2026-01-15';

/** Equal, but nothing in it is known to the memory of rankings. */
function copyOf(map: JourneyMap): JourneyMap {
  return structuredClone(map);
}

describe('ranking aside', () => {
  it('answers a small map at once', () => {
    const map = generateMap({ seed: 3, touchpoints: mostAtOnce });
    expect(rankAtOnce(map, { today })).toEqual(rankWeakest(copyOf(map), { today }));
  });

  it('has no answer at once for a larger map, and the same answer as on the page from its worker', async () => {
    const map = generateMap({ seed: 4, touchpoints: mostAtOnce + 1 });
    expect(rankAtOnce(map, { today })).toBeNull();
    const ranking = await rankAside(map, { today });
    expect(ranking).toEqual(rankWeakest(copyOf(map), { today }));
    expect(rankAtOnce(map, { today })).toBe(ranking);
  });

  it('follows the map through its edits and to another map', async () => {
    const first = generateMap({ seed: 5, touchpoints: 60 });
    await rankAside(first, { today });
    const [gone] = Object.keys(first.measurements) as MeasurementId[];
    const measurements = Object.fromEntries(
      Object.entries(first.measurements).filter(([id]) => id !== gone),
    ) as JourneyMap['measurements'];
    const second: JourneyMap = { ...first, measurements };
    const third = generateMap({ seed: 6, touchpoints: 45 });
    const persona = Object.values(third.personas)[0]?.id;
    const options = { today, ...(persona !== undefined && { persona }) };
    const [afterEdit, ofOther] = await Promise.all([rankAside(second, { today }), rankAside(third, options)]);
    expect(afterEdit).toEqual(rankWeakest(copyOf(second), { today }));
    expect(ofOther).toEqual(rankWeakest(copyOf(third), options));
  });
});
