/**
 * Journey maps of any size for the benchmark: the same seed and size give the same map, and every map is sound. Shaped
 * like a real one (names in two languages, purposes, owners, figures of several kinds, a few answers here and thousands
 * there), because what is uniform is faster than what is real.
 */
import { personaGap, personaHeight } from '../../src/layout/measures';
import { newMetric, type MetricPreset } from '../../src/metrics/metricPresets';
import { channelIcons } from '../../src/model/channelIcons';
import { emptyMap } from '../../src/model/emptyMap';
import { asId, type AnyId, type MapId, type NodeId, type TouchpointId } from '../../src/model/ids';
import type {
  Channel,
  Connection,
  Department,
  JourneyMap,
  Measurement,
  MeasurementValue,
  Metric,
  Persona,
  Stage,
  Touchpoint,
} from '../../src/model/JourneyMap';
import { colourNames, purposeKinds, stageKinds } from '../../src/model/JourneyMap';
import { ranksForInsertion } from '../../src/model/ranks';
import { placeOfStage } from '../../src/samples/placeOfStage';
import { seededRandom } from '../helpers/seededRandom';

const createdAt = '2026-01-05T09:00:00.000Z';
const subjects = [
  '주문',
  '결제',
  '배송 안내',
  '반품',
  'Product page',
  'Newsletter',
  'Support call',
  '매장 상담',
];
const places = ['앱', '웹사이트', 'store', 'e-mail', '전화', 'chat', '광고', 'kiosk'];
const departments = ['Marketing', '영업팀', 'Product', '고객지원', '물류'];
const presets: readonly MetricPreset[] = [
  'csat',
  'nps',
  'ces7',
  'frtEmail',
  'art',
  'resolution',
  'sentiment',
  'sus',
];

export interface MapSize {
  readonly seed: number;
  readonly touchpoints: number;
}

/** 5–40 stages, 3–20 personas, as many connections as touchpoints, about one and a half measurements to each. */
export function generateMap({ seed, touchpoints }: MapSize): JourneyMap {
  const dice = new Dice(seededRandom(seed));
  const map = emptyMap(asId<MapId>(`bench-${touchpoints}-${seed}`), `Bench ${touchpoints}`, createdAt);
  const channels = makeChannels();
  const owners = makeDepartments();
  const stages = makeStages(within(Math.round(touchpoints / 50), 5, 40));
  const personas = makePersonas(within(Math.round(touchpoints / 200), 3, 20), dice);
  const metrics = makeMetrics();
  const cards = makeTouchpoints(touchpoints, { stages, personas, channels, departments: owners }, dice);
  return {
    ...map,
    channels: byId(channels),
    departments: byId(owners),
    stages: byId(stages),
    personas: byId(personas),
    metrics: byId(metrics),
    touchpoints: byId(cards),
    connections: byId(makeConnections(touchpoints, stages, cards, dice)),
    measurements: byId(makeMeasurements(cards, metrics, personas, dice)),
  };
}

class Dice {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** A whole number from 0 up to, not with, `below`. */
  roll(below: number): number {
    return Math.floor(this.#random() * below);
  }

  chance(probability: number): boolean {
    return this.#random() < probability;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.roll(from.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from');
    return picked;
  }
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function byId<T extends { readonly id: AnyId }>(records: readonly T[]): Record<T['id'], T> {
  // The keys are the records' own ids; `Object.fromEntries` only knows strings.
  return Object.fromEntries(records.map((record) => [record.id, record])) as Record<T['id'], T>;
}

function rankList(count: number): readonly string[] {
  return ranksForInsertion([], 0, count).ranks;
}

function rankAt(ranks: readonly string[], index: number): string {
  return ranks[index] ?? 'a0';
}

function makeChannels(): Channel[] {
  const ranks = rankList(places.length);
  return places.map((name, index) => ({
    id: asId(`channel-${index}`),
    name,
    icon: channelIcons[index] ?? 'web',
    rank: rankAt(ranks, index),
  }));
}

function makeDepartments(): Department[] {
  const ranks = rankList(departments.length);
  return departments.map((name, index) => ({
    id: asId(`department-${index}`),
    name,
    rank: rankAt(ranks, index),
  }));
}

function makeStages(count: number): Stage[] {
  const ranks = rankList(count);
  return ranks.map((rank, index) => ({
    id: asId(`stage-${index}`),
    name: `단계 ${index + 1} Stage`,
    kind: stageKinds[index] ?? 'custom',
    question: 'Is this the right one for me?',
    rank,
    place: placeOfStage(index),
  }));
}

function makePersonas(count: number, dice: Dice): Persona[] {
  return rankList(count).map((rank, index) => ({
    id: asId(`persona-${index}`),
    name: `Persona ${index + 1}`,
    share01: Math.round(100 / count) / 100,
    goals: ['Done in one visit'],
    colour: dice.pick(colourNames),
    evidence: [{ kind: 'survey', date: '2025-11-30' }],
    rank,
    place: [0, index * (personaHeight + personaGap)],
  }));
}

function makeMetrics(): Metric[] {
  const ranks = rankList(presets.length);
  return presets.map((preset, index) =>
    newMetric(preset, { id: asId(`metric-${index}`), name: preset, rank: rankAt(ranks, index) }),
  );
}

interface Surroundings {
  readonly stages: readonly Stage[];
  readonly personas: readonly Persona[];
  readonly channels: readonly Channel[];
  readonly departments: readonly Department[];
}

/** Stage by stage; the personas have two each. */
function makeTouchpoints(count: number, around: Surroundings, dice: Dice): Touchpoint[] {
  const ofPersonas = Math.min(count, around.personas.length * 2);
  const inStages = count - ofPersonas;
  const nodes: NodeId[] = Array.from({ length: count }, (_, index) =>
    index < inStages
      ? at(around.stages, Math.floor((index * around.stages.length) / inStages)).id
      : at(around.personas, Math.floor((index - inStages) / 2)).id,
  );
  const ranks = rankList(count);
  return nodes.map((node, index) => ({
    id: asId<TouchpointId>(`touchpoint-${index}`),
    node,
    name: `${dice.pick(subjects)} ${index + 1}`,
    rank: rankAt(ranks, index),
    ...(dice.chance(0.8) && {
      purposeKind: dice.pick(purposeKinds),
      purpose: 'Get it done without asking twice',
    }),
    ...(dice.chance(0.8) && { channel: dice.pick(around.channels).id }),
    ...(dice.chance(0.7) && { department: dice.pick(around.departments).id }),
    ...(dice.chance(0.4) && { quote: '“왜 다시 로그인해야 하죠?”', pains: ['Waiting', '재로그인'] }),
    ...(dice.chance(0.5) && { emotion: { all: dice.roll(5) - 2 } }),
    ...(dice.chance(0.05) && { momentOfTruth: true }),
  }));
}

function at<T>(from: readonly T[], index: number): T {
  const found = from[index];
  if (found === undefined) throw new Error(`There is no ${index} of ${from.length}`);
  return found;
}

/** The stages in a row, and the rest from a touchpoint to one a little further on, as journeys go. */
function makeConnections(
  count: number,
  stages: readonly Stage[],
  cards: readonly Touchpoint[],
  dice: Dice,
): Connection[] {
  const connections: Connection[] = [];
  const taken = new Set<string>();
  const add = (from: Connection['from'], to: Connection['to'], kind: Connection['kind']): void => {
    const key = `${kind} ${from} ${to}`;
    if (from === to || taken.has(key)) return;
    taken.add(key);
    connections.push({
      id: asId(`connection-${connections.length}`),
      from,
      to,
      kind,
      ...(dice.chance(0.1) && { label: '다음으로 next' }),
    });
  };
  stages.slice(1).forEach((stage, index) => {
    add(at(stages, index).id, stage.id, 'flow');
  });
  const reach = Math.ceil(cards.length / stages.length) + 3;
  while (connections.length < count) {
    const from = dice.roll(cards.length);
    const to = (from + 1 + dice.roll(reach)) % cards.length;
    const draw = dice.roll(20);
    add(at(cards, from).id, at(cards, to).id, draw === 0 ? 'drop-off' : draw < 3 ? 'return' : 'flow');
  }
  return connections;
}

function makeMeasurements(
  cards: readonly Touchpoint[],
  metrics: readonly Metric[],
  personas: readonly Persona[],
  dice: Dice,
): Measurement[] {
  const measurements: Measurement[] = [];
  for (const card of cards) {
    const count = dice.pick([0, 1, 1, 2, 2, 3]);
    const first = dice.roll(metrics.length);
    for (let turn = 0; turn < count; turn += 1) {
      const metric = at(metrics, (first + turn) % metrics.length);
      measurements.push({
        id: asId(`measurement-${measurements.length}`),
        metric: metric.id,
        subject: card.id,
        value: makeValue(metric, dice),
        grade: dice.pick(['measured', 'measured', 'measured', 'proxy', 'estimate']),
        period: { from: '2025-10-01', to: '2025-12-31' },
        ...(dice.chance(0.15) && { persona: dice.pick(personas).id }),
      });
    }
  }
  return measurements;
}

/** From a handful of answers to thousands. */
function makeValue(metric: Metric, dice: Dice): MeasurementValue {
  const n = 3 + Math.floor(2 ** (dice.roll(1000) / 90));
  if (metric.kind === 'sentiment') {
    return { form: 'groups', low: dice.roll(n), middle: dice.roll(n), high: dice.roll(n) + 1 };
  }
  if (metric.unit === 'seconds') return { form: 'durations', n, medianSeconds: 600 + dice.roll(200_000) };
  if (metric.kind === 'resolution') return { form: 'share', x: dice.roll(n + 1), n };
  if (metric.kind === 'sus') return { form: 'aggregate', value: 40 + dice.roll(50), n, sd: 18 };
  const { min, max, step } = metric.scale ?? { min: 1, max: 5, step: 1 };
  const points = Math.round((max - min) / step) + 1;
  return { form: 'answers', counts: Array.from({ length: points }, () => dice.roll(n)) };
}
