/**
 * Whether a file that was given to somebody else is a backup: told by its first bytes, so that it costs nothing and needs
 * no unpacking. It may miss one that was packed again; it takes no other archive for one.
 */

/** An archive's first entry begins with this many bytes, and its name follows. */
const headerBytes = 30;
const archiveMark = [0x50, 0x4b, 3, 4] as const;

/** `bytes`: the first hundred or more of the file. */
export function isBackupHead(bytes: Uint8Array): boolean {
  if (!archiveMark.every((byte, index) => bytes[index] === byte)) return false;
  const name = new TextDecoder().decode(bytes.subarray(headerBytes));
  return /^maps\/[^/]+\.touchstone\.json/.test(name);
}
