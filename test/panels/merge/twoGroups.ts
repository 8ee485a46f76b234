/** Two groups of a workshop that went on with one map apart, and met each other's work in every way there is. */
import { createPersona } from '../../../src/commands/createPersona';
import { createStage } from '../../../src/commands/createStage';
import { createTouchpoints } from '../../../src/commands/createTouchpoints';
import { deleteRecords } from '../../../src/commands/deleteRecords';
import { editRecord } from '../../../src/commands/editRecord';
import { moveNodes } from '../../../src/commands/moveNodes';
import { moveTouchpoints } from '../../../src/commands/moveTouchpoints';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import {
  advert,
  awareness,
  checkout,
  checkoutCsat,
  csat,
  family,
  purchase,
  sales,
  search,
  smallJourney,
} from '../../helpers/journey';
import { PlainEditor } from '../../helpers/plainEditor';

export interface TwoGroups {
  readonly ancestor: JourneyMap;
  readonly mine: JourneyMap;
  readonly theirs: JourneyMap;
}

export function twoGroups(): TwoGroups {
  const ancestor = smallJourney();
  const mine = new PlainEditor(ancestor, 'mine');
  mine.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { name: 'Pay', pains: ['Long queue'] } });
  mine.run(editRecord, {
    kind: 'measurements',
    id: checkoutCsat,
    fields: { value: { form: 'answers', counts: [2, 3, 5, 18, 22] } },
  });
  mine.run(createStage, { name: 'Consideration', kind: 'consideration', index: 1 });
  mine.run(deleteRecords, { ids: [search, sales] });
  mine.run(moveNodes, { moves: [{ id: family, place: [0, 300] }] });
  const theirs = new PlainEditor(ancestor, 'theirs');
  theirs.run(editRecord, {
    kind: 'touchpoints',
    id: checkout,
    fields: { name: 'Cash desk', pains: ['Card refused'] },
  });
  theirs.run(editRecord, {
    kind: 'measurements',
    id: checkoutCsat,
    fields: { value: { form: 'answers', counts: [8, 3, 5, 18, 12] } },
  });
  theirs.run(createStage, { name: 'Comparison', kind: 'custom', index: 1 });
  theirs.run(editRecord, { kind: 'touchpoints', id: search, fields: { quote: 'I never find it' } });
  theirs.run(createTouchpoints, { node: awareness, names: ['Poster'] });
  theirs.run(createPersona, { name: 'Couple' });
  theirs.run(moveTouchpoints, { ids: [advert], node: purchase, index: 0 });
  theirs.run(editRecord, { kind: 'metrics', id: csat, fields: { weight: 2 } });
  theirs.run(moveNodes, { moves: [{ id: family, place: [0, -300] }] });
  return { ancestor, mine: mine.map, theirs: theirs.map };
}
