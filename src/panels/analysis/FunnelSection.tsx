/** Where customers are lost along the stages, and what repairing a step would bring. */
import { useMemo, useState } from 'react';
import { valueOfRepair, type Funnel } from '../../analysis/funnel';
import type { StageFunnel } from '../../analysis/funnelOfStages';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { nameOfEnd } from '../../model/questions';
import { SelectField } from '../../ui/SelectField';
import type { StageId } from '../../model/ids';
import type { Words } from '../../view/Words';
import type { ChartRows } from '../charts/chartCsv';
import { AnalysisSection } from './AnalysisSection';
import styles from './AnalysisView.module.css';
import { nameList } from './nameList';
import type { PlotGroup, PlotRow } from './PlotGroup';
import { RowPlot } from './RowPlot';

export interface FunnelSectionProps {
  readonly map: JourneyMap;
  readonly found: StageFunnel;
  readonly funnel: Funnel;
  readonly onGoTo: (id: string) => void;
}

const gains = [0.01, 0.05, 0.1] as const;

export function FunnelSection({ map, found, funnel, onGoTo }: FunnelSectionProps) {
  const words = useLanguage();
  const { t, format } = words;
  const [gain, setGain] = useState(0.05);
  const steps = useMemo(() => stepsOf(map, found, funnel, gain, words), [map, found, funnel, gain, words]);
  const groups = useMemo(() => groupsOf(map, found, steps, words), [map, found, steps, words]);
  const worst = [...steps].sort((a, b) => b.logShare - a.logShare)[0];
  return (
    <AnalysisSection
      id="funnel"
      lead={
        worst && funnel.lost > 0
          ? t('analysis.funnelLead', {
              overall: format.percent(funnel.overall, funnel.overall < 0.1 ? 1 : 0),
              step: worst.name,
              share: format.percent(worst.logShare),
            })
          : t('analysis.funnelNoLoss')
      }
      csv={() => rowsOf(steps, gain, words)}
      controls={
        <SelectField
          label={t('analysis.repairBy')}
          value={String(gain)}
          options={gains.map((one) => ({
            value: String(one),
            label: t('analysis.sharePoints', { value: format.signed(100 * one) }),
          }))}
          onChange={(value) => {
            setGain(Number(value));
          }}
        />
      }
      after={
        found.uncounted.length > 0 && (
          <p className={styles.how}>
            {t('analysis.funnelUncounted', {
              names: nameList(
                found.uncounted.map((id) => stageName(map, id, words)),
                words,
              ),
            })}
          </p>
        )
      }
    >
      <RowPlot label={t('analysis.title_funnel')} groups={groups} onGoTo={onGoTo} />
    </AnalysisSection>
  );
}

interface Step {
  readonly name: string;
  readonly stage: StageId;
  readonly from: number;
  readonly to: number;
  readonly conversion: number;
  readonly lost: number;
  readonly lostShare: number;
  readonly logShare: number;
  /** Customers more at the end; null for a step that lets nobody through. */
  readonly repair: number | null;
}

function stageName(map: JourneyMap, id: StageId, { t }: Words): string {
  return nameOfEnd(map, id).trim() || t('common.untitledStage');
}

function stepsOf(
  map: JourneyMap,
  { counts }: StageFunnel,
  funnel: Funnel,
  gain: number,
  words: Words,
): readonly Step[] {
  return funnel.steps.flatMap((step, index): Step[] => {
    const [from, to] = [counts[index], counts[index + 1]];
    if (!from || !to) return [];
    return [
      {
        ...step,
        name: `${stageName(map, from.stage, words)} → ${stageName(map, to.stage, words)}`,
        stage: to.stage,
        repair: valueOfRepair(funnel, index, Math.min(1, step.conversion + gain)),
      },
    ];
  });
}

function groupsOf(
  map: JourneyMap,
  { counts }: StageFunnel,
  steps: readonly Step[],
  words: Words,
): readonly PlotGroup[] {
  const { t, format } = words;
  const most = counts[0]?.count ?? 1;
  const largest = Math.max(0.01, ...steps.map(({ logShare }) => logShare));
  return [
    {
      name: t('analysis.funnelCounts'),
      domain: [0, most],
      main: 0,
      ticks: [0, most / 2, most].map((at) => ({ at, text: format.number(at) })),
      rows: counts.map(({ stage, count, touchpoint }): PlotRow => {
        const name = stageName(map, stage, words);
        const note = t('analysis.funnelCount', {
          count: format.number(count),
          share: format.percent(count / most),
        });
        return {
          id: `count ${stage}`,
          label: name,
          note,
          spoken: `${name}: ${note}`,
          goTo: touchpoint,
          at: count,
          interval: null,
          barFrom: 0,
          shape: 'circle',
          tone: 'accent',
        };
      }),
    },
    {
      name: t('analysis.funnelLoss'),
      domain: [0, largest],
      main: 0,
      ticks: [0, largest / 2, largest].map((at) => ({ at, text: format.percent(at) })),
      rows: steps.map((step): PlotRow => {
        const note = [
          t('analysis.funnelStep', {
            log: format.percent(step.logShare),
            conversion: format.percent(step.conversion),
          }),
          step.repair === null ? '' : t('analysis.funnelRepair', { count: format.signed(step.repair) }),
        ]
          .filter((part) => part !== '')
          .join(' · ');
        const lost = t('analysis.funnelLost', {
          count: format.number(step.lost),
          share: format.percent(step.lostShare),
        });
        return {
          id: `step ${step.stage}`,
          label: step.name,
          note,
          spoken: `${step.name}: ${note}. ${lost}`,
          goTo: step.stage,
          at: step.logShare,
          interval: null,
          barFrom: 0,
          shape: step.logShare === largest ? 'down' : 'circle',
          tone: step.logShare === largest ? 'weak' : 'accent',
        };
      }),
    },
  ];
}

function rowsOf(steps: readonly Step[], gain: number, { t, format }: Words): ChartRows {
  return [
    [
      t('analysis.columnStep'),
      t('analysis.columnFrom'),
      t('analysis.columnTo'),
      t('analysis.columnConversion'),
      t('analysis.columnLost'),
      t('analysis.columnLostShare'),
      t('analysis.columnLogShare'),
      t('analysis.columnRepair', { gain: t('analysis.sharePoints', { value: format.signed(100 * gain) }) }),
    ],
    ...steps.map((step) => [
      step.name,
      step.from,
      step.to,
      step.conversion,
      step.lost,
      step.lostShare,
      step.logShare,
      step.repair,
    ]),
  ];
}
