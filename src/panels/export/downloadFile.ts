/** Hands bytes to the browser's download. Must be called while the page is alive; needs no user gesture in our browsers. */

/** A download reads the blob after the click; the address must live until then. */
const keepMilliseconds = 60_000;

export function downloadFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), keepMilliseconds);
}
