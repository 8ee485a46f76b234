import { describe, expect, it } from 'vitest';
import { writeMap } from '../../src/formats/own/writeMap';
import type { Language } from '../../src/i18n/language';
import type { JourneyMap, Measurement } from '../../src/model/JourneyMap';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { buildAirportSurvey } from '../../src/samples/airportSurvey';
import { countAnswers } from '../../src/samples/airportRows';
import { measurementOf, openSample, readingOf, sampleText } from './openSample';
import {
  hasSharedData,
  readSurveyRows,
  readTruth,
  sharedDataNote,
  type TruthOfGroup,
  type TruthOfQuestion,
} from './sharedData';

const languages: readonly Language[] = ['en', 'ko'];
/** The name of the group in truth.json and of the persona in the English map. */
const personas = [
  ['Business', 'Business traveller'],
  ['Pleasure/vacation', 'Holidaymaker'],
  ['Visit friends/relatives', 'Visiting family and friends'],
] as const;
/** truth.json names one column as the questionnaire meant it, the file as it was misspelt. */
const columnOf = (question: string): string => (question === 'Q12PRECHECK' ? 'Q12PRECHEKCRATE' : question);

function countsOf({ value }: Measurement): readonly number[] {
  if (value.form !== 'answers') throw new Error('Answers are expected here');
  return value.counts;
}

function expectFigures(map: JourneyMap, measurement: Measurement, truth: TruthOfQuestion): void {
  const reading = readingOf(map, measurement);
  const counts = countsOf(measurement);
  expect(reading.n).toBe(truth.n);
  expect((counts[3] ?? 0) + (counts[4] ?? 0)).toBe(truth.top);
  const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / truth.n;
  expect(mean).toBeCloseTo(truth.mean, 6);
  const shown = truth.kind === 'ease' ? truth.mean : truth.csat_pct / 100;
  expect(reading.value).toBeCloseTo(shown, 6);
}

function expectGroup(map: JourneyMap, personaName: string | null, truth: TruthOfGroup): void {
  for (const [question, figures] of Object.entries(truth.touchpoints)) {
    expectFigures(map, measurementOf(map, columnOf(question), personaName), figures);
  }
  const nps = measurementOf(map, 'NETPRO', personaName);
  const reading = readingOf(map, nps);
  expect(reading.n).toBe(truth.nps.n);
  expect(reading.value).toBeCloseTo(truth.nps.nps, 6);
  const mean = countsOf(nps).reduce((sum, count, index) => sum + count * index, 0) / truth.nps.n;
  expect(mean).toBeCloseTo(truth.nps.mean, 6);
}

describe('the airport’s guest survey against the figures of the workshop', () => {
  it.skipIf(!hasSharedData)(
    `shows every n, CSAT, mean and the NPS of truth.json for everyone${sharedDataNote}`,
    () => {
      const { all } = readTruth();
      expect(Object.keys(all.touchpoints)).toHaveLength(26);
      for (const language of languages) expectGroup(openSample('airport', language), null, all);
    },
  );

  it.skipIf(!hasSharedData).each(personas)(
    `shows every n, CSAT, mean and the NPS of truth.json for the purpose “%s”${sharedDataNote}`,
    (group, personaName) => {
      const truth = readTruth().segments.Q2PURP1[group];
      if (!truth) throw new Error(`truth.json has no group ${group}`);
      const map = openSample('airport', 'en');
      expectGroup(map, personaName, truth);
      const persona = Object.values(map.personas).find(({ name }) => name === personaName);
      expect(persona?.share01).toBeCloseTo(truth.rows / readTruth().all.rows, 4);
    },
  );

  it.skipIf(!hasSharedData)(`counts the guests with a problem as truth.json does${sharedDataNote}`, () => {
    const { yes, no } = readTruth().all.had_problem;
    const { value } = measurementOf(openSample('airport', 'en'), 'Q15PROBLEM', null);
    expect(value).toEqual({ form: 'share', x: no, n: yes + no });
  });

  it.skipIf(!hasSharedData).each(languages)(
    `ships byte for byte what the survey file gives (%s)${sharedDataNote}`,
    (language) => {
      expect(writeMap(buildAirportSurvey(readSurveyRows(), language))).toBe(sampleText('airport', language));
    },
  );
});

describe('the shipped airport sample', () => {
  it.each([
    ['Q7FOOD', 0.557, 2421],
    ['Q7STORE', 0.56, 2374],
    ['Q7LTPARKING', 0.662, 834],
    ['Q10SAFE', 0.871, 2781],
    ['Q9BOARDING', 0.874, 2762],
    ['Q7ALL', 0.821, 2688],
  ])('says of %s that a share of %d of %d answers is satisfied', (column, share01, n) => {
    const map = openSample('airport', 'en');
    const reading = readingOf(map, measurementOf(map, column, null));
    expect(reading.value).toBeCloseTo(share01, 3);
    expect(reading.n).toBe(n);
  });

  it('has an NPS of 39.84 from 2,746 answers, for the map and no touchpoint', () => {
    const map = openSample('airport', 'en');
    const nps = measurementOf(map, 'NETPRO', null);
    expect(nps.subject).toBe(map.map.id);
    expect(readingOf(map, nps)).toMatchObject({ n: 2746, value: (100 * (1436 - 342)) / 2746 });
  });

  it.each([
    ['en', ['Restaurants', 'Shops']],
    ['ko', ['식당', '매장']],
  ] as const)('puts restaurants and shops first, tied (%s)', (language, names) => {
    const map = openSample('airport', language);
    for (const today of ['2017-06-01', '2026-11-23']) {
      const { ranked, tiedWithWeakest } = rankWeakest(map, { today });
      expect(ranked.slice(0, 2).map(({ id }) => map.touchpoints[id]?.name)).toEqual(names);
      expect(tiedWithWeakest.map(({ id }) => map.touchpoints[id]?.name)).toEqual([names[1]]);
    }
  });

  it('reads ease upwards: 5 is easy, with the anchors of CES-5 seen from the other end', () => {
    const map = openSample('airport', 'en');
    const metric = map.metrics[measurementOf(map, 'Q14FIND', null).metric];
    expect(metric).toMatchObject({ kind: 'ces5', direction: 'higher-is-better' });
    expect(metric?.floor?.value).toBeCloseTo(2.2, 12);
    expect(metric?.par?.value).toBeCloseTo(3.6, 12);
    expect(metric?.target?.value).toBeCloseTo(4.4, 12);
  });

  it('names its source, and leaves unmeasured what the survey did not ask', () => {
    const map = openSample('airport', 'en');
    expect(map.map.sourceNote).toContain('San Francisco');
    expect(Object.values(map.measurements).every(({ source, period }) => source && period?.from)).toBe(true);
    const { unmeasured } = rankWeakest(map);
    expect(unmeasured.map(({ id }) => map.touchpoints[id]?.name)).toEqual(['Help with a problem']);
  });

  it('has the same figures in both languages', () => {
    const [english, korean] = languages.map((language) => {
      const { measurements } = openSample('airport', language);
      return Object.values(measurements)
        .map(({ importedFrom, value }) => JSON.stringify([importedFrom?.column, value]))
        .sort();
    });
    expect(english).toEqual(korean);
  });
});

describe('countAnswers', () => {
  it('leaves blanks, words and “not applicable” out of ratings', () => {
    const rows = ['0', '6', '', 'Blank', '1', '5', '5'].map((Q) => ({ Q }));
    expect(countAnswers(rows, 'Q')).toEqual([1, 0, 0, 0, 2]);
  });

  it('counts 0 as an answer and 11 and empty cells as blanks in the question on recommending', () => {
    const rows = ['0', '11', '', '10', '10'].map((NETPRO) => ({ NETPRO }));
    expect(countAnswers(rows, 'NETPRO')).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  it('refuses a column that is not in the file', () => {
    expect(() => countAnswers([{ Q: '1' }], 'R')).toThrow('no column R');
  });
});
