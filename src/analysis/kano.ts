/** Kano's question pairs: what a feature gains when it is there and loses when it is not. */

/** How many people each class of the Kano questionnaire was given by. Reversed and questionable answers stay out. */
export interface KanoCounts {
  readonly attractive: number;
  readonly oneDimensional: number;
  readonly mustBe: number;
  readonly indifferent: number;
}

export type KanoClass = keyof KanoCounts;

export interface KanoResult {
  /** (A + O)/(A + O + M + I), 0…1: satisfaction gained. */
  readonly better: number;
  /** −(O + M)/(A + O + M + I), −1…0: satisfaction lost. */
  readonly worse: number;
  /** The quadrant of better and worse, each cut at one half; exactly one half counts as much. */
  readonly class: KanoClass;
}

/** Berger et al. 1993. Null without answers. */
export function kanoOf(counts: KanoCounts): KanoResult | null {
  const { attractive, oneDimensional, mustBe, indifferent } = counts;
  const all = attractive + oneDimensional + mustBe + indifferent;
  if (!(all > 0)) return null;
  const better = (attractive + oneDimensional) / all;
  const worse = -(oneDimensional + mustBe) / all;
  return { better, worse, class: classOf(better >= 0.5, worse <= -0.5) };
}

function classOf(gains: boolean, loses: boolean): KanoClass {
  if (gains) return loses ? 'oneDimensional' : 'attractive';
  return loses ? 'mustBe' : 'indifferent';
}
