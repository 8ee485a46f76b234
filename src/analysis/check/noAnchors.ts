/**
 * A metric that touchpoints are measured with and that has no usable floor, typical value and target: it is shown and
 * has no say in who is weakest. One that is measured of nothing that is ranked can wait, and a volume never has any.
 */
import { readAnchors } from '../../metrics/health';
import type { CheckRule } from './CheckRule';
import { countTouchpoints } from './countTouchpoints';

export const noAnchors: CheckRule = {
  id: 'noAnchors',
  severity: 'attention',
  find: (context) => {
    const uses = countTouchpoints(context);
    return context.metrics.flatMap((metric) => {
      const count = uses.get(metric.id) ?? 0;
      const anchors = readAnchors(metric);
      if (count === 0 || anchors.ok || anchors.problem === 'never-health') return [];
      const { id } = metric;
      return [{ kind: 'metrics' as const, at: id, place: context.map.map.id, facts: { count } }];
    });
  },
};
