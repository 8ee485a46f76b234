/**
 * What is selected → what goes onto the clipboard: the names, one a line, and the part of the map as the text of our own
 * file, so that it is read by the reader that trusts nothing. Never changes the map.
 */
import type { JourneyMap } from '../../model/JourneyMap';
import { partOfMap } from '../../model/partOfMap';
import { groupTouchpoints, listPersonas, listStages } from '../../model/questions';
import { writeMap } from '../own/writeMap';
import { wrapInHtml } from './clipCarrier';

export interface Clip {
  readonly text: string;
  readonly html: string;
  readonly json: string;
}

/** Null: nothing that could stand by itself is among the ids. Names come in the order of the journey. */
export function writeClip(map: JourneyMap, ids: readonly string[]): Clip | null {
  const part = partOfMap(map, ids);
  if (!part) return null;
  // Around the map of a file stands what newer versions may add; ours stands there too.
  const carried = { file: { clip: { chosen: part.chosen } } };
  const json = writeMap({ ...part.map, map: { ...part.map.map, carried } });
  const names = namesOf(part.map, new Set(part.chosen));
  return { text: names.join('\n'), html: wrapInHtml(names, json), json };
}

function namesOf(map: JourneyMap, chosen: ReadonlySet<string>): string[] {
  const groups = groupTouchpoints(map);
  return [...listPersonas(map), ...listStages(map)].flatMap((node) => [
    ...(chosen.has(node.id) ? [oneLine(node.name)] : []),
    ...(groups.get(node.id) ?? []).map(({ name }) => oneLine(name)),
  ]);
}

function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
