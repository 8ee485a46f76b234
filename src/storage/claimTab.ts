/**
 * Makes sure that no two tabs go by one name. A tab that is duplicated takes a copy of everything kept for it along, its
 * name included; the name is therefore held by a Web Lock as long as the page lives, and who finds it held takes a new one.
 */
import { readTabName, writeTabName } from './tabName';

export interface ClaimedTab {
  readonly name: string;
  readonly release: () => void;
}

/** Reloaded, a page can be there before the browser has let go of the lock of the one before it. */
const patienceMilliseconds = 500;

/**
 * `newName`: a new random string at every call. Where there are no locks (pages not on https or localhost) every page
 * takes a new name: nothing can tell a reloaded tab from its duplicate there.
 */
export async function claimTab(scope: string, newName: () => string): Promise<ClaimedTab> {
  const known = 'locks' in navigator ? readTabName(scope) : null;
  const claimed = known === null ? null : await hold(scope, known, AbortSignal.timeout(patienceMilliseconds));
  if (claimed) return claimed;
  const name = newName();
  writeTabName(scope, name);
  // Nobody else can know the name yet.
  const own = 'locks' in navigator ? await hold(scope, name, null) : null;
  return own ?? { name, release: () => undefined };
}

/** Null: another tab holds it. */
function hold(scope: string, name: string, signal: AbortSignal | null): Promise<ClaimedTab | null> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`${scope}:tab:${name}`, signal ? { signal } : {}, () => {
        return new Promise<void>((release) => {
          resolve({ name, release });
        });
      })
      .catch(() => {
        resolve(null);
      });
  });
}
