/** Which targets are met, and how surely: a probability and a light that says its colour in words and shape. */
import { useMemo } from 'react';
import type { TargetCheck } from '../../analysis/targetsMet';
import type { TrafficLight } from '../../metrics/targetProbability';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { isEndId, nameOfEnd } from '../../model/questions';
import { formatMetricNumber } from '../../view/formatReading';
import { probabilityWords } from '../../view/probabilityWords';
import type { Words } from '../../view/Words';
import type { ChartRows } from '../charts/chartCsv';
import { AnalysisSection } from './AnalysisSection';
import type { GlyphShape, Tone } from './Glyph';
import { nameList } from './nameList';
import { RowPlot, type PlotRow } from './RowPlot';

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
  const { t, format } = words;
  const sorted = useMemo(
    () =>
      [...targets].sort(
        (a, b) =>
          order.indexOf(a.light) - order.indexOf(b.light) || (a.probability ?? 0) - (b.probability ?? 0),
      ),
    [targets],
  );
  const groups = useMemo(
    () => [
      {
        name: '',
        rows: sorted.map((check) => rowOf(map, check, words)),
        domain: [0, 1] as const,
        ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: format.percent(at) })),
        main: 0.5,
      },
    ],
    [map, sorted, words, format],
  );
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
    label: `${name} · ${metric.name}`,
    note: t('analysis.targetNote', { value, target: aim, light: lightText(light, words) }),
    spoken: t('analysis.targetSpoken', {
      name,
      metric: metric.name,
      value,
      target: aim,
      probability,
      light: lightText(light, words),
    }),
    goTo: check.subject === map.map.id ? null : check.subject,
    at: check.probability ?? 0,
    interval: null,
    barFrom: 0,
    shape,
    tone,
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
