/** The whole screen while it is used, where the browser allows it. Leaving it, by whatever key, ends what used it. */
import { useEffect } from 'react';

export function useFullScreen(onLeave: () => void): void {
  useEffect(() => {
    const root = document.documentElement;
    let isEntered = false;
    const onChange = (): void => {
      if (document.fullscreenElement) isEntered = true;
      else if (isEntered) onLeave();
    };
    document.addEventListener('fullscreenchange', onChange);
    // Refused, or unknown here: it is shown in the window.
    if (document.fullscreenEnabled) root.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    };
  }, [onLeave]);
}
