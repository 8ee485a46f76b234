/** Two net scores of different people: NPS and net sentiment, −100…100. */
import type { ChangeTest } from './ChangeTest';
import { clipInterval } from './Interval';
import { normalTwoSided, z95 } from './normal';
import { netAdjustedWald, netScore, type Groups } from './nps';

/** A net score whose groups nobody gave: the score and the standard error assumed for it, both in points. */
export interface NetFigure {
  readonly score: number;
  readonly standardError: number;
}

/**
 * The adjusted-Wald difference (Rocks 2016; Lewis & Sauro): ¾, 1½, ¾ of an answer added to both sides and
 * SE = √(SE₁² + SE₂²). `difference` is the plain one; `adjusted`, around which the interval lies, is drawn to 0.
 * Both samples must have answers.
 */
export function compareNps(before: Groups, after: Groups): ChangeTest & { readonly adjusted: number } {
  const [one, two] = [netAdjustedWald(before), netAdjustedWald(after)];
  const tested = compareNetFigures(
    { score: one.centre, standardError: one.standardError },
    { score: two.centre, standardError: two.standardError },
  );
  return { ...tested, difference: netScore(after) - netScore(before), adjusted: tested.difference };
}

/** The same when only scores are known. A standard error of the worst case makes the test cautious. */
export function compareNetFigures(before: NetFigure, after: NetFigure): ChangeTest {
  const difference = after.score - before.score;
  const error = Math.hypot(before.standardError, after.standardError);
  const z = error > 0 ? difference / error : difference === 0 ? 0 : Math.sign(difference) * Infinity;
  const half = z95 * error;
  return {
    difference,
    interval95: clipInterval({ low: difference - half, high: difference + half }, -200, 200),
    statistic: z,
    freedom: null,
    p: normalTwoSided(z),
    standardErrors: [before.standardError, after.standardError],
  };
}
