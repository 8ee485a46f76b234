/**
 * A folder of the person's own disk that holds a fresh file of every map: a backup that survives this browser. Picked
 * once; the browser remembers the handle, but may want to be asked again before it is written to.
 *
 * It never writes over a file that it has not written itself, nor over one that somebody has changed since: a file that
 * came back from a colleague is theirs. The new state goes beside it then, under another name.
 */
import type { MapId } from '../model/ids';
import type { FolderMemory, FolderRecord, WrittenFile } from './FolderMemory';
import { removeFile } from './removeFile';
import { writeWholeFile } from './writeWholeFile';

export type FolderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly name: string }
  /** Permission has to be given again, with a click. */
  | { readonly kind: 'asks'; readonly name: string };

export type FolderFailure =
  /** Nobody has picked one, or gave it up meanwhile. */
  | 'no-folder'
  | 'no-permission'
  /** It was moved, deleted, or its disk is not there. */
  | 'folder-gone'
  | 'no-space'
  | 'failed';
export type FolderOutcome = { readonly ok: true } | { readonly ok: false; readonly why: FolderFailure };

export interface FolderCopy {
  readonly id: MapId;
  /** ISO time of the last edit that is in it. */
  readonly updatedAt: string;
  /** With its ending; must be a good name on every disk. */
  readonly fileName: string;
  readonly text: Uint8Array<ArrayBuffer>;
}

/** Browsers that ask for permission have these; the types of the language do not know them yet. */
interface AskingHandle {
  queryPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

const ending = '.touchstone.json';
const mode = { mode: 'readwrite' } as const;

export class FolderCopies {
  readonly #memory: FolderMemory;
  readonly #pick: () => Promise<FileSystemDirectoryHandle>;
  readonly #listeners = new Set<{ readonly tell: () => void }>();

  /** `pick` shows the browser's own dialog; it rejects with `AbortError` when the person changes their mind. */
  constructor(memory: FolderMemory, pick: () => Promise<FileSystemDirectoryHandle>) {
    this.#memory = memory;
    this.#pick = pick;
    memory.onChange(() => this.#tell());
  }

  /** After a folder was picked, given up or allowed, by this tab or another. Returns its own end. */
  watch(tell: () => void): () => void {
    const watch = { tell };
    this.#listeners.add(watch);
    return () => this.#listeners.delete(watch);
  }

  async state(): Promise<FolderState> {
    const record = await this.#memory.read();
    if (!record) return { kind: 'none' };
    const { name } = record.handle;
    return { kind: (await permissionOf(record.handle)) === 'granted' ? 'ready' : 'asks', name };
  }

  /** Must be called from a click. Rejects when the browser forgets it, or its dialog was closed (`AbortError`). */
  async choose(): Promise<void> {
    const handle = await this.#pick();
    const pick = crypto.randomUUID();
    for (let isChosen = false; !isChosen;) {
      const record = await this.#memory.read();
      const isSame = record !== null && (await handle.isSameEntry(record.handle));
      isChosen = await this.#memory.change((stored) => {
        // Compared with what is not there any more: once more.
        if (!isSamePick(stored, record)) return undefined;
        return isSame && stored ? { ...stored, handle } : { pick, handle, files: [] };
      });
    }
    this.#tell();
  }

  /** Asks for permission again; must be called from a click. True: given. */
  async allow(): Promise<boolean> {
    const handle: (FileSystemDirectoryHandle & AskingHandle) | undefined = (await this.#memory.read())
      ?.handle;
    if (!handle) return false;
    const answer = (await handle.requestPermission?.(mode)) ?? 'granted';
    this.#tell();
    return answer === 'granted';
  }

  /** The files stay where they are. */
  async forget(): Promise<void> {
    await this.#memory.change(() => null);
    this.#tell();
  }

  /** Maps whose newest state is not in the folder yet, allowed or not. None when there is no folder. */
  async listDue<Row extends { readonly id: MapId; readonly updatedAt: string }>(
    maps: readonly Row[],
  ): Promise<Row[]> {
    const record = await this.#memory.read();
    if (!record) return [];
    const written = new Map(record.files);
    return maps.filter(({ id, updatedAt }) => written.get(id)?.updatedAt !== updatedAt);
  }

  /** One at a time, over all tabs: the caller holds a lock. Never rejects. */
  async putCopy(copy: FolderCopy): Promise<FolderOutcome> {
    try {
      const record = await this.#memory.read();
      if (!record) return { ok: false, why: 'no-folder' };
      if ((await permissionOf(record.handle)) !== 'granted') return { ok: false, why: 'no-permission' };
      return (await this.#write(record, copy)) ? { ok: true } : { ok: false, why: 'no-folder' };
    } catch (error) {
      return { ok: false, why: failureOf(error) };
    }
  }

  /** False: meanwhile the folder was given up, or another one was picked. The file stays, but is not ours any more. */
  async #write(record: FolderRecord, copy: FolderCopy): Promise<boolean> {
    const { handle, files } = record;
    const { id, updatedAt, fileName, text } = copy;
    const before = new Map(files).get(id);
    const isOurs = before !== undefined && (await isUntouched(handle, before));
    const name = await freeName(handle, fileName, isOurs ? before.name : null);
    const file = await handle.getFileHandle(name, { create: true });
    try {
      await writeWholeFile(file, text);
    } catch (error) {
      // An empty file would look like a lost map.
      if (!isOurs || before.name !== name) await removeFile(handle, name);
      throw error;
    }
    const { size, lastModified } = await file.getFile();
    const written: WrittenFile = { name, updatedAt, bytes: size, modified: lastModified };
    const isNoted = await this.#memory.change((stored) => {
      if (!stored || !isSamePick(stored, record)) return undefined;
      const others = stored.files.filter(([other]) => other !== id);
      return { ...stored, files: [...others, [id, written]] };
    });
    if (!isNoted) return false;
    // Renamed: the file of the old name is an old state now, and nobody has touched it.
    if (isOurs && before.name !== name) await removeFile(handle, before.name);
    return true;
  }

  #tell(): void {
    for (const { tell } of this.#listeners) tell();
  }
}

/** Nobody has picked or given up a folder between the two. */
function isSamePick(one: FolderRecord | null, other: FolderRecord | null): boolean {
  return one !== null && other !== null ? one.pick === other.pick : one === other;
}

async function permissionOf(handle: FileSystemDirectoryHandle & AskingHandle): Promise<PermissionState> {
  return (await handle.queryPermission?.(mode)) ?? 'granted';
}

/** There is a file of this name as we left it. */
async function isUntouched(folder: FileSystemDirectoryHandle, written: WrittenFile): Promise<boolean> {
  const file = await fileIn(folder, written.name);
  return file !== null && file.size === written.bytes && file.lastModified === written.modified;
}

/** The wanted name, or the next one with a number that is free; `own` is free to us. */
async function freeName(
  folder: FileSystemDirectoryHandle,
  wanted: string,
  own: string | null,
): Promise<string> {
  const stem = wanted.endsWith(ending) ? wanted.slice(0, -ending.length) : wanted;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem + ending : `${stem} (${String(number)})${ending}`;
    if (name === own || (await fileIn(folder, name)) === null) return name;
  }
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    // The folder itself may be gone; that is found out when the file is made.
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

function failureOf(error: unknown): FolderFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'no-permission';
  if (name === 'NotFoundError') return 'folder-gone';
  return name === 'QuotaExceededError' ? 'no-space' : 'failed';
}
