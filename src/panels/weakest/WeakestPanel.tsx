/**
 * The weakest touchpoints beside the canvas: ranked, with the reason and how sure it is; and apart from them, never at
 * their end, what cannot be ranked. Shows a ranking and computes none.
 */
import { useLanguage } from '../../i18n/useLanguage';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { MethodNote } from './MethodNote';
import { UnrankedGroups } from './UnrankedGroups';
import { WeakestHeader } from './WeakestHeader';
import { WeakestList } from './WeakestList';
import styles from './WeakestPanel.module.css';
import type { WeakestPanelProps } from './WeakestPanelProps';

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
