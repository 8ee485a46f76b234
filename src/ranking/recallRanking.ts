/**
 * The last rankings, for as long as nothing that a ranking reads has changed. Most edits are words (a name, a quote, a
 * place on the canvas), and to rank ten thousand touchpoints anew for a letter would hold up the very frame that shows
 * it. Only a memory: with or without it the answers are equal. Maps are immutable; one that is changed in place would be
 * answered with what it was.
 */
import { isSameJson } from '../model/Json';
import type { JourneyMap } from '../model/JourneyMap';
import type { Ranking } from './Ranking';

interface Remembered {
  readonly map: JourneyMap;
  readonly question: string;
  readonly ranking: Ranking;
}

/** By the measurements, which are the same object until one of them changes; when they go, their rankings go too. */
const rankings = new WeakMap<JourneyMap['measurements'], readonly Remembered[]>();
/** Everyone's view and those of the personas somebody switches between. */
const mostRemembered = 4;

/** What a ranking never looks at. A field that is not named here is taken to matter. */
const words: ReadonlySet<string> = new Set([
  'name',
  'place',
  'colour',
  'question',
  'purposeKind',
  'purpose',
  'channel',
  'department',
  'doing',
  'thinking',
  'quote',
  'pains',
  'gains',
  'ideas',
  'emotion',
]);

/** `question` names everything that is asked besides the map. Linear in the touchpoints when they have changed. */
export function recallRanking(map: JourneyMap, question: string, rank: () => Ranking): Ranking {
  const ranking = findRanking(map, question) ?? rank();
  keepRanking(map, question, ranking);
  return ranking;
}

export function findRanking(map: JourneyMap, question: string): Ranking | null {
  const known = rankings.get(map.measurements) ?? [];
  return known.find((one) => one.question === question && isSameToRanking(one.map, map))?.ranking ?? null;
}

/** `ranking` must be what ranking this map would give. */
export function keepRanking(map: JourneyMap, question: string, ranking: Ranking): void {
  const others = (rankings.get(map.measurements) ?? []).filter((one) => one.question !== question);
  rankings.set(map.measurements, [{ map, question, ranking }, ...others].slice(0, mostRemembered));
}

function isSameToRanking(a: JourneyMap, b: JourneyMap): boolean {
  return (
    a.metrics === b.metrics &&
    a.map.highlightCount === b.map.highlightCount &&
    isSameJson(a.map.ranking, b.map.ranking) &&
    hasSameFigures(a.stages, b.stages) &&
    hasSameFigures(a.personas, b.personas) &&
    hasSameFigures(a.touchpoints, b.touchpoints)
  );
}

type Fields = Readonly<Record<string, unknown>>;

function hasSameFigures(a: object, b: object): boolean {
  if (a === b) return true;
  // Records by id; their types differ by kind, and only their fields matter here.
  const [ones, others] = [a, b] as Readonly<Record<string, Fields>>[];
  const ids = Object.keys(a);
  if (ids.length !== Object.keys(b).length) return false;
  return ids.every((id) => {
    const [one, other] = [ones?.[id], others?.[id]];
    return one === other || (one !== undefined && other !== undefined && isSameBesidesWords(one, other));
  });
}

/** Lists and objects are replaced whole by every edit: comparing them by identity says "changed" too often at worst. */
function isSameBesidesWords(one: Fields, other: Fields): boolean {
  const fields = [...Object.keys(one), ...Object.keys(other)];
  return fields.every((field) => words.has(field) || one[field] === other[field]);
}
