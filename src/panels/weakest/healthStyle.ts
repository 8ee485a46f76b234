/** The colour of a health, mixed by the browser from the theme's own scale, so that it is right in both themes. */
import type { CSSProperties } from 'react';

/** `health` 0–100. Sets `--health`, which the style sheet uses. */
export function healthStyle(health: number): CSSProperties {
  const isLow = health <= 50;
  const share = Math.round(isLow ? health * 2 : (health - 50) * 2);
  const [from, to] = isLow ? ['low', 'middle'] : ['middle', 'high'];
  const colour = `color-mix(in srgb, var(--health-${to}) ${String(share)}%, var(--health-${from}))`;
  // Custom properties are valid style names that React's own type does not list.
  return { '--health': colour } as CSSProperties;
}
