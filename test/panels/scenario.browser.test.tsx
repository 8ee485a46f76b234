import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { bringTexts, changeLanguage, startLanguage } from '../../src/i18n/language';
import { asId, type MetricId, type PersonaId, type TouchpointId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { WeakestPanel } from '../../src/panels/weakest/WeakestPanel';
import { judgeRobustness } from '../../src/ranking/judgeRobustness';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { rankWithChanges } from '../../src/ranking/whatIf';
import type { MapSession } from '../../src/session/MapSession';
import { SessionContext, useSessionState } from '../../src/session/useSession';
import { setTheme, startTheme } from '../../src/ui/theme';
import { ToastRegion } from '../../src/ui/ToastRegion';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import { openTestSession } from '../helpers/openTestSession';
import { csat, measuredMap } from '../ranking/measuredMap';
import { exampleMap } from '../view/exampleMap';

beforeAll(async () => {
  await startLanguage();
  await bringTexts('scenario');
  await bringTexts('inspectorForms');
  startTheme();
});
/** A worker answers: on a busy machine a second is short. */
const answered = { timeout: 10_000 };

afterEach(async () => {
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

const csatId = asId<MetricId>('csat');
const email = asId<TouchpointId>('email-support');
const ada = asId<PersonaId>('ada');
const ben = asId<PersonaId>('ben');

/** As in the editor: the ranking follows the map. */
function LivePanel({ onGoTo, onPersona }: { onGoTo: () => void; onPersona: () => void }) {
  const map = useSessionState((state) => state.map);
  return (
    <WeakestPanel
      ranking={rankWeakest(map)}
      persona={null}
      onPersonaChange={onPersona}
      highlight
      onHighlightChange={() => undefined}
      onHover={() => undefined}
      onGoTo={onGoTo}
      onAddMetric={() => undefined}
      today={undefined}
    />
  );
}

async function openPanel(map: JourneyMap) {
  const { session } = await openTestSession(map);
  return { session, ...show(session) };
}

function show(session: MapSession) {
  const calls = { goTo: vi.fn(), persona: vi.fn() };
  const shown = render(
    <SessionContext value={session}>
      <main style={{ width: 312, background: 'var(--panel)' }}>
        <h1 className="visually-hidden">Map</h1>
        <h2 className="visually-hidden">Panels</h2>
        <LivePanel onGoTo={calls.goTo} onPersona={calls.persona} />
      </main>
      <ToastRegion closeLabel="Close" regionLabel="Notes" />
    </SessionContext>,
  );
  return { ...calls, ...shown };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const bar = () => screen.getByRole('region', { name: 'What if' });

async function tryValues(): Promise<void> {
  await userEvent.click(button('Try other values'));
}

async function saveAs(name: string): Promise<void> {
  await userEvent.click(within(bar()).getByRole('button', { name: /^Save as/u }));
  await userEvent.fill(screen.getByRole('textbox', { name: 'Name of the scenario' }), name);
  await userEvent.click(button('Save'));
}

describe('most pain is a list of its own (metrics.md 3.5, 3.7)', () => {
  test('in the order of the worked case, with reach × importance × gap written out', async () => {
    const { goTo } = await openPanel(exampleMap());
    await userEvent.click(screen.getByRole('tab', { name: 'Most pain' }));
    const rows = within(screen.getByRole('list', { name: 'Touchpoints, most pain first' })).getAllByRole(
      'button',
    );
    expect(rows).toHaveLength(7);
    const [first, , , , , , last] = rows;
    expect(first?.textContent).toContain('Identity check');
    expect(first?.textContent).toContain('46.0');
    expect(first?.textContent).toContain('reach 41% × importance 1.4 × gap to 100: 80');
    expect(first?.textContent).toMatch(/most pain with \d+% probability, plausible 1–\d · weakest list: 2/u);
    expect(last?.textContent).toContain('Email support');
    expect(last?.textContent).toContain('7.3');
    expect(screen.queryByRole('list', { name: 'Touchpoints, weakest first' })).toBeNull();
    if (first) await userEvent.click(first);
    expect(goTo).toHaveBeenCalledWith('identity-check');
  });
});

describe('the reason in plain words (metrics.md 3.4)', () => {
  test('says the probability as repeated surveys', async () => {
    await openPanel(exampleMap());
    expect(
      screen.getByText(
        'If all surveys were repeated 1,000 times, this one would come out weakest in about 470.',
      ),
    ).toBeTruthy();
  });

  test('says per metric n, interval, trust, say, direction, grade (item 3)', async () => {
    await openPanel(exampleMap());
    const [line] = within(screen.getByRole('list', { name: 'Metrics' })).getAllByRole('listitem');
    expect(line?.textContent).toMatch(/CSAT · 45% satisfied/u);
    expect(line?.textContent).toMatch(/n.40 · good sample · 95%: 31–60% · trust 66% · say 40%/u);
    expect(line?.textContent).toMatch(/higher is better · measured/u);
    expect(line?.textContent).toMatch(/Floor 40%.*Typical 75%.*Target 90%/u);
  });

  test('says how far the leader depends on the assumptions, as the judge of them does (3.3)', async () => {
    const map = exampleMap();
    await openPanel(map);
    const judged = judgeRobustness(map);
    if (!judged) throw new Error('The example can be judged');
    const share = `${String(Math.round(100 * judged.share01))}%`;
    expect(
      await screen.findByText(
        `it stays in the bottom 2 in ${share} of ${String(judged.variants)} variants.`,
        {
          exact: false,
        },
        answered,
      ),
    ).toBeTruthy();
    expect(screen.getByText(judged.isStable ? 'Stable:' : 'Depends on the assumptions:')).toBeTruthy();
  });

  test('names the assumption that overturns the leader', async () => {
    // Two metrics that contradict each other: without one of them the leader is somebody else.
    const sus = (value: number) => ({ metric: 'sus', value: { form: 'aggregate', value, n: 60 } }) as const;
    const spots = [
      { id: 'a', fields: { name: 'Alpha' }, measured: [csat(40, 100), sus(80)] },
      { id: 'b', fields: { name: 'Beta' }, measured: [csat(75, 100), sus(52)] },
      { id: 'c', fields: { name: 'Gamma' }, measured: [csat(90, 100), sus(78)] },
    ];
    await openPanel(measuredMap({ spots, metrics: { csat: { name: 'CSAT' }, sus: { name: 'SUS' } } }));
    await userEvent.click(await screen.findByRole('button', { name: /would overturn it/u }, answered));
    const map = measuredMap({ spots, metrics: { csat: { name: 'CSAT' }, sus: { name: 'SUS' } } });
    const leader = judgeRobustness(map)?.overturns[0]?.leader === 'a' ? 'Alpha' : 'Beta';
    expect(screen.getAllByText(new RegExp(`would be rank \\d, ${leader} the weakest`, 'u'))[0]).toBeTruthy();
    expect(screen.getByText(/CSAT left out|SUS left out/u)).toBeTruthy();
  });
});

describe('anchors, one click from the figure (item 8)', () => {
  test('change the ranking in one undo step, carry a mark, and go back to default in another', async () => {
    const { session } = await openPanel(exampleMap());
    expect(screen.queryByText(/own anchors/u)).toBeNull();
    await userEvent.click(button('Floor, typical value and target of CSAT'));
    const field = screen.getByRole('textbox', { name: /^Typical/u });
    await userEvent.fill(field, '60');
    await userEvent.keyboard('{Enter}{Escape}');
    await waitFor(() => {
      expect(session.map.metrics[csatId]?.par?.value).toBe(0.6);
    });
    expect((await screen.findAllByText(/own anchors/u)).length).toBeGreaterThan(0);
    if (!screen.queryByText('Changed from the default.')) {
      await userEvent.click(button('Floor, typical value and target of CSAT'));
    }
    await userEvent.click(button('Back to default'));
    expect(session.map.metrics[csatId]?.par?.value).toBe(0.75);
    session.undo();
    expect(session.map.metrics[csatId]?.par?.value).toBe(0.6);
    session.undo();
    expect(session.map.metrics[csatId]?.par?.value).toBe(0.75);
  });
});

describe('what if', () => {
  test('a slider moves rank, health and pain of all at once, exactly as ranking anew does; the map stays', async () => {
    const map = exampleMap();
    const { session } = await openPanel(map);
    await tryValues();
    const slider = screen.getByRole('slider', { name: 'CSAT, if it were' });
    // The button that was pressed is gone; the slider it brought has the focus.
    await waitFor(() => {
      expect(document.activeElement).toBe(slider);
    });
    await userEvent.keyboard('{End}');
    expect(slider.getAttribute('aria-valuetext')).toBe('90% satisfied');
    const after = rankWithChanges(map, [{ metric: csatId, subject: email, value: 0.9 }]);
    const moved = after.ranked.find(({ id }) => id === email);
    if (!moved) throw new Error('It is still measured');
    const row = screen.getByRole('button', { name: /^Rank 1: Email support/u });
    await waitFor(() => {
      expect(row.textContent).toContain('would become');
    });
    expect(row.textContent).toContain(`Rank 1 would become ${String(moved.rank)}.`);
    expect(row.textContent).toContain(`Health 19 would become ${String(Math.round(moved.adjustedHealth))}.`);
    expect(row.textContent).toContain(`Pain 7.3 would become ${moved.pain.toFixed(1)}.`);
    expect(screen.getByRole('button', { name: /^Rank 2: Identity check/u }).textContent).toContain(
      'Rank 2 would become 1.',
    );
    expect(bar().textContent).toContain('What if: 1 change');
    expect(bar().textContent).toContain('Identity check would be the weakest, no longer Email support.');
    expect(session.map).toEqual(map);
    expect(session.store.getState().nextUndo).toBeNull();
  });

  test('the list keeps its order while figures are tried out: nothing moves away under the pointer', async () => {
    await openPanel(exampleMap());
    const names = () =>
      within(screen.getByRole('list', { name: 'Touchpoints, weakest first' }))
        .getAllByRole('heading', { level: 3 })
        .map((heading) => heading.textContent.slice(0, 20));
    const before = names();
    await tryValues();
    await userEvent.click(button('CSAT to target, 90%'));
    expect(names()).toEqual(before);
  });

  test('a value is typed, set to typical or target, or taken back to what was measured', async () => {
    await openPanel(exampleMap());
    await tryValues();
    const field = screen.getByRole('textbox', { name: 'Value of First response to try' });
    await userEvent.fill(field, '2');
    expect(screen.getByRole('slider', { name: 'First response, if it were' })).toHaveProperty(
      'ariaValueText',
      '2 hr',
    );
    await userEvent.click(button('First response to target, 60 min'));
    await userEvent.click(button('CSAT to typical, 75%'));
    expect(bar().textContent).toContain('2 changes');
    await userEvent.click(button('CSAT as measured, 45%'));
    expect(bar().textContent).toContain('1 change');
    await userEvent.click(within(bar()).getByRole('button', { name: 'Discard' }));
    expect(screen.queryByRole('region', { name: 'What if' })).toBeNull();
    expect(document.activeElement?.textContent).toContain('Email support');
  });

  test('a value the metric cannot have is said to be that, and changes nothing', async () => {
    await openPanel(exampleMap());
    await tryValues();
    await userEvent.fill(screen.getByRole('textbox', { name: 'Value of CSAT to try' }), '140');
    expect(screen.getByText('This metric cannot have this value.')).toBeTruthy();
    expect(bar().textContent).not.toMatch(/change/u);
  });

  test('stays while another panel is in front, and forgets what has left the map', async () => {
    const { session, unmount } = await openPanel(exampleMap());
    await tryValues();
    await userEvent.click(button('CSAT to target, 90%'));
    await userEvent.click(button('First response to target, 60 min'));
    unmount();
    show(session);
    expect(bar().textContent).toContain('2 changes');
    session.run(deleteRecords, { ids: [csatId] });
    await waitFor(() => {
      expect(bar().textContent).toContain('1 change');
    });
  });
});

describe('scenarios', () => {
  test('keep the figures under a name in one step that can be undone, and nothing else', async () => {
    const map = exampleMap();
    const { session } = await openPanel(map);
    await tryValues();
    await userEvent.click(button('CSAT to target, 90%'));
    await saveAs('Kinder e-mails');
    const [scenario] = Object.values(session.map.scenarios);
    expect(scenario).toMatchObject({
      name: 'Kinder e-mails',
      changes: [{ metric: 'csat', subject: 'email-support', value: 0.9 }],
    });
    expect(session.map.measurements).toEqual(map.measurements);
    expect(bar().textContent).toContain('Kinder e-mails: 1 change');
    session.undo();
    expect(session.map.scenarios).toEqual({});
  });

  test('are opened, changed, renamed and deleted', async () => {
    const { session } = await openPanel(exampleMap());
    await tryValues();
    await userEvent.click(button('CSAT to target, 90%'));
    await saveAs('First');
    await userEvent.click(within(bar()).getByRole('button', { name: 'Close scenario' }));
    await userEvent.click(button('Open First'));
    await userEvent.click(button('CSAT to typical, 75%'));
    await userEvent.click(within(bar()).getByRole('button', { name: 'Keep changes' }));
    expect(Object.values(session.map.scenarios)[0]?.changes).toEqual([
      { metric: 'csat', subject: 'email-support', value: 0.75 },
    ]);
    await userEvent.click(button('More about First'));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Rename' }));
    await userEvent.fill(screen.getByRole('textbox', { name: 'Name of the scenario' }), 'Second');
    await userEvent.keyboard('{Enter}');
    expect(Object.values(session.map.scenarios)[0]?.name).toBe('Second');
    await userEvent.click(button('More about Second'));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
    expect(session.map.scenarios).toEqual({});
    // The figures are still being tried out; only the name is gone.
    expect(bar().textContent).toContain('What if: 1 change');
  });

  test('two of them stand beside each other, by the health of the journey', async () => {
    const map = exampleMap();
    await openPanel(map);
    await tryValues();
    await userEvent.click(button('CSAT to target, 90%'));
    await saveAs('Better');
    await userEvent.click(await screen.findByRole('button', { name: 'Compare two' }, answered));
    const row = screen.getByRole('row', { name: /^Whole journey/u });
    const before = rankWeakest(map).journeyAverage ?? 0;
    const after = rankWithChanges(map, [{ metric: csatId, subject: email, value: 0.9 }]).journeyAverage ?? 0;
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual([before.toFixed(1), after.toFixed(1), `+${(after - before).toFixed(1)}`]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Second' }), 'As measured');
    expect(
      within(screen.getByRole('row', { name: /^Whole journey/u })).getAllByRole('cell')[2]?.textContent,
    ).toBe('0.0');
  });
});

describe('persona gaps (metrics.md 3.3)', () => {
  test('show both sides with n, and lead to the view of the one who fares worse', async () => {
    const of = (persona: PersonaId, x: number) => ({ ...csat(x, 200), more: { persona } });
    const base = measuredMap({
      spots: [
        { id: 'shop', fields: { name: 'Shop' }, measured: [of(ada, 190), of(ben, 60)] },
        { id: 'desk', fields: { name: 'Desk' }, measured: [of(ada, 150), of(ben, 150)] },
      ],
    });
    const person = (id: PersonaId, name: string) => ({ id, name, rank: id, place: [0, 0] as const });
    const map = { ...base, personas: { [ada]: person(ada, 'Ada'), [ben]: person(ben, 'Ben') } };
    const { persona, goTo } = await openPanel(map);
    const heading = await screen.findByRole('heading', { name: 'Where personas differ most' }, answered);
    const group = heading.closest('section');
    if (!group) throw new Error('A heading stands in its section');
    const rows = within(group).getAllByRole('button');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.textContent).toMatch(/^Shop\d+ pointsBen\d+n.200Ada\d+n.200/u);
    if (rows[0]) await userEvent.click(rows[0]);
    expect(persona).toHaveBeenCalledWith('ben');
    expect(goTo).toHaveBeenCalledWith('shop');
  });
});

describe('for everyone', () => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)(
    'trying out, saving and comparing has no accessibility problem in %s and %s',
    async (language, theme) => {
      await changeLanguage(language);
      setTheme(theme);
      const isEnglish = language === 'en';
      const { container } = await openPanel(exampleMap(language));
      await userEvent.click(button(isEnglish ? 'Try other values' : '다른 값 넣어 보기'));
      await userEvent.click(button(isEnglish ? 'CSAT to target, 90%' : 'CSAT: 목표(90%)로'));
      await userEvent.click(button(isEnglish ? 'Save as scenario' : '시나리오로 저장'));
      await userEvent.keyboard('{Enter}');
      await userEvent.click(
        await screen.findByRole('button', { name: isEnglish ? 'Compare two' : '두 가지 비교' }, answered),
      );
      expect(await findAccessibilityProblems()).toEqual([]);
      expect(tooWide(container)).toEqual([]);
      await userEvent.click(screen.getByRole('tab', { name: isEnglish ? 'Most pain' : '불편이 큰 접점' }));
      expect(await findAccessibilityProblems()).toEqual([]);
      expect(tooWide(container)).toEqual([]);
    },
  );
});

function tooWide(container: HTMLElement): string[] {
  const main = container.querySelector('main');
  const edge = main?.getBoundingClientRect().right ?? 0;
  return [...container.querySelectorAll('main *')]
    .filter(
      (element) =>
        element.getBoundingClientRect().right > edge + 0.5 && !element.classList.contains('visually-hidden'),
    )
    .map((element) => element.outerHTML.slice(0, 120));
}
