import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { useCallback, type ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { editRecord } from '../../src/commands/editRecord';
import { startLanguage } from '../../src/i18n/language';
import { TitleField } from '../../src/panels/editor/TitleField';
import { useDeletionToast } from '../../src/panels/editor/useDeletionToast';
import { useEditorKeys } from '../../src/panels/editor/useEditorKeys';
import { usePersistence } from '../../src/panels/editor/usePersistence';
import { useLeaving } from '../../src/panels/editor/useLeaving';
import type { MapSession } from '../../src/session/MapSession';
import { SessionContext, useSession } from '../../src/session/useSession';
import { ToastRegion } from '../../src/ui/ToastRegion';
import {
  advert,
  awareness,
  checkout,
  csat,
  purchase,
  sales,
  search,
  site,
  smallJourney,
} from '../helpers/journey';
import { hidePage, sayPageGoes } from '../helpers/leavePage';
import { openTestSession } from '../helpers/openTestSession';
import { reopen } from '../helpers/reopen';

beforeAll(startLanguage);
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  render(<ToastRegion closeLabel="Close" regionLabel="Notes" />);
  for (const close of screen.queryAllByRole('button', { name: 'Close' })) await userEvent.click(close);
  cleanup();
});

/** What the editor does about leaving; it listens before a field is opened. */
function Leaving() {
  useLeaving(useSession());
  return null;
}

async function open(content: ReactNode) {
  const opened = await openTestSession(smallJourney());
  const page = render(
    <SessionContext value={opened.session}>
      {content}
      <Leaving />
      <ToastRegion closeLabel="Close" regionLabel="Notes" />
    </SessionContext>,
  );
  return { ...opened, ...page };
}

const titleField = () => screen.getByRole('textbox', { name: 'Title of the map' });

async function typeTitle(text: string): Promise<void> {
  await userEvent.click(titleField());
  await userEvent.fill(titleField(), text);
}

function countSteps(session: MapSession): number {
  let steps = 0;
  while (session.undo() !== null) steps += 1;
  return steps;
}

describe('the title that is being typed', () => {
  test.each([
    ['is reloaded or closed', sayPageGoes],
    ['is hidden, as a phone does', hidePage],
  ])('is stored when the page %s, as one step', async (_how, leave) => {
    const { session, store } = await open(<TitleField />);
    await typeTitle('Renting a purifier');
    act(leave);
    expect((await reopen(store, session)).map.title).toBe('Renting a purifier');
    act(sayPageGoes);
    await userEvent.tab();
    expect(countSteps(session)).toBe(1);
  });

  test('is kept when the field is taken away, as when going back', async () => {
    const { session, unmount } = await open(<TitleField />);
    await typeTitle('Renting a purifier');
    unmount();
    expect(session.map.map.title).toBe('Renting a purifier');
    expect(countSteps(session)).toBe(1);
  });

  test('is not kept after Escape, however the page is left then', async () => {
    const { session, unmount } = await open(<TitleField />);
    await typeTitle('Renting a purifier');
    await userEvent.keyboard('{Escape}');
    act(hidePage);
    act(sayPageGoes);
    unmount();
    expect(session.map.map.title).toBe('Small journey');
    expect(session.undo()).toBeNull();
  });

  test('says why it is refused, and shows the old one', async () => {
    const { session } = await open(<TitleField />);
    await typeTitle('  ');
    await userEvent.tab();
    await screen.findByText('A name is needed. The old one was kept.');
    expect(titleField()).toHaveProperty('value', 'Small journey');
    expect(session.map.map.title).toBe('Small journey');
  });

  test('loses half a character before it is stored', async () => {
    const { session } = await open(<TitleField />);
    await typeTitle('Half \uD83D');
    await userEvent.tab();
    expect(session.map.map.title).toBe('Half \uFFFD');
  });
});

function DeletionToasts() {
  const session = useSession();
  useDeletionToast(
    session,
    useCallback(() => void session.undo(), [session]),
  );
  return null;
}

const rename = (session: MapSession, name: string) =>
  session.run(editRecord, { kind: 'touchpoints', id: search, fields: { name } });
const shownToasts = () => [...document.querySelectorAll('[data-toast] p')].map((text) => text.textContent);

describe('what was deleted', () => {
  test('is said with what went along, and comes back by the toast', async () => {
    const { session } = await open(<DeletionToasts />);
    act(() => void session.run(deleteRecords, { ids: [purchase] }));
    expect(shownToasts()).toEqual(['Deleted: “Purchase” with 1 touchpoint, 1 connection, 1 measurement']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(session.map.stages[purchase]?.name).toBe('Purchase');
    expect(shownToasts()).toEqual([]);
  });

  test.each([
    [site, 'Deleted: “Site”'],
    [sales, 'Deleted: “Sales”'],
    [csat, 'Deleted: “CSAT” with 1 measurement'],
  ])('is named when it is %s of a list', async (id, text) => {
    const { session } = await open(<DeletionToasts />);
    act(() => void session.run(deleteRecords, { ids: [id] }));
    expect(shownToasts()).toEqual([text]);
  });

  test('is not said again when a later step is undone, only when it is done again', async () => {
    const { session } = await open(<DeletionToasts />);
    act(() => void session.run(deleteRecords, { ids: [advert] }));
    act(() => void rename(session, 'Search engine'));
    expect(shownToasts()).toEqual([]);
    act(() => void session.undo());
    expect(shownToasts()).toEqual([]);
    act(() => void session.undo());
    expect(shownToasts()).toEqual([]);
    act(() => void session.redo());
    expect(shownToasts()).toEqual(['Deleted: “Advert”']);
  });

  test('is not said again when what was made after it is taken back', async () => {
    const { session } = await open(<DeletionToasts />);
    act(() => void session.run(deleteRecords, { ids: [advert] }));
    act(() => void session.run(createTouchpoints, { node: awareness, names: ['Poster'] }));
    act(() => void session.undo());
    expect(session.store.getState().nextUndo).toMatchObject({ step: 'delete' });
    expect(shownToasts()).toEqual([]);
  });

  test('of two deletions, undoing the later one says nothing of the earlier one', async () => {
    const { session } = await open(<DeletionToasts />);
    act(() => void session.run(deleteRecords, { ids: [advert] }));
    act(() => void session.run(deleteRecords, { ids: [checkout] }));
    expect(shownToasts()).toHaveLength(1);
    act(() => void session.undo());
    expect(shownToasts()).toEqual([]);
  });

  test('is not what the toast takes back when something else has been typed since', async () => {
    const { session } = await open(<DeletionToasts />);
    act(() => void session.run(deleteRecords, { ids: [advert] }));
    const button = screen.getByRole('button', { name: 'Undo' });
    // Not in `act`: the toast still stands there for the click that comes in the same moment.
    session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    button.click();
    expect(Object.values(session.map.touchpoints).map(({ name }) => name)).toContain('Poster');
    await waitFor(() => {
      expect(shownToasts()).toEqual([]);
    });
  });
});

describe('shortcuts of the editor', () => {
  function Keys({ undo }: { readonly undo: () => void }) {
    const nothing = (): void => undefined;
    useEditorKeys({
      undo,
      redo: nothing,
      toggleWeakest: nothing,
      switchRegion: nothing,
      showShortcuts: nothing,
    });
    return (
      <>
        {['checkbox', 'radio', 'range', 'button', 'text', 'search', 'date'].map((type) => (
          <input key={type} type={type} aria-label={type} />
        ))}
        <textarea aria-label="lines" />
      </>
    );
  }

  test.each([
    ['checkbox', 1],
    ['radio', 1],
    ['range', 1],
    ['button', 1],
    ['text', 0],
    ['search', 0],
    ['date', 0],
    ['lines', 0],
  ])('with the focus in a %s, Ctrl+Z undoes %i step of the map', async (name, times) => {
    const undo = vi.fn();
    await open(<Keys undo={undo} />);
    screen.getByLabelText(name).focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(undo).toHaveBeenCalledTimes(times);
  });
});

describe('the promise of the browser to keep the maps', () => {
  function Persistence() {
    const { ask } = usePersistence();
    return <button onClick={() => void ask()}>Ask</button>;
  }

  test('is asked for after the first edit and once per page, and again when the person wants it', async () => {
    vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
    const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
    const { session } = await open(<Persistence />);
    expect(persist).not.toHaveBeenCalled();
    act(() => void rename(session, 'A'));
    await waitFor(() => {
      expect(persist).toHaveBeenCalledOnce();
    });
    act(() => void session.undo());
    act(() => void rename(session, 'B'));
    cleanup();
    const again = await open(<Persistence />);
    act(() => void rename(again.session, 'C'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(persist).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    await waitFor(() => {
      expect(persist).toHaveBeenCalledTimes(2);
    });
  });
});
