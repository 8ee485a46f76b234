import { describe, expect, test } from 'vitest';
import { makeRoomForNew } from '../../src/layout/makeRoomForNew';
import { personaBoxHeight } from '../../src/layout/layoutMap';
import { stagePitch } from '../../src/layout/measures';
import { asId, type PersonaId, type StageId } from '../../src/model/ids';
import type { JourneyMap, Place } from '../../src/model/JourneyMap';
import { listPersonas, listStages } from '../../src/model/questions';
import { smallJourney } from '../helpers/journey';

function withStages(...places: readonly Place[]): JourneyMap {
  const stages = places.map((place, index) => {
    const id = asId<StageId>(`s${String(index)}`);
    return [id, { id, name: id, kind: 'custom', rank: `a${String(index)}`, place }];
  });
  return { ...smallJourney(), touchpoints: {}, stages: Object.fromEntries(stages) as JourneyMap['stages'] };
}
const xs = (map: JourneyMap) => listStages(map).map(({ place: [x] }) => x);

describe('making room for what came from another copy', () => {
  test('a new stage on the spot of another stands beside it, and all after it move on', () => {
    const map = withStages([200, 0], [416, 0], [416, 0], [632, 0]);
    expect(xs(makeRoomForNew(map, (id) => id === 's2'))).toEqual([200, 416, 632, 848]);
    expect(xs(makeRoomForNew(map, (id) => id === 's1'))).toEqual([200, 416, 416 + stagePitch, 848]);
  });

  test('what one person has put on top of another stays there', () => {
    const map = withStages([200, 0], [200, 0]);
    expect(makeRoomForNew(map, () => false)).toBe(map);
  });

  test('a new persona stands below the one it covers', () => {
    const map = smallJourney();
    const id = asId<PersonaId>('new');
    const personas = { ...map.personas, [id]: { id, name: 'New', rank: 'a1', place: [0, 10] as const } };
    const roomy = listPersonas(makeRoomForNew({ ...map, personas }, (each) => each === id));
    expect(roomy[0]?.place).toEqual([0, 0]);
    expect(roomy[1]?.place[1]).toBeGreaterThanOrEqual(personaBoxHeight(0));
  });
});
