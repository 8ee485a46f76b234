/**
 * Keeps copies of the maps outside the database, in the background: rolling ones in the browser's own file system after
 * a pause, and a fresh file in the folder a person has picked soon after each change. It hears of changes by any tab and
 * asks the storage what is new, so what was edited in a tab that is gone is copied all the same. One tab does it at a
 * time. It must never be in the way of an edit: maps become text in a worker.
 */
import { bringTexts, translate } from '../../i18n/language';
import type { FolderCopies, FolderFailure } from '../../storage/FolderCopies';
import type { LibraryRow } from '../../storage/LibraryRow';
import type { RollingCopies } from '../../storage/RollingCopies';
import { showToast } from '../../ui/toasts';
import { exportFileName } from '../export/exportFileName';
import type { Services } from '../services';
import { BackupDesk } from './BackupDesk';
import type { MapText } from './BackupOrders';

/** So long without an edit is a pause; while nobody pauses, so often at least. */
export const copyPauses = {
  rolling: { quietMilliseconds: 30_000, longestMilliseconds: 5 * 60_000 },
  folder: { quietMilliseconds: 3_000, longestMilliseconds: 30_000 },
} as const;

export type CopyServices = Pick<Services, 'storage' | 'backup' | 'now' | 'setTimer'>;

interface Place {
  readonly pauses: (typeof copyPauses)[keyof typeof copyPauses];
  readonly lock: string;
  readonly listDue: (rows: readonly LibraryRow[]) => Promise<readonly LibraryRow[]>;
  /**
   * It is marked with the time of the row, which was read before the map: should the map be newer already, it is copied
   * once more. False: no use to go on with the next map now.
   */
  readonly put: (row: LibraryRow, map: MapText) => Promise<boolean>;
}

/** Returns how to stop. */
export async function keepCopies(services: CopyServices): Promise<() => void> {
  const { storage } = services;
  // What dies with the page needs no second place that dies with it.
  if (storage.durability === 'memory') return () => undefined;
  const { copies, folder } = await services.backup();
  const keepers: CopyKeeper[] = [];
  if (copies) keepers.push(new CopyKeeper(rollingPlace(copies, services), services));
  const folderKeeper = folder && new CopyKeeper(folderPlace(folder), services);
  if (folderKeeper) keepers.push(folderKeeper);
  const stops = keepers.map((keeper) => storage.watchLibrary(() => keeper.noteChange()));
  // A folder that was just picked is filled at once.
  const stopFolder = folder?.watch(() => void folderKeeper?.copyNow());
  for (const keeper of keepers) keeper.noteChange();
  return () => {
    stopFolder?.();
    for (const stop of stops) stop();
    for (const keeper of keepers) keeper.stop();
  };
}

export class CopyKeeper {
  readonly #place: Place;
  readonly #services: CopyServices;
  #stopQuiet: (() => void) | null = null;
  #stopLongest: (() => void) | null = null;
  #running: Promise<void> | null = null;
  #isAskedAgain = false;
  #isStopped = false;

  constructor(place: Place, services: CopyServices) {
    this.#place = place;
    this.#services = services;
  }

  noteChange(): void {
    if (this.#isStopped) return;
    const { setTimer } = this.#services;
    const { quietMilliseconds, longestMilliseconds } = this.#place.pauses;
    const run = (): void => void this.copyNow();
    this.#stopQuiet?.();
    this.#stopQuiet = setTimer(run, quietMilliseconds);
    this.#stopLongest ??= setTimer(run, longestMilliseconds);
  }

  /** Copies what is due. Never rejects. */
  async copyNow(): Promise<void> {
    this.#endTimers();
    if (this.#running) {
      this.#isAskedAgain = true;
      return await this.#running;
    }
    this.#running = this.#copyUntilDone();
    await this.#running;
  }

  stop(): void {
    this.#isStopped = true;
    this.#endTimers();
  }

  async #copyUntilDone(): Promise<void> {
    do {
      this.#isAskedAgain = false;
      try {
        await withLock(this.#place.lock, () => this.#copyDue());
      } catch (error) {
        // A copy is a second place; the map itself is saved. It is tried again after the next change.
        console.error('Copies could not be kept', error);
      }
    } while (this.#isAskedAgain && !this.#isStopped);
    // Here and not with the caller: who asks in between would wait for what has already looked.
    this.#running = null;
  }

  async #copyDue(): Promise<void> {
    const { storage } = this.#services;
    const listed = await storage.listMaps();
    if (!listed.ok) return;
    const due = await this.#place.listDue(listed.entries.map(({ row }) => row));
    if (due.length === 0) return;
    const desk = new BackupDesk();
    try {
      for (const row of due) {
        if (this.#isStopped) return;
        const { id } = row;
        const loaded = await storage.loadMap(id);
        if (!loaded.ok) continue;
        const map = await desk.ask('text', { id, updates: loaded.updates.map(({ bytes }) => bytes) });
        if (map && !(await this.#place.put(row, map))) return;
      }
    } finally {
      desk.end();
    }
  }

  #endTimers(): void {
    this.#stopQuiet?.();
    this.#stopLongest?.();
    this.#stopQuiet = null;
    this.#stopLongest = null;
  }
}

function rollingPlace(copies: RollingCopies, { storage, now }: CopyServices): Place {
  return {
    pauses: copyPauses.rolling,
    lock: 'touchstone-rolling-copies',
    listDue: async (rows) => {
      const [listed, tips] = await Promise.all([copies.listCopies(), storage.listTips()]);
      if (!listed.ok || !tips.ok) return [];
      const purged = [...new Set(listed.copies.map(({ id }) => id))].filter(
        (id) => tips.tips.get(id)?.purged,
      );
      // Deleted for good is deleted here, too.
      if (purged.length > 0) await copies.dropMaps(purged);
      const newest = new Map(listed.copies.toReversed().map(({ id, updatedAt }) => [id, updatedAt]));
      return rows.filter(({ id, updatedAt }) => newest.get(id) !== updatedAt);
    },
    put: async ({ id, updatedAt }, { text, title }) =>
      (await copies.putCopy({ id, title, updatedAt, savedAt: now(), text })).ok,
  };
}

function folderPlace(folder: FolderCopies): Place {
  // Said once, and again only after it has worked in between.
  let said: FolderFailure | null = null;
  const say = async (why: FolderFailure): Promise<void> => {
    if (why === said || why === 'no-folder') return;
    said = why;
    await sayFailure(why, folder);
  };
  return {
    pauses: copyPauses.folder,
    lock: 'touchstone-folder-copies',
    listDue: async (rows) => {
      const due = await folder.listDue(rows);
      // Browsers forget the permission when they are closed: without a word the copies would just end.
      if (due.length === 0 || (await folder.state()).kind === 'ready') return due;
      await say('no-permission');
      return [];
    },
    put: async ({ id, updatedAt }, { text, title }) => {
      const fileName = exportFileName(title, '.touchstone.json', 'Touchstone');
      const outcome = await folder.putCopy({ id, updatedAt, fileName, text });
      if (outcome.ok) said = null;
      else await say(outcome.why);
      return outcome.ok;
    },
  };
}

async function sayFailure(why: FolderFailure, folder: FolderCopies): Promise<void> {
  const [{ folderAllowText, folderFailureText }] = await Promise.all([
    import('./folderFailureText'),
    bringTexts('backup'),
  ]);
  const allow = (): void => {
    folder.allow().catch((error: unknown) => console.error('The folder could not be asked for', error));
  };
  showToast({
    tone: 'error',
    text: folderFailureText(why, translate),
    ...(why === 'no-permission' && { action: { label: folderAllowText(translate), run: allow } }),
  });
}

/** Waits for other tabs, which then leave nothing to do. Without locks every tab does it, which is only wasteful. */
async function withLock(name: string, run: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = navigator.locks;
  if (locks) await locks.request(name, run);
  else await run();
}
