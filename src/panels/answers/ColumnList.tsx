/** The columns of the file: what is in each and what it is taken for. Two thousand of them can be searched and filtered. */
import { Search } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import fieldStyles from '../../ui/Field.module.css';
import { Choices } from '../inspector/Choices';
import { fold } from '../inspector/matchEntries';
import { ColumnRow } from './ColumnRow';
import { ElapsedRow } from './ElapsedRow';
import styles from './Columns.module.css';
import { MoreButton } from './MoreButton';
import type { Decisions } from './useDecisions';
import { useShown } from './useShown';

/** Up to this many columns are all shown at first. */
const fewColumns = 24;
const atOnce = 24;

const filters = ['used', 'unsure', 'out', 'all'] as const;
type Filter = (typeof filters)[number];

export function ColumnList({ decisions }: { readonly decisions: Decisions }) {
  const { t, format } = useLanguage();
  const searchId = useId();
  const { view, plan, open } = decisions;
  const [filter, setFilter] = useState<Filter>(view.columns.length <= fewColumns ? 'all' : 'used');
  const [search, setSearch] = useState('');
  // What is shown stays shown while one works on it: choosing "left out" must not take the row away from under the hand.
  const [pinned, setPinned] = useState<ReadonlySet<number>>(new Set());
  const isUsed = (column: number): boolean => (plan.meanings[column]?.kind ?? 'nothing') !== 'nothing';
  const unsure = useMemo(() => new Set(open.map(({ column }) => column)), [open]);
  const isIn: Readonly<Record<Filter, (column: number) => boolean>> = {
    all: () => true,
    used: isUsed,
    unsure: (column) => unsure.has(column),
    out: (column) => !isUsed(column),
  };
  const count = (of: Filter): number => view.columns.filter(({ index }) => isIn[of](index)).length;
  const wanted = fold(search);
  const found = view.columns.filter(({ index, header }) =>
    wanted === '' ? isIn[filter](index) || pinned.has(index) : fold(header).includes(wanted),
  );
  const shown = useShown(found, atOnce);
  return (
    <div className={styles.list}>
      {view.columns.length > fewColumns && (
        <div className={styles.tools}>
          <Choices
            label={t('answers.filter')}
            hideLabel
            isRequired
            value={filter}
            choices={filters.map((value) => ({
              value,
              label: t(`columnFilter.${value}`, { columns: format.number(count(value)) }),
            }))}
            onChange={(value) => {
              setFilter(filters.find((each) => each === value) ?? 'all');
              setPinned(new Set());
            }}
          />
          <div className={styles.search}>
            <Search size={16} strokeWidth={1.75} aria-hidden />
            <label htmlFor={searchId} className="visually-hidden">
              {t('answers.searchColumns')}
            </label>
            <input
              id={searchId}
              type="search"
              className={fieldStyles.control}
              placeholder={t('answers.searchColumns')}
              value={search}
              onChange={(event) => {
                setSearch(event.target.value);
              }}
            />
          </div>
        </div>
      )}
      <ul className={styles.rows}>
        {shown.items.map(({ index }) => (
          <ColumnRow
            key={index}
            decisions={decisions}
            column={index}
            onTouch={() => {
              setPinned((now) => new Set([...now, index]));
            }}
          />
        ))}
        {filter !== 'out' &&
          wanted === '' &&
          plan.elapsed.map(({ from, to }, index) => (
            <ElapsedRow key={`${from} ${to}`} decisions={decisions} index={index} />
          ))}
      </ul>
      {found.length === 0 && <p className={styles.quiet}>{t('answers.noColumns')}</p>}
      <MoreButton shown={shown} />
    </div>
  );
}
