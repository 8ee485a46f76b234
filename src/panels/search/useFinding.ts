/** What the bar has found and where in it one is: steps, marks on the canvas, the way to the thing. */
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type RefObject } from 'react';
import type { CanvasPorts } from '../commandMenu/CanvasPorts';
import { useSession, useSessionState } from '../../session/useSession';
import { searchMap } from '../../view/searchMap';
import type { SearchHit } from '../../view/SearchText';
import { useSearchMemory } from './useSearchMemory';

export interface Finding {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly hits: readonly SearchHit[];
  /** Where in `hits` one is; null before the first step. */
  readonly at: number | null;
  readonly goTo: (index: number) => void;
  /** Around at either end; the first step goes to what is selected, or to what follows it. */
  readonly step: (by: 1 | -1) => void;
  readonly selectAll: () => void;
}

/** What was looked for last, while the page is open. */
let lastTyped = '';

export function useFinding(canvas: RefObject<CanvasPorts | null>, onShowMap: () => void): Finding {
  const session = useSession();
  const map = useSessionState((state) => state.map);
  const memory = useSearchMemory();
  const [{ typed, at }, setState] = useState<{ typed: string; at: number | null }>({
    typed: lastTyped,
    at: null,
  });
  const asked = useDeferredValue(typed);
  const hits = useMemo(() => searchMap(map, asked, memory), [map, asked, memory]);
  const ids = useMemo(() => new Set(hits.map(({ target }) => target)), [hits]);
  const here = at === null ? null : Math.min(at, hits.length - 1);
  const target = here === null ? null : (hits[here]?.target ?? null);

  useEffect(() => {
    const store = canvas.current?.store;
    store?.setState({ found: ids.size === 0 ? null : { ids, at: target } });
    return () => {
      store?.setState({ found: null });
    };
  }, [canvas, ids, target]);

  const goTo = useCallback(
    (index: number) => {
      const hit = hits[index];
      if (!hit) return;
      setState((state) => ({ ...state, at: index }));
      if (hit.target === session.mapId) {
        session.select([]);
        onShowMap();
      } else if (canvas.current?.show(hit.target)) {
        // Whoever comes back to the canvas begins there.
        canvas.current.store.setState({ focused: null });
      }
    },
    [hits, session, canvas, onShowMap],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      if (hits.length === 0) return;
      const start = firstFrom(hits, session.store.getState().selection);
      goTo(here === null ? (by === 1 ? start : hits.length - 1) : (here + by + hits.length) % hits.length);
    },
    [hits, here, goTo, session],
  );
  const setTyped = useCallback((text: string) => {
    lastTyped = text;
    setState({ typed: text, at: null });
  }, []);
  const selectAll = useCallback(() => {
    session.select([...ids].filter((id) => id !== session.mapId));
  }, [ids, session]);
  return { typed, setTyped, hits, at: here, goTo, step, selectAll };
}

function firstFrom(hits: readonly SearchHit[], selection: readonly string[]): number {
  const selected = new Set(selection);
  return Math.max(
    0,
    hits.findIndex(({ target }) => selected.has(target)),
  );
}
