/** How components reach the open map: the session, and slices of its state. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { MapSession, SessionState } from './MapSession';

export const SessionContext = createContext<MapSession | null>(null);

/** Set where a part of the page follows the session's state a moment later (`AfterPaint`); else the session's own. */
export const SessionStateContext = createContext<Pick<
  StoreApi<SessionState>,
  'getState' | 'getInitialState' | 'subscribe'
> | null>(null);

/** The session of the open map. Only below the editor; anywhere else it is a bug and throws. */
export function useSession(): MapSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No map is open here');
  return session;
}

/** A slice of the session's state; select as little as is needed, and something whose identity is stable. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  const session = useSession();
  return useStore(useContext(SessionStateContext) ?? session.store, select);
}
