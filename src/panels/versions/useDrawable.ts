/** All that a map's scene is made of. Null while a large map is being ranked. */
import { useEffect, useMemo, useState } from 'react';
import { measureWithCanvas } from '../../export/measureWithCanvas';
import { useLanguage } from '../../i18n/useLanguage';
import { layoutMap } from '../../layout/layoutMap';
import type { MapLayout } from '../../layout/MapLayout';
import type { SceneView } from '../../layout/SceneView';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Ranking } from '../../ranking/Ranking';
import { cardFacts, nodeHealth } from '../../view/cardFacts';
import { sceneTexts } from '../../view/sceneTexts';
import { rankAside } from '../ranking/rankAside';
import { useServices } from '../services';

export interface Drawable {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly view: Omit<SceneView, 'distance' | 'zoom'>;
}

export function useDrawable(map: JourneyMap): Drawable | null {
  const words = useLanguage();
  const { now } = useServices();
  const [measure] = useState(measureWithCanvas);
  const [ranked, setRanked] = useState<{ readonly map: JourneyMap; readonly ranking: Ranking } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void rankAside(map, { today: now().slice(0, 10) }).then((ranking) => {
      if (isWanted) setRanked({ map, ranking });
    });
    return () => {
      isWanted = false;
    };
  }, [map, now]);
  return useMemo(() => {
    if (!ranked) return null;
    // While the other state is being ranked the one before is shown, rather than nothing.
    const { map: shown, ranking } = ranked;
    return {
      map: shown,
      layout: layoutMap(shown),
      view: {
        measure,
        texts: sceneTexts(words),
        facts: cardFacts(shown, ranking, words),
        nodeHealth: nodeHealth(ranking),
        highlight: 'none',
      },
    };
  }, [ranked, measure, words]);
}
