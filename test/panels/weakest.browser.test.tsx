import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { editMap } from '../../src/commands/editRecord';
import { bringTexts, changeLanguage, startLanguage } from '../../src/i18n/language';
import { asId, type PersonaId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { WeakestPanel } from '../../src/panels/weakest/WeakestPanel';
import type { WeakestPanelProps } from '../../src/panels/weakest/WeakestPanelProps';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { SessionContext } from '../../src/session/useSession';
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
afterEach(async () => {
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

/** The panel in the width of the sidebar, over a real session. */
async function openPanel(map: JourneyMap, props: Partial<WeakestPanelProps> = {}) {
  const { session, store } = await openTestSession(map);
  const calls = { hover: vi.fn(), goTo: vi.fn(), addMetric: vi.fn(), highlight: vi.fn(), persona: vi.fn() };
  const panel = (
    <SessionContext value={session}>
      <main style={{ width: 312, background: 'var(--panel)' }}>
        <h1 className="visually-hidden">Map</h1>
        <h2 className="visually-hidden">Panels</h2>
        <WeakestPanel
          ranking={rankWeakest(map)}
          persona={null}
          onPersonaChange={calls.persona}
          highlight
          onHighlightChange={calls.highlight}
          onHover={calls.hover}
          onGoTo={calls.goTo}
          onAddMetric={calls.addMetric}
          today={undefined}
          {...props}
        />
      </main>
      <ToastRegion closeLabel="Close" regionLabel="Notes" />
    </SessionContext>
  );
  return { session, store, ...calls, ...render(panel) };
}

function entries(): HTMLElement[] {
  const list = screen.getByRole('list', { name: 'Touchpoints, weakest first' });
  return within(list)
    .getAllByRole('button')
    .filter((button) => 'entry' in button.dataset);
}

function entry(rank: number): HTMLElement {
  const button = entries()[rank - 1];
  if (!button) throw new Error(`No entry ${rank}`);
  return button;
}

function reasonOf(rank: number): HTMLElement {
  const item = entry(rank).closest('li');
  if (!item) throw new Error('An entry stands in a list');
  return item;
}

describe('the ranked list (metrics.md 3.4)', () => {
  test('names rank, place, health and plausible ranks of each entry in words', async () => {
    await openPanel(exampleMap());
    expect(entries()).toHaveLength(7);
    const name =
      /^Rank 1: Email support ?, Service ?\. Health 19 of 100, rank plausible 1 to 3\. very likely among the weakest$/u;
    expect(screen.getByRole('button', { name })).toBe(entry(1));
    expect(entry(2).textContent).toContain('Identity check');
    expect(entry(2).textContent).toContain('cannot be told apart');
    expect(screen.getByText('Journey average 38')).toBeTruthy();
  });

  test('opens the reason of the weakest by itself: sentence, metrics, exact sum, what would change it', async () => {
    await openPanel(exampleMap());
    expect(entry(1).getAttribute('aria-expanded')).toBe('true');
    expect(entry(2).getAttribute('aria-expanded')).toBe('false');
    const reason = within(reasonOf(1));
    expect(reason.getByText(/^Email support is in the bottom 2 with 87% probability/u)).toBeTruthy();
    const rows = reason.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual(['CSAT−10.5', 'First response−7.8', 'Against the journey average 37.5−18.3']);
    expect(reason.getByText('own score 16 · trust 86% · adjusted 19')).toBeTruthy();
    expect(reason.getByText('With CSAT at 75% satisfied it would be rank 2.')).toBeTruthy();
    expect(reason.getByText('41 more answers to CSAT would bring its trust to 80%.')).toBeTruthy();
    expect(reason.getByText(/floor 40%, typical 75%, target 90%/u)).toBeTruthy();
  });

  test('brackets those that cannot be told apart, in words as well', async () => {
    await openPanel(exampleMap());
    expect(within(reasonOf(2)).getByText('Ranks 1–2 cannot be told apart')).toBeTruthy();
    expect(within(reasonOf(3)).queryByText(/told apart/u)).toBeNull();
  });

  test('keeps early warning and unmeasured apart from the ranking, each with what to do', async () => {
    await openPanel(exampleMap());
    const names = entries().map((button) => button.textContent);
    expect(names.some((name) => /Returns|Billing/u.test(name))).toBe(false);
    expect(screen.getByText('3 of 3 unhappy: go and ask')).toBeTruthy();
    const unmeasured = screen.getByRole('heading', { name: /Not measured/u }).closest('section');
    expect(unmeasured?.textContent).toContain('Billing');
    expect(unmeasured?.textContent).toContain('Select one and add a metric');
  });

  test('says how many answers are missing where there are too few', async () => {
    await openPanel(measuredMap({ spots: [{ id: 't', fields: { name: 'Desk' }, measured: [csat(1, 3)] }] }));
    expect(screen.getByText('No touchpoint has enough answers to be ranked yet.')).toBeTruthy();
    expect(screen.getByText('3 answers so far · 78 more answers to csat for a trust of 80%')).toBeTruthy();
  });

  test('shows the first fifty of a thousand, and all on demand', async () => {
    const spots = Array.from({ length: 1000 }, (_, index) => ({
      id: `t${index}`,
      measured: [csat(index % 90, 90 + (index % 7))],
    }));
    await openPanel(measuredMap({ spots }));
    expect(entries()).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 1,000' }));
    expect(entries()).toHaveLength(1000);
  });
});

describe('pointer and keyboard', () => {
  test('hovering and focusing show the touchpoint on the canvas, leaving takes it away', async () => {
    const { hover } = await openPanel(exampleMap());
    await userEvent.hover(entry(3));
    expect(hover).toHaveBeenLastCalledWith('support-chat');
    await userEvent.unhover(entry(3));
    expect(hover).toHaveBeenLastCalledWith(null);
    entry(2).focus();
    expect(hover).toHaveBeenLastCalledWith('identity-check');
    entry(2).blur();
    expect(hover).toHaveBeenLastCalledWith(null);
  });

  test('a click opens the reason and goes there; a second click closes it', async () => {
    const { goTo } = await openPanel(exampleMap());
    await userEvent.click(entry(2));
    expect(goTo.mock.calls).toEqual([['identity-check']]);
    expect(entry(2).getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(entry(2));
    expect(entry(2).getAttribute('aria-expanded')).toBe('false');
    expect(goTo).toHaveBeenCalledTimes(1);
  });

  test('arrow keys move in the list, which is one stop for Tab; Enter goes there and leaves it open', async () => {
    const { goTo } = await openPanel(exampleMap());
    expect(entries().filter((button) => button.tabIndex === 0)).toEqual([entry(1)]);
    entry(1).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(entry(3));
    expect(entries().filter((button) => button.tabIndex === 0)).toEqual([entry(3)]);
    await userEvent.keyboard('{Enter}{Enter}');
    expect(goTo.mock.calls).toEqual([['support-chat'], ['support-chat']]);
    expect(entry(3).getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowLeft}');
    expect(entry(3).getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{ArrowRight}');
    expect(entry(3).getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(entry(7));
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(entry(1));
  });

  test('an entry of the other groups goes there too', async () => {
    const { goTo } = await openPanel(exampleMap());
    await userEvent.click(screen.getByRole('button', { name: /Returns/u }));
    expect(goTo).toHaveBeenCalledWith('returns');
  });
});

describe('the head of the panel', () => {
  test('how many are highlighted is a field of the map, and one undo step', async () => {
    const { session } = await openPanel(exampleMap());
    await userEvent.selectOptions(screen.getByLabelText('How many to highlight'), '5');
    expect(session.map.map.highlightCount).toBe(5);
    session.undo();
    expect(session.map.map.highlightCount).toBeUndefined();
    await userEvent.selectOptions(screen.getByLabelText('How many to highlight'), '4');
    await userEvent.selectOptions(screen.getByLabelText('How many to highlight'), 'automatic');
    expect('highlightCount' in session.map.map).toBe(false);
  });

  test('how many are highlighted is said to be refused when it is', async () => {
    const { session, store } = await openPanel(exampleMap());
    store.failWith = 'superseded';
    session.run(editMap, { fields: { scenario: 'Any' } });
    await waitFor(() => {
      expect(session.isReadOnly).toBe(true);
    });
    await userEvent.selectOptions(screen.getByLabelText('How many to highlight'), '5');
    await screen.findByText(/A newer version of Touchstone is open/);
    expect(screen.getByLabelText('How many to highlight')).toHaveProperty('value', 'automatic');
  });

  test('whose answers and the highlight are asked of the owner', async () => {
    const ada = asId<PersonaId>('ada');
    const base = exampleMap();
    const map = {
      ...base,
      personas: { [ada]: { id: ada, name: 'Ada', rank: 'a0', place: [0, 0] as const } },
    };
    const { persona, highlight } = await openPanel(map);
    await userEvent.selectOptions(screen.getByLabelText('Whose answers'), 'ada');
    expect(persona).toHaveBeenCalledWith('ada');
    await userEvent.click(screen.getByRole('switch', { name: 'Highlight weakest' }));
    expect(highlight).toHaveBeenCalledWith(false);
  });

  test('a persona without answers is said to be that, not healthy', async () => {
    const ada = asId<PersonaId>('ada');
    const base = exampleMap();
    const map = {
      ...base,
      personas: { [ada]: { id: ada, name: 'Ada', rank: 'a0', place: [0, 0] as const } },
    };
    await openPanel(map, { ranking: rankWeakest(map, { persona: ada }), persona: ada });
    expect(screen.getByText('No touchpoint has answers of this persona yet.')).toBeTruthy();
  });

  test('an empty panel teaches with one sentence and one button', async () => {
    const { addMetric } = await openPanel(measuredMap({ spots: [{ id: 't' }] }));
    expect(screen.getByText('Nothing is measured yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add a metric' }));
    expect(addMetric).toHaveBeenCalledOnce();
  });
});

describe('for everyone', () => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)(
    'has no accessibility problem in %s and %s, also with reasons and the method open',
    async (language, theme) => {
      await changeLanguage(language);
      setTheme(theme);
      const { container } = await openPanel(exampleMap(language));
      for (const button of container.querySelectorAll<HTMLElement>(
        '[aria-expanded=false]:not([aria-haspopup])',
      )) {
        await userEvent.click(button);
      }
      expect(await findAccessibilityProblems()).toEqual([]);
    },
  );

  test('nothing is wider than the panel, with long names in both languages', async () => {
    const long = 'Überweisungsbestätigungsbenachrichtigung per E-Mail and a very long second half';
    const korean = '아주아주아주아주아주아주아주아주아주아주아주아주긴이름의접점입니다정말로깁니다';
    const { container } = await openPanel(
      exampleMap('en', {
        'email-support': { name: long },
        'identity-check': { name: korean },
        returns: { name: long },
      }),
    );
    await userEvent.click(entry(2));
    const main = container.querySelector('main');
    const edge = main?.getBoundingClientRect().right ?? 0;
    const outside = [...container.querySelectorAll('main *')].filter(
      (element) =>
        element.getBoundingClientRect().right > edge + 0.5 && !element.classList.contains('visually-hidden'),
    );
    expect(outside.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
  });

  test('speaks Korean', async () => {
    await changeLanguage('ko');
    await openPanel(exampleMap('ko'));
    expect(screen.getByText(/^이메일 상담이 하위 2위 안에 들 확률은 87%입니다/u)).toBeTruthy();
    expect(screen.getByText('1–2위는 서로 구분되지 않음')).toBeTruthy();
  });
});
