/** Three personas at three touchpoints: one gap, one likeness, one persona alone. */
import { asId, type PersonaId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { csat, measuredMap, type Measured } from './measuredMap';

export const anna = asId<PersonaId>('anna');
const ben = asId<PersonaId>('ben');
const cho = asId<PersonaId>('cho');

export function personaMap(): JourneyMap {
  const of = (persona: PersonaId | undefined, x: number, n: number): Measured =>
    csat(x, n, persona === undefined ? {} : { persona });
  const map = measuredMap({
    spots: [
      { id: 'desk', measured: [of(anna, 20, 100), of(ben, 90, 100), of(cho, 2, 3)] },
      { id: 'app', measured: [of(anna, 70, 100), of(ben, 75, 100)] },
      { id: 'gate', measured: [of(anna, 40, 80)] },
    ],
  });
  const personas = [anna, ben, cho].flatMap((id, index) => [
    [id, { id, name: id, rank: `a${index}`, place: [0, 0] as const }] as const,
  ]);
  return { ...map, personas: Object.fromEntries(personas) };
}
