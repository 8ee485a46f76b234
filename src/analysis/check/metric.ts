/**
 * A touchpoint of which nothing says how well it goes. How many pass there says nothing of it, and a survey that
 * nobody answered neither. A figure that cannot be read is another rule's: somebody did measure.
 */
import type { CheckRule } from './CheckRule';
import { findTouchpoints, noFacts } from './findTouchpoints';

export const metric: CheckRule = {
  id: 'metric',
  severity: 'attention',
  find: (context) =>
    findTouchpoints(context, ({ id }) => {
      const isTold = context.inUseOf
        .get(id)
        ?.some(
          ({ metric: { kind }, reads }) =>
            kind !== 'volume' && reads.some(({ result }) => result.ok || result.refusal !== 'no-answers'),
        );
      return isTold === true ? null : noFacts;
    }),
};
