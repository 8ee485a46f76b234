/** What of the map is called what is typed: for going there by name. */
import { useDeferredValue, useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { isTouchpointId } from '../../model/questions';
import { useSession } from '../../session/useSession';
import { nodeNameOf } from '../../view/names';
import { kindWord, oneLine } from '../../view/recordWords';
import { searchMap } from '../../view/searchMap';
import { useSearchMemory } from '../search/useSearchMemory';

export interface Thing {
  readonly id: string;
  /** "touchpoint" */
  readonly kind: string;
  readonly name: string;
  /** The stage or persona it stands in; empty for what stands in none. */
  readonly where: string;
}

const mostThings = 8;
const goable = new Set(['personas', 'stages', 'touchpoints', 'connections']);

/** The first few in journey order; none while nothing is typed. */
export function useThings(typed: string): readonly Thing[] {
  const words = useLanguage();
  const { map } = useSession();
  const memory = useSearchMemory();
  const asked = useDeferredValue(typed);
  return useMemo(() => {
    const named = searchMap(map, asked, memory).filter(
      ({ kind, id, target, field }) =>
        id === target && goable.has(kind) && (field === 'name' || field === 'label'),
    );
    return named.slice(0, mostThings).map(({ kind, id, text }): Thing => {
      return { id, kind: kindWord(kind, words), name: oneLine(text), where: placeOf(map, id) };
    });
  }, [map, asked, memory, words]);
}

function placeOf(map: JourneyMap, id: string): string {
  const node = isTouchpointId(map, id) ? map.touchpoints[id]?.node : undefined;
  return node === undefined ? '' : oneLine(nodeNameOf(map, node));
}
