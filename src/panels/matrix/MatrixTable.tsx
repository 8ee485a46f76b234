/**
 * Channels or departments down, stages across: a real table, whose chips are one stop for Tab and between which the arrow
 * keys move as the eye does.
 */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Matrix, MatrixLine, MatrixRow, MatrixSum } from '../../analysis/buildMatrix';
import { useLanguage } from '../../i18n/useLanguage';
import { iconGrid, iconPaths, iconStroke } from '../../layout/icons';
import { asId, type ChannelId, type TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { isComposing } from '../../ui/isComposing';
import type { Words } from '../../view/Words';
import { HealthMark } from './HealthMark';
import { MatrixCellView } from './MatrixCellView';
import styles from './MatrixTable.module.css';
import { columnName, rowName } from './matrixWords';
import { stepInGrid } from './stepInGrid';

export interface MatrixTableProps {
  readonly map: JourneyMap;
  readonly matrix: Matrix;
  readonly k: number;
  readonly onGoTo: (id: TouchpointId) => void;
}

export function MatrixTable({ map, matrix, k, onGoTo }: MatrixTableProps) {
  const words = useLanguage();
  const { t } = words;
  const helpId = useId();
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<TouchpointId | null>(null);
  const members = matrix.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.members));
  const tabStop = (members.find(({ id }) => id === focused) ?? members[0])?.id ?? null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const chips = [...(table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
    const next = stepInGrid(chips.map(placeOf), chips.indexOf(event.currentTarget), event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    chips[next]?.focus();
  };
  return (
    <div className={styles.scroll}>
      <p id={helpId} hidden>
        {t('matrix.keys')}
      </p>
      <table ref={table} className={styles.table} aria-describedby={helpId}>
        <caption className="visually-hidden">
          {t(matrix.by === 'channels' ? 'matrix.channelsByStage' : 'matrix.departmentsByStage')}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <Head name={t('matrix.whole')} sum={matrix.whole} />
            </th>
            {matrix.columns.map((column) => (
              <th key={column.node} scope="col">
                <Head name={columnName(map, column.node, words)} sum={column} line={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row, index) => (
            <tr key={row.id ?? 'none'}>
              <th scope="row" data-placeless={row.id === null || undefined}>
                <Head
                  name={rowName(map, matrix.by, row.id, words)}
                  sum={row}
                  line={row}
                  icon={<RowIcon map={map} row={row} />}
                />
              </th>
              {row.cells.map((cell, column) => (
                <MatrixCellView
                  key={matrix.columns[column]?.node ?? column}
                  map={map}
                  cell={cell}
                  row={index}
                  column={column}
                  k={k}
                  tabStop={tabStop}
                  onFocus={setFocused}
                  onKeyDown={onKeyDown}
                  onGoTo={onGoTo}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly name: string;
  readonly sum: MatrixSum;
  readonly line?: MatrixLine;
  readonly icon?: ReactNode;
}

function Head({ name, sum, line, icon }: HeadProps) {
  const { t, format } = useLanguage();
  const uneven = line?.uneven;
  return (
    <span className={styles.head}>
      <span className={styles.headName}>
        {icon}
        <span>{name}</span>
      </span>
      <span className={styles.headFacts}>
        {sum.health !== null && <HealthMark health={sum.health} />}
        <span>{countsText(sum, { t, format })}</span>
      </span>
      {uneven && (
        <span className={styles.finding}>
          {t('matrix.uneven', { low: format.number(uneven.low), high: format.number(uneven.high) })}
        </span>
      )}
      {line !== undefined && line.gaps > 0 && (
        <span className={styles.finding}>{t('matrix.gaps', { count: line.gaps })}</span>
      )}
    </span>
  );
}

function countsText({ touchpoints, measured }: MatrixSum, { t, format }: Words): string {
  if (touchpoints === 0) return t('matrix.unused');
  if (measured === touchpoints) return t('common.touchpointCount', { count: touchpoints });
  return t('matrix.counts', { count: format.number(touchpoints), measured: format.number(measured) });
}

function RowIcon({ map, row: { id } }: { readonly map: JourneyMap; readonly row: MatrixRow }) {
  const icon = id === null ? undefined : map.channels[asId<ChannelId>(id)]?.icon;
  if (icon === undefined) return null;
  return (
    <svg
      className={styles.icon}
      width={16}
      height={16}
      viewBox={`0 0 ${String(iconGrid)} ${String(iconGrid)}`}
      strokeWidth={iconStroke}
      aria-hidden
      focusable={false}
    >
      <path d={iconPaths[icon]} />
    </svg>
  );
}

function placeOf(chip: HTMLElement): { row: number; column: number } {
  const [row = '', column = ''] = (chip.dataset['cell'] ?? '').split(',');
  return { row: Number(row), column: Number(column) };
}
