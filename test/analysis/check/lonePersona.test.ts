import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst } from './cleanMap';

const lone = () => change({ 'connections/begin': undefined });

describe('a persona connected to nothing', () => {
  test('is found', () => {
    expect(foundAt('lonePersona', lone())).toEqual(['mina']);
  });

  test.each([
    ['a connection holds for it', { 'connections/hand/personas': ['mina'] }],
    ['a touchpoint belongs to it', { 'touchpoints/advice/node': 'mina' }],
    ['a feeling is guessed for it', { 'touchpoints/advice/emotion': { byPersona: { mina: 1 } } }],
    ['it was measured', { 'measurements/csat-advice/persona': 'mina' }],
  ])('is not found when %s', (_, changes) => {
    expect(foundAt('lonePersona', change(changes, lone()))).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('lonePersona', lone());
    expect(findingsOf('lonePersona', map)[0]?.intended).toBe(true);
  });
});
