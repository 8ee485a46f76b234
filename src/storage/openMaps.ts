/**
 * Which maps the tabs of this browser have open, by one shared Web Lock for each. The lock keeps nobody out: it is only
 * there to be counted, and the browser takes it away when a tab ends, however it ends.
 */
import type { MapId } from '../model/ids';

/** From now on the caller counts, until it calls what it is given. Never rejects. */
export async function holdOpen(id: MapId): Promise<() => void> {
  const { locks } = globalThis.navigator ?? {};
  if (!locks) return () => undefined;
  return await new Promise((resolve) => {
    const held = locks.request(lockName(id), { mode: 'shared' }, () => {
      return new Promise<void>((release) => {
        resolve(() => {
          release();
        });
      });
    });
    // A page that may have no locks cannot be counted, and `isOnlyHolder` is never true in it.
    held.catch(() => {
      resolve(() => undefined);
    });
  });
}

/** For a caller that holds the map open: whether nobody else does. False where that cannot be known. Never rejects. */
export async function isOnlyHolder(id: MapId): Promise<boolean> {
  const { locks } = globalThis.navigator ?? {};
  if (!locks) return false;
  try {
    const { held = [], pending = [] } = await locks.query();
    return [...held, ...pending].filter(({ name }) => name === lockName(id)).length === 1;
  } catch {
    return false;
  }
}

function lockName(id: MapId): string {
  return `touchstone:open:${id}`;
}
