/** What applying an import says it will do. */
import { expect, test } from 'vitest';
import { totalsOf } from '../../src/panels/answers/arrangePreview';
import { planOf, preview, rating } from '../datasets/planOf';
import { checkout, mapId, purchase, smallJourney } from '../helpers/journey';

test('the whole journey and a stage are not counted as touchpoints', () => {
  const map = smallJourney();
  const subjects = {
    'column-0': { to: 'existing', id: checkout },
    'column-1': { to: 'new', stage: purchase, name: 'Desk' },
    'column-2': { to: 'existing', id: mapId },
    'column-3': { to: 'existing', id: purchase },
  } as const;
  const plan = planOf([rating(), rating(), rating(), rating()], { subjects });
  expect(totalsOf(preview(['a,b,c,d', '5,4,3,2'], plan), map)).toMatchObject({
    figures: 4,
    touchpoints: 2,
    stages: 1,
    hasJourney: true,
    personas: 0,
  });
});
