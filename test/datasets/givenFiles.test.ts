/**
 * The real files beside the checkout, from their text to the figures, against the figures that were worked out apart from
 * this program. Where the guess of a column is corrected, the test says so and why.
 */
import { describe, expect, it } from 'vitest';
import { previewImport } from '../../src/datasets/previewImport';
import { proposePlan, proposeSubjects } from '../../src/datasets/proposePlan';
import type { Dataset } from '../../src/datasets/Dataset';
import type { ColumnMeaning, ImportPlan } from '../../src/datasets/ImportPlan';
import type { FileView } from '../../src/datasets/FileView';
import type { ImportPreview, MeasurePreview, PreviewFigure } from '../../src/datasets/ImportPreview';
import { answerAt } from '../../src/metrics/csat';
import { readMeasurement } from '../../src/metrics/readMeasurement';
import type { Reading } from '../../src/metrics/Reading';
import type { Metric } from '../../src/model/JourneyMap';
import { asId, type MetricId, type PersonaId } from '../../src/model/ids';
import { fiveStages } from './fiveStages';
import { hasSharedFiles, readShared, readSharedTable, sharedFilesNote, tableOf, viewOf } from './openTable';

interface Opened {
  readonly dataset: Dataset;
  readonly view: FileView;
  readonly plan: ImportPlan;
}

function open(path: string): Opened {
  const dataset = readSharedTable(path);
  const view = viewOf(dataset);
  return { dataset, view, plan: proposePlan(view, fiveStages()) };
}

function indexOf(view: FileView, header: string): number {
  const found = view.columns.find((column) => column.header === header);
  if (!found) throw new Error(`There is no column "${header}"`);
  return found.index;
}

/** What a user changes by hand in the column list. */
function corrected(opened: Opened, changes: Readonly<Record<string, ColumnMeaning>>): ImportPlan {
  const { plan, view } = opened;
  const meanings = plan.meanings.map(
    (meaning, index) => changes[view.columns[index]?.header ?? ''] ?? meaning,
  );
  const base = { ...plan, meanings };
  return { ...base, subjects: proposeSubjects(base, view, fiveStages()) };
}

/** Every value of a segment as a persona of that name. */
function withPersonas(plan: ImportPlan, view: FileView, header: string): ImportPlan {
  const column = indexOf(view, header);
  const texts = view.columns[column]?.texts ?? [];
  const byText = Object.fromEntries(texts.map(({ text }) => [text, { to: 'new', name: text } as const]));
  return { ...plan, personas: { [column]: byText } };
}

function measureOf(preview: ImportPreview, view: FileView, header: string): MeasurePreview {
  const key = `column-${indexOf(view, header)}`;
  const found = preview.measures.find(({ measure }) => measure === key);
  if (!found) throw new Error(`Nothing is measured by "${header}"`);
  return found;
}

function figureOf(measure: MeasurePreview, persona: string | null = null, subject?: string): PreviewFigure {
  const found = measure.figures.find(
    (figure) =>
      (figure.persona?.to === 'new' ? figure.persona.name : null) === persona &&
      (subject === undefined || (figure.subject.to === 'new' && figure.subject.name === subject)),
  );
  if (!found)
    throw new Error(`There is no figure of ${persona ?? 'everyone'} at ${subject ?? 'its touchpoint'}`);
  return found;
}

function read({ definition }: MeasurePreview, { value }: PreviewFigure): Reading {
  if (!definition) throw new Error('The plan names a metric of the map');
  const metric: Metric = { ...definition, id: asId<MetricId>('metric'), rank: 'a0' };
  const result = readMeasurement(metric, { value, grade: 'measured' });
  if (!result.ok) throw new Error(`The value cannot be read: ${result.refusal}`);
  return result.reading;
}

function meanOf(measure: MeasurePreview, { value }: PreviewFigure): number {
  const scale = measure.definition?.scale;
  if (value.form !== 'answers' || !scale) throw new Error('Answers on a scale are expected');
  const n = value.counts.reduce((sum, count) => sum + count, 0);
  return value.counts.reduce((sum, count, place) => sum + count * answerAt(scale, place), 0) / n;
}

interface CsatTruth {
  readonly n: number;
  readonly top: number;
  readonly csat_pct: number;
  readonly mean: number;
}

function expectCsat(measure: MeasurePreview, figure: PreviewFigure, truth: CsatTruth): void {
  const reading = read(measure, figure);
  expect(reading.n).toBe(truth.n);
  expect(figure.answers).toBe(truth.n);
  expect(reading.value).toBeCloseTo(truth.top / truth.n, 12);
  expect(100 * reading.value).toBeCloseTo(truth.csat_pct, 6);
  expect(meanOf(measure, figure)).toBeCloseTo(truth.mean, 6);
}

function dropped(measure: MeasurePreview, reason: string): number {
  return measure.dropped.find((one) => one.reason === reason)?.count ?? 0;
}

// The files stand beside the figures that describe them; a figure that is not there fails its comparison.
const truthOf = <T>(folder: string): T => JSON.parse(readShared(`${folder}/truth.json`)) as T;

interface AirlineTruth {
  readonly all: AirlineGroup;
  readonly segments: Readonly<Record<string, Readonly<Record<string, AirlineGroup>>>>;
  readonly overall_satisfied_pct: number;
}
interface AirlineGroup {
  readonly touchpoints: Readonly<Record<string, CsatTruth & { readonly not_applicable_0?: number }>>;
  readonly weakest_by_csat: readonly string[];
}

describe.skipIf(!hasSharedFiles)(`the airline’s passengers${sharedFilesNote}`, () => {
  const load = (): Opened => open('airline/airline-passengers.csv');

  it('give every n, top count, CSAT and mean without a correction; 0 is "not applicable"', () => {
    const opened = load();
    const truth = truthOf<AirlineTruth>('airline');
    const preview = previewImport(opened.dataset, opened.plan);
    for (const [header, figures] of Object.entries(truth.all.touchpoints)) {
      const measure = measureOf(preview, opened.view, header);
      expect(measure.metricKind).toBe('csat');
      expectCsat(measure, figureOf(measure), figures);
      expect(dropped(measure, 'not-applicable')).toBe(figures.not_applicable_0);
    }
    const overall = measureOf(preview, opened.view, 'satisfaction');
    expect(100 * read(overall, figureOf(overall)).value).toBeCloseTo(truth.overall_satisfied_pct, 6);
    expect(preview.measures).toHaveLength(Object.keys(truth.all.touchpoints).length + 1);
  });

  it('give the same for every group of every segment, and the weakest in the same order', () => {
    const opened = load();
    const truth = truthOf<AirlineTruth>('airline');
    for (const segment of ['Customer Type', 'Type of Travel', 'Class', 'Gender']) {
      const preview = previewImport(opened.dataset, withPersonas(opened.plan, opened.view, segment));
      for (const [name, group] of Object.entries(truth.segments[segment] ?? {})) {
        const values = Object.entries(group.touchpoints).map(([header, figures]) => {
          const measure = measureOf(preview, opened.view, header);
          const figure = figureOf(measure, name);
          expectCsat(measure, figure, figures);
          return { header, value: read(measure, figure).value };
        });
        const order = values.sort((a, b) => a.value - b.value).map(({ header }) => header);
        expect(order).toEqual(group.weakest_by_csat);
      }
    }
  });
});

interface SurveyTruth {
  readonly kind: 'csat' | 'clean' | 'ease' | 'compare';
  readonly n: number;
  readonly top: number;
  readonly csat_pct: number;
  readonly mean: number;
  readonly na_6: number;
  readonly weighted_mean: number;
  readonly weighted_csat_pct: number;
}
interface AirportGroup {
  readonly touchpoints: Readonly<Record<string, SurveyTruth>>;
  readonly nps: { readonly n: number; readonly nps: number; readonly mean: number };
  readonly had_problem: { readonly yes: number; readonly no: number };
}
type AirportTruth = Readonly<
  Record<
    string,
    {
      readonly all: AirportGroup;
      readonly segments: Readonly<Record<string, Readonly<Record<string, AirportGroup>>>>;
    }
  >
>;

const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2017': { Q12PRECHECK: 'Q12PRECHEKCRATE' },
  '2018': {
    Q12PRECHECK: 'Q12PRECHECKRATE',
    Q7WALKWAYS: 'Q7WALKWAY',
    Q9BOARDING: 'Q9Boarding',
    Q9AIRTRAIN: 'Q9AirTrain',
    Q9RENTAL: 'Q9Rental',
    Q9FOOD: 'Q9Food',
    Q9RESTROOM: 'Q9Restroom',
    Q9ALL: 'Q9All',
    Q10SAFE: 'Q10Safe',
  },
};

describe.skipIf(!hasSharedFiles).each(['2017', '2018'])(
  `the airport’s guests of %s${sharedFilesNote}`,
  (year) => {
    const load = (): Opened => open(`sfo/${year}_SFO_Customer_Survey_20250817.csv`);
    const truth = (): AirportTruth[string] => {
      const found = truthOf<AirportTruth>('sfo')[year];
      if (!found) throw new Error(`No figures of ${year}`);
      return found;
    };
    const headerOf = (question: string): string => renamed[year]?.[question] ?? question;

    /** The questionnaire knows what the file does not: these three ask for ease, 1 difficult … 5 easy; and 1 and 2 are yes and no. */
    const withQuestionnaire = (opened: Opened): ImportPlan => {
      const ease = {
        kind: 'rating',
        metricKind: 'ces5',
        scale: { min: 1, max: 5, step: 1 },
        direction: 'higher-is-better',
        codes: { '0': 'blank', '6': 'not-applicable' },
      } as const;
      return corrected(opened, {
        Q13GETRATE: ease,
        Q14FIND: ease,
        Q14PASSTHRU: ease,
        Q15PROBLEM: { kind: 'yes-no', metricKind: 'custom', yes: ['1'], no: ['2'] },
      });
    };

    const expectGroup = (
      preview: ImportPreview,
      view: FileView,
      group: AirportGroup,
      persona: string | null,
    ): void => {
      for (const [question, figures] of Object.entries(group.touchpoints)) {
        const measure = measureOf(preview, view, headerOf(question));
        const figure = figureOf(measure, persona);
        if (figures.kind !== 'ease') expectCsat(measure, figure, figures);
        else {
          expect(read(measure, figure).n).toBe(figures.n);
          expect(read(measure, figure).value).toBeCloseTo(figures.mean, 6);
        }
        if (persona === null) expect(dropped(measure, 'not-applicable')).toBe(figures.na_6);
      }
      const nps = measureOf(preview, view, 'NETPRO');
      const reading = read(nps, figureOf(nps, persona));
      expect(reading.n).toBe(group.nps.n);
      expect(reading.value).toBeCloseTo(group.nps.nps, 6);
      expect(meanOf(nps, figureOf(nps, persona))).toBeCloseTo(group.nps.mean, 6);
      const problem = figureOf(measureOf(preview, view, 'Q15PROBLEM'), persona).value;
      const { yes, no } = group.had_problem;
      expect(problem).toEqual({ form: 'share', x: yes, n: yes + no });
    };

    it('give every n, CSAT and mean and the NPS as guessed; blanks, 6 and 11 are no answers, 0 of the NPS is one', () => {
      const { dataset, view, plan } = load();
      const preview = previewImport(dataset, plan);
      for (const [question, figures] of Object.entries(truth().all.touchpoints)) {
        const measure = measureOf(preview, view, headerOf(question));
        expectCsat(measure, figureOf(measure), figures);
      }
      const nps = measureOf(preview, view, 'NETPRO');
      expect(read(nps, figureOf(nps)).value).toBeCloseTo(truth().all.nps.nps, 6);
      // Four columns of codes are rather answers by the look of them; the list of what is measured shows no other.
      expect(preview.measures).toHaveLength(Object.keys(truth().all.touchpoints).length + 1);
    });

    it('give the ease, and all figures of every peak and purpose, once the questionnaire is known', () => {
      const opened = load();
      const plan = withQuestionnaire(opened);
      const { all, segments } = truth();
      expectGroup(previewImport(opened.dataset, plan), opened.view, all, null);
      const peaks = previewImport(opened.dataset, withPersonas(plan, opened.view, 'PEAK'));
      const names = Object.entries(segments['PEAK'] ?? {});
      expect(names).toHaveLength(3);
      names.forEach(([, group], place) => expectGroup(peaks, opened.view, group, String(place + 1)));
    });

    it('give the weighted mean and the weighted CSAT when the weight is chosen', () => {
      const opened = load();
      const weightColumn = indexOf(opened.view, 'WEIGHT');
      const plan = { ...withQuestionnaire(opened), weightColumn };
      const preview = previewImport(opened.dataset, plan);
      for (const [question, figures] of Object.entries(truth().all.touchpoints)) {
        const measure = measureOf(preview, opened.view, headerOf(question));
        const figure = figureOf(measure);
        const reading = read(measure, figure);
        const expected = figures.kind === 'ease' ? figures.weighted_mean : figures.weighted_csat_pct / 100;
        expect(reading.value).toBeCloseTo(expected, 6);
        expect(figure.answers).toBe(figures.n);
        // Unequal weights are worth fewer answers (Kish), and a computed figure is not one that n people cannot give.
        expect(reading.n).toBeLessThan(figures.n);
        expect(reading.n).toBeGreaterThan(figures.n / 3);
        expect(reading.grimImpossible).toBe(false);
      }
      const means = Object.entries(truth().all.touchpoints).filter(([, { kind }]) => kind !== 'ease');
      const asScore = corrected(
        { ...opened, plan },
        Object.fromEntries(
          means.map(([question]) => [
            headerOf(question),
            {
              kind: 'rating',
              metricKind: 'custom',
              scale: { min: 1, max: 5, step: 1 },
              direction: 'higher-is-better',
              codes: { '0': 'blank', '6': 'not-applicable' },
            } as const,
          ]),
        ),
      );
      const scores = previewImport(opened.dataset, asScore);
      for (const [question, figures] of means) {
        const measure = measureOf(scores, opened.view, headerOf(question));
        expect(read(measure, figureOf(measure)).value).toBeCloseTo(figures.weighted_mean, 6);
      }
    });
  },
);

interface Times {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
}
interface SupportGroup {
  readonly rows: number;
  readonly csat: CsatTruth;
  readonly first_response_min: Times;
  readonly resolution_h: Times;
  readonly status: Readonly<Record<string, number>>;
  readonly resolution_rate_pct: number;
  readonly resolution_h_resolved_or_closed_only: Times;
  readonly response_sla_met_pct: number;
  readonly resolution_sla_met_pct: number;
}
interface SupportTruth {
  readonly all: SupportGroup;
  readonly by_channel: Readonly<Record<string, SupportGroup>>;
  readonly by_category: Readonly<Record<string, SupportGroup>>;
  readonly by_month: Readonly<Record<string, SupportGroup>>;
}

describe.skipIf(!hasSharedFiles)(`the support tickets${sharedFilesNote}`, () => {
  const load = (): Opened => open('support-simulated/customer_support_tickets.csv');

  const expectGroup = (
    preview: ImportPreview,
    view: FileView,
    pick: (measure: MeasurePreview) => PreviewFigure,
    truth: SupportGroup,
  ): void => {
    const of = (header: string): readonly [MeasurePreview, PreviewFigure] => {
      const measure = measureOf(preview, view, header);
      return [measure, pick(measure)];
    };
    const [csat, csatFigure] = of('csat_score');
    expectCsat(csat, csatFigure, truth.csat);
    const response = of('first_response_minutes')[1].value;
    if (response.form !== 'durations') throw new Error('Durations are expected');
    expect(response.n).toBe(truth.first_response_min.n);
    expect((response.meanSeconds ?? 0) / 60).toBeCloseTo(truth.first_response_min.mean, 6);
    expect((response.medianSeconds ?? 0) / 60).toBeCloseTo(truth.first_response_min.median, 6);
    const [, resolution] = of('resolution_hours');
    if (resolution.value.form !== 'durations') throw new Error('Durations are expected');
    const closed = truth.resolution_h_resolved_or_closed_only;
    expect(resolution.value.n).toBe(closed.n);
    expect(resolution.open).toBe(truth.rows - closed.n || undefined);
    expect((resolution.value.meanSeconds ?? 0) / 3600).toBeCloseTo(closed.mean, 6);
    expect((resolution.closedMedianSeconds ?? 0) / 3600).toBeCloseTo(closed.median, 6);
    // Open tickets are counted with: the median cannot be shorter than that of the closed ones (A12).
    expect(resolution.value.medianSeconds).toBeGreaterThan(closed.median * 3600);
    const shares = [
      ['status', truth.resolution_rate_pct],
      ['response_sla_met', truth.response_sla_met_pct],
      ['resolution_sla_met', truth.resolution_sla_met_pct],
    ] as const;
    for (const [header, percent] of shares) {
      const [measure, figure] = of(header);
      expect(100 * read(measure, figure).value).toBeCloseTo(percent, 6);
    }
  };

  it('give every figure of every channel without a correction: the channel is the touchpoint', () => {
    const { dataset, view, plan } = load();
    expect(plan.shape).toBe('long');
    const preview = previewImport(dataset, plan);
    const truth = truthOf<SupportTruth>('support-simulated');
    for (const [channel, group] of Object.entries(truth.by_channel)) {
      expectGroup(preview, view, (measure) => figureOf(measure, null, channel), group);
    }
    const csat = measureOf(preview, view, 'csat_score');
    const weakest = [...csat.figures].sort((a, b) => read(csat, a).value - read(csat, b).value)[0];
    expect(weakest?.subject).toMatchObject({ name: 'Social Media' });
  });

  it('give the figures of all tickets on the map when the user says the file is about one thing', () => {
    const opened = load();
    const base: ImportPlan = { ...opened.plan, shape: 'wide' };
    const plan = { ...base, subjects: proposeSubjects(base, opened.view, fiveStages()) };
    const preview = previewImport(opened.dataset, plan);
    const truth = truthOf<SupportTruth>('support-simulated');
    expectGroup(preview, opened.view, (measure) => figureOf(measure), truth.all);
    expect(
      preview.measures.every(({ figures }) => figures.every(({ subject }) => subject.to === 'existing')),
    ).toBe(true);
  });

  it('give every month when periods are asked for', () => {
    const opened = load();
    const base: ImportPlan = { ...opened.plan, shape: 'wide', periodLength: 'month' };
    const plan = { ...base, subjects: proposeSubjects(base, opened.view, fiveStages()) };
    const preview = previewImport(opened.dataset, plan);
    const truth = truthOf<SupportTruth>('support-simulated');
    for (const [month, group] of Object.entries(truth.by_month)) {
      const pick = (measure: MeasurePreview): PreviewFigure => {
        const found = measure.figures.find(({ period }) => period?.from === `${month}-01`);
        if (!found) throw new Error(`There is no figure of ${month}`);
        return found;
      };
      expectGroup(preview, opened.view, pick, group);
    }
  });

  it('give every category as a persona', () => {
    const opened = load();
    const base: ImportPlan = { ...opened.plan, shape: 'wide' };
    const wide = { ...base, subjects: proposeSubjects(base, opened.view, fiveStages()) };
    const preview = previewImport(opened.dataset, withPersonas(wide, opened.view, 'category'));
    const truth = truthOf<SupportTruth>('support-simulated');
    for (const [category, group] of Object.entries(truth.by_category)) {
      expectGroup(preview, opened.view, (measure) => figureOf(measure, category), group);
    }
  });
});

interface TelcoGroup {
  readonly n: number;
  readonly retained: number;
  readonly churn_pct: number;
}
interface TelcoTruth {
  readonly all: TelcoGroup;
  readonly by_Contract: Readonly<Record<string, TelcoGroup>>;
  readonly by_InternetService: Readonly<Record<string, TelcoGroup>>;
}

describe.skipIf(!hasSharedFiles)(`the telephone company’s customers${sharedFilesNote}`, () => {
  it('give churn, of everyone and by contract and service, on the map itself; tenure is no rating', () => {
    const { dataset, view, plan } = open('telco/Telco-Customer-Churn.csv');
    const truth = truthOf<TelcoTruth>('telco');
    const expectChurn = (measure: MeasurePreview, figure: PreviewFigure, group: TelcoGroup): void => {
      expect(figure.subject).toEqual({ to: 'existing', id: fiveStages().map.id });
      expect(figure.value).toEqual({ form: 'share', x: group.n - group.retained, n: group.n });
      expect(100 * read(measure, figure).value).toBeCloseTo(group.churn_pct, 6);
    };
    for (const [segment, groups] of [
      ['Contract', truth.by_Contract],
      ['InternetService', truth.by_InternetService],
    ] as const) {
      const preview = previewImport(dataset, withPersonas(plan, view, segment));
      expect(preview.measures.map(({ metricKind }) => metricKind)).toEqual(['churn']);
      const churn = measureOf(preview, view, 'Churn');
      expectChurn(churn, figureOf(churn), truth.all);
      for (const [name, group] of Object.entries(groups)) expectChurn(churn, figureOf(churn, name), group);
    }
  });
});

type HotelTruth = { readonly all: CsatTruth } & Readonly<Record<string, Readonly<Record<string, CsatTruth>>>>;

describe.skipIf(!hasSharedFiles)(`the hotels’ reviews${sharedFilesNote}`, () => {
  it('give the score of everyone and of every traveller, period and hotel; stars and votes are no answers', () => {
    const { dataset, view, plan } = open('lasvegas-hotels/LasVegasTripAdvisorReviews-Dataset.csv');
    const truth = truthOf<HotelTruth>('lasvegas-hotels');
    for (const segment of ['Traveler type', 'Period of stay', 'Hotel name']) {
      const preview = previewImport(dataset, withPersonas(plan, view, segment));
      expect(preview.measures).toHaveLength(1);
      const score = measureOf(preview, view, 'Score');
      expectCsat(score, figureOf(score), truth.all);
      const groups = Object.entries(truth[`by_${segment}`] ?? {});
      expect(groups.length).toBeGreaterThan(2);
      for (const [name, group] of groups) expectCsat(score, figureOf(score, name), group);
    }
  });
});

describe('a persona that is on the map', () => {
  it('takes the rows of a segment value of its name', () => {
    const map = fiveStages();
    const id = asId<PersonaId>('persona-solo');
    const withSolo = { ...map, personas: { [id]: { id, name: 'solo', rank: 'a0', place: [0, 0] as const } } };
    const dataset = tinyReviews();
    const plan = proposePlan(viewOf(dataset), withSolo);
    const figures = previewImport(dataset, plan).measures[0]?.figures ?? [];
    expect(figures.map(({ persona, answers }) => [persona?.to ?? 'everyone', answers])).toEqual([
      ['everyone', 6],
      ['existing', 2],
    ]);
  });
});

function tinyReviews(): Dataset {
  return tableOf('Traveller type,Score\nSolo,5\nFamily,4\nSolo,3\nFamily,2\nFamily,5\nFamily,1\n');
}
