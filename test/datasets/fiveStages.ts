/** A map with the five stages and nothing on them. */
import { emptyMap } from '../../src/model/emptyMap';
import { asId, type MapId, type StageId } from '../../src/model/ids';
import type { JourneyMap, StageKind } from '../../src/model/JourneyMap';

const kinds: readonly StageKind[] = ['awareness', 'consideration', 'purchase', 'loyalty', 'advocacy'];

export const stageId = (kind: StageKind): StageId => asId<StageId>(`stage-${kind}`);

export function fiveStages(): JourneyMap {
  const stages = Object.fromEntries(
    kinds.map((kind, place) => [
      stageId(kind),
      { id: stageId(kind), name: kind, kind, rank: `a${place}`, place: [place * 216, 0] as const },
    ]),
  );
  return { ...emptyMap(asId<MapId>('map-five'), 'Five stages', '2026-01-01T00:00:00.000Z'), stages };
}
