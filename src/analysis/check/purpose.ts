/** A touchpoint exists because the customer has a purpose there; one without is furniture. Kind or words will do. */
import type { CheckRule } from './CheckRule';
import { findTouchpoints, noFacts } from './findTouchpoints';

export const purpose: CheckRule = {
  id: 'purpose',
  severity: 'attention',
  find: (context) =>
    findTouchpoints(context, ({ purposeKind, purpose: words = '' }) =>
      purposeKind === undefined && words.trim() === '' ? noFacts : null,
    ),
};
