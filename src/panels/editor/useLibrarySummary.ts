/** Keeps the library's card of the open map true: what is weakest and the small picture, whenever the person pauses. */
import { useEffect } from 'react';
import { layoutMap } from '../../layout/layoutMap';
import type { MapSession } from '../../session/MapSession';
import type { JourneyMap } from '../../model/JourneyMap';
import {
  summariseLayout,
  summariseMap,
  type MapSummary,
  type SummaryPicture,
} from '../../view/librarySummary';
import { rankAside } from '../ranking/rankAside';

const pauseMilliseconds = 1_500;

export interface ComputedSummary {
  readonly weakest?: NonNullable<MapSummary['weakest']>;
  readonly picture: SummaryPicture;
}

/** `note` must keep its identity. */
export function useLibrarySummary(
  session: MapSession,
  today: string,
  note: (map: JourneyMap, summary: ComputedSummary) => Promise<void>,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let noted: JourneyMap | null = null;
    const write = () => {
      const { map, save } = session.store.getState();
      if (map === noted || save.kind !== 'saved') return;
      noted = map;
      void rankAside(map, { today }).then((ranking) => {
        if (map !== noted) return undefined;
        const { weakest } = summariseMap(map, ranking);
        const picture = summariseLayout(map, layoutMap(map), ranking);
        return note(map, { picture, ...(weakest ? { weakest } : {}) });
      });
    };
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(write, pauseMilliseconds);
    };
    const stop = session.store.subscribe((state, before) => {
      if (state.map !== before.map) plan();
    });
    // At once after opening: the first edit must not take away what the card says.
    write();
    return () => {
      stop();
      clearTimeout(timer);
      write();
    };
  }, [session, today, note]);
}
