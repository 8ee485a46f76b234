/** A touchpoint that no department owns is mended by nobody. */
import type { CheckRule } from './CheckRule';
import { findTouchpoints, noFacts } from './findTouchpoints';

export const owner: CheckRule = {
  id: 'owner',
  severity: 'attention',
  find: (context) =>
    findTouchpoints(context, ({ department }) => (department === undefined ? noFacts : null)),
};
