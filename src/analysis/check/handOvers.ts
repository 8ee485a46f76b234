/**
 * The connections along which a customer is handed from one touchpoint to another. Where customers leave is none, and
 * neither is what leads to a persona or a whole stage.
 */
import { asId, type TouchpointId } from '../../model/ids';
import type { Connection, JourneyMap, Touchpoint } from '../../model/JourneyMap';

export interface HandOver {
  readonly connection: Connection;
  readonly from: Touchpoint;
  readonly to: Touchpoint;
}

export function listHandOvers(map: JourneyMap, connections: readonly Connection[]): HandOver[] {
  const handOvers: HandOver[] = [];
  for (const connection of connections) {
    const from = map.touchpoints[asId<TouchpointId>(connection.from)];
    const to = map.touchpoints[asId<TouchpointId>(connection.to)];
    if (from && to && connection.kind !== 'drop-off') handOvers.push({ connection, from, to });
  }
  return handOvers;
}
