/** Stores what is not stored yet when the page goes or is hidden, and takes in what was missed when it comes back. */
import { useEffect } from 'react';
import type { MapSession } from '../../session/MapSession';
import { keepTyped } from '../../ui/useKeepOnLeave';

export function useLeaving(session: MapSession | null): void {
  useEffect(() => {
    if (!session) return;
    // Listeners of the window are called in the order they were added, whatever phase they ask for: a field that was
    // opened later would be too late, so it is asked here.
    const onLeave = () => {
      keepTyped('page-gone');
      session.flushOnLeave();
    };
    const onVisibility = () => {
      if (document.visibilityState !== 'hidden') return void session.catchUp();
      keepTyped('page-hidden');
      session.flushOnLeave();
    };
    const onShow = () => {
      // A page that was frozen has missed what other tabs said meanwhile.
      void session.catchUp();
    };
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('pageshow', onShow);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('pageshow', onShow);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [session]);
}
