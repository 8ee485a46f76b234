/**
 * Below the canvas: the workshop's emotion curve beside what was measured, along the journey, and where they differ most.
 * Guesses are set here by dragging or by keyboard; what was measured is only shown.
 */
import { X } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { compareGuesses } from '../../analysis/compareGuesses';
import { findSurprises, type GuessSummary } from '../../analysis/findSurprises';
import { measureWithCanvas } from '../../export/measureWithCanvas';
import type { Translate } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import { withGuess } from '../../model/guessedEmotion';
import type { PersonaId, TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { listPersonas } from '../../model/questions';
import type { Ranking } from '../../ranking/Ranking';
import { useSessionState } from '../../session/useSession';
import { IconButton } from '../../ui/IconButton';
import { SelectField } from '../../ui/SelectField';
import { touchpointName } from '../../view/names';
import { ChartFrame } from '../charts/ChartFrame';
import { GuessChart } from './GuessChart';
import { placeGuesses, type PlotNames } from './guessPlot';
import styles from './GuessStrip.module.css';
import { bandName, guessRows } from './guessWords';
import { SurpriseList } from './SurpriseList';
import { useGuessEdit, type GuessPreview } from './useGuessEdit';

export interface GuessStripProps {
  readonly ranking: Ranking;
  readonly persona: PersonaId | null;
  readonly onPersonaChange: (persona: PersonaId | null) => void;
  readonly onGoTo: (id: TouchpointId) => void;
  readonly onClose: () => void;
}

export function GuessStrip(props: GuessStripProps) {
  const { ranking, onGoTo } = props;
  const words = useLanguage();
  const { t } = words;
  const stored = useSessionState((state) => state.map);
  const edit = useGuessEdit(ranking.persona);
  const [measure] = useState(measureWithCanvas);
  const [active, setActive] = useState<TouchpointId | null>(null);
  const { ref: scroll, width, left, setLeft } = useScrolled();
  const map = useMemo(
    () => withPreview(stored, edit.preview, ranking.persona),
    [stored, edit.preview, ranking.persona],
  );
  const names = useMemo<PlotNames>(
    () => ({
      ofNode: (node) => bandName(stored, node, words),
      ofTouchpoint: (id) => touchpointName(stored, id, words),
    }),
    [stored, words],
  );
  const bands = useMemo(() => compareGuesses(map, ranking), [map, ranking]);
  const plot = useMemo(() => placeGuesses(bands, width, names, measure), [bands, width, names, measure]);
  const summary = useMemo(() => findSurprises(bands), [bands]);
  const rows = useMemo(() => guessRows(map, bands, words), [map, bands, words]);
  return (
    <section className={styles.strip} aria-label={t('guess.title')}>
      <ChartFrame
        title={t('guess.chart')}
        description={leadOf(summary, t)}
        csv={() => rows}
        controls={<Controls {...props} />}
      >
        {summary.touchpoints === 0 ? (
          <p className={styles.quiet}>{t('guess.empty')}</p>
        ) : (
          <div className={styles.body}>
            <div
              ref={scroll}
              className={styles.scroll}
              onScroll={(event) => {
                setLeft(event.currentTarget.scrollLeft);
              }}
            >
              <GuessChart
                map={map}
                plot={plot}
                names={names}
                measure={measure}
                k={ranking.k}
                edit={edit}
                active={active}
                onActive={setActive}
                scrollLeft={left}
                onGoTo={onGoTo}
              />
            </div>
            <SurpriseList summary={summary} names={names} onActive={setActive} onGoTo={onGoTo} />
          </div>
        )}
      </ChartFrame>
    </section>
  );
}

function Controls({ persona, onPersonaChange, onClose }: GuessStripProps) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const personas = listPersonas(map);
  return (
    <div className={styles.controls}>
      {personas.length > 0 && (
        <SelectField
          label={t('guess.whose')}
          hideLabel
          value={persona ?? ''}
          options={[
            { value: '', label: t('common.everyone') },
            ...personas.map(({ id, name }) => ({ value: id, label: name || t('common.untitledPersona') })),
          ]}
          onChange={(value) => {
            onPersonaChange(personas.find(({ id }) => id === value)?.id ?? null);
          }}
        />
      )}
      <IconButton label={t('guess.close')} icon={X} onClick={onClose} />
    </div>
  );
}

function leadOf({ surprises, tested, guessed }: GuessSummary, t: Translate): string {
  if (guessed === 0) return t('guess.lead');
  if (tested === 0) return t('guess.leadUntested');
  return t('guess.leadSurprises', { count: surprises.length, tested });
}

/** The map as it would be when the pointer is let go now. */
function withPreview(map: JourneyMap, preview: GuessPreview | null, persona: PersonaId | null): JourneyMap {
  const touchpoint = preview && map.touchpoints[preview.id];
  if (!touchpoint) return map;
  const { emotion: before, ...rest } = touchpoint;
  const emotion = withGuess(before, persona, preview.value);
  const changed = { ...rest, ...(emotion && { emotion }) };
  return { ...map, touchpoints: { ...map.touchpoints, [preview.id]: changed } };
}

/** The part of the curve that is in sight: how wide it is, and how far it is scrolled. */
function useScrolled() {
  // A state, not a ref: the table takes the curve's place, and it comes back as another element.
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  const [left, setLeft] = useState(0);
  // Before the first paint: a curve that is laid out anew a moment later would jump.
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => {
      setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  const ref = useCallback((next: HTMLElement | null) => {
    setElement(next);
    setLeft(next?.scrollLeft ?? 0);
  }, []);
  return { ref, width, left, setLeft };
}
