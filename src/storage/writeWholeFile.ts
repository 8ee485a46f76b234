/** Writes a file as a whole: until it is closed the content is in a file of the browser's own, and the old one stays. */
export async function writeWholeFile(
  handle: FileSystemFileHandle,
  content: Blob | Uint8Array<ArrayBuffer>,
): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    // Left open it locks the file, which could then neither be written again nor removed.
    await stream.abort().catch(() => undefined);
    throw error;
  }
}
