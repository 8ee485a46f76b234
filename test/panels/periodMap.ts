/** A map measured in several months: one touchpoint worse, one better, one unchanged, one changed too little to matter. */
import type { JourneyMap, Measurement, Period } from '../../src/model/JourneyMap';
import { csat, measuredMap, type Measured, type Spot } from '../ranking/measuredMap';

const quarter: Period = { from: '2024-01-01', to: '2024-03-31' };
const may: Period = { from: '2024-05-01', to: '2024-05-31' };
const june: Period = { from: '2024-06-01', to: '2024-06-30' };

/** `months` > 2: so many months of the visits to the desk, the last one far off. */
export function periodMap(months = 0): JourneyMap {
  const spots: Spot[] = [
    spot('checkout', 'Checkout', [700, 1000], [500, 1000]),
    spot('advert', 'Advert', [48, 80], [50, 80]),
    spot('search', 'Search', [480, 800], [660, 800]),
    spot('payment', 'Payment', [15_000, 20_000], [15_260, 20_000]),
    {
      id: 'help',
      fields: { name: 'Help' },
      measured: [duration(8, 0.6, may), duration(8.1, 0.6, june)],
    },
    { id: 'desk', fields: { name: 'New desk' }, measured: [csat(30, 60, { period: june })] },
  ];
  if (months > 0) spots.push({ id: 'visit', fields: { name: 'Visit' }, measured: monthly(months) });
  else
    spots[0] = {
      ...spots[0],
      id: 'checkout',
      measured: [...(spots[0]?.measured ?? []), csat(72, 100, { period: quarter })],
    };
  return measuredMap({ spots, metrics: { csat: { name: 'CSAT' }, art: { name: 'Resolution time' } } });
}

type Share = readonly [x: number, n: number];

function spot(id: string, name: string, before: Share, after: Share): Spot {
  return {
    id,
    fields: { name },
    measured: [csat(...before, { period: may }), csat(...after, { period: june })],
  };
}

function duration(logMean: number, logSd: number, period: Period): Measured {
  const more: Partial<Measurement> = { period };
  return { metric: 'art', value: { form: 'durations', n: 40, logMean, logSd }, more };
}

function monthly(count: number): Measured[] {
  return Array.from({ length: count }, (_, index) => {
    const month = String(index + 1).padStart(2, '0');
    const x = index === count - 1 ? 40 : 74 + (index % 2);
    return csat(x, 100, { period: { from: `2025-${month}-01`, to: `2025-${month}-28` } });
  });
}
