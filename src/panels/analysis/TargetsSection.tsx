/** Which targets are met, and how surely: a probability and a light that says its colour in words and shape. */
import { useMemo } from 'react';
import type { TargetCheck } from '../../analysis/targetsMet';
import { healthOf, readAnchors } from '../../metrics/health';
import { susFromUmuxLite } from '../../metrics/sus';
import type { TrafficLight } from '../../metrics/targetProbability';
import { useLanguage } from '../../i18n/useLanguage';
import type { Anchor, JourneyMap } from '../../model/JourneyMap';
import { isEndId, nameOfEnd } from '../../model/questions';
import { formatMetricNumber } from '../../view/formatReading';
import { probabilityWords } from '../../view/probabilityWords';
import type { Words } from '../../view/Words';
import type { ChartRows } from '../charts/chartCsv';
import { AnalysisSection } from './AnalysisSection';
import type { GlyphShape, Tone } from './Glyph';
import { nameList } from './nameList';
import type { PlotGroup, PlotRow } from './PlotGroup';
import { RowPlot } from './RowPlot';

export interface TargetsSectionProps {
  readonly map: JourneyMap;
  /** Those with a probability. */
  readonly targets: readonly TargetCheck[];
  readonly onGoTo: (id: string) => void;
}

const marks: Readonly<Record<TrafficLight, readonly [GlyphShape, Tone]>> = {
  red: ['down', 'weak'],
  amber: ['diamond', 'gold'],
  green: ['up', 'good'],
};

const order: readonly (TrafficLight | null)[] = ['red', 'amber', 'green', null];

export function TargetsSection({ map, targets, onGoTo }: TargetsSectionProps) {
  const words = useLanguage();
  const { t } = words;
  const sorted = useMemo(
    () =>
      [...targets].sort(
        (a, b) =>
          order.indexOf(a.light) - order.indexOf(b.light) || (a.probability ?? 0) - (b.probability ?? 0),
      ),
    [targets],
  );
  const groups = useMemo(() => groupsOf(map, sorted, words), [map, sorted, words]);
  return (
    <AnalysisSection id="targets" lead={leadOf(map, sorted, words)} csv={() => rowsOf(map, sorted, words)}>
      <RowPlot label={t('analysis.title_targets')} groups={groups} onGoTo={onGoTo} />
    </AnalysisSection>
  );
}

function subjectName(map: JourneyMap, { subject }: Pick<TargetCheck, 'subject'>, { t }: Words): string {
  if (subject === map.map.id) return t('analysis.wholeJourney');
  if (isEndId(map, subject)) return nameOfEnd(map, subject).trim() || t('common.untitledTouchpoint');
  const connection = Object.values(map.connections).find(({ id }) => id === subject);
  return connection
    ? `${nameOfEnd(map, connection.from)} → ${nameOfEnd(map, connection.to)}`
    : t('common.connection');
}

function lightText(light: TrafficLight | null, { t }: Words): string {
  return light === null ? t('analysis.light_none') : t(`analysis.light_${light}`);
}

/** One group a metric, because its anchors are its own axis; the metric that misses most comes first. */
function groupsOf(map: JourneyMap, sorted: readonly TargetCheck[], words: Words): readonly PlotGroup[] {
  const { t, format } = words;
  const byMetric = new Map<string, TargetCheck[]>();
  for (const check of sorted) {
    const group = byMetric.get(check.metric.id);
    if (group) group.push(check);
    else byMetric.set(check.metric.id, [check]);
  }
  return [...byMetric.values()].flatMap((checks): PlotGroup[] => {
    const metric = checks[0]?.metric;
    if (!metric) return [];
    const { floor, par, target } = metric;
    const number = (anchor: Anchor | undefined): string =>
      anchor ? formatMetricNumber(metric, anchor.value, null, format) : '';
    return [
      {
        name: metric.name,
        rows: checks.map((check) => rowOf(map, check, words)),
        domain: [0, 100],
        ticks: [
          { at: 0, text: t('analysis.anchorFloor', { value: number(floor) }) },
          { at: 50, text: t('analysis.anchorPar', { value: number(par) }) },
          { at: 100, text: t('analysis.anchorTarget', { value: number(target) }) },
        ],
        main: 100,
      },
    ];
  });
}

function rowOf(map: JourneyMap, check: TargetCheck, words: Words): PlotRow {
  const { metric, found, light, target } = check;
  const { t, format } = words;
  const { n } = found.reading;
  const name = subjectName(map, check, words);
  const [shape, tone] = light === null ? (['ring', 'quiet'] as const) : marks[light];
  const probability = probabilityWords(check.probability ?? 0, words);
  const value = formatMetricNumber(metric, found.reading.value, n, format);
  const aim = formatMetricNumber(metric, target, n, format);
  return {
    id: `${check.subject} ${metric.id}`,
    label: name,
    note: t('analysis.targetNote', { value, probability, light: lightText(light, words) }),
    spoken: t('analysis.targetSpoken', {
      name,
      metric: metric.name,
      value,
      target: aim,
      probability,
      light: lightText(light, words),
    }),
    goTo: check.subject === map.map.id ? null : check.subject,
    ...placeOnAnchors(check),
    shape,
    tone,
  };
}

/** Value and interval as health: floor 0, typical 50, target 100, whatever the metric. */
function placeOnAnchors({ metric, found: { reading } }: TargetCheck): Pick<PlotRow, 'at' | 'interval'> {
  const read = readAnchors(metric);
  if (!read.ok) return { at: 0, interval: null };
  const health = (value: number): number => healthOf(value, read.anchors);
  const scored = metric.kind === 'umuxLite' ? susFromUmuxLite : (value: number): number => value;
  const { interval95 } = reading;
  return {
    at: health(reading.scoredValue),
    interval: interval95 && {
      low: health(scored(interval95.low)),
      high: health(scored(interval95.high)),
    },
  };
}

function leadOf(map: JourneyMap, targets: readonly TargetCheck[], words: Words): string {
  const { t, format } = words;
  const of = (light: TrafficLight): TargetCheck[] => targets.filter((check) => check.light === light);
  const [red, green] = [of('red'), of('green')];
  const lead = t('analysis.targetsLead', {
    green: format.number(green.length),
    all: format.number(targets.length),
  });
  if (red.length === 0) return lead;
  const names = red.map((check) => `${subjectName(map, check, words)} (${check.metric.name})`);
  return `${lead} ${t('analysis.targetsRed', { names: nameList(names, words) })}`;
}

function rowsOf(map: JourneyMap, targets: readonly TargetCheck[], words: Words): ChartRows {
  const { t } = words;
  return [
    [
      t('analysis.columnWhere'),
      t('common.metric'),
      t('analysis.columnValue'),
      t('analysis.columnTarget'),
      t('analysis.columnProbability'),
      t('analysis.columnLight'),
    ],
    ...targets.map((check) => [
      subjectName(map, check, words),
      check.metric.name,
      check.found.reading.value,
      check.target,
      check.probability,
      lightText(check.light, words),
    ]),
  ];
}
