/** The matrix in words: names of rows and columns, what a touchpoint says, and the rows of its CSV. Pure. */
import type { Matrix, MatrixBy, MatrixRow, MatrixTouchpoint } from '../../analysis/buildMatrix';
import { asId, type ChannelId, type DepartmentId, type NodeId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { isPersonaId, nameOfEnd } from '../../model/questions';
import { touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import type { ChartRows } from '../charts/chartCsv';

export function rowName(map: JourneyMap, by: MatrixBy, id: MatrixRow['id'], { t }: Words): string {
  if (id === null) return t(by === 'channels' ? 'matrix.noChannel' : 'matrix.noDepartment');
  return by === 'channels'
    ? (map.channels[asId<ChannelId>(id)]?.name ?? '')
    : (map.departments[asId<DepartmentId>(id)]?.name ?? '');
}

export function columnName(map: JourneyMap, node: NodeId, { t }: Words): string {
  const name = nameOfEnd(map, node).trim();
  if (!isPersonaId(map, node)) return name || t('common.untitledStage');
  return t('matrix.stageHead', { name: name || t('common.untitledPersona') });
}

/** What the number alone does not say; '' when it says everything. */
export function basisText({ basis }: MatrixTouchpoint, { t }: Words): string {
  switch (basis) {
    case 'measured':
      return '';
    case 'thin':
      return t('matrix.thin');
    case 'opinion':
      return t('matrix.opinion');
    case 'none':
      return t('matrix.notMeasured');
  }
}

export function matrixRows(map: JourneyMap, matrix: Matrix, words: Words): ChartRows {
  const { t } = words;
  return [
    [
      t(matrix.by === 'channels' ? 'common.channel' : 'common.department'),
      t('matrix.columnStage'),
      t('matrix.columnTouchpoint'),
      t('matrix.columnHealth'),
      t('matrix.columnBasis'),
    ],
    ...matrix.rows.flatMap((row) =>
      row.cells.flatMap((cell, column) => {
        const node = matrix.columns[column]?.node;
        if (node === undefined) return [];
        const place = [rowName(map, matrix.by, row.id, words), columnName(map, node, words)];
        if (cell.isGap) return [[...place, t('matrix.gap'), null, null]];
        return cell.members.map((member) => [
          ...place,
          touchpointName(map, member.id, words),
          member.health,
          basisText(member, words) || t('matrix.basisMeasured'),
        ]);
      }),
    ),
  ];
}
