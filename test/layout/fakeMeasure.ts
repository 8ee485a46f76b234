/** A measurer without a browser: full width for Hangul, Han and emoji, about half for the rest, wider when bold. */
import { splitClusters } from '../../src/layout/fitText';
import type { MeasureText } from '../../src/layout/Scene';

const wide = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u;

export const fakeMeasure: MeasureText = (text, { size, weight }) => {
  let em = 0;
  for (const letter of splitClusters(text)) em += wide.test(letter) ? 1 : weight >= 600 ? 0.6 : 0.55;
  return em * size;
};
