/** A floor, typical value or target that no answer on the metric's own scale can reach. */
import type { CheckRule } from './CheckRule';

export const anchorsOffScale: CheckRule = {
  id: 'anchorsOffScale',
  severity: 'attention',
  find: ({ map, metrics }) =>
    metrics.flatMap(({ id, kind, unit, scale, floor, par, target }) => {
      // Shares and NPS are held by the model; the anchors of UMUX-Lite are on another scale on purpose.
      if (unit !== 'score' || kind === 'umuxLite' || !scale) return [];
      const off = [floor, par, target]
        .flatMap((anchor) => anchor?.value ?? [])
        .find((value) => value < scale.min || value > scale.max);
      return off === undefined
        ? []
        : [{ kind: 'metrics' as const, at: id, place: map.map.id, facts: { value: off } }];
    }),
};
