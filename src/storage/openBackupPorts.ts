/** The places outside the database where maps can be kept as well, as far as this browser has them. */
import { BackupRecord, type RecordStore } from './BackupRecord';
import { FolderCopies } from './FolderCopies';
import { FolderMemory } from './FolderMemory';
import { OpfsRollingCopies } from './OpfsRollingCopies';
import type { RollingCopies } from './RollingCopies';

export interface BackupPorts {
  /** Null: this browser has no file system of its own for a site. */
  readonly copies: RollingCopies | null;
  /** Null: this browser cannot write to a folder of the person's. */
  readonly folder: FolderCopies | null;
  readonly record: BackupRecord;
}

/** Some browsers have it; the types of the language do not know it yet. */
type FolderPicker = (options: {
  readonly id: string;
  readonly mode: 'readwrite';
  readonly startIn: 'documents';
}) => Promise<FileSystemDirectoryHandle>;

const opened = new Map<string, BackupPorts>();

/** `scope` is the name of the maps' database. One for the whole page: who watches hears of what anybody else does. */
export function openBackupPorts(scope: string): BackupPorts {
  const ports = opened.get(scope) ?? open(scope);
  opened.set(scope, ports);
  return ports;
}

function open(scope: string): BackupPorts {
  return {
    copies: openCopies(scope),
    folder: openFolder(scope),
    record: new BackupRecord(localStore(), scope),
  };
}

function openCopies(scope: string): RollingCopies | null {
  // Not there on pages that are not secure, whatever the types say.
  const manager: StorageManager | undefined = navigator.storage;
  if (typeof manager?.getDirectory !== 'function') return null;
  return new OpfsRollingCopies(async () => {
    const root = await manager.getDirectory();
    return await root.getDirectoryHandle(`${scope}-copies`, { create: true });
  });
}

function openFolder(scope: string): FolderCopies | null {
  const { showDirectoryPicker }: { showDirectoryPicker?: FolderPicker } = globalThis as object;
  if (!showDirectoryPicker) return null;
  const pick = (): Promise<FileSystemDirectoryHandle> =>
    showDirectoryPicker.call(globalThis, { id: scope, mode: 'readwrite', startIn: 'documents' });
  return new FolderCopies(new FolderMemory(scope), pick);
}

/** Merely naming `localStorage` throws where a browser refuses it. */
function localStore(): RecordStore | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
