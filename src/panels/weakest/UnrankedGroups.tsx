/** What cannot be ranked, each kind by itself and with what to do about it. Never at the end of the ranking. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { MeasuredTouchpoint, Ranking } from '../../ranking/Ranking';
import { Button } from '../../ui/Button';
import { leadingMetric } from '../../view/cardFacts';
import { nodeNameOf, touchpointName } from '../../view/names';
import { warningSentence } from '../../view/warning';
import { useFirstOf } from './useFirstOf';
import styles from './UnrankedGroups.module.css';
import type { WeakestPanelProps } from './WeakestPanelProps';

const mostAtOnce = 20;

export interface UnrankedGroupsProps extends Pick<WeakestPanelProps, 'onHover' | 'onGoTo'> {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
}

export function UnrankedGroups({ map, ranking, onHover, onGoTo }: UnrankedGroupsProps) {
  const words = useLanguage();
  const { t } = words;
  const warnings = ranking.needsData.filter((row) => row.isEarlyWarning);
  const thin = ranking.needsData.filter((row) => !row.isEarlyWarning);
  const isPersona = ranking.persona !== null;
  const shared = { map, onHover, onGoTo };
  return (
    <>
      <Group
        {...shared}
        title={t('weakest.warningTitle')}
        help={t('weakest.warningHelp')}
        rows={warnings}
        note={(row) => (
          <span className={styles.warning}>
            <TriangleAlert size={14} strokeWidth={2} aria-hidden />
            {warningSentence(row, words)}
          </span>
        )}
      />
      <Group
        {...shared}
        title={t('weakest.needsDataTitle')}
        help={t('weakest.needsDataHelp')}
        rows={thin}
        note={(row) => <MissingNote row={row} />}
      />
      <Group
        {...shared}
        title={t('weakest.unmeasuredTitle')}
        help={t(isPersona ? 'weakest.unmeasuredHelpPersona' : 'weakest.unmeasuredHelp')}
        rows={ranking.unmeasured}
        note={(row) =>
          row.why === 'no-measurement'
            ? null
            : t(row.why === 'unreadable' ? 'weakest.unreadable' : 'weakest.noScore')
        }
      />
    </>
  );
}

function MissingNote({ row }: { readonly row: MeasuredTouchpoint }) {
  const { t } = useLanguage();
  const lead = leadingMetric(row.metrics);
  const soFar = t('weakest.soFar', { count: Math.round(row.mostAnswers) });
  if (!lead || lead.answersMissing <= 0) return soFar;
  const missing = t('weakest.needsData', { count: Math.ceil(lead.answersMissing), metric: lead.metric.name });
  return `${soFar} · ${missing}`;
}

interface GroupProps<Row> extends Pick<UnrankedGroupsProps, 'map' | 'onHover' | 'onGoTo'> {
  readonly title: string;
  readonly help: string;
  readonly rows: readonly Row[];
  readonly note: (row: Row) => ReactNode;
}

function Group<Row extends { readonly id: TouchpointId }>(props: GroupProps<Row>) {
  const { map, title, help, rows, note, onHover, onGoTo } = props;
  const words = useLanguage();
  const { t, format } = words;
  const { shown, isCut, showAll } = useFirstOf(rows, mostAtOnce);
  if (rows.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        {title} <span className={styles.count}>{format.number(rows.length)}</span>
      </h3>
      <p className={styles.help}>{help}</p>
      <ul>
        {shown.map((row) => {
          const node = map.touchpoints[row.id]?.node;
          return (
            <li
              key={row.id}
              className={styles.item}
              onPointerEnter={() => {
                onHover(row.id);
              }}
              onPointerLeave={() => {
                onHover(null);
              }}
            >
              <button
                type="button"
                className={styles.row}
                onClick={() => {
                  onGoTo(row.id);
                }}
                onFocus={() => {
                  onHover(row.id);
                }}
                onBlur={() => {
                  onHover(null);
                }}
              >
                <span className={styles.name}>{touchpointName(map, row.id, words)}</span>
                <span className={styles.node}>{node !== undefined && nodeNameOf(map, node)}</span>
                <span className={styles.note}>{note(row)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {isCut && (
        <Button onClick={showAll}>{t('weakest.showAll', { count: format.number(rows.length) })}</Button>
      )}
    </section>
  );
}
