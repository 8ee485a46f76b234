/**
 * Escape has one meaning at a time: in a field it takes back what was typed, elsewhere it closes what floats.
 * A floating part must ask here before it closes; a field that has something to take back carries the mark.
 */
import { isComposing } from './isComposing';

export const keepsEscapeMark = { 'data-keeps-escape': '' };

export function keepsEscape(event: KeyboardEvent): boolean {
  const { target } = event;
  return isComposing(event) || (target instanceof Element && target.closest('[data-keeps-escape]') !== null);
}
