/** Without its channel a touchpoint cannot be compared across channels, and gaps there stay unseen. */
import type { CheckRule } from './CheckRule';
import { findTouchpoints, noFacts } from './findTouchpoints';

export const channel: CheckRule = {
  id: 'channel',
  severity: 'hint',
  find: (context) =>
    findTouchpoints(context, ({ channel: chosen }) => (chosen === undefined ? noFacts : null)),
};
