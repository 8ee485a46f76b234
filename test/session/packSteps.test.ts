/** Steps as texts: what they cost to pack, and what they would cost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../../src/model/ids';
import type { EditStep } from '../../src/session/EditOperation';
import { packStep, packStepWithin, unpackStep } from '../../src/session/packSteps';

function stepOf(fields: Readonly<Record<string, unknown>>): EditStep {
  return {
    label: { step: 'rename' },
    time: '2026-01-01T00:00:00.000Z',
    operations: [{ op: 'create', kind: 'touchpoints', id: asId('a'), fields }],
    selectionBefore: [],
    selectionAfter: ['a'],
  };
}

describe('packing within a limit', () => {
  it('gives exactly what fits, whatever is in a step', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), fc.integer({ min: -50, max: 50 }), (fields, more) => {
        const text = JSON.stringify(stepOf(fields));
        expect(packStepWithin(stepOf(fields), text.length + more)).toBe(more >= 0 ? text : null);
        const known = stepOf(fields);
        packStep(known);
        expect(packStepWithin(known, text.length + more)).toBe(more >= 0 ? text : null);
        expect(packStepWithin(unpackStep(text) ?? known, text.length - 1)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('looks at no more of a large step than it takes to see that it is too large, and only once', () => {
    let looks = 0;
    const items = new Proxy(
      Array.from({ length: 100_000 }, () => 'ten letters'),
      {
        get: (target, key) => {
          looks += 1;
          return Reflect.get(target, key) as unknown;
        },
      },
    );
    const step = stepOf({ items });
    expect(packStepWithin(step, 1_000)).toBeNull();
    expect(looks).toBeLessThan(300);
    looks = 0;
    expect(packStepWithin(step, 1_000)).toBeNull();
    expect(packStepWithin(step, 500)).toBeNull();
    expect(looks).toBe(0);
    expect(packStepWithin(step, 10_000_000)).toBe(packStep(step));
  });
});
