/**
 * The map as an omnichannel matrix, in place of the canvas: where customers can go through each stage and how well it works
 * there, or who owns it, and where they are handed over. Shows and goes there; changes nothing in the map.
 */
import { ClipboardCopy, Download, FileDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { buildMatrix, type Matrix, type MatrixBy } from '../../analysis/buildMatrix';
import { useLanguage } from '../../i18n/useLanguage';
import type { AnyId, PersonaId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { listJourney } from '../../model/questions';
import type { Ranking } from '../../ranking/Ranking';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { Tabs } from '../../ui/Tabs';
import { touchpointName } from '../../view/names';
import { copyChartCsv, saveChartCsv, type Chart } from '../charts/takeChart';
import { HandoverList } from './HandoverList';
import { MatrixTable } from './MatrixTable';
import styles from './MatrixView.module.css';
import { matrixRows } from './matrixWords';

export interface MatrixViewProps {
  readonly ranking: Ranking;
  readonly persona: PersonaId | null;
  /** ISO date. */
  readonly today: string;
  readonly onGoTo: (id: AnyId) => void;
}

export function MatrixView({ ranking, persona, today, onGoTo }: MatrixViewProps) {
  const words = useLanguage();
  const { t } = words;
  const map = useSessionState((state) => state.map);
  const [by, setBy] = useState<MatrixBy>('channels');
  const matrix = useMemo(() => buildMatrix(map, ranking, by), [map, ranking, by]);
  const name = persona === null ? undefined : map.personas[persona]?.name;
  if (matrix.whole.touchpoints === 0) {
    return (
      <section className={styles.view} aria-label={t('matrix.title')}>
        <h2 className={styles.title}>{t('matrix.title')}</h2>
        <p className={styles.note}>{t('matrix.emptyMap')}</p>
      </section>
    );
  }
  return (
    <section className={styles.view} aria-label={t('matrix.title')}>
      <header className={styles.header}>
        <div className={styles.words}>
          <h2 className={styles.title}>{t('matrix.title')}</h2>
          <p className={styles.note}>
            {t(by === 'channels' ? 'matrix.aboutChannels' : 'matrix.aboutDepartments')}{' '}
            {name !== undefined && t('matrix.ofPersona', { persona: name || t('common.untitledPersona') })}
          </p>
        </div>
        <TakeMenu map={map} matrix={matrix} />
      </header>
      <div className={styles.parts}>
        <div className={styles.matrix}>
          <Tabs
            label={t('matrix.by')}
            tabs={[
              { id: 'channels', label: t('matrix.channels') },
              { id: 'departments', label: t('matrix.departments') },
            ]}
            value={by}
            onChange={setBy}
          >
            {() => (
              <div className={styles.tab}>
                <Start map={map} matrix={matrix} onGoTo={onGoTo} />
                <MatrixTable map={map} matrix={matrix} k={ranking.k} onGoTo={onGoTo} />
              </div>
            )}
          </Tabs>
        </div>
        <HandoverList map={map} today={today} onGoTo={onGoTo} />
      </div>
    </section>
  );
}

interface StartProps {
  readonly map: JourneyMap;
  readonly matrix: Matrix;
  readonly onGoTo: (id: AnyId) => void;
}

/** Where no touchpoint has a channel (or a department) yet: what it would be good for, and where to begin. */
function Start({ map, matrix, onGoTo }: StartProps) {
  const words = useLanguage();
  const { t } = words;
  const hasAny = matrix.rows.some(({ id, touchpoints }) => id !== null && touchpoints > 0);
  const [first] = listJourney(map);
  if (hasAny || !first) return null;
  return (
    <div className={styles.start}>
      <p>{t(matrix.by === 'channels' ? 'matrix.emptyChannels' : 'matrix.emptyDepartments')}</p>
      <Button
        onClick={() => {
          onGoTo(first.id);
        }}
      >
        {t('matrix.start', { name: touchpointName(map, first.id, words) })}
      </Button>
    </div>
  );
}

function TakeMenu({ map, matrix }: { readonly map: JourneyMap; readonly matrix: Matrix }) {
  const words = useLanguage();
  const { t } = words;
  const chart: Chart = {
    title: t(matrix.by === 'channels' ? 'matrix.channelsByStage' : 'matrix.departmentsByStage'),
    svg: () => null,
    csv: () => matrixRows(map, matrix, words),
    t,
  };
  return (
    <Menu
      label={t('matrix.take')}
      align="end"
      trigger={<IconButton label={t('matrix.take')} icon={Download} />}
      items={[
        {
          id: 'copyCsv',
          label: t('charts.copyCsv'),
          icon: ClipboardCopy,
          onSelect: () => void copyChartCsv(chart),
        },
        {
          id: 'saveCsv',
          label: t('charts.saveCsv'),
          icon: FileDown,
          onSelect: () => {
            saveChartCsv(chart);
          },
        },
      ]}
    />
  );
}
