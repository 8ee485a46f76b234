/**
 * Where a customer passes from one department to another: weakest first with its metrics, then those measured by too few,
 * then those nobody measures. Everyone's answers, whoever one looks at: hand-overs are measured for all.
 */
import { useMemo, type ReactNode } from 'react';
import type { SubjectReading } from '../../metrics/collectReadings';
import { useLanguage } from '../../i18n/useLanguage';
import type { ConnectionId, DepartmentId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { rankHandovers, type HandoverEnds, type RankedHandover } from '../../ranking/rankHandovers';
import { formatMetricStatement, formatSampleSize } from '../../view/formatReading';
import type { Words } from '../../view/Words';
import { endName } from '../inspector/endName';
import { RankStone } from '../weakest/RankStone';
import styles from './HandoverList.module.css';
import { HealthMark } from './HealthMark';

export interface HandoverListProps {
  readonly map: JourneyMap;
  /** ISO date. */
  readonly today: string;
  readonly onGoTo: (id: ConnectionId) => void;
}

export function HandoverList({ map, today, onGoTo }: HandoverListProps) {
  const { t, format } = useLanguage();
  const ranking = useMemo(() => rankHandovers(map, { only: 'handovers', today }), [map, today]);
  const { ranked, needsData, unmeasured, k } = ranking;
  const unscored = unmeasured.filter((row) => row.unscored.length > 0);
  const bare = unmeasured.filter((row) => row.unscored.length === 0);
  const isEmpty = ranked.length + needsData.length + unmeasured.length === 0;
  return (
    <section className={styles.handovers} aria-label={t('matrix.handOvers')}>
      <h3 className={styles.title}>{t('matrix.handOvers')}</h3>
      <p className={styles.about}>{t(isEmpty ? 'matrix.handOversNone' : 'matrix.handOversAbout')}</p>
      {ranked.length > 0 && (
        <ol className={styles.list}>
          {ranked.map((row) => (
            <Entry key={row.id} map={map} ends={row} readings={row.readings} onGoTo={onGoTo}>
              <RankOf row={row} k={k} />
              <span className={styles.health}>
                <HealthMark health={row.score.adjustedHealth} />
              </span>
            </Entry>
          ))}
        </ol>
      )}
      {needsData.length > 0 && (
        <Group title={t('matrix.thinTitle')}>
          {needsData.map((row) => (
            <Entry key={row.id} map={map} ends={row} readings={row.readings} onGoTo={onGoTo} />
          ))}
        </Group>
      )}
      {unscored.length > 0 && (
        <Group title={t('matrix.unscoredTitle')} about={t('matrix.setAnchors')}>
          {unscored.map((row) => (
            <Entry key={row.id} map={map} ends={row} readings={row.unscored} onGoTo={onGoTo} />
          ))}
        </Group>
      )}
      {bare.length > 0 && (
        <Group
          title={`${t('matrix.notMeasuredTitle')} (${format.number(bare.length)})`}
          about={t('matrix.measureThem')}
        >
          {bare.map((row) => (
            <Entry key={row.id} map={map} ends={row} readings={[]} onGoTo={onGoTo} />
          ))}
        </Group>
      )}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}

function Group({ title, about, children }: GroupProps) {
  return (
    <>
      <h4 className={styles.groupTitle}>{title}</h4>
      {about !== undefined && <p className={styles.about}>{about}</p>}
      <ul className={styles.list}>{children}</ul>
    </>
  );
}

function RankOf({ row: { score }, k }: { readonly row: RankedHandover; readonly k: number }) {
  const { t } = useLanguage();
  const { low, high } = score.rankInterval;
  return (
    <span className={styles.rank}>
      <RankStone rank={score.rank} isWeakest={score.rank <= k} />
      <span className="visually-hidden">
        {t('matrix.handOverRank', { rank: score.rank })} {t('matrix.plausible', { low, high })}.
      </span>
    </span>
  );
}

interface EntryProps {
  readonly map: JourneyMap;
  readonly ends: HandoverEnds;
  readonly readings: readonly SubjectReading[];
  readonly onGoTo: (id: ConnectionId) => void;
  readonly children?: ReactNode;
}

function Entry({ map, ends, readings, onGoTo, children }: EntryProps) {
  const words = useLanguage();
  const { t } = words;
  const owner = (id: DepartmentId | null): string =>
    (id !== null && map.departments[id]?.name) || t('matrix.nobody');
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        onClick={() => {
          onGoTo(ends.id);
        }}
      >
        {children}
        <span className={styles.words}>
          <span className={styles.ends}>
            {t('matrix.handOverEnds', { from: endName(map, ends.from, t), to: endName(map, ends.to, t) })}
          </span>
          <span className={styles.owners}>
            {t('matrix.handOverOwners', { from: owner(ends.fromDepartment), to: owner(ends.toDepartment) })}
          </span>
          {readings.map((reading) => (
            <span key={reading.metric.id} className={styles.metric}>
              {metricLine(reading, words)}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}

/** "Waiting time 3.2 hr · n 120". */
function metricLine({ metric, reading }: SubjectReading, { t, format }: Words): string {
  const value = formatMetricStatement(metric, reading.value, reading.n, format, t);
  return `${t('weakest.cardMetric', { metric: metric.name, value })} · ${formatSampleSize(reading.n, format, t)}`;
}
