/** Whether a file is a backup, by its first bytes; false for one that cannot be read. */
import { isBackupHead } from '../../formats/backup/isBackupHead';

const headBytes = 512;

export async function isBackupFile(file: File): Promise<boolean> {
  try {
    return isBackupHead(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
  } catch {
    return false;
  }
}
