/** Two futures, or one and today, beside each other: the journey's health, who is weakest, and what differs most. */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { asId, type ScenarioId, type TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Scenario } from '../../model/Scenario';
import type { Ranking } from '../../ranking/Ranking';
import { Disclosure } from '../../ui/Disclosure';
import { SelectField } from '../../ui/SelectField';
import { touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import type { RankingAnswers } from './rankingQuestion';
import styles from './ScenarioList.module.css';

const today = 'today';
/** More would be the whole list again. */
const mostShown = 8;

export interface ScenarioCompareProps {
  readonly map: JourneyMap;
  readonly scenarios: readonly Scenario[];
  readonly rankings: RankingAnswers['scenarios'];
  readonly measured: Ranking;
}

export function ScenarioCompare({ map, scenarios, rankings, measured }: ScenarioCompareProps) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null]);
  // A scenario that was deleted meanwhile is no choice any more.
  const sound = (id: string | null, usual: string): string =>
    id !== null && (id === today || scenarios.some((scenario) => scenario.id === id)) ? id : usual;
  const left = sound(chosen[0], today);
  const right = sound(chosen[1], scenarios.at(-1)?.id ?? today);
  const options = [
    { value: today, label: t('scenario.today') },
    ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const rankingOf = (id: string): Ranking | undefined =>
    id === today ? measured : rankings.get(asId<ScenarioId>(id));
  const [a, b] = [rankingOf(left), rankingOf(right)];
  return (
    <div className={styles.compare}>
      <Disclosure summary={t('scenario.compare')}>
        <div className={styles.choices}>
          <SelectField
            label={t('scenario.compareLeft')}
            value={left}
            options={options}
            onChange={(id) => {
              setChosen([id, right]);
            }}
          />
          <SelectField
            label={t('scenario.compareRight')}
            value={right}
            options={options}
            onChange={(id) => {
              setChosen([left, id]);
            }}
          />
        </div>
        {a && b && <Comparison map={map} left={a} right={b} />}
      </Disclosure>
    </div>
  );
}

interface ComparisonProps {
  readonly map: JourneyMap;
  readonly left: Ranking;
  readonly right: Ranking;
}

function Comparison({ map, left, right }: ComparisonProps) {
  const words = useLanguage();
  const { t, format } = words;
  const rows = differences(left, right);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('scenario.healthOf')}</th>
            <th scope="col">{t('scenario.compareLeft')}</th>
            <th scope="col">{t('scenario.compareRight')}</th>
            <th scope="col">{t('scenario.difference')}</th>
          </tr>
        </thead>
        <tbody>
          <HealthRow
            name={t('scenario.journey')}
            left={left.journeyAverage}
            right={right.journeyAverage}
            decimals={1}
          />
          {rows.slice(0, mostShown).map(({ id, before, after }) => (
            <HealthRow
              key={id}
              name={touchpointName(map, id, words)}
              left={before}
              right={after}
              decimals={0}
            />
          ))}
          {rows.length > mostShown && (
            <tr>
              <th scope="row" colSpan={4}>
                {t('scenario.andMore', { count: rows.length - mostShown, shown: format.number(mostShown) })}
              </th>
            </tr>
          )}
        </tbody>
      </table>
      <p className={styles.verdict}>{weakestSentence(map, left, right, words)}</p>
    </>
  );
}

function weakestSentence(map: JourneyMap, left: Ranking, right: Ranking, words: Words): string {
  const [before] = left.ranked;
  const [after] = right.ranked;
  if (!before || !after) return '';
  const name = touchpointName(map, after.id, words);
  if (before.id === after.id) return words.t('scenario.sameWeakest', { name });
  return words.t('scenario.otherWeakest', { name, before: touchpointName(map, before.id, words) });
}

interface HealthRowProps {
  readonly name: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly decimals: number;
}

function HealthRow({ name, left, right, decimals }: HealthRowProps) {
  const { format } = useLanguage();
  const shown = (value: number | null): string => (value === null ? '–' : format.number(value, decimals));
  // Of the numbers that stand beside it, so that nobody finds 39 − 38 = 0.
  const rounded = (value: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
  const difference = left === null || right === null ? 0 : rounded(right) - rounded(left);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{shown(left)}</td>
      <td>{shown(right)}</td>
      <td className={difference > 0 ? styles.better : difference < 0 ? styles.worse : undefined}>
        {format.signed(difference, decimals)}
      </td>
    </tr>
  );
}

interface Difference {
  readonly id: TouchpointId;
  readonly before: number;
  readonly after: number;
}

/** Touchpoints whose health differs by half a point or more and as shown, the largest difference first. */
function differences(left: Ranking, right: Ranking): Difference[] {
  const after = new Map(right.ranked.map(({ id, adjustedHealth }) => [id, adjustedHealth]));
  return left.ranked
    .flatMap(({ id, adjustedHealth: before }) => {
      const then = after.get(id);
      // Every touchpoint is drawn a little to the journey's average: 45.4 → 45.5 is no effect, though it rounds to 45 → 46.
      return then === undefined || Math.abs(then - before) < 0.5 || Math.round(then) === Math.round(before)
        ? []
        : [{ id, before, after: then }];
    })
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
