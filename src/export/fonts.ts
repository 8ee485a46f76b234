/** The family of everything written on a map. Nothing is fetched: each name is used where it is installed. */
import type { FontSpec } from '../layout/Scene';

export const fontStack =
  '"Pretendard Variable", Pretendard, -apple-system, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Segoe UI", "Malgun Gothic", system-ui, sans-serif';

/** The value of a canvas's `font`. */
export function canvasFont(font: FontSpec): string {
  return `${font.weight} ${font.size}px ${fontStack}`;
}
