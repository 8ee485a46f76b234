/** The size, in canvas units, at which typed text is at least 13 pixels on the screen, whatever the zoom. */
export function typingSize(zoom: number): number {
  return Math.max(14, 13 / zoom);
}
