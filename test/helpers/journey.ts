/** A small journey with names one can read in a failing test: two stages, three touchpoints, a persona. */
import { asId, type ConnectionId, type MapId, type MeasurementId, type MetricId } from '../../src/model/ids';
import type {
  ChannelId,
  DepartmentId,
  PersonaId,
  ScenarioId,
  StageId,
  TouchpointId,
  ViewId,
} from '../../src/model/ids';
import { emptyMap } from '../../src/model/emptyMap';
import type { JourneyMap } from '../../src/model/JourneyMap';

export const mapId = asId<MapId>('map-1');
export const awareness = asId<StageId>('stage-awareness');
export const purchase = asId<StageId>('stage-purchase');
export const family = asId<PersonaId>('persona-family');
export const advert = asId<TouchpointId>('tp-advert');
export const search = asId<TouchpointId>('tp-search');
export const checkout = asId<TouchpointId>('tp-checkout');
export const toPurchase = asId<ConnectionId>('flow-1');
export const csat = asId<MetricId>('metric-csat');
export const checkoutCsat = asId<MeasurementId>('m-checkout-csat');
export const hope = asId<ScenarioId>('scenario-hope');
export const shopping = asId<ViewId>('view-shopping');
export const overview = asId<ViewId>('view-overview');
export const site = asId<ChannelId>('channel-site');
export const sales = asId<DepartmentId>('department-sales');

export function smallJourney(): JourneyMap {
  return {
    ...emptyMap(mapId, 'Small journey', '2026-01-01T00:00:00.000Z'),
    stages: {
      [awareness]: { id: awareness, name: 'Awareness', kind: 'awareness', rank: 'a0', place: [216, 0] },
      [purchase]: { id: purchase, name: 'Purchase', kind: 'purchase', rank: 'a1', place: [432, 0] },
    },
    personas: {
      [family]: { id: family, name: 'Family', rank: 'a0', place: [0, 0], preferredChannels: [site] },
    },
    touchpoints: {
      [advert]: { id: advert, node: awareness, name: 'Advert', rank: 'a0' },
      [search]: { id: search, node: awareness, name: 'Search', rank: 'a1' },
      [checkout]: {
        id: checkout,
        node: purchase,
        name: 'Checkout',
        rank: 'a0',
        channel: site,
        department: sales,
        emotion: { all: -1, byPersona: { [family]: -2 } },
      },
    },
    connections: {
      [toPurchase]: { id: toPurchase, from: awareness, to: purchase, kind: 'flow', personas: [family] },
    },
    channels: { [site]: { id: site, name: 'Site', rank: 'a0' } },
    departments: { [sales]: { id: sales, name: 'Sales', rank: 'a0' } },
    metrics: {
      [csat]: {
        id: csat,
        kind: 'csat',
        name: 'CSAT',
        unit: 'share',
        scale: { min: 1, max: 5, step: 1 },
        direction: 'higher-is-better',
        floor: { value: 0.4 },
        par: { value: 0.75 },
        target: { value: 0.9 },
        rank: 'a0',
      },
    },
    measurements: {
      [checkoutCsat]: {
        id: checkoutCsat,
        metric: csat,
        subject: checkout,
        persona: family,
        value: { form: 'answers', counts: [2, 3, 5, 18, 12] },
        grade: 'measured',
      },
    },
    scenarios: {
      [hope]: {
        id: hope,
        name: 'Calmer checkout',
        changes: [
          { metric: csat, subject: checkout, value: 0.8 },
          { metric: csat, subject: checkout, persona: family, value: 0.7 },
        ],
        rank: 'a0',
        createdAt: '2026-01-02T00:00:00.000Z',
      },
    },
    views: {
      [shopping]: {
        id: shopping,
        name: 'Shopping',
        lens: 'emotion',
        persona: family,
        personas: [family],
        channels: [site],
        departments: [sales],
        seen: { x: 0, y: 0, width: 800, height: 600, zoom: 1 },
        rank: 'a0',
      },
      [overview]: { id: overview, name: 'Overview', rank: 'a1' },
    },
  };
}
