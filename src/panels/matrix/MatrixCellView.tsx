/** One cell: its touchpoints as chips, or that something is missing here. */
import { clsx } from 'clsx';
import type { KeyboardEvent } from 'react';
import type { MatrixCell, MatrixTouchpoint } from '../../analysis/buildMatrix';
import { useLanguage } from '../../i18n/useLanguage';
import type { TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { touchpointName } from '../../view/names';
import { RankStone } from '../weakest/RankStone';
import { HealthMark } from './HealthMark';
import styles from './MatrixTable.module.css';
import { basisText } from './matrixWords';

export interface MatrixCellProps {
  readonly map: JourneyMap;
  readonly cell: MatrixCell;
  readonly row: number;
  readonly column: number;
  /** How many count as the weakest. */
  readonly k: number;
  /** The one chip of the table that Tab stops at. */
  readonly tabStop: TouchpointId | null;
  readonly onFocus: (id: TouchpointId) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onGoTo: (id: TouchpointId) => void;
}

export function MatrixCellView(props: MatrixCellProps) {
  const { cell, row, column } = props;
  const { t } = useLanguage();
  if (cell.isGap) {
    return (
      <td className={styles.gapCell}>
        <span className={styles.gapWord}>{t('matrix.gap')}</span>
        <span className={styles.gapWhy}>{t('matrix.gapWhy')}</span>
      </td>
    );
  }
  if (cell.members.length === 0) {
    return (
      <td className={styles.empty}>
        <span className="visually-hidden">{t('matrix.none')}</span>
      </td>
    );
  }
  return (
    <td>
      {cell.members.length > 1 && cell.health !== null && (
        <span className={styles.cellHealth}>
          <HealthMark health={cell.health} /> {t('matrix.together')}
        </span>
      )}
      <ul className={styles.chips}>
        {cell.members.map((member) => (
          <li key={member.id}>
            <Chip {...props} member={member} place={`${String(row)},${String(column)}`} />
          </li>
        ))}
      </ul>
    </td>
  );
}

function Chip({
  map,
  member,
  place,
  k,
  tabStop,
  onFocus,
  onKeyDown,
  onGoTo,
}: MatrixCellProps & { readonly member: MatrixTouchpoint; readonly place: string }) {
  const words = useLanguage();
  const { t } = words;
  const { id, health, basis, rank } = member;
  const isWeak = rank !== null && rank <= k;
  const basisWord = basisText(member, words);
  return (
    <button
      type="button"
      data-cell={place}
      className={clsx(styles.chip, isWeak && styles.weak)}
      tabIndex={tabStop === id ? 0 : -1}
      onFocus={() => {
        onFocus(id);
      }}
      onKeyDown={onKeyDown}
      onClick={() => {
        onGoTo(id);
      }}
    >
      <HealthMark health={health} isUncertain={basis !== 'measured'} />
      <span className={styles.name}>
        {touchpointName(map, id, words)}
        {basisWord !== '' && <span className={styles.basis}>{basisWord}</span>}
        {isWeak && <span className="visually-hidden">{t('matrix.weakestRank', { rank })}</span>}
      </span>
      {isWeak && <RankStone rank={rank} isWeakest />}
    </button>
  );
}
