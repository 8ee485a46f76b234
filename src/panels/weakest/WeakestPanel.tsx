/**
 * The weakest touchpoints beside the canvas: ranked, with the reason and how sure it is; and apart from them, never at
 * their end, what cannot be ranked. Shows a ranking and computes none.
 */
import type { MetricId, PersonaId, TouchpointId } from '../../model/ids';
import { useLanguage } from '../../i18n/useLanguage';
import type { Ranking } from '../../ranking/Ranking';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { MethodNote } from './MethodNote';
import { UnrankedGroups } from './UnrankedGroups';
import { WeakestHeader } from './WeakestHeader';
import { WeakestList } from './WeakestList';
import styles from './WeakestPanel.module.css';

export interface WeakestPanelProps {
  readonly ranking: Ranking;
  readonly persona: PersonaId | null;
  readonly onPersonaChange: (persona: PersonaId | null) => void;
  readonly highlight: boolean;
  readonly onHighlightChange: (highlight: boolean) => void;
  /** What to show on the canvas while the pointer or the focus is on it; null: nothing any more. */
  readonly onHover: (touchpoint: TouchpointId | null) => void;
  readonly onGoTo: (touchpoint: TouchpointId) => void;
  /** The way on from an empty panel. */
  readonly onAddMetric: () => void;
  /** Opens the anchors of a metric; absent: there is no way there. */
  readonly onEditMetric?: ((metric: MetricId) => void) | undefined;
}

export function WeakestPanel(props: WeakestPanelProps) {
  const { ranking, onHover, onGoTo } = props;
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const isEmpty = ranking.ranked.length === 0 && ranking.needsData.length === 0;
  return (
    <section className={styles.panel} aria-label={t('weakest.title')}>
      <WeakestHeader
        ranking={ranking}
        persona={props.persona}
        onPersonaChange={props.onPersonaChange}
        highlight={props.highlight}
        onHighlightChange={props.onHighlightChange}
      />
      {isEmpty ? (
        <EmptyPanel isPersona={ranking.persona !== null} onAddMetric={props.onAddMetric} />
      ) : (
        <>
          {ranking.ranked.length === 0 ? (
            <p className={styles.note}>{t('weakest.emptyThin')}</p>
          ) : (
            <WeakestList
              map={map}
              ranking={ranking}
              onHover={onHover}
              onGoTo={onGoTo}
              onEditMetric={props.onEditMetric}
            />
          )}
          <UnrankedGroups map={map} ranking={ranking} onHover={onHover} onGoTo={onGoTo} />
        </>
      )}
      <MethodNote />
    </section>
  );
}

interface EmptyPanelProps {
  readonly isPersona: boolean;
  readonly onAddMetric: () => void;
}

function EmptyPanel({ isPersona, onAddMetric }: EmptyPanelProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.empty}>
      <h3 className={styles.emptyTitle}>{t('weakest.emptyTitle')}</h3>
      <p>{t(isPersona ? 'weakest.emptyPersona' : 'weakest.emptyText')}</p>
      <Button variant="primary" onClick={onAddMetric}>
        {t('weakest.emptyAction')}
      </Button>
    </div>
  );
}
