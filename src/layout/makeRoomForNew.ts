/**
 * Two people who each put a stage in the same gap have put them on the same spot: those that come later make room, as
 * they do when one person puts a stage between two others. What nobody added stays on top of what it was put on.
 */
import type { JourneyMap, Place } from '../model/JourneyMap';
import { groupTouchpoints, listPersonas, listStages } from '../model/questions';
import { boxesOverlap, type Box } from './Box';
import { personaBoxHeight, stageHeight } from './layoutMap';
import { personaGap, personaWidth, stageGap, stageWidth } from './measures';

interface Standing {
  readonly id: string;
  readonly place: Place;
  readonly box: Box;
}

/** `isNew`: whether a stage or persona came from elsewhere. The very map given when nothing is in the way. */
export function makeRoomForNew(map: JourneyMap, isNew: (id: string) => boolean): JourneyMap {
  const groups = groupTouchpoints(map);
  const stages = listStages(map).map((stage): Standing => {
    const height = stageHeight(groups.get(stage.id)?.length ?? 0);
    return { ...stage, box: boxAt(stage.place, stageWidth, height) };
  });
  const personas = listPersonas(map).map((persona): Standing => {
    const height = personaBoxHeight(groups.get(persona.id)?.length ?? 0);
    return { ...persona, box: boxAt(persona.place, personaWidth, height) };
  });
  const stagePlaces = spread(stages, isNew, (box) => [box.width + stageGap, 0]);
  const personaPlaces = spread(personas, isNew, (box) => [0, box.height + personaGap]);
  if (stagePlaces.size + personaPlaces.size === 0) return map;
  return {
    ...map,
    stages: placed(map.stages, stagePlaces),
    personas: placed(map.personas, personaPlaces),
  };
}

function boxAt([x, y]: Place, width: number, height: number): Box {
  return { x, y, width, height };
}

/** In their order: whoever stands in the way of an earlier one, one of the two being new, moves on with all after it. */
function spread(
  row: readonly Standing[],
  isNew: (id: string) => boolean,
  stepOver: (inTheWay: Box) => Place,
): Map<string, Place> {
  const settled: Standing[] = [];
  const moved = new Map<string, Place>();
  let [shiftX, shiftY] = [0, 0];
  for (const { id, place, box } of row) {
    let now = { ...box, x: box.x + shiftX, y: box.y + shiftY };
    const isInTheWay = (other: Standing) => (isNew(id) || isNew(other.id)) && boxesOverlap(now, other.box);
    for (let other = settled.find(isInTheWay); other; other = settled.find(isInTheWay)) {
      const [x, y] = stepOver(other.box);
      const [stepX, stepY] = [x > 0 ? other.box.x + x - now.x : 0, y > 0 ? other.box.y + y - now.y : 0];
      [shiftX, shiftY] = [shiftX + stepX, shiftY + stepY];
      now = { ...now, x: now.x + stepX, y: now.y + stepY };
    }
    settled.push({ id, place, box: now });
    if (now.x !== box.x || now.y !== box.y) moved.set(id, [now.x, now.y]);
  }
  return moved;
}

function placed<T extends { readonly place: Place }>(
  records: Readonly<Record<string, T>>,
  places: ReadonlyMap<string, Place>,
): Readonly<Record<string, T>> {
  if (places.size === 0) return records;
  return Object.fromEntries(
    Object.entries(records).map(([id, record]) => {
      const place = places.get(id);
      return [id, place ? { ...record, place } : record];
    }),
  );
}
