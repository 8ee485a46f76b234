import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { cleanup, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi, type Mock } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createTouchpoints } from '../../../src/commands/createTouchpoints';
import { deleteRecords } from '../../../src/commands/deleteRecords';
import { editMap, editRecord } from '../../../src/commands/editRecord';
import { bringTexts, changeLanguage, startLanguage } from '../../../src/i18n/language';
import { useUndo } from '../../../src/panels/editor/useUndo';
import { HistoryPanel } from '../../../src/panels/history/HistoryPanel';
import { storeNewMap } from '../../../src/panels/library/storeNewMap';
import { ServicesContext, sessionPorts } from '../../../src/panels/services';
import { MapSession } from '../../../src/session/MapSession';
import { SessionContext } from '../../../src/session/useSession';
import { setTheme, startTheme } from '../../../src/ui/theme';
import { TipProvider } from '../../../src/ui/Tip';
import { dismissToast, useToasts } from '../../../src/ui/toasts';
import { ToastRegion } from '../../../src/ui/ToastRegion';
import { memoryServices, type TestServices } from '../../helpers/appServices';
import { findAccessibilityProblems } from '../../helpers/findAccessibilityProblems';
import { awareness, mapId, purchase, search, smallJourney } from '../../helpers/journey';

beforeAll(async () => {
  startTheme();
  await startLanguage();
  await bringTexts('history');
  await page.viewport(1280, 800);
});
afterEach(async () => {
  for (const { key } of renderHook(() => useToasts()).result.current) dismissToast(key);
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

interface Opened {
  readonly session: MapSession;
  readonly services: TestServices;
  readonly closed: Mock<() => void>;
}

async function open(services = memoryServices()): Promise<Opened> {
  const map = smallJourney();
  const stored = await storeNewMap(map, services.storage, services.now());
  if (!stored.ok && stored.reason !== 'already-there') throw new Error(stored.message);
  const opened = await MapSession.open(mapId, sessionPorts(services));
  if (!opened) throw new Error('The storage has lost the map');
  return { session: opened.session, services, closed: vi.fn<() => void>() };
}

function show({ session, services, closed }: Opened): void {
  render(
    <ServicesContext value={services}>
      <SessionContext value={session}>
        <TipProvider>
          <button type="button">Opener</button>
          <HistoryPanel onClose={closed} />
          <ToastRegion closeLabel="Close" regionLabel="Messages" />
        </TipProvider>
      </SessionContext>
    </ServicesContext>,
  );
}

function makeSteps({ session }: Opened): void {
  session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
  session.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'Look up' } });
  session.run(deleteRecords, { ids: [purchase] });
}

const options = () => screen.getAllByRole('option');
const present = () => screen.getByRole('option', { selected: true });
const touchpointNames = (session: MapSession) =>
  Object.values(session.map.touchpoints).map(({ name }) => name);

describe('the history', () => {
  it('lists the steps by name, newest first, with the present marked', async () => {
    const opened = await open();
    makeSteps(opened);
    show(opened);
    expect(options().map((option) => option.querySelector('p')?.textContent)).toEqual([
      'delete “Purchase”',
      'rename “Search”',
      'add touchpoint “Poster”',
      'Before these steps',
    ]);
    expect(present()).toBe(options()[0]);
    expect(present()).toHaveTextContent('You are here');
    await waitFor(() => {
      expect(present()).toHaveFocus();
    });
  });

  it('walks to a step by a click: what came after it is dimmed and can be walked to again', async () => {
    const opened = await open();
    makeSteps(opened);
    show(opened);
    await userEvent.click(screen.getByRole('option', { name: /add touchpoint/ }));
    expect(touchpointNames(opened.session)).toEqual(expect.arrayContaining(['Poster', 'Search', 'Checkout']));
    expect(present()).toHaveTextContent('add touchpoint “Poster”');
    expect(options().filter((option) => option.dataset['state'] === 'undone')).toHaveLength(2);
    expect(options()[0]).toHaveTextContent('undone');
    expect(screen.getByRole('status')).toHaveTextContent('Now at: add touchpoint “Poster”');
    await userEvent.click(screen.getByRole('option', { name: /Before these steps/ }));
    expect(touchpointNames(opened.session)).not.toContain('Poster');
    await userEvent.click(options()[0] ?? present());
    expect(opened.session.map.stages[purchase]).toBeUndefined();
    expect(opened.session.store.getState().nextRedo).toBeNull();
  });

  it('is one stop of the keyboard: arrows go along it and change nothing, Enter walks, Escape closes', async () => {
    const opened = await open();
    makeSteps(opened);
    show(opened);
    await waitFor(() => {
      expect(present()).toHaveFocus();
    });
    const before = opened.session.map;
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('option', { name: /add touchpoint/ })).toHaveFocus();
    expect(opened.session.map).toBe(before);
    await userEvent.keyboard('{Enter}');
    expect(present()).toHaveTextContent('add touchpoint “Poster”');
    expect(present()).toHaveFocus();
    await userEvent.keyboard('{Home}{ }');
    expect(opened.session.map.stages[purchase]).toBeUndefined();
    await userEvent.keyboard('{End}{Enter}');
    expect(opened.session.store.getState().nextUndo).toBeNull();
    expect(options().filter((option) => option.tabIndex === 0)).toEqual([present()]);
    await userEvent.keyboard('{Escape}');
    expect(opened.closed).toHaveBeenCalledOnce();
  });

  it('gives the focus back to what had it', async () => {
    const opened = await open();
    makeSteps(opened);
    render(<button type="button">Before</button>);
    screen.getByText('Before').focus();
    const { unmount } = render(
      <ServicesContext value={opened.services}>
        <SessionContext value={opened.session}>
          <TipProvider>
            <HistoryPanel onClose={opened.closed} />
          </TipProvider>
        </SessionContext>
      </ServicesContext>,
    );
    await waitFor(() => {
      expect(present()).toHaveFocus();
    });
    unmount();
    expect(screen.getByText('Before')).toHaveFocus();
  });

  it('says what was left alone because somebody else has changed it since', async () => {
    const opened = await open();
    makeSteps(opened);
    await opened.session.saved();
    const theirs = await open(opened.services);
    theirs.session.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'Theirs' } });
    await theirs.session.saved();
    await opened.session.catchUp();
    show(opened);
    await userEvent.click(screen.getByRole('option', { name: /Before these steps/ }));
    const region = screen.getByRole('region', { name: 'Messages' });
    await within(region).findByText(/^Gone to: Before these steps\. This stays, .*: Name of “Theirs”\.$/);
    expect(touchpointNames(opened.session)).toContain('Theirs');
  });

  it('never says that something is undone of which nothing was', async () => {
    const opened = await open();
    opened.session.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'Look up' } });
    await opened.session.saved();
    const theirs = await open(opened.services);
    theirs.session.run(editRecord, { kind: 'touchpoints', id: search, fields: { name: 'Theirs' } });
    await theirs.session.saved();
    await opened.session.catchUp();
    render(<ToastRegion closeLabel="Close" regionLabel="Messages" />);
    const { result } = renderHook(() => useUndo(opened.session));
    result.current.undo();
    const region = screen.getByRole('region', { name: 'Messages' });
    const note = await within(region).findByText(/./);
    expect(note).toHaveTextContent(
      'Not undone: rename “Search”. This stays, as it has been changed since in another tab: Name of “Theirs”.',
    );
    expect(touchpointNames(opened.session)).toContain('Theirs');
  });

  it('shows old and new names, and of other fields the value before and after', async () => {
    const opened = await open();
    const { session } = opened;
    const edit = (fields: object) => session.run(editRecord, { kind: 'touchpoints', id: search, fields });
    edit({ name: 'Look up' });
    edit({ quote: 'I cannot find it' });
    edit({ pains: ['Too many hits'] });
    session.run(editMap, { fields: { title: 'Airport' } });
    session.run(editMap, { fields: { highlightCount: 5 } });
    edit({ name: 'עברית' });
    show(opened);
    const details = [
      '“Look up” → “⁨עברית⁩”',
      'Number of weakest to highlight of the map: nothing → 5',
      'Renamed “Small journey” to “Airport”',
      'Pain points of “⁨עברית⁩”: added “Too many hits”',
      'Quote: nothing → “I cannot find it”',
      '“Search” → “Look up”',
    ];
    await waitFor(() => {
      expect(options().map((option) => option.querySelector('p:nth-of-type(2)')?.textContent)).toEqual([
        ...details,
        'The map as it was',
      ]);
    });
    session.undo();
    await waitFor(() => {
      expect(present()).toHaveTextContent('nothing → 5');
    });
  });

  it('follows what is done, undone and done again elsewhere', async () => {
    const opened = await open();
    show(opened);
    expect(screen.getByText('No steps yet')).toBeVisible();
    makeSteps(opened);
    await waitFor(() => {
      expect(options()).toHaveLength(4);
    });
    opened.session.undo();
    await waitFor(() => {
      expect(present()).toHaveTextContent('rename');
    });
  });

  it('is there again for a map that is opened again', async () => {
    const opened = await open();
    makeSteps(opened);
    await opened.session.saved();
    await opened.session.close();
    const again = await open(opened.services);
    show(again);
    expect(options()).toHaveLength(4);
    await userEvent.click(screen.getByRole('option', { name: /add touchpoint/ }));
    expect(again.session.map.stages[purchase]).toBeDefined();
  });

  it.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)('has no accessibility problems, full and empty, in %s, %s', async (language, theme) => {
    await changeLanguage(language);
    setTheme(theme);
    const opened = await open();
    show(opened);
    expect(await findAccessibilityProblems()).toEqual([]);
    makeSteps(opened);
    opened.session.undo();
    await waitFor(() => {
      expect(options()).toHaveLength(4);
    });
    expect(await findAccessibilityProblems()).toEqual([]);
  });
});
