/** A map with a title and nothing on it. */
import type { MapId } from './ids';
import type { JourneyMap } from './JourneyMap';

export function emptyMap(id: MapId, title: string, createdAt: string): JourneyMap {
  return {
    map: { id, title, createdAt, updatedAt: createdAt },
    personas: {},
    stages: {},
    touchpoints: {},
    connections: {},
    channels: {},
    departments: {},
    metrics: {},
    measurements: {},
    scenarios: {},
    views: {},
  };
}
