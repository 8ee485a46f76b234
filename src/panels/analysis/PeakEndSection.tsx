/** How the journey is remembered: its most extreme moment and its end, beside the score of the whole. */
import { useMemo } from 'react';
import { peakEndOf, type PeakEnd } from '../../analysis/peakEnd';
import { z90 } from '../../metrics/normal';
import type { SubjectReading } from '../../metrics/collectReadings';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { listJourney } from '../../model/questions';
import type { Ranking, WeakTouchpoint } from '../../ranking/Ranking';
import { describeReading } from '../../view/formatReading';
import { touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import { AnalysisSection } from './AnalysisSection';
import styles from './AnalysisView.module.css';
import { LinePlot, type LinePoint } from './LinePlot';

export interface PeakEndSectionProps {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
  /** What was asked about the journey as a whole. */
  readonly journey: readonly SubjectReading[];
  readonly onGoTo: (id: string) => void;
}

export function PeakEndSection({ map, ranking, journey, onGoTo }: PeakEndSectionProps) {
  const words = useLanguage();
  const { t, format } = words;
  const moments = useMemo(() => momentsOf(map, ranking), [map, ranking]);
  const found = useMemo(
    () =>
      peakEndOf(
        moments.map((row) => row.adjustedHealth),
        50,
      ),
    [moments],
  );
  const points = useMemo(
    () => moments.map((row, index) => pointOf(map, row, index, moments.length, found, words)),
    [map, moments, found, words],
  );
  const [peak, end] = [found && moments[found.peakAt], moments.at(-1)];
  if (!found || !peak || !end) return null;
  const levels = [
    {
      at: found.experienced,
      name: t('analysis.levelExperienced', { value: format.number(found.experienced) }),
      isLimit: false,
    },
    {
      at: found.remembered,
      name: t('analysis.levelRemembered', { value: format.number(found.remembered) }),
      isLimit: false,
    },
  ];
  return (
    <AnalysisSection
      id="peakEnd"
      lead={t('analysis.peakEndLead', {
        remembered: format.number(found.remembered),
        experienced: format.number(found.experienced),
        peak: touchpointName(map, peak.id, words),
        end: touchpointName(map, end.id, words),
      })}
      csv={() => [
        [t('common.touchpoint'), t('analysis.columnHealth'), t('analysis.columnRole')],
        ...moments.map((row, index) => [
          touchpointName(map, row.id, words),
          row.adjustedHealth,
          roleOf(index, moments.length, found, words),
        ]),
      ]}
      after={<JourneyScore ranking={ranking} journey={journey} />}
    >
      <LinePlot
        label={t('analysis.title_peakEnd')}
        points={points}
        axisName={t('analysis.axisHealth')}
        domain={[0, 100]}
        tickText={(value) => format.number(value)}
        levels={levels}
        onEnter={onGoTo}
      />
    </AnalysisSection>
  );
}

/** The ranked touchpoints in the order in which they are lived through. */
function momentsOf(map: JourneyMap, ranking: Ranking): readonly WeakTouchpoint[] {
  const ranked = new Map(ranking.ranked.map((row) => [row.id, row]));
  return listJourney(map).flatMap(({ id }) => ranked.get(id) ?? []);
}

function roleOf(index: number, count: number, { peakAt }: PeakEnd, { t }: Words): string {
  const isEnd = index === count - 1;
  if (index === peakAt) return isEnd ? t('analysis.rolePeakEnd') : t('analysis.rolePeak');
  return isEnd ? t('analysis.roleEnd') : '';
}

function pointOf(
  map: JourneyMap,
  row: WeakTouchpoint,
  index: number,
  count: number,
  found: PeakEnd | null,
  words: Words,
): LinePoint {
  const { t, format } = words;
  const half = z90 * Math.sqrt(row.variance);
  const interval = {
    low: Math.max(0, row.adjustedHealth - half),
    high: Math.min(100, row.adjustedHealth + half),
  };
  const role = found ? roleOf(index, count, found, words) : '';
  const isPeak = index === found?.peakAt;
  return {
    id: row.id,
    name: touchpointName(map, row.id, words),
    value: row.adjustedHealth,
    interval,
    shape: isPeak ? (row.adjustedHealth < 50 ? 'down' : 'up') : index === count - 1 ? 'square' : 'ring',
    tone: isPeak && row.adjustedHealth < 50 ? 'weak' : isPeak ? 'good' : 'accent',
    lines: [
      ...(role === '' ? [] : [role]),
      t('analysis.healthRange', {
        health: format.number(row.adjustedHealth),
        low: format.number(interval.low),
        high: format.number(interval.high),
      }),
    ],
    isBroken: false,
  };
}

/** A journey is more than its touchpoints: what was asked about all of it stands beside their average. */
function JourneyScore({ ranking, journey }: Pick<PeakEndSectionProps, 'ranking' | 'journey'>) {
  const { t, format } = useLanguage();
  return (
    <ul className={styles.remarks}>
      {ranking.journeyAverage !== null && (
        <li>{t('weakest.journeyAverage', { value: format.number(ranking.journeyAverage) })}</li>
      )}
      {journey.map(({ metric, reading }) => (
        <li key={metric.id}>
          {t('analysis.wholeJourney')} · {metric.name}: {describeReading(metric, reading, format, t).line}
        </li>
      ))}
      {journey.length === 0 && <li className={styles.quiet}>{t('analysis.journeyNotAsked')}</li>}
    </ul>
  );
}
