/**
 * Stays in sight while figures are being tried out: how many, what they come to, and the two ways on. The map itself is
 * never touched; saving keeps the figures as a scenario.
 */
import { FlaskConical } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { isSameJson } from '../../model/Json';
import type { Ranking } from '../../ranking/Ranking';
import { Button } from '../../ui/Button';
import { touchpointName } from '../../view/names';
import { useEdit } from '../inspector/useEdit';
import { SaveScenario } from './SaveScenario';
import { useWhatIf } from './useWhatIf';
import styles from './WhatIfBar.module.css';

export interface WhatIfBarProps {
  readonly map: JourneyMap;
  /** As it was measured. */
  readonly ranking: Ranking;
}

export function WhatIfBar({ map, ranking }: WhatIfBarProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const { changes, scenario: id, trying, discard } = useWhatIf();
  const scenario = id === null ? undefined : map.scenarios[id];
  if (changes.length === 0 && !scenario && trying === null) return null;
  const isAltered = scenario !== undefined && !isSameJson(scenario.changes, changes);
  const count = t('scenario.changes', { count: changes.length });
  return (
    <section className={styles.bar} data-bar aria-label={t('scenario.title')}>
      <p className={styles.title}>
        <FlaskConical size={16} strokeWidth={1.75} aria-hidden />
        <span>
          {scenario
            ? t('scenario.barOpened', { name: scenario.name, changes: count })
            : t(changes.length === 0 ? 'scenario.barNone' : 'scenario.bar', { changes: count })}
        </span>
      </p>
      <Outcome map={map} ranking={ranking} />
      <div className={styles.actions}>
        {isAltered && scenario && (
          <Button
            variant="primary"
            onClick={() => {
              edit({ kind: 'scenarios', id: scenario.id, fields: { changes } });
            }}
          >
            {t('scenario.keepChanges')}
          </Button>
        )}
        {changes.length > 0 && (!scenario || isAltered) && (
          <SaveScenario map={map} changes={changes} isFirstChoice={!scenario} />
        )}
        <Button
          onClick={({ currentTarget }) => {
            const panel = currentTarget.closest('[data-panel]');
            discard();
            giveFocusBack(panel);
          }}
        >
          {t(scenario && !isAltered ? 'scenario.close' : 'scenario.discard')}
        </Button>
      </div>
    </section>
  );
}

/** Heard once the slider rests, not with every step of it. */
function Outcome({ map, ranking }: WhatIfBarProps) {
  const words = useLanguage();
  const { t, format } = words;
  const { ranking: imagined } = useWhatIf();
  const [first] = ranking.ranked;
  const [then] = imagined?.ranked ?? [];
  if (!imagined || !first || !then) return null;
  const average = (value: number | null): string => (value === null ? '–' : format.number(value, 1));
  return (
    <p className={styles.outcome} aria-live="polite">
      {t('scenario.average', {
        from: average(ranking.journeyAverage),
        to: average(imagined.journeyAverage),
      })}{' '}
      {first.id === then.id
        ? t('scenario.sameWeakest', { name: touchpointName(map, then.id, words) })
        : t('scenario.otherWeakest', {
            name: touchpointName(map, then.id, words),
            before: touchpointName(map, first.id, words),
          })}
    </p>
  );
}

/** The bar goes, and the focus with it would be nowhere: back to the list it came from. */
function giveFocusBack(panel: Element | null): void {
  const [target] = ['[data-entry][tabindex="0"]', '[role="tab"][aria-selected="true"]'].flatMap(
    (selector) => panel?.querySelector<HTMLElement>(selector) ?? [],
  );
  target?.focus({ preventScroll: true });
}
