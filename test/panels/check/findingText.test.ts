/** Every finding of every rule in words, in both languages. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMap } from '../../../src/analysis/check/checkMap';
import { ruleIds, type RuleId } from '../../../src/analysis/check/Finding';
import { findingText } from '../../../src/panels/check/findingText';
import { arbitraryMap } from '../../helpers/arbitraryMap';
import { languageFor } from '../../helpers/languageFor';
import { change, findingsOf, today } from '../../analysis/check/cleanMap';

const languages = [languageFor('en'), languageFor('ko')] as const;

describe('a finding in words', () => {
  test('has a name, and no place left open, whatever the map', () => {
    const seen = new Set<RuleId>();
    fc.assert(
      fc.property(arbitraryMap({ stages: 9, touchpoints: 10 }), (map) => {
        for (const finding of checkMap(map, { today })) {
          seen.add(finding.rule);
          for (const words of languages) {
            const { name, detail = '' } = findingText(finding, map, words);
            expect(name).not.toBe('');
            expect(`${name}${detail}`).not.toMatch(/\{\{|undefined|NaN|check(Found)?\.\w/u);
          }
        }
      }),
      { numRuns: 150 },
    );
    // Rare ones have their own tests; most rules must have been heard here.
    expect(seen.size).toBeGreaterThan(ruleIds.length / 2);
  });

  test('shows an impossible figure with the decimals it was given with: rounded, it would look possible', () => {
    const map = change({ 'measurements/csat-search/value': { form: 'aggregate', value: 0.714, n: 14 } });
    const ofMap = (value: number) =>
      change({ 'measurements/csat-search/value': { form: 'aggregate', value, n: 14 } }, map);
    const [finding] = findingsOf('grim', ofMap(0.716));
    if (!finding) throw new Error('71.6 % of 14 cannot be');
    expect(findingText(finding, ofMap(0.716), languageFor('en')).detail).toBe(
      'Metric csat: 71.6% cannot come from n 14; 71.4% or 78.6% can.',
    );
    expect(findingText(finding, ofMap(0.716), languageFor('ko')).detail).toContain('71.4% 또는 78.6%');
  });
});
