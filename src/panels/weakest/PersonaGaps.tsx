/**
 * Where personas fare most differently: both sides with health and number of answers. A click shows the one who fares
 * worse there.
 */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { listPersonas } from '../../model/questions';
import type { JourneyMap } from '../../model/JourneyMap';
import type { PersonaGap, PersonaSide } from '../../ranking/findPersonaGaps';
import { Button } from '../../ui/Button';
import { touchpointName } from '../../view/names';
import { probabilityWords } from '../../view/probabilityWords';
import { healthStyle } from './healthStyle';
import styles from './PersonaGaps.module.css';
import type { QuestionOf } from './rankingQuestion';
import { useFirstOf } from './useFirstOf';
import { useRankingAnswer } from './useRankingAnswer';
import type { WeakestPanelProps } from './WeakestPanelProps';

const pauseMilliseconds = 500;
const mostAtOnce = 5;
/** Health points; a smaller gap is no finding (metrics.md 4 asks the same of a change). */
const leastGap = 5;

export interface PersonaGapsProps extends Pick<
  WeakestPanelProps,
  'onHover' | 'onGoTo' | 'onPersonaChange' | 'today'
> {
  readonly map: JourneyMap;
}

export function PersonaGaps({ map, today, onHover, onGoTo, onPersonaChange }: PersonaGapsProps) {
  const { t } = useLanguage();
  const question = useMemo(
    (): QuestionOf<'gaps'> => ({ kind: 'gaps', ...(today !== undefined && { today }) }),
    [today],
  );
  const isAsked = listPersonas(map).length > 1;
  const { answer } = useRankingAnswer<'gaps'>(map, isAsked ? question : null, pauseMilliseconds);
  const gaps = (isAsked ? (answer ?? []) : []).filter(
    ({ gap, touchpoint, low, high }) =>
      gap >= leastGap &&
      Object.hasOwn(map.touchpoints, touchpoint) &&
      Object.hasOwn(map.personas, low.persona) &&
      Object.hasOwn(map.personas, high.persona),
  );
  const { shown, isCut, showAll } = useFirstOf(gaps, mostAtOnce);
  if (gaps.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t('scenario.gaps')}</h3>
      <p className={styles.help}>{t('scenario.gapsHelp')}</p>
      <ul>
        {shown.map((gap) => (
          <li key={gap.touchpoint}>
            <button
              type="button"
              className={styles.row}
              onClick={() => {
                onPersonaChange(gap.low.persona);
                onGoTo(gap.touchpoint);
              }}
              onFocus={() => {
                onHover(gap.touchpoint);
              }}
              onBlur={() => {
                onHover(null);
              }}
              onPointerEnter={() => {
                onHover(gap.touchpoint);
              }}
              onPointerLeave={() => {
                onHover(null);
              }}
            >
              <GapLine map={map} gap={gap} />
            </button>
          </li>
        ))}
      </ul>
      {isCut && (
        <div className={styles.more}>
          <Button onClick={showAll}>{t('weakest.showAll', { count: gaps.length })}</Button>
        </div>
      )}
    </section>
  );
}

function GapLine({ map, gap }: { readonly map: JourneyMap; readonly gap: PersonaGap }) {
  const words = useLanguage();
  const { t, format } = words;
  // Of the numbers that stand below it, so that they add up on the screen.
  const points = Math.round(gap.high.adjustedHealth) - Math.round(gap.low.adjustedHealth);
  return (
    <>
      <span className={styles.name}>{touchpointName(map, gap.touchpoint, words)}</span>
      <span className={styles.points}>{t('scenario.gapPoints', { value: format.number(points) })}</span>
      <Side map={map} side={gap.low} />
      <Side map={map} side={gap.high} />
      <span className={styles.note}>
        {t('scenario.gapProbability', { value: probabilityWords(gap.probability, words) })}
      </span>
    </>
  );
}

function Side({ map, side }: { readonly map: JourneyMap; readonly side: PersonaSide }) {
  const { t, format } = useLanguage();
  const name = map.personas[side.persona]?.name || t('common.untitledPersona');
  return (
    <span className={styles.side}>
      <span className={styles.persona}>{name}</span>
      <span className={styles.health} style={healthStyle(side.adjustedHealth)}>
        {format.number(side.adjustedHealth)}
      </span>
      <span className={styles.n}>{t('metrics.n', { n: format.number(side.mostAnswers) })}</span>
    </span>
  );
}
