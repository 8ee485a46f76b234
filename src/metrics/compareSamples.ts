/** The right test for two samples of one metric: chosen by what the values are, never by what comes out. */
import type { ChangeTest } from './ChangeTest';
import { compareLogEstimates } from './compareDurations';
import { compareEstimates } from './compareMeans';
import { compareNetFigures, compareNps, type NetFigure } from './compareNps';
import { compareShares } from './compareShares';
import { netAdjustedWald, netScore } from './nps';
import type { Sample } from './readSample';

export type SampleRefusal =
  /** A share and a mean, a mean duration and a median: not the same question. */
  'other-statistic';

export type SampleComparison =
  { readonly ok: true; readonly test: ChangeTest } | { readonly ok: false; readonly refusal: SampleRefusal };

/** N − 1 test with Newcombe for shares, adjusted Wald for net scores, Welch for means and for logarithms of durations. */
export function compareSamples(before: Sample, after: Sample): SampleComparison {
  const test = testFor(before, after);
  return test ? { ok: true, test } : { ok: false, refusal: 'other-statistic' };
}

function testFor(before: Sample, after: Sample): ChangeTest | null {
  if (before.kind === 'share' && after.kind === 'share') return compareShares(before, after);
  if (before.kind === 'groups' && after.kind === 'groups') return compareNps(before.groups, after.groups);
  if (before.kind === 'mean' && after.kind === 'mean') return compareEstimates(before, after);
  if (before.kind === 'log' && after.kind === 'log') {
    return before.statistic === after.statistic ? compareLogEstimates(before, after) : null;
  }
  const [one, two] = [netFigureOf(before), netFigureOf(after)];
  return one && two && compareNetFigures(one, two);
}

function netFigureOf(sample: Sample): NetFigure | null {
  if (sample.kind === 'net') return sample;
  if (sample.kind !== 'groups') return null;
  // Beside a bare score the plain one: only one side drawn to 0 would look like a change.
  const { standardError } = netAdjustedWald(sample.groups);
  return { score: netScore(sample.groups), standardError };
}
