import { describe, expect, test } from 'vitest';
import { asId, type PersonaId } from '../../../src/model/ids';
import { change, cleanMap, findingsOf, foundAt, markFirst, measurement } from './cleanMap';

const old = { from: '2025-01-01', to: '2025-11-22' };

describe('a stale figure (metrics.md 1.0: older than 12 months)', () => {
  test('is found at the measurement in use, and shown at its subject', () => {
    const map = change({ 'measurements/csat-checkout/period': old });
    expect(findingsOf('staleMeasurement', map)).toMatchObject([
      { at: 'csat-checkout', place: 'checkout', kind: 'measurements', facts: { date: '2025-11-22' } },
    ]);
  });

  test('is not found on the very day, without a period, or when a newer one has taken over', () => {
    const onTheDay = change({ 'measurements/csat-checkout/period': { to: '2025-11-23' } });
    expect(foundAt('staleMeasurement', onTheDay)).toEqual([]);
    const undated = change({ 'measurements/csat-checkout/period': undefined });
    expect(foundAt('staleMeasurement', undated)).toEqual([]);
    const history = change({
      'measurements/before': measurement(
        'before',
        'csat',
        'checkout',
        { form: 'share', x: 9, n: 20 },
        { period: old },
      ),
    });
    expect(foundAt('staleMeasurement', history)).toEqual([]);
  });

  test('is found once, at the newest, where the figures of personas stand together and all are old', () => {
    const other = { ...cleanMap().personas, juno: { id: 'juno', name: 'Juno', rank: 'a1', place: [0, 0] } };
    const ofJuno = (to: string) =>
      measurement(
        'juno-csat',
        'csat',
        'checkout',
        { form: 'share', x: 9, n: 20 },
        {
          period: { to },
          persona: asId<PersonaId>('juno'),
        },
      );
    const map = (to: string) =>
      change({
        personas: other,
        'measurements/csat-checkout/persona': 'mina',
        'measurements/csat-checkout/period': old,
        'measurements/juno-csat': ofJuno(to),
      });
    expect(foundAt('staleMeasurement', map('2025-11-01'))).toEqual(['csat-checkout']);
    expect(foundAt('staleMeasurement', map('2026-01-01'))).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('staleMeasurement', change({ 'measurements/csat-checkout/period': old }));
    expect(findingsOf('staleMeasurement', map)[0]?.intended).toBe(true);
  });
});
