/** Views and facts for tests of the scene: every touchpoint measured or not, marked or not, at every distance. */
import * as fc from 'fast-check';
import type { TouchpointId } from '../../src/model/ids';
import { channelIcons } from '../../src/model/channelIcons';
import type { JourneyMap } from '../../src/model/JourneyMap';
import type { CardFacts } from '../../src/layout/CardFacts';
import type { MeasureText } from '../../src/layout/Scene';
import { distanceAt, type SceneTexts, type SceneView, zoomStep } from '../../src/layout/SceneView';
import { awkwardText } from './awkwardText';

export const texts: SceneTexts = {
  notMeasured: '측정 없음',
  untitled: 'Untitled',
  touchpointCount: (count) => `${count} touchpoints`,
  share: (share01) => `${Math.round(share01 * 100)} %`,
};

const interval = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 100, noNaN: true })))
  .map((values) => [...values].sort((a, b) => a - b))
  .map(([low = 0, at = 0, high = 0]) => ({ low, at, high }));

const mark = fc.record(
  {
    kind: fc.constantFrom('weakest', 'tied', 'ask', 'thin'),
    rank: fc.integer({ min: 1, max: 120 }),
    word: fc.oneof(
      fc.constantFrom('weakest', 'cannot be told apart', '물어보기: 3명 중 3명 불만'),
      awkwardText,
    ),
  },
  { requiredKeys: ['kind', 'word'] },
);

const measured = fc.record(
  {
    health: fc.double({ min: 0, max: 100, noNaN: true }),
    headline: fc.constantFrom('56 %', '+40', '19 h', '1,203,456.78 days', '2일 3시간'),
    n: fc.constantFrom('n 2,101', 'n 1,234,567', ''),
    interval,
    mark,
    metrics: fc.array(awkwardText, { maxLength: 4 }),
    emotion: fc.integer({ min: -2, max: 2 }),
    evidence: fc.constantFrom('measured', 'proxy', 'estimate', 'none'),
    owner: awkwardText,
    channelIcon: fc.constantFrom(...channelIcons),
    description: fc.constant(''),
  },
  { requiredKeys: ['health', 'headline', 'n', 'metrics', 'evidence', 'description'] },
);

const unmeasured = fc.record(
  {
    health: fc.constant(null),
    headline: fc.constant(''),
    n: fc.constant(''),
    mark,
    metrics: fc.constant([]),
    evidence: fc.constantFrom('none'),
    description: fc.constant(''),
  },
  { requiredKeys: ['health', 'headline', 'n', 'metrics', 'evidence', 'description'] },
);

/** Records with absent keys satisfy the optional fields; fast-check's types cannot say so. */
const arbitraryFacts = fc.oneof(measured, unmeasured) as fc.Arbitrary<CardFacts>;

export function arbitraryView(map: JourneyMap, measure: MeasureText): fc.Arbitrary<SceneView> {
  const ids = Object.keys(map.touchpoints) as TouchpointId[];
  return fc
    .record({
      zoom: fc.double({ min: 0.02, max: 4, noNaN: true }),
      facts: fc.array(arbitraryFacts, { minLength: ids.length, maxLength: ids.length }),
      health: fc.double({ min: 0, max: 100, noNaN: true }),
      highlight: fc.constantFrom('none', 'weakest'),
    })
    .map(({ zoom, facts, health, highlight }) => ({
      distance: distanceAt(zoom),
      zoom: zoomStep(zoom),
      measure,
      texts,
      facts: new Map(ids.flatMap((id, index) => (facts[index] ? [[id, facts[index]]] : []))),
      nodeHealth: new Map(Object.values(map.stages).map((stage) => [stage.id, health])),
      highlight,
    }));
}

/** A view with nothing measured; `zoom` decides the distance. */
export function plainView(zoom: number, measure: MeasureText): SceneView {
  const shared = { measure, texts, facts: new Map(), nodeHealth: new Map(), highlight: 'none' } as const;
  return { ...shared, distance: distanceAt(zoom), zoom: zoomStep(zoom) };
}
