/**
 * A map as one looks at it: through a lens, with a filter. Fetched when somebody chooses another lens than health or
 * filters anything; needs the text area `look`. Never touches the map, nor what is computed from it.
 */
import type { CardFacts } from '../layout/CardFacts';
import type { MapLayout } from '../layout/MapLayout';
import { paintSign } from '../layout/paintSign';
import type { Highlight, LensPainter } from '../layout/SceneView';
import { countAside, withoutHidden } from '../layout/withoutHidden';
import type { NodeId, TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { isSameJson } from '../model/Json';
import type { Lens, MapFilter } from '../model/SavedView';
import type { Ranking } from '../ranking/Ranking';
import { filterMap } from './filterMap';
import { readLens, type LensWord, type SignLens } from './lensSigns';
import type { Words } from './Words';

export interface MapLook {
  readonly lens: Lens;
  readonly filter: MapFilter;
}

type Facts = ReadonlyMap<TouchpointId, CardFacts>;

export interface Looked {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly ranking: Ranking;
  readonly facts: Facts;
  readonly nodeHealth: ReadonlyMap<NodeId, number>;
}

export interface Looking extends Looked {
  readonly highlight: Highlight;
  /** Absent: nothing is filtered. */
  readonly shown?: { readonly shown: number; readonly total: number };
}

/** No chip of health in a picture whose colours say something else. */
const noHealth: ReadonlyMap<NodeId, number> = new Map();
const noFacts: CardFacts = {
  health: null,
  headline: '',
  n: '',
  metrics: [],
  evidence: 'none',
  description: '',
};

/** `before`: the last answer, so that cards which say the same keep their identity. Linear in the touchpoints. */
export function lookAt(reading: Looked, look: MapLook, words: Words, before?: Looking): Looking {
  const { map, ranking, nodeHealth } = reading;
  const kept = filterMap(map, look.filter, reading.facts);
  const aside = look.filter.hides ? 'hidden' : 'dimmed';
  const lens = signLens(look.lens);
  const reader = lens && readLens(lens, map, ranking, words);
  const facts = new Map<TouchpointId, CardFacts>();
  for (const touchpoint of Object.values(map.touchpoints)) {
    const { id } = touchpoint;
    const plain = reading.facts.get(id);
    const isAside = kept !== null && !kept.has(id);
    if (!reader && !isAside) {
      if (plain) facts.set(id, plain);
      continue;
    }
    const word = reader?.wordOf(touchpoint, plain);
    const made: CardFacts = {
      ...(word ? withWord(plain ?? noFacts, word) : (plain ?? noFacts)),
      ...(isAside && { aside }),
    };
    const old = before?.facts.get(id);
    facts.set(id, old && isSameJson(old, made) ? old : made);
  }
  const looked: Looking = {
    ...reading,
    layout: keepLayout(withoutHidden(reading.layout, map, facts), reading.layout, before),
    facts,
    nodeHealth: reader ? noHealth : nodeHealth,
    highlight: reader ? keepPainter(reader.legend(), before) : look.lens === 'weakest' ? 'weakest' : 'none',
  };
  if (kept === null) return looked;
  const total = Object.keys(map.touchpoints).length;
  return { ...looked, shown: { shown: total - countAside(facts), total } };
}

export function signLens(lens: Lens): SignLens | null {
  return lens === 'health' || lens === 'weakest' ? null : lens;
}

/** The figures step aside for what the lens says; the interval and the answers were theirs. */
function withWord(facts: CardFacts, { sign, headline, beside, mark }: LensWord): CardFacts {
  const { interval: _interval, metric: _metric, mark: _mark, ...rest } = facts;
  return {
    ...rest,
    health: null,
    headline,
    n: '',
    ...(beside !== undefined && { metric: beside }),
    ...(mark && { mark }),
    evidence: 'none',
    description: joinSentence(facts.description, [headline, beside, mark?.word]),
    sign,
  };
}

/** What the lens says comes last, where nothing else has said it. */
function joinSentence(description: string, parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined && part !== '' && !description.includes(part));
  return [description, said.join(' ')].filter((part) => part !== '').join(', ');
}

/** What is drawn is cached by its painter: it stays the same one while it says the same. */
function keepPainter(legend: LensPainter['legend'], before: Looking | undefined): LensPainter {
  const old = before?.highlight;
  return typeof old === 'object' && isSameJson(old.legend, legend) ? old : { legend, fill: paintSign };
}

/** Boxes are compared by identity from edit to edit; a filter that hides the same leaves the layout the same. */
function keepLayout(layout: MapLayout, whole: MapLayout, before: Looking | undefined): MapLayout {
  if (layout === whole || !before) return layout;
  const isSame =
    isSameMap(layout.touchpoints, before.layout.touchpoints) &&
    isSameMap(layout.connections, before.layout.connections) &&
    isSameMap(layout.nodes, before.layout.nodes);
  return isSame ? before.layout : layout;
}

function isSameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}
