/** The name of the window: what is open first, so that it can be read in a narrow tab. */
import { useEffect } from 'react';

const appName = 'Touchstone';

/** Empty: only the name of the app. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? appName : `${title} · ${appName}`;
  }, [title]);
}
