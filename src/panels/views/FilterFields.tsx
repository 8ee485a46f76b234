/** Which touchpoints stand out: entries of the map's lists to tick, each list by itself; together they all have to fit. */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { listPersonas } from '../../model/questions';
import { sortByRank } from '../../model/ranks';
import { evidenceGrades, type MapFilter } from '../../model/SavedView';
import { useSessionState } from '../../session/useSession';
import { CheckboxField } from '../../ui/CheckboxField';
import { Disclosure } from '../../ui/Disclosure';
import { SwitchField } from '../../ui/SwitchField';
import styles from './LookPanel.module.css';
import type { LookPorts } from './LookPorts';
import { personaOf, toggleInFilter } from './viewContent';

export function FilterFields({ look, onLookChange, onPersonaChange }: LookPorts) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const lists = useMemo(
    () => ({
      personas: listPersonas(map).map(({ id, name }) => ({ id, name: name || t('common.untitledPersona') })),
      channels: sortByRank(Object.values(map.channels)),
      departments: sortByRank(Object.values(map.departments)),
    }),
    [map, t],
  );
  const grades = evidenceGrades.map((grade) => ({ id: grade, name: t(`look.grade_${grade}`) }));
  const change = (filter: MapFilter): void => {
    const persona = personaOf(look.filter, filter);
    onLookChange({ ...look, filter });
    if (persona !== undefined) onPersonaChange(persona);
  };
  const { momentsOfTruth = false, hides = false, ...rest } = look.filter;
  return (
    <div className={styles.fields}>
      <FilterList
        field="personas"
        label={t('look.filterPersonas')}
        hint={t('look.personaHint')}
        entries={lists.personas}
        filter={look.filter}
        onChange={change}
      />
      <FilterList
        field="channels"
        label={t('look.filterChannels')}
        entries={lists.channels}
        filter={look.filter}
        onChange={change}
      />
      <FilterList
        field="departments"
        label={t('look.filterDepartments')}
        entries={lists.departments}
        filter={look.filter}
        onChange={change}
      />
      <FilterList
        field="grades"
        label={t('look.filterGrades')}
        entries={grades}
        filter={look.filter}
        onChange={change}
      />
      <CheckboxField
        label={t('look.filterMoments')}
        checked={momentsOfTruth}
        onChange={(on) => {
          change({ ...rest, ...(hides && { hides }), ...(on && { momentsOfTruth: on }) });
        }}
      />
      <SwitchField
        label={t('look.hides')}
        hint={t('look.hidesHint')}
        checked={hides}
        onChange={(on) => {
          change({ ...rest, ...(momentsOfTruth && { momentsOfTruth }), ...(on && { hides: on }) });
        }}
      />
    </div>
  );
}

type ListField = 'personas' | 'channels' | 'departments' | 'grades';

interface FilterListProps<F extends ListField> {
  readonly field: F;
  readonly label: string;
  readonly hint?: string;
  readonly entries: readonly {
    readonly id: NonNullable<MapFilter[F]>[number];
    readonly name: string;
  }[];
  readonly filter: MapFilter;
  readonly onChange: (filter: MapFilter) => void;
}

function FilterList<F extends ListField>({
  field,
  label,
  hint,
  entries,
  filter,
  onChange,
}: FilterListProps<F>) {
  const { format } = useLanguage();
  const chosen: readonly string[] = filter[field] ?? [];
  const count = entries.filter(({ id }) => chosen.includes(id)).length;
  if (entries.length === 0) return null;
  return (
    <Disclosure
      summary={
        <>
          {label} {count > 0 && <span className={styles.badge}>{format.number(count)}</span>}
        </>
      }
      defaultOpen={count > 0}
    >
      <div className={styles.entries} role="group" aria-label={label}>
        {entries.map(({ id, name }) => (
          <CheckboxField
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={() => {
              onChange(toggleInFilter(filter, field, id));
            }}
          />
        ))}
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
    </Disclosure>
  );
}
