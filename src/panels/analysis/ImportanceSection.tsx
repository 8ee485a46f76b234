/** What matters to customers against how well it is done: where to begin. Shows and goes there; changes nothing. */
import { useMemo, useState } from 'react';
import {
  placeTouchpoints,
  type ImportancePerformance,
  type PlacedTouchpoint,
  type Quadrant,
} from '../../analysis/importancePerformance';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Ranking } from '../../ranking/Ranking';
import { SelectField } from '../../ui/SelectField';
import { SwitchField } from '../../ui/SwitchField';
import { touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import type { ChartRows } from '../charts/chartCsv';
import { AnalysisSection } from './AnalysisSection';
import styles from './AnalysisView.module.css';
import type { GlyphShape, Tone } from './Glyph';
import type { ImportanceSources } from './importanceSources';
import { nameList } from './nameList';
import { ScatterPlot } from './ScatterPlot';
import type { ScatterPoint } from './ScatterPoint';

export interface ImportanceSectionProps {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
  readonly sources: ImportanceSources;
  readonly onGoTo: (id: string) => void;
}

const marks: Readonly<Record<Quadrant, readonly [GlyphShape, Tone]>> = {
  concentrate: ['down', 'weak'],
  keep: ['circle', 'good'],
  low: ['diamond', 'quiet'],
  overkill: ['square', 'accent'],
};

type Source = 'stated' | 'drivers';

export function ImportanceSection({ map, ranking, sources, onGoTo }: ImportanceSectionProps) {
  const words = useLanguage();
  const { t, format } = words;
  const [isPar, setPar] = useState(false);
  const [wanted, setWanted] = useState<Source | null>(null);
  const usual: Source = sources.ofDrivers ? 'drivers' : 'stated';
  const isPossible = wanted === 'drivers' ? sources.ofDrivers !== null : sources.isStated;
  const source = wanted !== null && isPossible ? wanted : usual;
  const placed = useMemo(
    () =>
      placeTouchpoints(ranking, {
        crosshair: isPar ? 'par' : 'means',
        ...(source === 'drivers' && sources.ofDrivers && { importance: sources.ofDrivers }),
      }),
    [ranking, isPar, source, sources.ofDrivers],
  );
  const points = useMemo(
    () => placed.points.map((point) => pointOf(map, point, words)),
    [map, placed, words],
  );
  const importances = placed.points.map(({ importance }) => importance);
  const [least, most] = [Math.min(...importances), Math.max(...importances)];
  const room = Math.max(0.05, (most - least) * 0.12);
  const { importance, performance } = placed.crosshair;
  const x = [Math.max(0, least - room), most + room] as const;
  return (
    <AnalysisSection
      id="importance"
      lead={leadOf(map, placed, words)}
      csv={() => rowsOf(map, placed, words)}
      controls={
        <div className={styles.controls}>
          {sources.ofDrivers && sources.isStated && (
            <SelectField
              label={t('analysis.importanceFrom')}
              value={source}
              options={[
                { value: 'drivers', label: t('analysis.importanceDrivers') },
                { value: 'stated', label: t('analysis.importanceStated') },
              ]}
              onChange={(value) => {
                setWanted(value === 'stated' ? 'stated' : 'drivers');
              }}
            />
          )}
          <SwitchField label={t('analysis.atPar')} checked={isPar} onChange={setPar} />
        </div>
      }
    >
      <ScatterPlot
        label={t('analysis.title_importance')}
        points={points}
        x={{
          name: t(source === 'drivers' ? 'analysis.axisDrivers' : 'analysis.axisImportance'),
          domain: x,
          tickText: (value) => format.number(value, 1),
        }}
        y={{ name: t('analysis.axisHealth'), domain: [0, 100], tickText: (value) => format.number(value) }}
        lines={[
          [
            [importance, 0],
            [importance, 100],
          ],
          [
            [x[0], performance],
            [x[1], performance],
          ],
        ]}
        regions={[
          { name: t('analysis.field_concentrate'), corner: 'bottom-right' },
          { name: t('analysis.field_keep'), corner: 'top-right' },
          { name: t('analysis.field_low'), corner: 'bottom-left' },
          { name: t('analysis.field_overkill'), corner: 'top-left' },
        ]}
        onGoTo={onGoTo}
      />
    </AnalysisSection>
  );
}

function pointOf(map: JourneyMap, point: PlacedTouchpoint, words: Words): ScatterPoint {
  const { t, format } = words;
  const [shape, tone] = marks[point.quadrant];
  return {
    id: point.id,
    name: touchpointName(map, point.id, words),
    x: point.importance,
    y: point.performance,
    interval: point.interval90,
    shape,
    tone,
    lines: [
      t(`analysis.field_${point.quadrant}`),
      t('analysis.healthRange', {
        health: format.number(point.performance),
        low: format.number(point.interval90.low),
        high: format.number(point.interval90.high),
      }),
      t('analysis.importanceIs', { value: format.number(point.importance, 1) }),
      ...(point.isUncertain ? [t('analysis.fieldUncertain')] : []),
    ],
  };
}

function leadOf(map: JourneyMap, { points }: ImportancePerformance, words: Words): string {
  const { t } = words;
  const first = points.filter(({ quadrant }) => quadrant === 'concentrate');
  if (first.length === 0) return t('analysis.importanceNone');
  const names = nameList(
    first.map(({ id }) => touchpointName(map, id, words)),
    words,
  );
  const unsure = first.filter(({ isUncertain }) => isUncertain).length;
  const lead = t('analysis.importanceLead', { count: first.length, names });
  return unsure === 0 ? lead : `${lead} ${t('analysis.importanceUnsure', { count: unsure })}`;
}

function rowsOf(map: JourneyMap, { points }: ImportancePerformance, words: Words): ChartRows {
  const { t } = words;
  return [
    [
      t('common.touchpoint'),
      t('analysis.columnImportance'),
      t('analysis.columnHealth'),
      t('analysis.columnLow90'),
      t('analysis.columnHigh90'),
      t('analysis.columnField'),
    ],
    ...points.map((point) => [
      touchpointName(map, point.id, words),
      point.importance,
      point.performance,
      point.interval90.low,
      point.interval90.high,
      t(`analysis.field_${point.quadrant}`),
    ]),
  ];
}
