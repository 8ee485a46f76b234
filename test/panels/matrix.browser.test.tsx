import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { editRecord } from '../../src/commands/editRecord';
import { bringTexts, changeLanguage, startLanguage } from '../../src/i18n/language';
import { asId, type ChannelId, type ConnectionId, type PersonaId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { MatrixView } from '../../src/panels/matrix/MatrixView';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { SessionContext } from '../../src/session/useSession';
import { setTheme, startTheme } from '../../src/ui/theme';
import { ToastRegion } from '../../src/ui/ToastRegion';
import { omnichannelMap } from '../analysis/omnichannelMap';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import { openTestSession } from '../helpers/openTestSession';
import { measuredMap } from '../ranking/measuredMap';

beforeAll(async () => {
  await startLanguage();
  await bringTexts('matrix');
  startTheme();
});
afterEach(async () => {
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

async function openMatrix(map: JourneyMap, persona: PersonaId | null = null) {
  const { session } = await openTestSession(map);
  const goTo = vi.fn();
  const ranking = rankWeakest(map, persona === null ? {} : { persona });
  const shown = render(
    <SessionContext value={session}>
      <main style={{ height: 640 }}>
        <h1 className="visually-hidden">Map</h1>
        <MatrixView ranking={ranking} persona={persona} today="2026-11-23" onGoTo={goTo} />
      </main>
      <ToastRegion closeLabel="Close" regionLabel="Notes" />
    </SessionContext>,
  );
  return { session, goTo, ...shown };
}

const table = (name = 'Channels by stage') => screen.getByRole('table', { name });
const chip = (name: RegExp) => screen.getByRole('button', { name });

/** The text of the cell where a row and a column meet. */
function cellText(row: string, column: number): string {
  const head = within(table()).getByRole('rowheader', { name: new RegExp(`^${row}`, 'u') });
  return head.closest('tr')?.children[column + 1]?.textContent ?? '';
}

describe('the omnichannel matrix', () => {
  test('is a table of channels by stages whose heads say their health and what it rests on', async () => {
    await openMatrix(omnichannelMap());
    const columns = within(table())
      .getAllByRole('columnheader')
      .map((head) => head.textContent);
    expect(columns).toHaveLength(4);
    expect(columns[1]).toMatch(/^Learn\d+health \d+ of 100/u);
    const app = within(table()).getByRole('rowheader', { name: /^App/u });
    expect(app.textContent).toMatch(/3 touchpoints/u);
    expect(within(table()).getByRole('rowheader', { name: /^Fax/u }).textContent).toContain('not used');
  });

  test('shows a touchpoint with its health, what nobody measured in words, and the weakest with its rank', async () => {
    await openMatrix(omnichannelMap());
    expect(chip(/^health \d+ of 100\s*Browse$/u)).toBeTruthy();
    expect(cellText('Shop', 2)).toContain('Try on');
    expect(cellText('Shop', 2)).toContain('not measured');
    expect(cellText('App', 2)).toMatch(/Support chat.*weakest, rank 1/u);
  });

  test('marks a channel that is there before and after but not here, and says what is uneven', async () => {
    await openMatrix(omnichannelMap());
    expect(cellText('Shop', 1)).toContain('Gap');
    const shop = within(table()).getByRole('rowheader', { name: /^Shop/u });
    expect(shop.textContent).toContain('1 gap');
    const app = within(table()).getByRole('rowheader', { name: /^App/u });
    expect(app.textContent).toMatch(/uneven: \d+ to \d+/u);
  });

  test('goes to the touchpoint by click and by Enter', async () => {
    const { goTo } = await openMatrix(omnichannelMap());
    await userEvent.click(chip(/Browse$/u));
    chip(/Pay$/u).focus();
    await userEvent.keyboard('{Enter}');
    expect(goTo.mock.calls).toEqual([['browse'], ['pay']]);
  });

  test('is one stop for Tab, and arrow keys move as the eye does', async () => {
    await openMatrix(omnichannelMap());
    const chips = [...table().querySelectorAll('button')];
    expect(chips.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    chip(/Browse$/u).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toContain('Pay');
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toContain('Support chat');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Try on');
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toContain('Look around');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('Browse');
    expect(chips.filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
  });

  test('follows an edit of the map: a channel given to a touchpoint moves it there', async () => {
    const { session } = await openMatrix(omnichannelMap());
    expect(cellText('No channel yet', 2)).toContain('Invoice');
    session.run(editRecord, {
      kind: 'touchpoints',
      id: 'invoice',
      fields: { channel: asId<ChannelId>('app') },
    });
    await vi.waitFor(() => {
      expect(cellText('App', 2)).toContain('Invoice');
    });
  });

  test('shows departments in place of channels, without gaps', async () => {
    await openMatrix(omnichannelMap());
    await userEvent.click(screen.getByRole('tab', { name: 'Departments' }));
    const departments = table('Departments by stage');
    expect(within(departments).getByRole('rowheader', { name: /^Support/u })).toBeTruthy();
    expect(departments.textContent).not.toContain('Gap');
  });

  test('says whose health it shows', async () => {
    await openMatrix(omnichannelMap(), asId<PersonaId>('ada'));
    expect(screen.getByText(/Health and order are those of Ada/u)).toBeTruthy();
  });
});

describe('hand-overs between departments', () => {
  const list = () => screen.getByRole('region', { name: 'Hand-overs between departments' });

  test('are listed weakest first with owners and metrics, those nobody measures apart', async () => {
    await openMatrix(omnichannelMap());
    const entries = within(list())
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(entries[0]).toMatch(/Rank 1:.*Pay → Support chat.*Sales to Support.*asked again/u);
    expect(entries[1]).toMatch(/Rank 2:.*Browse → Pay/u);
    expect(entries.at(-1)).toContain('Look around → Try on');
    expect(within(list()).getByRole('heading', { name: 'Not measured (1)' })).toBeTruthy();
  });

  test('lead to the connection', async () => {
    const { goTo } = await openMatrix(omnichannelMap());
    await userEvent.click(within(list()).getByRole('button', { name: /Look around → Try on/u }));
    expect(goTo).toHaveBeenCalledWith(asId<ConnectionId>('c3'));
  });

  test('say what is missing when there is none', async () => {
    await openMatrix(measuredMap({ spots: [{ id: 't' }] }));
    expect(list().textContent).toContain('no connection joins touchpoints of two different departments');
  });
});

describe('empty places', () => {
  test('an empty map says what will stand here', async () => {
    await openMatrix(measuredMap({ spots: [] }));
    expect(screen.getByText(/^No touchpoints yet/u)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('a map without channels teaches, and begins with its first touchpoint', async () => {
    const { goTo } = await openMatrix(measuredMap({ spots: [{ id: 't', fields: { name: 'Desk' } }] }));
    await userEvent.click(screen.getByRole('button', { name: 'Begin with “Desk”' }));
    expect(goTo).toHaveBeenCalledWith('t');
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
    await openMatrix(omnichannelMap());
    expect(await findAccessibilityProblems()).toEqual([]);
    await userEvent.click(screen.getByRole('tab', { selected: false }));
    expect(await findAccessibilityProblems()).toEqual([]);
  });
});
