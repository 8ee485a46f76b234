/** A file of answers for tests of the key drivers: wifi moves most with the overall answer, food less, toilets not at all. */
import { buildDataset } from '../../src/datasets/buildDataset';
import type { Dataset } from '../../src/datasets/Dataset';
import type { ImportPlan, RatingMeaning } from '../../src/datasets/ImportPlan';
import { mulberry32 } from '../../src/metrics/bootstrap';
import { asId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { csat, measuredMap } from '../ranking/measuredMap';

const headers = ['Overall', 'Wifi', 'Food', 'Toilets'] as const;

export function driverMap(): JourneyMap {
  const places = [
    ['wifi', 'Wifi', csat(30, 100)],
    ['food', 'Food', csat(70, 100)],
    ['toilets', 'Toilets', csat(85, 100)],
  ] as const;
  return measuredMap({
    spots: places.map(([id, name, measured]) => ({ id, fields: { name }, measured: [measured] })),
  });
}

export function answersDataset(rows: number, seed = 1): Dataset {
  const random = mulberry32(seed);
  const answer = (): number => 1 + Math.floor(random() * 5);
  const cells = Array.from({ length: rows }, () => {
    const [wifi, food, toilets] = [answer(), answer(), answer()];
    const overall = Math.round(0.6 * wifi + 0.3 * food + 0.1 * answer());
    return [overall, wifi, food, toilets].map(String);
  });
  const builder = buildDataset('answers.csv', headers);
  builder.addRows(
    cells,
    Uint32Array.from(cells, (_, index) => index + 2),
  );
  return builder.finish();
}

export function answersPlan(): ImportPlan {
  const rating: RatingMeaning = {
    kind: 'rating',
    metricKind: 'csat',
    scale: { min: 1, max: 5, step: 1 },
    direction: 'higher-is-better',
    codes: {},
  };
  return {
    shape: 'wide',
    meanings: headers.map(() => rating),
    elapsed: [],
    subjects: {
      'column-0': { to: 'existing', id: asId('map') },
      'column-1': { to: 'existing', id: asId('wifi') },
      'column-2': { to: 'existing', id: asId('food') },
      'column-3': { to: 'existing', id: asId('toilets') },
    },
    personas: {},
    metrics: {},
    periodLength: 'none',
    grade: 'measured',
    source: 'Survey',
  };
}
