/**
 * Real files through the import screen of the built app, as somebody brings them who answers what is asked and nothing
 * else. The figures are read back from the exported map and held against those that were worked out apart from this program.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import {
  answerFacts,
  answerQuestion,
  applyAnswers,
  chooseTable,
  findFigure,
  hasSharedFiles,
  importDialog,
  listFigures,
  listQuestions,
  makePersonas,
  openImport,
  sharedFilesNote,
  sharedPath,
  waitForPreview,
  type ImportedFigure,
} from './byAnswers';
import { onCanvas, savedState, startMap } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { dropFiles, exportFile, parseMap, withoutTime, type MapFile } from './takeFiles';
import { frozenMilliseconds, takeLongestPause, watchPauses } from './watchPauses';
import { fill, words } from './words';

const text = words.en;
let server: BuildServer;
let app: App;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url, before: watchPauses });
  page = app.page;
});

afterAll(async () => {
  await app.close();
  await server.close();
});

async function startNew(): Promise<void> {
  await page.goto(`${server.url}#/`);
  await startMap(page);
  await expect(savedState(page)).toBeVisible();
}

async function takeMap(): Promise<MapFile> {
  return parseMap(await exportFile(app, 'json'));
}

/** The weakest list as it stands in the panel: names in their order. */
async function listWeakest(persona: string = text.common.everyone): Promise<string[]> {
  const panel = page.getByRole('region', { name: text.weakest.title, exact: true });
  await panel.getByRole('combobox', { name: text.weakest.persona }).selectOption({ label: persona });
  const entries = panel
    .getByRole('list', { name: text.weakest.list })
    .locator(':scope > li button[data-entry]');
  await expect(entries.first()).toBeVisible();
  return entries.allInnerTexts();
}

async function showWeakest(): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: text.editor.weakest }).click();
  await expect(page.getByRole('list', { name: text.weakest.list })).toBeVisible();
}

/** The figures stand beside the files they describe; one that is not there fails its comparison. */
function truthOf<T>(path: string): T {
  return JSON.parse(readFileSync(sharedPath(`${path}/truth.json`), 'utf8')) as T;
}

const asides = (...codes: readonly string[]): string =>
  fill(codes.length === 1 ? text.answerQuestion.aside_one : text.answerQuestion.aside_other, {
    texts: codes.map((code) => `“${code}”`).join(', '),
  });

interface CsatTruth {
  readonly n: number;
  readonly top: number;
  readonly csat_pct: number;
  readonly mean: number;
}

function expectCsat(figure: ImportedFigure, truth: CsatTruth): void {
  const { n, mean, top } = answerFacts(figure, 4);
  expect({ n, top }, figure.column).toEqual({ n: truth.n, top: truth.top });
  expect((100 * top) / n, figure.column).toBeCloseTo(truth.csat_pct, 6);
  expect(mean, figure.column).toBeCloseTo(truth.mean, 6);
}

interface AirportTruth {
  readonly '2017': {
    readonly all: {
      readonly touchpoints: Readonly<Record<string, CsatTruth>>;
      readonly weakest_csat_touchpoints_by_csat: readonly string[];
      readonly nps: {
        readonly n: number;
        readonly promoters: number;
        readonly passives: number;
        readonly detractors: number;
        readonly nps: number;
        readonly mean: number;
      };
    };
  };
}

describe.skipIf(!hasSharedFiles)(`an airport's survey of 2017${sharedFilesNote}`, () => {
  // The file spells one of its columns otherwise than its questionnaire.
  const headerOf = (question: string) => (question === 'Q12PRECHECK' ? 'Q12PRECHEKCRATE' : question);
  let before: MapFile;

  it('asks whether 0 and 6 are answers, and nothing else', async () => {
    await startNew();
    before = await takeMap();
    await openImport(page);
    await chooseTable(page, sharedPath('sfo/2017_SFO_Customer_Survey_20250817.csv'));
    await waitForPreview(page);
    expect(await listQuestions(page)).toEqual([asides('0', '6'), asides('0')]);
    await answerQuestion(page, asides('0', '6'), text.answerQuestion.noAnswers_other);
    await answerQuestion(page, asides('0'), text.answerQuestion.noAnswers_one);
    await applyAnswers(page);
  });

  it('stands on the map with every n, CSAT, mean and the NPS of its truth', async () => {
    const truth = truthOf<AirportTruth>('sfo')['2017'].all;
    const figures = listFigures(await takeMap());
    for (const [question, facts] of Object.entries(truth.touchpoints)) {
      expectCsat(findFigure(figures, { column: headerOf(question) }), facts);
    }
    const recommend = findFigure(figures, { column: 'NETPRO' });
    expect(recommend.touchpoint).toBeNull();
    const { n, mean, top } = answerFacts(recommend, 9);
    const detractors = n - answerFacts(recommend, 7).top;
    const { nps } = truth;
    expect({ n, top, detractors }).toEqual({ n: nps.n, top: nps.promoters, detractors: nps.detractors });
    expect((100 * (top - detractors)) / n).toBeCloseTo(nps.nps, 6);
    expect(mean).toBeCloseTo(nps.mean, 6);
    // Nothing was measured that nobody asked about.
    expect(figures).toHaveLength(Object.keys(truth.touchpoints).length + 1);
  });

  it('lists restaurants and shops as the weakest', async () => {
    await showWeakest();
    const order = await listWeakest();
    const expected = truthOf<AirportTruth>('sfo')['2017'].all.weakest_csat_touchpoints_by_csat.slice(0, 2);
    expect(expected).toEqual(['Q7FOOD', 'Q7STORE']);
    for (const [index, name] of expected.entries()) expect(order[index]).toContain(name);
  });

  it('is gone with one undo, and there again with one redo', async () => {
    const after = await takeMap();
    await page.keyboard.press('Control+z');
    await expect(onCanvas(page, 'Q7FOOD')).toBeHidden();
    expect(withoutTime(await takeMap())).toEqual(withoutTime(before));
    await page.keyboard.press('Control+Shift+z');
    await expect(onCanvas(page, 'Q7FOOD')).toBeVisible();
    expect(withoutTime(await takeMap())).toEqual(withoutTime(after));
  });

  it('is not asked about again when it is brought a second time, and replaces its own figures', async () => {
    const after = await takeMap();
    const dialog = await openImport(page);
    await chooseTable(page, sharedPath('sfo/2017_SFO_Customer_Survey_20250817.csv'));
    await waitForPreview(page);
    await expect(dialog.getByText(text.answers.remembered)).toBeVisible();
    expect(await listQuestions(page)).toEqual([]);
    await applyAnswers(page);
    const again = await takeMap();
    expect(again.map.touchpoints).toEqual(after.map.touchpoints);
    expect(again.map.metrics).toEqual(after.map.metrics);
    const asSet = (file: MapFile) =>
      listFigures(file)
        .map((figure) => JSON.stringify(figure))
        .sort();
    expect(asSet(again)).toEqual(asSet(after));
  });
});

interface AirlineGroup {
  readonly touchpoints: Readonly<Record<string, CsatTruth>>;
  readonly weakest_by_csat: readonly string[];
}
interface AirlineTruth {
  readonly all: AirlineGroup;
  readonly overall_satisfied_pct: number;
  readonly segments: { readonly Class: Readonly<Record<string, AirlineGroup>> };
}

describe.skipIf(!hasSharedFiles)(`an airline's 25,976 passengers${sharedFilesNote}`, () => {
  it('ask whether 0 is an answer, and each travel class becomes a persona', async () => {
    await startNew();
    await openImport(page);
    await chooseTable(page, sharedPath('airline/airline-passengers.csv'));
    await waitForPreview(page);
    expect(await listQuestions(page)).toEqual([asides('0')]);
    await answerQuestion(page, asides('0'), text.answerQuestion.noAnswers_one);
    await makePersonas(page, 'Class');
    await applyAnswers(page);
  });

  it('stand on the map with every n, CSAT and mean of their truth, for everyone and for each class', async () => {
    const truth = truthOf<AirlineTruth>('airline');
    const figures = listFigures(await takeMap());
    const classes = Object.entries(truth.segments.Class);
    expect(classes.map(([name]) => name).sort()).toEqual(['Business', 'Eco', 'Eco Plus']);
    const groups = [[null, truth.all] as const, ...classes];
    for (const [persona, group] of groups) {
      for (const [column, facts] of Object.entries(group.touchpoints)) {
        expectCsat(findFigure(figures, { column, persona }), facts);
      }
    }
    const { value } = findFigure(figures, { column: 'satisfaction' });
    expect((100 * Number(value['x'])) / Number(value['n'])).toBeCloseTo(truth.overall_satisfied_pct, 6);
    expect(figures).toHaveLength(groups.length * (Object.keys(truth.all.touchpoints).length + 1));
  });

  it('find in-flight wifi, online booking and gate location the weakest; in Economy online booking first', async () => {
    const truth = truthOf<AirlineTruth>('airline');
    await showWeakest();
    const groups = [[text.common.everyone, truth.all] as const, ...Object.entries(truth.segments.Class)];
    const orders: Record<string, string[]> = {};
    for (const [persona, group] of groups) {
      const order = await listWeakest(persona);
      orders[persona] = order;
      const [weakest = 'nothing'] = group.weakest_by_csat;
      expect(order[0], persona).toContain(weakest);
    }
    const expected = ['Inflight wifi service', 'Ease of Online booking', 'Gate location'];
    for (const [index, name] of expected.entries())
      expect(orders[text.common.everyone]?.[index]).toContain(name);
    expect(orders['Eco']?.[0]).toContain('Ease of Online booking');
  });
});

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
  readonly resolution_h_resolved_or_closed_only: Times;
  readonly resolution_rate_pct: number;
  readonly response_sla_met_pct: number;
  readonly resolution_sla_met_pct: number;
}
interface SupportTruth {
  readonly all: SupportGroup;
  readonly by_channel: Readonly<Record<string, SupportGroup>>;
}

/** `touchpoint` null: the whole journey. */
function expectSupport(
  figures: readonly ImportedFigure[],
  touchpoint: string | null,
  truth: SupportGroup,
): void {
  const of = (column: string) => findFigure(figures, { column, touchpoint });
  expectCsat(of('csat_score'), truth.csat);
  const response = of('first_response_minutes').value;
  expect(response['n']).toBe(truth.first_response_min.n);
  expect(Number(response['meanSeconds']) / 60).toBeCloseTo(truth.first_response_min.mean, 6);
  expect(Number(response['medianSeconds']) / 60).toBeCloseTo(truth.first_response_min.median, 6);
  const resolution = of('resolution_hours').value;
  const closed = truth.resolution_h_resolved_or_closed_only;
  expect(resolution['n']).toBe(closed.n);
  expect(Number(resolution['meanSeconds']) / 3600).toBeCloseTo(closed.mean, 6);
  // Those still open are counted with (Kaplan–Meier): longer than the median of the closed ones alone.
  expect(Number(resolution['medianSeconds']) / 3600).toBeGreaterThan(closed.median);
  const shares = [
    ['status', truth.resolution_rate_pct],
    ['response_sla_met', truth.response_sla_met_pct],
    ['resolution_sla_met', truth.resolution_sla_met_pct],
  ] as const;
  for (const [column, percent] of shares) {
    const { value } = of(column);
    expect(value['n'], column).toBe(truth.rows);
    expect((100 * Number(value['x'])) / Number(value['n']), column).toBeCloseTo(percent, 6);
  }
}

describe.skipIf(!hasSharedFiles)(`5,000 support tickets${sharedFilesNote}`, () => {
  const path = sharedPath('support-simulated/customer_support_tickets.csv');

  it('need no answer, and give every channel its n, CSAT, medians, means and rates', async () => {
    await startNew();
    await openImport(page);
    await chooseTable(page, path);
    await waitForPreview(page);
    expect(await listQuestions(page)).toEqual([]);
    await applyAnswers(page);
    const figures = listFigures(await takeMap());
    const channels = Object.entries(truthOf<SupportTruth>('support-simulated').by_channel);
    for (const [channel, truth] of channels) expectSupport(figures, channel, truth);
    expect(figures).toHaveLength(channels.length * 6);
  });

  it('give the figures of all tickets when the user says that the channel names no touchpoint', async () => {
    await startNew();
    const dialog = await openImport(page);
    await chooseTable(page, path);
    await waitForPreview(page);
    await dialog.getByRole('button', { name: text.answers.afresh }).click();
    await waitForPreview(page);
    const meaning = dialog.getByRole('combobox', {
      name: fill(text.answers.meaningOf, { column: 'channel' }),
    });
    await meaning.click();
    await page.getByRole('option', { name: new RegExp(`^${text.answerMeaning.channel}`, 'u') }).click();
    await waitForPreview(page);
    await applyAnswers(page);
    const figures = listFigures(await takeMap());
    expectSupport(figures, null, truthOf<SupportTruth>('support-simulated').all);
    expect(figures).toHaveLength(6);
  });
});

describe.skipIf(!hasSharedFiles)(`129,880 passengers in a zip${sharedFilesNote}`, () => {
  it('are read and previewed with the n and CSAT of their truth while the page goes on answering', async () => {
    await startNew();
    const before = await takeMap();
    await takeLongestPause(page);
    await dropFiles(page, [sharedPath('airline-full/airline-passengers-129880.zip')]);
    const preview = await waitForPreview(page);
    expect(await takeLongestPause(page)).toBeLessThan(frozenMilliseconds);
    const truth = truthOf<{ readonly all: AirlineGroup }>('airline-full').all;
    for (const [column, { n, csat_pct }] of Object.entries(truth.touchpoints)) {
      const row = preview
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name: `${column} · ${text.metricPreset.csat}` }) });
      await expect(row, column).toContainText(n.toLocaleString('en'));
      await expect(row, column).toContainText(`${csat_pct.toFixed(1)}%`);
    }
    await page.keyboard.press('Escape');
    await expect(importDialog(page)).toBeHidden();
    expect(await takeMap()).toEqual(before);
  });
});

describe('all of it', () => {
  it('leaves nothing in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});
