/**
 * Rolling copies in the origin-private file system, which outlives a damaged or deleted database of the same site. Every
 * copy is a file of its own with a name that was never used before: it cannot tear one that is there.
 */
import { sha256Of } from '../formats/backup/sha256';
import type { MapId } from '../model/ids';
import { isUnfinishedCopy, readCopyHead, readCopyText, writeCopyFile } from './copyFile';
import type { Outcome } from './Outcome';
import { removeFile } from './removeFile';
import {
  copyToDrop,
  sortNewestCopies,
  type NewCopy,
  type RollingCopies,
  type StoredCopy,
} from './RollingCopies';
import { failed, readFailure } from './storageFailure';
import { writeWholeFile } from './writeWholeFile';

const ending = '.copy';
/** How many files are opened at once while they are listed. */
const atOnce = 16;

interface FoundFile {
  readonly key: string;
  readonly handle: FileSystemFileHandle;
}

export class OpfsRollingCopies implements RollingCopies {
  readonly #root: () => Promise<FileSystemDirectoryHandle>;

  /** `root`: a folder of this app alone. It may be refused; that is an outcome then. */
  constructor(root: () => Promise<FileSystemDirectoryHandle>) {
    this.#root = root;
  }

  listCopies(): Promise<Outcome<{ readonly copies: readonly StoredCopy[] }>> {
    return attempt(async () => {
      const folders: FileSystemDirectoryHandle[] = [];
      for await (const handle of (await this.#root()).values()) {
        if (handle.kind === 'directory') folders.push(handle);
      }
      const copies: StoredCopy[] = [];
      for (const folder of folders) copies.push(...(await readFolder(folder)));
      return { ok: true, copies: sortNewestCopies(copies) };
    });
  }

  putCopy(copy: NewCopy): Promise<Outcome> {
    return attempt(async () => {
      const folder = await (await this.#root()).getDirectoryHandle(folderName(copy.id), { create: true });
      const name = await freeName(folder, copy.savedAt);
      try {
        const handle = await folder.getFileHandle(name, { create: true });
        await writeWholeFile(handle, await writeCopyFile(copy));
        const written = await readCopyText(await (await folder.getFileHandle(name)).getFile());
        if (written === null) throw new Error('the copy was not read back as it was written');
      } catch (error) {
        await removeFile(folder, name);
        throw error;
      }
      await dropUnfinished(folder);
      const dropped = copyToDrop(await readFolder(folder));
      if (dropped) await removeFile(folder, dropped.key.slice(dropped.key.indexOf('/') + 1));
      return { ok: true };
    });
  }

  readCopy(key: string): Promise<Outcome<{ readonly text: Uint8Array<ArrayBuffer> | null }>> {
    return attempt(async () => {
      const [folderPart = '', name = ''] = key.split('/');
      try {
        const folder = await (await this.#root()).getDirectoryHandle(folderPart);
        return { ok: true, text: await readCopyText(await (await folder.getFileHandle(name)).getFile()) };
      } catch (error) {
        if (isNotFound(error)) return { ok: true, text: null };
        throw error;
      }
    });
  }

  dropMaps(ids: readonly MapId[]): Promise<Outcome> {
    return attempt(async () => {
      const root = await this.#root();
      for (const id of ids) {
        await root.removeEntry(folderName(id), { recursive: true }).catch((error: unknown) => {
          if (!isNotFound(error)) throw error;
        });
      }
      return { ok: true };
    });
  }
}

/** Ids may be anything; the checksum of one is always a file name. */
function folderName(id: MapId): string {
  return sha256Of(new TextEncoder().encode(id)).slice(0, 32);
}

/** Nobody else is writing here: what has no beginning was left by a page that was ended while it wrote. */
async function dropUnfinished(folder: FileSystemDirectoryHandle): Promise<void> {
  for (const { handle } of await listFiles(folder)) {
    try {
      if (await isUnfinishedCopy(await handle.getFile())) await removeFile(folder, handle.name);
    } catch {
      // It cannot be read just now, so nothing is known against it.
    }
  }
}

/** A file nobody has finished (the page was ended) has no readable head, and is passed over. */
async function readFolder(folder: FileSystemDirectoryHandle): Promise<StoredCopy[]> {
  const files = await listFiles(folder);
  const copies: StoredCopy[] = [];
  for (let at = 0; at < files.length; at += atOnce) {
    copies.push(...(await Promise.all(files.slice(at, at + atOnce).map(describe))).flat());
  }
  return copies;
}

async function listFiles(folder: FileSystemDirectoryHandle): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind === 'file' && handle.name.endsWith(ending)) {
      files.push({ key: `${folder.name}/${handle.name}`, handle });
    }
  }
  return files;
}

async function describe({ key, handle }: FoundFile): Promise<StoredCopy[]> {
  try {
    const head = await readCopyHead(await handle.getFile());
    if (!head) return [];
    const { id, title, updatedAt, savedAt, bytes } = head;
    return [{ key, id, title, updatedAt, savedAt, bytes }];
  } catch {
    // Another tab has just given it up.
    return [];
  }
}

async function freeName(folder: FileSystemDirectoryHandle, savedAt: string): Promise<string> {
  const stem = savedAt.replace(/[^\dTZ-]/g, '-');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem + ending : `${stem}-${String(number)}${ending}`;
    try {
      await folder.getFileHandle(name);
    } catch {
      return name;
    }
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

async function attempt<T extends object>(run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await run();
  } catch (error) {
    // A browser without this part of the file system has no such function.
    return error instanceof TypeError ? failed('unavailable', error.message) : readFailure(error);
  }
}
