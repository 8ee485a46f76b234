/**
 * What moves with the overall answer, from the rows of an imported file. Never says "causes". What the rows do not allow is
 * refused in words, with the way out.
 */
import { useMemo } from 'react';
import type { KeyDrivers } from '../../analysis/keyDrivers';
import { useLanguage } from '../../i18n/useLanguage';
import { isTouchpointId } from '../../model/questions';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Words } from '../../view/Words';
import type { ChartRows } from '../charts/chartCsv';
import { AnalysisSection } from './AnalysisSection';
import styles from './AnalysisView.module.css';
import { ContrastList } from './ContrastList';
import type { FoundDrivers } from './DriverMessages';
import { DriverControls, DriverProgress, DriverRefused } from './DriverControls';
import { cautionText, contrastText, driverName } from './driverWords';
import { nameList } from './nameList';
import type { PlotGroup } from './PlotGroup';
import { RowPlot } from './RowPlot';
import type { Drivers } from './useDrivers';

export interface DriversSectionProps {
  readonly map: JourneyMap;
  readonly drivers: Drivers;
  readonly onGoTo: (id: string) => void;
}

export function DriversSection({ map, drivers, onGoTo }: DriversSectionProps) {
  const words = useLanguage();
  const { t } = words;
  const { found, columns, stage } = drivers;
  const nameOf = (key: string): string => driverName(map, columns, key, words);
  const groups = useMemo(
    () => (found?.result.ok ? [groupOf(map, drivers, found, found.result.found, words)] : []),
    [map, drivers, found, words],
  );
  const refusal = found && !found.result.ok ? found.result.refusal : null;
  return (
    <AnalysisSection
      id="drivers"
      lead={leadOf(found, nameOf, words)}
      csv={() => rowsOf(found, nameOf, words)}
      controls={<DriverControls drivers={drivers} nameOf={nameOf} />}
      after={found?.result.ok && <ContrastList found={found} nameOf={nameOf} />}
    >
      {stage === 'asking' && <DriverProgress done01={drivers.done01} />}
      {refusal && <DriverRefused refusal={refusal} drivers={drivers} nameOf={nameOf} />}
      {groups.length > 0 && (
        <div className={styles.stale} data-stale={stage === 'asking' || undefined}>
          <RowPlot label={t('analysis.title_drivers')} groups={groups} onGoTo={onGoTo} />
        </div>
      )}
    </AnalysisSection>
  );
}

function groupOf(
  map: JourneyMap,
  { columns }: Drivers,
  { contrasts }: FoundDrivers,
  { drivers }: KeyDrivers,
  words: Words,
): PlotGroup {
  const { t, format } = words;
  const most = Math.max(
    0.01,
    ...drivers.map(({ shareInterval, share01 }) => Math.max(shareInterval.high, share01)),
  );
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25].find((one) => most / one <= 5) ?? 0.25;
  return {
    name: '',
    domain: [0, most * 1.03],
    main: 0,
    ticks: Array.from({ length: Math.floor(most / step) + 1 }, (_, place) => ({
      at: place * step,
      text: format.percent(place * step),
    })),
    rows: drivers.map((driver) => {
      const subject = columns.find(({ key }) => key === driver.id)?.subject ?? null;
      const caution = cautionText(driver, words);
      const share = format.percent(driver.share01);
      const name = driverName(map, columns, driver.id, words);
      return {
        id: driver.id,
        label: name,
        note: caution === '' ? share : `${share} · ${caution}`,
        spoken: [
          t('analysis.driverSpoken', {
            name,
            share,
            low: format.percent(driver.shareInterval.low),
            high: format.percent(driver.shareInterval.high),
          }),
          caution,
          contrastText(contrasts[driver.id], words),
        ]
          .filter((part) => part !== '')
          .join('. '),
        goTo: subject !== null && isTouchpointId(map, subject) ? subject : null,
        at: driver.share01,
        interval: driver.shareInterval,
        barFrom: 0,
        shape: driver.isAboveNoise ? 'circle' : 'ring',
        tone: driver.isAboveNoise ? 'accent' : 'quiet',
      };
    }),
  };
}

function leadOf(found: FoundDrivers | null, nameOf: (key: string) => string, words: Words): string {
  const { t, format } = words;
  if (!found) return t('analysis.driversWait');
  if (!found.result.ok) return t('analysis.driversRefused', { outcome: nameOf(found.outcome) });
  const { drivers, rows, rSquared } = found.result.found;
  const sure = drivers.filter(({ isAboveNoise }) => isAboveNoise).map(({ id }) => nameOf(id));
  const values = {
    outcome: nameOf(found.outcome),
    r2: format.percent(rSquared),
    rows: format.number(rows),
  };
  return sure.length === 0
    ? t('analysis.driversNoise', values)
    : t('analysis.driversLead', { ...values, names: nameList(sure, words) });
}

function rowsOf(found: FoundDrivers | null, nameOf: (key: string) => string, words: Words): ChartRows {
  const { t } = words;
  const head = [
    t('analysis.columnDriver'),
    t('analysis.columnShare'),
    t('analysis.columnLow95'),
    t('analysis.columnHigh95'),
    t('analysis.columnWeight'),
    t('analysis.columnCorrelation'),
    t('analysis.columnAnswers'),
    t('analysis.columnPenalty'),
    t('analysis.columnReward'),
  ];
  if (!found?.result.ok) return [head];
  return [
    head,
    ...found.result.found.drivers.map((driver) => [
      nameOf(driver.id),
      driver.share01,
      driver.shareInterval.low,
      driver.shareInterval.high,
      driver.weight,
      driver.correlation,
      driver.answers,
      found.contrasts[driver.id]?.penalty ?? null,
      found.contrasts[driver.id]?.reward ?? null,
    ]),
  ];
}
