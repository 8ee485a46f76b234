/**
 * Everything that is computed from the open map to be shown: boxes at once, the ranking and the cards' numbers as
 * soon as the page is idle enough, so that typing and dragging never wait for statistics.
 */
import { startTransition, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { layoutMap } from '../../layout/layoutMap';
import type { MapLayout } from '../../layout/MapLayout';
import type { PersonaId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { noRanking } from '../../ranking/noRanking';
import type { Ranking } from '../../ranking/Ranking';
import { useSessionState } from '../../session/useSession';
import { cardFacts, nodeHealth, type CardFactsMap } from '../../view/cardFacts';
import type { Words } from '../../view/Words';
import { mostAtOnce, rankAside, rankAtOnce } from '../ranking/rankAside';

const pauseMilliseconds = 120;

export interface Reading {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  /** `noRanking` until the first one of a large map is there; the one before while a new one is computed. */
  readonly ranking: Ranking;
  readonly facts: CardFactsMap;
  readonly nodeHealth: ReturnType<typeof nodeHealth>;
}

/** `today`: ISO date. With a persona, the ranking and the numbers are that persona's. */
export function useReading(persona: PersonaId | null, today: string): Reading {
  const words = useLanguage();
  const map = useSessionState((state) => state.map);
  const [remember] = useState(rememberReading);
  const layout = useMemo(() => remember.layout(map), [remember, map]);
  // A small map is ranked within the frame: a value that is typed moves the list at once.
  const settled = useSettled(map, layout.touchpoints.size <= mostAtOnce);
  const ranking = useRanking(settled, persona, today);
  const numbers = useMemo(
    () => remember.numbers(settled, ranking, words),
    [remember, settled, ranking, words],
  );
  return useMemo(() => ({ map, layout, ranking, ...numbers }), [map, layout, ranking, numbers]);
}

/**
 * The map as it was when the edits paused: an edit is painted and saved first, its statistics follow. React's own
 * deferring would compute them between the edit and its frame.
 */
function useSettled(map: JourneyMap, isSmall: boolean): JourneyMap {
  const [settled, setSettled] = useState(map);
  useEffect(() => {
    if (settled === map || isSmall) return;
    const timer = setTimeout(() => {
      startTransition(() => {
        setSettled(map);
      });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [map, settled, isSmall]);
  return isSmall ? map : settled;
}

/**
 * What was computed last, so that boxes and cards that did not change keep their identity from edit to edit. Only a
 * cache: with or without it the answers are equal.
 */
function rememberReading() {
  let layout: MapLayout | undefined;
  let numbers: { facts: CardFactsMap; nodeHealth: Reading['nodeHealth']; words: Words } | undefined;
  return {
    layout: (map: JourneyMap) => {
      layout = layoutMap(map, layout);
      return layout;
    },
    numbers: (map: JourneyMap, ranking: Ranking, words: Words) => {
      const before = numbers?.words === words ? numbers : undefined;
      const facts = cardFacts(map, ranking, words, before?.facts);
      numbers = { facts, nodeHealth: nodeHealth(ranking, before?.nodeHealth), words };
      return { facts, nodeHealth: numbers.nodeHealth };
    },
  };
}

/** The same ranking while nothing that it reads has changed: rankings are remembered. */
function useRanking(map: JourneyMap, persona: PersonaId | null, today: string): Ranking {
  const options = useMemo(() => ({ today, ...(persona === null ? {} : { persona }) }), [persona, today]);
  const atOnce = useMemo(() => rankAtOnce(map, options), [map, options]);
  const [latest, setLatest] = useState(atOnce ?? noRanking);
  useEffect(() => {
    let isWanted = true;
    const show = (ranking: Ranking) => {
      if (!isWanted) return;
      startTransition(() => {
        setLatest(ranking);
      });
    };
    if (atOnce) show(atOnce);
    else void rankAside(map, options).then(show);
    return () => {
      isWanted = false;
    };
  }, [atOnce, map, options]);
  return atOnce ?? latest;
}
