/** The figures of the open map, followed as it changes. What was found last stays until the next is there. */
import { useEffect, useState } from 'react';
import type { JourneyMap } from '../../model/JourneyMap';
import type { FigureQuestion, Figures } from './answerFigures';
import { figuresAside } from './figuresAside';

/** With the map they were found in: names must never come from another one. Null: not computed yet. */
export interface FoundFigures {
  readonly map: JourneyMap;
  readonly figures: Figures;
}

export function useFigures(
  map: JourneyMap,
  { persona, today, before, after }: FigureQuestion,
): FoundFigures | null {
  const [found, setFound] = useState<FoundFigures | null>(null);
  useEffect(() => {
    let isWanted = true;
    void figuresAside(map, { persona, today, before, after }).then((figures) => {
      if (isWanted) setFound({ map, figures });
    });
    return () => {
      isWanted = false;
    };
  }, [map, persona, today, before, after]);
  return found;
}
