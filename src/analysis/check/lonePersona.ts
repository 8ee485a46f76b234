/**
 * A persona that takes no part in the journey: nothing is connected with it, belongs to it, holds for it or was
 * measured or guessed of it.
 */
import type { CheckContext } from './CheckContext';
import type { CheckRule } from './CheckRule';

export const lonePersona: CheckRule = {
  id: 'lonePersona',
  severity: 'hint',
  find: (context) => {
    const alone = findAlone(context);
    return context.personas
      .filter(({ id }) => alone.has(id))
      .map(({ id }) => ({ kind: 'personas', at: id, place: id }));
  },
};

/** Looks no further than until every persona is found to take part. */
function findAlone({ personas: all, connections, touchpoints, reads }: CheckContext): ReadonlySet<string> {
  const alone = new Set<string>(all.map(({ id }) => id));
  for (const { from, to, personas } of connections) {
    if (alone.size === 0) return alone;
    alone.delete(from);
    alone.delete(to);
    for (const id of personas ?? none) alone.delete(id);
  }
  for (const { node, emotion } of touchpoints) {
    if (alone.size === 0) return alone;
    alone.delete(node);
    if (emotion?.byPersona) for (const id of Object.keys(emotion.byPersona)) alone.delete(id);
  }
  for (const { measurement } of reads) {
    if (alone.size === 0) return alone;
    if (measurement.persona !== undefined) alone.delete(measurement.persona);
  }
  return alone;
}

const none: readonly string[] = [];
