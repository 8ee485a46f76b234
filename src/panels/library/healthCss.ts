/** The colour of a health of 0–100 as CSS, from the tokens: the same scale as everywhere, in either theme. */
export function healthCss(health: number): string {
  const held = Math.max(0, Math.min(100, health));
  return held <= 50
    ? `color-mix(in srgb, var(--health-middle) ${held * 2}%, var(--health-low))`
    : `color-mix(in srgb, var(--health-high) ${(held - 50) * 2}%, var(--health-middle))`;
}
