import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { findKeyDrivers } from '../../src/analysis/keyDrivers';
import { packDataset } from '../../src/datasets/packDataset';
import { bringTexts, changeLanguage, startLanguage } from '../../src/i18n/language';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { AnalysisView } from '../../src/panels/analysis/AnalysisView';
import { storeNewMap } from '../../src/panels/library/storeNewMap';
import { ServicesContext } from '../../src/panels/services';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { SessionContext } from '../../src/session/useSession';
import { setTheme, startTheme } from '../../src/ui/theme';
import { ToastRegion } from '../../src/ui/ToastRegion';
import { memoryServices } from '../helpers/appServices';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import { openTestSession } from '../helpers/openTestSession';
import { csat, measuredMap } from '../ranking/measuredMap';
import { exampleMap } from '../view/exampleMap';
import { answersDataset, answersPlan, driverMap } from './analysisAnswers';
import { periodMap } from './periodMap';

beforeAll(async () => {
  await startLanguage();
  await bringTexts('analysis');
  startTheme();
});
afterEach(async () => {
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

interface Rows {
  readonly count: number;
  readonly seed?: number;
}

async function openAnalysis(map: JourneyMap, rows?: Rows) {
  const { session } = await openTestSession(map);
  const services = memoryServices();
  if (rows) {
    const stored = await storeNewMap(map, services.storage, services.now());
    if (!stored.ok) throw new Error('The map could not be stored');
    const outcome = await services.datasets.putDataset(
      {
        id: 'd',
        map: map.map.id,
        name: 'answers.csv',
        importedAt: services.now(),
        plan: answersPlan(),
        headerKey: 'k',
      },
      packDataset(answersDataset(rows.count, rows.seed)),
    );
    if (!outcome.ok) throw new Error('The rows could not be stored');
  }
  const goTo = vi.fn();
  const shown = render(
    <ServicesContext value={services}>
      <SessionContext value={session}>
        <main style={{ height: 700 }}>
          <h1 className="visually-hidden">Map</h1>
          <AnalysisView ranking={rankWeakest(map)} persona={null} today="2026-11-23" onGoTo={goTo} />
        </main>
        <ToastRegion closeLabel="Close" regionLabel="Notes" />
      </SessionContext>
    </ServicesContext>,
  );
  await screen.findByRole('heading', { name: /Not yet|아직 볼 수 없는 항목/u }, { timeout: 5000 });
  return { session, goTo, ...shown };
}

const figure = (name: string) => screen.findByRole('figure', { name });
/** The points of a chart, as they are spoken. */
const spoken = (element: HTMLElement): string[] =>
  [...element.querySelectorAll('[data-point]')].map((point) => point.getAttribute('aria-label') ?? '');

describe('importance and health (metrics.md 3.7)', () => {
  test('names the field of each touchpoint, with its interval, and what to begin with', async () => {
    await openAnalysis(exampleMap());
    const chart = await figure('Importance and health');
    const points = spoken(chart);
    expect(points).toHaveLength(7);
    expect(points[1]).toMatch(
      /^Identity check\. Concentrate here\. Health 20 of 100 \(90%: \d+–\d+\)\. Importance 1\.4/u,
    );
    expect(points.at(-1)).toMatch(/^Discover site\. Possible overkill/u);
    expect(chart.textContent).toMatch(/touchpoints? matters? more than most.*Identity check/u);
  });

  test('crosses at par 50 when asked: the field changes with the line, the point does not', async () => {
    await openAnalysis(exampleMap());
    const chart = await figure('Importance and health');
    const renewal = () => spoken(chart).find((one) => one.startsWith('Renewal'));
    expect(renewal()).toContain('Keep up the good work');
    await userEvent.click(within(chart).getByRole('switch', { name: 'Cross at typical (50)' }));
    expect(renewal()).toContain('Concentrate here');
  });

  test('goes from point to point with the arrow keys and to the map with Enter', async () => {
    const { goTo } = await openAnalysis(exampleMap());
    const chart = await figure('Importance and health');
    const stops = [...chart.querySelectorAll<SVGElement>('[data-point]')].filter((one) => one.tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}{End}{ArrowLeft}{Enter}{Home}{Enter}');
    expect(goTo.mock.calls).toEqual([['identity-check'], ['first-delivery'], ['email-support']]);
  });

  test('never lets two names overlap each other, however narrow it is', async () => {
    const { container } = await openAnalysis(exampleMap());
    const chart = await figure('Importance and health');
    for (const width of [420, 760, 1200]) {
      container.style.width = `${String(width)}px`;
      await waitFor(() => {
        expect(chart.querySelector('svg[data-chart]')?.clientWidth ?? 0).toBeLessThan(width);
        expect(chart.querySelector('svg[data-chart]')?.clientWidth ?? 0).toBeGreaterThan(width - 460);
      });
      const boxes = [...chart.querySelectorAll('svg[data-chart] text')].map((text) =>
        text.getBoundingClientRect(),
      );
      const overlapping = boxes.filter((one, index) =>
        boxes.some((other, place) => place > index && isOver(one, other)),
      );
      expect(overlapping).toEqual([]);
    }
    container.style.width = '';
  });

  test('is not shown where all matter equally, and says how to change that', async () => {
    const { goTo } = await openAnalysis(
      measuredMap({
        spots: [
          { id: 'a', fields: { name: 'Desk' }, measured: [csat(20, 40)] },
          { id: 'b', measured: [csat(30, 40)] },
        ],
      }),
    );
    expect(screen.queryByRole('figure', { name: 'Importance and health' })).toBeNull();
    expect(screen.getByText(/all touchpoints are equally important/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go to “Desk” and add figures' }));
    expect(goTo).toHaveBeenCalledWith('a');
  });
});

describe('key drivers from stored rows (metrics.md 3.7)', () => {
  test('are Johnson weights with their interval, computed aside, and say "moves with", never "causes"', async () => {
    await openAnalysis(driverMap(), { count: 600 });
    const chart = await figure('Key drivers');
    await waitFor(() => expect(spoken(chart)).toHaveLength(3), { timeout: 10_000 });
    const points = spoken(chart);
    expect(points[0]).toMatch(/^Wifi: \d+% of what moves with overall satisfaction, 95% \d+% to \d+%/u);
    expect(points.at(-1)).toMatch(/^Toilets: .*no more than chance/u);
    expect(chart.textContent).toMatch(/R²; 600 complete rows/u);
    expect(document.body.textContent).not.toMatch(/\bcauses\b(?! it)/u);
    // The very same rows asked directly: the page shows what the analysis finds.
    const [overall, ...others] = answersDataset(600).columns.map(({ texts, codes }) =>
      Float64Array.from(codes, (code) => Number(texts[code])),
    );
    const direct = findKeyDrivers({
      outcome: overall ?? new Float64Array(),
      drivers: others.map((values, index) => ({ id: String(index), values })),
    });
    if (!direct.ok) throw new Error(direct.refusal.why);
    const share = direct.found.drivers[0]?.share01 ?? 0;
    expect(points[0]).toContain(`: ${String(Math.round(100 * share))}% of`);
  });

  test('become the importance of the touchpoints they measure', async () => {
    await openAnalysis(driverMap(), { count: 600 });
    const chart = await figure('Importance and health');
    expect(chart.textContent).toContain('importance from key drivers');
    expect(spoken(chart).find((one) => one.startsWith('Wifi'))).toContain('Concentrate here');
  });

  test('are refused in words below the gate of max(100, 50 + 8p) complete rows', async () => {
    await openAnalysis(driverMap(), { count: 60 });
    const chart = await figure('Key drivers');
    await within(chart).findByText(/Needs 100 rows .* has 60\./u, {}, { timeout: 10_000 });
    expect(spoken(chart)).toEqual([]);
  });

  test('can be asked about other columns', async () => {
    await openAnalysis(driverMap(), { count: 600 });
    const chart = await figure('Key drivers');
    await waitFor(() => expect(spoken(chart)).toHaveLength(3), { timeout: 10_000 });
    await userEvent.click(within(chart).getByRole('button', { name: 'Columns: 3 of 3' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Toilets' }));
    await waitFor(() => expect(spoken(chart)).toHaveLength(2), { timeout: 10_000 });
  });
});

describe('change between two periods (metrics.md 4)', () => {
  test('calls changed only what passes q ≤ 0.10 and five health points, and says what samples can show', async () => {
    await openAnalysis(periodMap());
    const chart = await figure('Change between two periods');
    const points = spoken(chart);
    expect(points[0]).toMatch(
      /^Checkout, CSAT: 70\.0% before, 50\.0% after, difference −20\.0 pp, .*worse\. These samples can show/u,
    );
    expect(points[1]).toMatch(/^Search, .*better/u);
    expect(points.find((one) => one.startsWith('Advert'))).toContain('may be chance');
    expect(points.find((one) => one.startsWith('Payment'))).toContain('real, but small');
    expect(chart.textContent).toContain(
      '2 of 5 figures have changed. Worse: Checkout (CSAT). Better: Search (CSAT).',
    );
  });

  test('tells durations as a change in per cent', async () => {
    await openAnalysis(periodMap());
    const chart = await figure('Change between two periods');
    expect(spoken(chart).find((one) => one.startsWith('Help'))).toMatch(/difference [+−]\d+%/u);
  });

  test('refuses periods that cannot be compared instead of drawing them', async () => {
    await openAnalysis(periodMap());
    const chart = await figure('Change between two periods');
    await userEvent.selectOptions(within(chart).getByLabelText('Before'), '2024-01-01/2024-03-31');
    await within(chart).findAllByText(/One period is about twice as long/u);
    expect(spoken(chart)).toEqual([]);
  });

  test('lists what was measured in one period only', async () => {
    await openAnalysis(periodMap());
    const section = await screen.findByRole('region', { name: 'Change between two periods' });
    await userEvent.click(await within(section).findByRole('button', { name: '1 figure not compared' }));
    expect(within(section).getByText(/New desk · CSAT: measured after only/u)).toBeTruthy();
  });
});

describe('targets (metrics.md 4)', () => {
  test('give the probability that they are met and a light in words and shape', async () => {
    const { goTo } = await openAnalysis(exampleMap());
    const chart = await figure('Targets');
    const points = spoken(chart);
    expect(points[0]).toMatch(/below typical$/u);
    expect(points.find((one) => one.startsWith('First delivery, CSAT'))).toMatch(
      /79\.2%, target 90\.0%\. Met with a probability of less than 1%: open$/u,
    );
    chart.querySelector<SVGElement>('[data-point="0"]')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(goTo).toHaveBeenCalledTimes(1);
  });

  test('have the same figures as a table', async () => {
    await openAnalysis(exampleMap());
    const chart = await figure('Targets');
    await userEvent.click(within(chart).getByRole('button', { name: 'Show as a table' }));
    const row = within(chart).getByRole('row', { name: /First delivery CSAT/u });
    expect(within(row).getAllByRole('cell').at(-1)?.textContent).toBe('open');
  });
});

describe('the other questions', () => {
  test('opportunity: 2·importance − satisfaction where satisfaction is the lower (Ulwick)', async () => {
    await openAnalysis(
      measuredMap({
        spots: [
          { id: 'a', fields: { name: 'Wifi', importance: 3 }, measured: [csat(30, 100)] },
          { id: 'b', fields: { name: 'Seat', importance: 1 }, measured: [csat(80, 100)] },
        ],
      }),
    );
    const [first, second] = spoken(await figure('Opportunity'));
    expect(first).toContain('Opportunity 17.0 of 20: Extreme opportunity');
    expect(second).toContain('Opportunity 3.3 of 20: Served well enough');
  });

  test('the funnel attributes the loss by logarithms, which do not favour early steps (metrics.md F06)', async () => {
    const counts = [10_000, 6200, 4100, 3700, 1850];
    await openAnalysis(
      measuredMap({
        spots: counts.map((reach, index) => ({
          id: `t${String(index)}`,
          stage: `S${String(index)}`,
          fields: { reach },
        })),
      }),
    );
    const chart = await figure('Where customers are lost');
    const points = spoken(chart);
    expect(points).toHaveLength(9);
    expect(points.at(-1)).toMatch(
      /^S3 → S4: 41% of the loss · 50% go on · \+185 at the end if repaired\. 1,850 people lost, 23% of all/u,
    );
    expect(chart.textContent).toContain('The step that explains most of the loss (41%): S3 → S4.');
  });

  test('peak and end stand in the order of the journey, beside the score of the whole', async () => {
    await openAnalysis(exampleMap());
    const chart = await figure('Peak and end');
    expect(spoken(chart).map((one) => one.split('.')[0])).toEqual([
      'Discover site',
      'Create account',
      'Identity check',
      'First delivery',
      'Support chat',
      'Email support',
      'Renewal',
    ]);
    expect(chart.textContent).toContain('“Email support” is the peak, “Renewal” the end');
    expect(screen.getByText('Journey average 38')).toBeTruthy();
  });

  test('over time: XmR limits from eight periods on, a value outside named as such', async () => {
    await openAnalysis(periodMap(9));
    const chart = await figure('Over time');
    expect(chart.textContent).toContain('1 period stands out from the usual ups and downs');
    expect(spoken(chart).at(-1)).toContain('outside the limits');
    cleanup();
    await openAnalysis(periodMap());
    expect(screen.queryByRole('figure', { name: 'Over time' })).toBeNull();
    expect(screen.getByText(/needs 8 periods of one figure, the longest series has 3/u)).toBeTruthy();
  });

  test('a map without figures says for every section what is missing', async () => {
    await openAnalysis(measuredMap({ spots: [{ id: 't' }] }));
    expect(screen.queryAllByRole('figure')).toEqual([]);
    const missing = screen.getByRole('region', { name: 'Not yet' });
    expect(within(missing).getAllByRole('listitem')).toHaveLength(8);
    expect(missing.textContent).not.toMatch(/undefined|NaN|Infinity/u);
  });

  test('a map too large for the page is computed in a worker and says the same', async () => {
    const map = measuredMap({
      spots: Array.from({ length: 120 }, (_, index) => ({
        id: `t${String(index)}`,
        fields: { importance: 1 + (index % 3) },
        measured: [
          csat(30 + (index % 50), 100),
          { metric: 'nps', value: { form: 'groups', low: 20, middle: 30, high: 50 } },
        ],
      })),
    });
    await openAnalysis(map);
    const chart = await figure('Targets');
    expect(chart.textContent).toContain('0 of 240 targets are surely met.');
    expect(spoken(chart)).toHaveLength(30);
    await userEvent.click(within(chart).getByRole('button', { name: 'Show all 240' }));
    expect(spoken(chart)).toHaveLength(240);
  });
});

describe('for everyone', () => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)('has no accessibility problem in %s and %s', async (language, theme) => {
    await changeLanguage(language);
    setTheme(theme);
    await openAnalysis(exampleMap(language));
    await waitFor(() => expect(screen.getAllByRole('figure').length).toBeGreaterThan(3));
    expect(await findAccessibilityProblems()).toEqual([]);
    cleanup();
    await openAnalysis(periodMap(9));
    await waitFor(() => expect(screen.getAllByRole('figure').length).toBeGreaterThan(2));
    expect(await findAccessibilityProblems()).toEqual([]);
  });

  test('the contents lead to each section and give it the focus', async () => {
    const { container } = await openAnalysis(exampleMap());
    await figure('Targets');
    const contents = screen.getByRole('navigation', { name: 'Sections of the analysis' });
    await userEvent.click(within(contents).getByRole('button', { name: 'Targets' }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Targets' }));
    // Too narrow for a list at the side: the same as a choice.
    container.style.width = '700px';
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Sections of the analysis' }),
      'funnel',
    );
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Where customers are lost' }));
    container.style.width = '';
  });
});

function isOver(one: DOMRect, other: DOMRect): boolean {
  const slack = 1;
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  );
}
