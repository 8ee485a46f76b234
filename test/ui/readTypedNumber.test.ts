import { describe, expect, test } from 'vitest';
import { readTypedNumber } from '../../src/ui/readTypedNumber';

describe('typed numbers', () => {
  test.each([
    ['3', 3],
    ['３５', 35],
    ['3,5', 3.5],
    ['３．５', 3.5],
    ['0,125', 0.125],
    ['1,234', 1234],
    ['1,234,567', 1_234_567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ["1'234", 1234],
    ['−40', -40],
    ['ー40', -40],
    ['-0', 0],
    ['+40', 40],
    ['.5', 0.5],
    ['5.', 5],
    [' 56 % ', 56],
    ['56％', 56],
  ])('“%s” is %d', (text, value) => {
    expect(readTypedNumber(text, '%')).toEqual({ kind: 'number', value });
  });

  test.each([
    'about',
    '1,2,3',
    '1.2.3',
    '--3',
    '3-',
    '1e5',
    'NaN',
    'Infinity',
    '1,23,4.5',
    '%',
    '.',
    '1,23.4,5',
  ])('“%s” is no number', (text) => {
    expect(readTypedNumber(text, '%')).toEqual({ kind: 'invalid' });
  });

  test('nothing is nothing, not zero', () => {
    expect(readTypedNumber('   ')).toEqual({ kind: 'empty' });
  });
});
