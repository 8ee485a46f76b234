/** Ulwick's opportunity: what matters a lot and satisfies few. */
import { useMemo } from 'react';
import { opportunityOf, type Opportunity, type OpportunityClass } from '../../analysis/opportunity';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import type { TouchpointId } from '../../model/ids';
import { listJourney } from '../../model/questions';
import { touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import { AnalysisSection } from './AnalysisSection';
import type { Figures } from './answerFigures';
import type { GlyphShape, Tone } from './Glyph';
import { nameList } from './nameList';
import { ScatterPlot } from './ScatterPlot';
import type { ScatterPoint } from './ScatterPoint';

export interface FoundOpportunity extends Opportunity {
  readonly id: TouchpointId;
  /** 0–10 both. */
  readonly importance: number;
  readonly satisfaction: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** What a moment of truth multiplies the importance by, as in the ranking. */
const truthFactor = 1.5;
const highestImportance = 3;

/** Touchpoints whose importance somebody stated and whose satisfaction was measured; largest first. */
export function findOpportunities(map: JourneyMap, { satisfaction }: Figures): readonly FoundOpportunity[] {
  return listJourney(map)
    .flatMap(({ id, importance: stated, momentOfTruth }): FoundOpportunity[] => {
      const found = satisfaction.get(id);
      if (!found || (stated === undefined && momentOfTruth !== true)) return [];
      const weight = (stated ?? 1) * (momentOfTruth === true ? truthFactor : 1);
      const importance = Math.min(10, (10 * weight) / highestImportance);
      const { value, interval95 } = found.reading;
      return [
        {
          id,
          importance,
          satisfaction: 10 * value,
          interval: interval95 && { low: 10 * interval95.low, high: 10 * interval95.high },
          ...opportunityOf(importance, 10 * value),
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}

const marks: Readonly<Record<OpportunityClass, readonly [GlyphShape, Tone]>> = {
  extreme: ['down', 'weak'],
  strong: ['diamond', 'gold'],
  consider: ['square', 'accent'],
  served: ['circle', 'quiet'],
};

export interface OpportunitySectionProps {
  readonly map: JourneyMap;
  readonly opportunities: readonly FoundOpportunity[];
  readonly onGoTo: (id: string) => void;
}

export function OpportunitySection({ map, opportunities, onGoTo }: OpportunitySectionProps) {
  const words = useLanguage();
  const { t, format } = words;
  const points = useMemo(
    () => opportunities.map((one) => pointOf(map, one, words)),
    [map, opportunities, words],
  );
  const open = opportunities.filter(({ class: kind }) => kind !== 'served');
  const names = nameList(
    open.map(({ id }) => touchpointName(map, id, words)),
    words,
  );
  const tickText = (value: number): string => format.number(value);
  return (
    <AnalysisSection
      id="opportunity"
      lead={
        open.length === 0
          ? t('analysis.opportunityNone')
          : t('analysis.opportunityLead', { count: open.length, names })
      }
      csv={() => [
        [
          t('common.touchpoint'),
          t('analysis.columnImportance10'),
          t('analysis.columnSatisfaction10'),
          t('analysis.columnOpportunity'),
          t('analysis.columnClass'),
        ],
        ...opportunities.map((one) => [
          touchpointName(map, one.id, words),
          one.importance,
          one.satisfaction,
          one.score,
          t(`analysis.class_${one.class}`),
        ]),
      ]}
    >
      <ScatterPlot
        label={t('analysis.title_opportunity')}
        points={points}
        x={{ name: t('analysis.axisImportance10'), domain: [0, 10.6], tickText }}
        y={{ name: t('analysis.axisSatisfaction10'), domain: [0, 10], tickText }}
        lines={classLines}
        regions={[
          { name: t('analysis.class_extreme'), corner: 'bottom-right' },
          { name: t('analysis.class_served'), corner: 'top-left' },
        ]}
        onGoTo={onGoTo}
      />
    </AnalysisSection>
  );
}

/** Where the score is 15, 12 and 10: 2·I − S = score, below the diagonal. */
const classLines: readonly (readonly (readonly [number, number])[])[] = [15, 12, 10].map((score) => [
  [score / 2, 0],
  [10, 20 - score],
]);

function pointOf(map: JourneyMap, one: FoundOpportunity, words: Words): ScatterPoint {
  const { t, format } = words;
  const [shape, tone] = marks[one.class];
  return {
    id: one.id,
    name: touchpointName(map, one.id, words),
    x: one.importance,
    y: one.satisfaction,
    interval: one.interval,
    shape,
    tone,
    lines: [
      t('analysis.opportunityIs', {
        score: format.number(one.score, 1),
        class: t(`analysis.class_${one.class}`),
      }),
      t('analysis.opportunityOf', {
        importance: format.number(one.importance, 1),
        satisfaction: format.number(one.satisfaction, 1),
      }),
    ],
  };
}
