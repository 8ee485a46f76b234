/** The scenarios of the map: open, rename, delete one, or put two beside each other. */
import { Ellipsis } from 'lucide-react';
import { useMemo, useState } from 'react';
import { deleteRecords } from '../../commands/deleteRecords';
import { useLanguage } from '../../i18n/useLanguage';
import type { ScenarioId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { sortByRank } from '../../model/ranks';
import type { Scenario } from '../../model/Scenario';
import { makeWellFormed } from '../../model/wellFormedText';
import type { Ranking } from '../../ranking/Ranking';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { TextField } from '../../ui/TextField';
import { useEdit } from '../inspector/useEdit';
import { ScenarioCompare } from './ScenarioCompare';
import styles from './ScenarioList.module.css';
import type { QuestionOf, RankingAnswers } from './rankingQuestion';
import { useRankingAnswer } from './useRankingAnswer';
import { useWhatIf } from './useWhatIf';

const pauseMilliseconds = 200;

export interface ScenarioListProps {
  readonly map: JourneyMap;
  /** As it was measured. */
  readonly ranking: Ranking;
  readonly today: string | undefined;
}

export function ScenarioList({ map, ranking, today }: ScenarioListProps) {
  const { t, format } = useLanguage();
  const scenarios = useMemo(() => sortByRank(Object.values(map.scenarios)), [map.scenarios]);
  const rankings = useScenarioRankings(map, scenarios, ranking, today);
  const [renaming, setRenaming] = useState<ScenarioId | null>(null);
  if (scenarios.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        {t('scenario.scenarios')} <span className={styles.count}>{format.number(scenarios.length)}</span>
      </h3>
      <ul>
        {scenarios.map((scenario) => (
          <ScenarioRow
            key={scenario.id}
            scenario={scenario}
            average={rankings?.get(scenario.id)?.journeyAverage ?? null}
            before={ranking.journeyAverage}
            isRenaming={renaming === scenario.id}
            onRename={setRenaming}
          />
        ))}
      </ul>
      {rankings && <ScenarioCompare map={map} scenarios={scenarios} rankings={rankings} measured={ranking} />}
    </section>
  );
}

function useScenarioRankings(
  map: JourneyMap,
  scenarios: readonly Scenario[],
  { persona }: Ranking,
  today: string | undefined,
): RankingAnswers['scenarios'] | null {
  const question = useMemo(
    (): QuestionOf<'scenarios'> | null =>
      scenarios.length === 0
        ? null
        : {
            kind: 'scenarios',
            scenarios: scenarios.map(({ id, changes }) => ({ id, changes })),
            ...(persona !== null && { persona }),
            ...(today !== undefined && { today }),
          },
    [scenarios, persona, today],
  );
  return useRankingAnswer<'scenarios'>(map, question, pauseMilliseconds).answer;
}

interface ScenarioRowProps {
  readonly scenario: Scenario;
  /** Health of the journey with it; null: not known yet. */
  readonly average: number | null;
  readonly before: number | null;
  readonly isRenaming: boolean;
  readonly onRename: (id: ScenarioId | null) => void;
}

function ScenarioRow({ scenario, average, before, isRenaming, onRename }: ScenarioRowProps) {
  const { t, format } = useLanguage();
  const { run } = useEdit();
  const { open, scenario: opened } = useWhatIf();
  const { id, name, changes } = scenario;
  const counted = t('scenario.changes', { count: changes.length });
  return (
    <li className={styles.row}>
      {isRenaming ? (
        <RenameField scenario={scenario} onDone={() => onRename(null)} />
      ) : (
        <p className={styles.name}>
          {name}
          <span className={styles.note}>
            {average === null || before === null
              ? counted
              : t('scenario.rowNote', {
                  changes: counted,
                  from: format.number(before, 1),
                  to: format.number(average, 1),
                })}
          </span>
        </p>
      )}
      <Button
        disabled={opened === id}
        aria-label={t(opened === id ? 'scenario.isOpenNamed' : 'scenario.openNamed', { name })}
        onClick={() => {
          open(changes, id);
        }}
      >
        {t(opened === id ? 'scenario.isOpen' : 'common.open')}
      </Button>
      <Menu
        label={t('scenario.more', { name })}
        align="end"
        trigger={<IconButton icon={Ellipsis} label={t('scenario.more', { name })} />}
        items={[
          { id: 'rename', label: t('common.rename'), onSelect: () => onRename(id) },
          {
            id: 'delete',
            label: t('common.delete'),
            tone: 'danger',
            onSelect: () => {
              run(deleteRecords, { ids: [id] });
            },
          },
        ]}
      />
    </li>
  );
}

function RenameField({ scenario, onDone }: { readonly scenario: Scenario; readonly onDone: () => void }) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const [name, setName] = useState(scenario.name);
  return (
    <div className={styles.rename}>
      <TextField
        label={t('scenario.name')}
        hideLabel
        value={name}
        startsSelected
        onChange={setName}
        onCancel={onDone}
        onCommit={() => {
          const whole = makeWellFormed(name.trim());
          if (whole !== '' && whole !== scenario.name) {
            edit({ kind: 'scenarios', id: scenario.id, fields: { name: whole } });
          }
          onDone();
        }}
      />
    </div>
  );
}
