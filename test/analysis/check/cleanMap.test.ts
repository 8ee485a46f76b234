import { expect, test } from 'vitest';
import { checkMap } from '../../../src/analysis/check/checkMap';
import { cleanMap, today } from './cleanMap';

test('in a journey in order the map check finds nothing', () => {
  expect(checkMap(cleanMap(), { today })).toEqual([]);
});
