/**
 * A name in a sentence that reads from left to right: whatever direction it has of its own, or was given by control
 * characters, ends where it ends (Unicode Standard Annex 9). For what is shown only, never for what is kept.
 */

/** Hebrew, Arabic and their neighbours, and every control character that changes a direction. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolate = '\u2068';
const endOfIsolate = '\u2069';

/** The text itself where nothing in it turns. Linear. */
export function isolateValue(text: string): string {
  if (!turning.test(text)) return text;
  let open = 0;
  let kept = '';
  for (const letter of text) {
    if (letter >= '\u2066' && letter <= '\u2068') open += 1;
    else if (letter === endOfIsolate) {
      // One that nothing in the name has begun would end ours.
      if (open === 0) continue;
      open -= 1;
    }
    kept += letter;
  }
  return isolate + kept + endOfIsolate.repeat(open + 1);
}
