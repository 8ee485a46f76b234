/** What has changed between two periods, and what only looks so. Refuses what cannot be compared. */
import { useMemo } from 'react';
import type { RowRefusal, TouchpointChange } from '../../analysis/compareTouchpoints';
import type { PeriodKey } from '../../analysis/MapPeriods';
import type { TextKey } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { Disclosure } from '../../ui/Disclosure';
import { SelectField } from '../../ui/SelectField';
import { touchpointName } from '../../view/names';
import { periodWords } from '../../view/sourceLine';
import type { Words } from '../../view/Words';
import type { ChartRows } from '../charts/chartCsv';
import { AnalysisSection } from './AnalysisSection';
import styles from './AnalysisView.module.css';
import type { ComparedPeriods, Figures } from './answerFigures';
import { changeGroups, isTested, verdictOf, type Tested } from './changeRows';
import { nameList } from './nameList';
import { RowPlot } from './RowPlot';

export interface ChangeSectionProps {
  readonly map: JourneyMap;
  readonly periods: Figures['periods'];
  readonly compared: ComparedPeriods;
  readonly onChoose: (before: PeriodKey, after: PeriodKey) => void;
  readonly onGoTo: (id: string) => void;
}

const periodRefusals = {
  'same-period': 'analysis.periodSame',
  overlap: 'analysis.periodOverlap',
  'other-length': 'analysis.periodLength',
  'no-period': 'analysis.periodNone',
} as const;

const rowRefusals: Readonly<Record<RowRefusal, TextKey>> = {
  'only-before': 'analysis.rowOnlyBefore',
  'only-after': 'analysis.rowOnlyAfter',
  'other-scale': 'analysis.rowOtherScale',
  'other-statistic': 'analysis.rowOtherStatistic',
  'other-method': 'analysis.rowOtherMethod',
  'too-few': 'analysis.rowTooFew',
};

export function ChangeSection({ map, periods, compared, onChoose, onGoTo }: ChangeSectionProps) {
  const words = useLanguage();
  const { t } = words;
  const { result, before, after } = compared;
  const changes = useMemo(() => (result.ok ? result.changes : []), [result]);
  const tested = useMemo(() => changes.filter(isTested), [changes]);
  const groups = useMemo(() => changeGroups(map, tested, words), [map, tested, words]);
  const lead = result.ok ? leadOf(map, tested, words) : t(periodRefusals[result.refusal]);
  const options = periods.map(({ key, period }) => ({ value: key, label: periodWords(period, words) }));
  return (
    <AnalysisSection
      id="change"
      lead={lead}
      csv={() => rowsOf(map, changes, words)}
      controls={
        <div className={styles.controls}>
          <SelectField
            label={t('analysis.before')}
            value={before.key}
            options={options}
            onChange={(key) => {
              onChoose(key, after.key);
            }}
          />
          <SelectField
            label={t('analysis.after')}
            value={after.key}
            options={options}
            onChange={(key) => {
              onChoose(before.key, key);
            }}
          />
        </div>
      }
      after={<Remarks map={map} changes={changes} />}
    >
      {tested.length > 0 ? (
        <RowPlot label={t('analysis.title_change')} groups={groups} onGoTo={onGoTo} />
      ) : (
        <p className={styles.empty}>{lead}</p>
      )}
    </AnalysisSection>
  );
}

function leadOf(map: JourneyMap, tested: readonly Tested[], words: Words): string {
  const { t, format } = words;
  if (tested.length === 0) return t('analysis.changeNothing');
  const of = (verdict: string): string[] =>
    tested
      .filter(({ result }) => result.verdict === verdict)
      .map(({ touchpoint, metric }) => `${touchpointName(map, touchpoint, words)} (${metric.name})`);
  const [worse, better] = [of('worse'), of('better')];
  const counts = {
    changed: format.number(worse.length + better.length),
    tested: format.number(tested.length),
  };
  if (worse.length + better.length === 0) return t('analysis.changeNone', { tested: counts.tested });
  return [
    t('analysis.changeLead', counts),
    worse.length > 0 ? t('analysis.changeWorse', { names: nameList(worse, words) }) : '',
    better.length > 0 ? t('analysis.changeBetter', { names: nameList(better, words) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

interface RemarksProps {
  readonly map: JourneyMap;
  readonly changes: readonly TouchpointChange[];
}

/** What was not compared, with its reason; and where the question may not have been the same. */
function Remarks({ map, changes }: RemarksProps) {
  const words = useLanguage();
  const { t } = words;
  const refused = changes.flatMap(({ result, ...change }) =>
    result.ok ? [] : [{ ...change, refusal: result.refusal }],
  );
  const other = changes.filter(({ hasOtherColumn, result }) => hasOtherColumn && result.ok);
  return (
    <>
      {other.length > 0 && (
        <p className={styles.how}>
          {t('analysis.otherColumn', {
            names: nameList(
              other.map(({ touchpoint }) => touchpointName(map, touchpoint, words)),
              words,
            ),
          })}
        </p>
      )}
      {refused.length > 0 && (
        <Disclosure summary={t('analysis.notCompared', { count: refused.length })}>
          <ul className={styles.remarks}>
            {refused.slice(0, 200).map(({ touchpoint, metric, refusal }) => (
              <li key={`${touchpoint} ${metric.id}`}>
                {touchpointName(map, touchpoint, words)} · {metric.name}: {t(rowRefusals[refusal])}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function rowsOf(map: JourneyMap, changes: readonly TouchpointChange[], words: Words): ChartRows {
  const { t } = words;
  return [
    [
      t('common.touchpoint'),
      t('common.metric'),
      t('analysis.before'),
      t('analysis.after'),
      t('analysis.columnDifference'),
      t('analysis.columnLow95'),
      t('analysis.columnHigh95'),
      'p',
      t('analysis.columnQ'),
      t('analysis.columnHealthChange'),
      t('analysis.columnDetectable'),
      t('analysis.columnVerdict'),
    ],
    ...changes.map(({ touchpoint, metric, before, after, result, hasOtherColumn }) => [
      touchpointName(map, touchpoint, words),
      metric.name,
      before?.reading.value ?? null,
      after?.reading.value ?? null,
      ...(result.ok
        ? [
            result.test.difference,
            result.test.interval95.low,
            result.test.interval95.high,
            result.test.p,
            result.q,
            result.healthChange,
            result.detectable,
            verdictOf({ touchpoint, metric, before, after, result, hasOtherColumn }, words),
          ]
        : [null, null, null, null, null, null, null, t(rowRefusals[result.refusal])]),
    ]),
  ];
}
