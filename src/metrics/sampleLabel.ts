/** What to call a number of answers (metrics.md 2.6). Always of the raw number: the grade is said beside it. */
export type SampleLabel = 'none' | 'anecdotal' | 'thin' | 'fair' | 'good' | 'strong';

export function sampleLabel(n: number): SampleLabel {
  if (!(n > 0)) return 'none';
  if (n < 5) return 'anecdotal';
  if (n < 10) return 'thin';
  if (n < 30) return 'fair';
  return n < 100 ? 'good' : 'strong';
}
