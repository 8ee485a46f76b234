/** One metric of one touchpoint over the periods: what stands out from its usual ups and downs (XmR, from eight periods on). */
import { useMemo, useState } from 'react';
import type { PeriodSeries, SeriesPoint } from '../../analysis/seriesOfPeriods';
import { useLanguage } from '../../i18n/useLanguage';
import { isLogMetric } from '../../metrics/health';
import type { JourneyMap, Metric } from '../../model/JourneyMap';
import { isEndId, nameOfEnd } from '../../model/questions';
import { SelectField } from '../../ui/SelectField';
import { describeReading, formatMetricNumber } from '../../view/formatReading';
import { periodWords } from '../../view/sourceLine';
import type { Words } from '../../view/Words';
import { AnalysisSection } from './AnalysisSection';
import { LinePlot, type LinePoint } from './LinePlot';

export interface SeriesSectionProps {
  readonly map: JourneyMap;
  /** At least one has limits. */
  readonly series: readonly PeriodSeries[];
  readonly onGoTo: (id: string) => void;
}

export function SeriesSection({ map, series, onGoTo }: SeriesSectionProps) {
  const words = useLanguage();
  const { t } = words;
  const [wanted, setWanted] = useState<string | null>(null);
  const shown =
    series.find((one) => keyOf(one) === wanted) ?? series.find(({ control }) => control) ?? series[0];
  if (!shown) return null;
  const options = series.map((one) => ({
    value: keyOf(one),
    label: `${subjectName(map, one, words)} · ${one.metric.name}`,
  }));
  return (
    <AnalysisSection
      id="series"
      lead={leadOf(shown, words)}
      csv={() => [
        [t('analysis.columnPeriod'), t('analysis.columnValue'), 'n', t('analysis.columnRemark')],
        ...shown.points.map((point, index) => [
          periodWords(point.period, words),
          point.found.reading.value,
          point.found.reading.n,
          remarkOf(shown, index, words),
        ]),
      ]}
      controls={
        <SelectField
          label={t('analysis.whichSeries')}
          value={keyOf(shown)}
          options={options}
          onChange={setWanted}
        />
      }
    >
      <SeriesPlot map={map} shown={shown} onGoTo={onGoTo} />
    </AnalysisSection>
  );
}

interface SeriesPlotProps {
  readonly map: JourneyMap;
  readonly shown: PeriodSeries;
  readonly onGoTo: (id: string) => void;
}

function SeriesPlot({ map, shown, onGoTo }: SeriesPlotProps) {
  const words = useLanguage();
  const { t, format } = words;
  const { metric, points, control } = shown;
  const number = (value: number): string => formatMetricNumber(metric, value, null, format);
  const marks = useMemo(
    () => points.map((point, index) => pointOf(shown, point, index, words)),
    [shown, points, words],
  );
  const levels = control
    ? [
        {
          at: control.limits.high,
          name: t('analysis.levelHigh', { value: number(control.limits.high) }),
          isLimit: true,
        },
        { at: control.mean, name: t('analysis.levelMean', { value: number(control.mean) }), isLimit: false },
        {
          at: control.limits.low,
          name: t('analysis.levelLow', { value: number(control.limits.low) }),
          isLimit: true,
        },
      ]
    : [];
  return (
    <LinePlot
      label={`${subjectName(map, shown, words)} · ${metric.name}`}
      points={marks}
      axisName={metric.name}
      domain={domainOf(shown)}
      isLog={isLog(shown)}
      tickText={number}
      levels={levels.filter(({ at }) => isWithin(at, metric))}
      onEnter={() => {
        if (shown.subject !== map.map.id) onGoTo(shown.subject);
      }}
    />
  );
}

function keyOf({ subject, metric }: PeriodSeries): string {
  return `${subject} ${metric.id}`;
}

function subjectName(map: JourneyMap, { subject }: PeriodSeries, { t }: Words): string {
  if (isEndId(map, subject)) return nameOfEnd(map, subject).trim() || t('common.untitledTouchpoint');
  const connection = Object.values(map.connections).find(({ id }) => id === subject);
  if (!connection) return t('analysis.wholeJourney');
  return `${nameOfEnd(map, connection.from)} → ${nameOfEnd(map, connection.to)}`;
}

function isLog({ metric, points }: PeriodSeries): boolean {
  return isLogMetric(metric) && points.every(({ found }) => found.reading.value > 0);
}

/** A limit beyond what the metric can be is no limit. */
function isWithin(at: number, { unit, scale }: Metric): boolean {
  if (unit === 'share') return at >= 0 && at <= 1;
  if (unit === 'nps') return at >= -100 && at <= 100;
  if (unit === 'score' && scale) return at >= scale.min && at <= scale.max;
  return at > 0;
}

function domainOf(series: PeriodSeries): readonly [number, number] {
  const { points, control, metric } = series;
  const values = [
    ...points.flatMap(({ found: { reading } }) => [
      reading.value,
      ...(reading.interval95 ? [reading.interval95.low, reading.interval95.high] : []),
    ]),
    ...(control ? [control.limits.low, control.limits.high].filter((at) => isWithin(at, metric)) : []),
  ].filter((value) => !isLog(series) || value > 0);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (isLog(series)) return [low / 1.1, high * 1.1];
  const room = (high - low || 1) * 0.05;
  return [low - room, high + room];
}

function remarkOf({ control, points }: PeriodSeries, index: number, { t }: Words): string {
  const parts = [
    points[index]?.brokenBy ? t('analysis.seriesBroken') : '',
    control?.outside.includes(index) ? t('analysis.seriesOutside') : '',
    control?.shifts.includes(index) ? t('analysis.seriesShift') : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function pointOf(series: PeriodSeries, point: SeriesPoint, index: number, words: Words): LinePoint {
  const { t, format } = words;
  const isOutside = series.control?.outside.includes(index) ?? false;
  const { reading } = point.found;
  const isHigh = reading.value > (series.control?.mean ?? 0);
  const isUpGood = series.metric.direction === 'higher-is-better';
  const remark = remarkOf(series, index, words);
  return {
    id: `${String(index)} ${point.period.from ?? ''} ${point.period.to ?? ''}`,
    name: periodWords(point.period, words),
    axisText: (point.period.from ?? point.period.to ?? '').slice(0, 7),
    value: reading.value,
    interval: reading.interval95,
    shape: isOutside ? (isHigh ? 'up' : 'down') : 'circle',
    tone: isOutside ? (isHigh === isUpGood ? 'good' : 'weak') : 'accent',
    lines: [describeReading(series.metric, reading, format, t).line, ...(remark === '' ? [] : [remark])],
    isBroken: point.brokenBy !== null,
  };
}

function leadOf({ control, points }: PeriodSeries, { t, format }: Words): string {
  if (!control) return t('analysis.seriesTooShort', { count: format.number(points.length) });
  const { outside, shifts } = control;
  if (outside.length === 0 && shifts.length === 0) return t('analysis.seriesCalm', { count: points.length });
  if (outside.length === 0) return t('analysis.seriesShifted');
  return t('analysis.seriesLead', { count: outside.length });
}
