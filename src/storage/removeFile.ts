/** Removes a file that is not wanted any more. What cannot be removed stays: it never is a reason to fail. */

/** A file that was just given up may be locked for a moment more. */
const pausesMilliseconds = [0, 20, 60, 200];

export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (const pause of pausesMilliseconds) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      await folder.removeEntry(name);
      return;
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NoModificationAllowedError') return;
    }
  }
}
