/**
 * The weakest touchpoints beside the canvas: ranked, with the reason and how sure it is; apart from them, never at their
 * end, what cannot be ranked; as a list of its own where the most pain is; and what would be if figures were others.
 * Shows a ranking and changes none.
 */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { Tabs } from '../../ui/Tabs';
import { MethodNote } from './MethodNote';
import { PainList } from './PainList';
import { PersonaGaps } from './PersonaGaps';
import { RobustnessBadge } from './RobustnessBadge';
import { ScenarioList } from './ScenarioList';
import { UnrankedGroups } from './UnrankedGroups';
import { useWhatIfRanking, WhatIfContext } from './useWhatIf';
import { WeakestHeader, WeakestScale } from './WeakestHeader';
import { WeakestList } from './WeakestList';
import styles from './WeakestPanel.module.css';
import type { WeakestPanelProps } from './WeakestPanelProps';
import { WhatIfBar } from './WhatIfBar';
import { useWhatIfDraft } from './whatIfDraft';

export function WeakestPanel(props: WeakestPanelProps) {
  const { ranking, today } = props;
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const whatIf = useWhatIfRanking(map, useWhatIfDraft(), ranking, today);
  const isEmpty = ranking.ranked.length === 0 && ranking.needsData.length === 0;
  return (
    <WhatIfContext value={whatIf}>
      <section className={styles.panel} data-panel aria-label={t('weakest.title')}>
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
          <Lists {...props} map={map} />
        )}
        <MethodNote />
        <WhatIfBar map={map} ranking={ranking} />
      </section>
    </WhatIfContext>
  );
}

type ListName = 'weakest' | 'pain';

/** Two lists for two questions; which of them is open is nobody else's business. */
function Lists(props: WeakestPanelProps & { readonly map: JourneyMap }) {
  const { map, ranking, today, onHover, onGoTo } = props;
  const { t } = useLanguage();
  const [list, setList] = useState<ListName>('weakest');
  return (
    <>
      {ranking.ranked.length === 0 ? (
        <p className={styles.note}>{t('weakest.emptyThin')}</p>
      ) : (
        <Tabs
          label={t('scenario.lists')}
          tabs={[
            { id: 'weakest' as const, label: t('scenario.weakest') },
            { id: 'pain' as const, label: t('scenario.pain') },
          ]}
          value={list}
          onChange={setList}
        >
          {(open) =>
            open === 'pain' ? (
              <PainList map={map} ranking={ranking} onHover={onHover} onGoTo={onGoTo} />
            ) : (
              <>
                <WeakestScale ranking={ranking} />
                <WeakestList
                  map={map}
                  ranking={ranking}
                  badge={<RobustnessBadge map={map} ranking={ranking} today={today} />}
                  onHover={onHover}
                  onGoTo={onGoTo}
                />
              </>
            )
          }
        </Tabs>
      )}
      <UnrankedGroups map={map} ranking={ranking} onHover={onHover} onGoTo={onGoTo} />
      <PersonaGaps
        map={map}
        today={today}
        onHover={onHover}
        onGoTo={onGoTo}
        onPersonaChange={props.onPersonaChange}
      />
      <ScenarioList map={map} ranking={ranking} today={today} />
    </>
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
