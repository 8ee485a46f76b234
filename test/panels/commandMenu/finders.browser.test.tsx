import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createCanvasStore } from '../../../src/canvas/canvasState';
import { bringTexts, changeLanguage, startLanguage } from '../../../src/i18n/language';
import { CommandMenu } from '../../../src/panels/commandMenu/CommandMenu';
import type { EditorPorts } from '../../../src/panels/commandMenu/EditorAction';
import { editorActions } from '../../../src/panels/commandMenu/editorActions';
import { keyWords } from '../../../src/panels/commandMenu/keyWords';
import { ShortcutSheet } from '../../../src/panels/editor/ShortcutSheet';
import { useEditorLayout } from '../../../src/panels/editor/useEditorLayout';
import type { CanvasPorts } from '../../../src/panels/commandMenu/CanvasPorts';
import { FindBar } from '../../../src/panels/search/FindBar';
import type { MapSession } from '../../../src/session/MapSession';
import { SessionContext } from '../../../src/session/useSession';
import { findAccessibilityProblems } from '../../helpers/findAccessibilityProblems';
import { checkout, family, smallJourney } from '../../helpers/journey';
import { openTestSession } from '../../helpers/openTestSession';
import { texts } from '../../helpers/texts';
import { keyedCommands } from './keyedCommands';

beforeAll(async () => {
  await startLanguage();
  await Promise.all((['search', 'shortcuts', 'versions'] as const).map(bringTexts));
});
beforeEach(async () => {
  localStorage.removeItem('touchstone-recent-commands');
  await changeLanguage('en');
});
afterEach(() => {
  cleanup();
  document.documentElement.dataset['theme'] = 'light';
});

/** What the canvas is asked for; what it does is the end-to-end tests' matter. */
function canvasAt(session: MapSession) {
  const store = createCanvasStore();
  const canvas = createRef<CanvasPorts>();
  const show = vi.fn((id: string) => {
    session.select([id]);
    return true;
  });
  const handle: Partial<CanvasPorts> = { store, show, focus: vi.fn() };
  // The bar asks for nothing else of it.
  canvas.current = handle as CanvasPorts;
  return { canvas, store, show };
}

async function openBar() {
  const { session } = await openTestSession(smallJourney());
  const parts = canvasAt(session);
  const [showMap, close] = [vi.fn(), vi.fn()];
  render(
    <SessionContext value={session}>
      <main style={{ position: 'relative', height: 500 }}>
        <h1 className="visually-hidden">Editor</h1>
        <FindBar canvas={parts.canvas} onShowMap={showMap} onClose={close} />
      </main>
    </SessionContext>,
  );
  const field = screen.getByRole('textbox', { name: /Find in this map|이 지도에서 찾기/u });
  await userEvent.fill(field, '');
  return { session, ...parts, showMap, close, field };
}

function Menu({ session, onPorts }: { session: MapSession; onPorts: (ports: EditorPorts) => void }) {
  const layout = useEditorLayout();
  const ports = {
    layout,
    language: 'en' as const,
    theme: 'light' as const,
    canvas: () => null,
    undo: () => void session.undo(),
    redo: () => void session.redo(),
    openDetails: vi.fn(),
    switchRegion: vi.fn(),
    goTo: vi.fn(),
  };
  onPorts({ ...ports, session });
  return <CommandMenu ports={ports} onClose={vi.fn()} />;
}

async function openMenu() {
  const { session } = await openTestSession(smallJourney());
  let ports: EditorPorts | null = null;
  render(
    <SessionContext value={session}>
      <main>
        <h1 className="visually-hidden">Editor</h1>
        <Menu
          session={session}
          onPorts={(given) => {
            ports = given;
          }}
        />
      </main>
    </SessionContext>,
  );
  if (!ports) throw new Error('The menu was not rendered');
  return { session, ports: ports as EditorPorts, field: screen.getByRole('combobox') };
}

describe('the bar that finds', () => {
  it('marks everything it has found on the canvas, and takes the marks away when it goes', async () => {
    const { store, field } = await openBar();
    await userEvent.fill(field, 'site');
    await waitFor(() => {
      expect([...(store.getState().found?.ids ?? [])]).toEqual([family, checkout, 'map-1']);
    });
    cleanup();
    expect(store.getState().found).toBeNull();
  });

  it('goes to the map itself for what stands in its lists', async () => {
    const { showMap, show, field, session } = await openBar();
    await userEvent.fill(field, 'Sales');
    await screen.findByText('2 found');
    await userEvent.keyboard('{Enter}');
    expect(show).toHaveBeenLastCalledWith(checkout);
    await screen.findByText('Department of Checkout');
    await userEvent.keyboard('{Enter}');
    expect(showMap).toHaveBeenCalledOnce();
    expect(session.store.getState().selection).toEqual([]);
    await screen.findByText('department name');
  });

  it('begins at what is selected', async () => {
    const { session, field } = await openBar();
    act(() => {
      session.select([checkout]);
    });
    await userEvent.fill(field, 'e');
    await userEvent.keyboard('{Enter}');
    expect(session.store.getState().selection).toEqual([checkout]);
  });

  it('selects all that was found, and never the map', async () => {
    const { session, field } = await openBar();
    await userEvent.fill(field, 'site');
    await screen.findByText('3 found');
    await userEvent.click(screen.getByRole('button', { name: 'Select all found' }));
    expect(session.store.getState().selection).toEqual([family, checkout]);
  });

  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)('is without accessibility problems, with its list open (%s, %s)', async (language, theme) => {
    document.documentElement.dataset['theme'] = theme;
    await act(() => changeLanguage(language));
    const { field } = await openBar();
    await userEvent.fill(field, 'site');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: texts[language].finder.list })).toBeEnabled();
    });
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: texts[language].finder.list }));
    expect(await findAccessibilityProblems()).toEqual([]);
  });
});

describe('the menu of commands', () => {
  it('lists every command by its name, with its first key', async () => {
    await openMenu();
    for (const { id, keys } of editorActions) {
      const option = document.querySelector(`[data-command="${id}"]`);
      expect(option?.textContent).toContain(texts.en.command[id]);
      if (keys?.[0] !== undefined) expect(option?.textContent).toContain(keyWords(keys[0]));
    }
  });

  it('says of each command that cannot be run now why not', async () => {
    const { ports } = await openMenu();
    const refused = editorActions.filter((action) => action.unavailable?.(ports));
    expect(refused.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['undo', 'redo', 'duplicate', 'delete', 'rename']),
    );
    for (const action of refused) {
      const reason = action.unavailable?.(ports);
      const option = document.querySelector(`[data-command="${action.id}"]`);
      expect(option?.textContent).toContain(reason && texts.en.whyNot[reason]);
    }
  });

  it('finds a command by its name in the other language', async () => {
    const { field } = await openMenu();
    await userEvent.fill(field, 'ㅅㅎ ㅊㅅ');
    await waitFor(() => {
      expect(screen.getAllByRole('option').map((option) => option.dataset['command'])).toEqual(['undo']);
    });
  });

  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)('is without accessibility problems (%s, %s)', async (language, theme) => {
    document.documentElement.dataset['theme'] = theme;
    await act(() => changeLanguage(language));
    const { field } = await openMenu();
    expect(await findAccessibilityProblems()).toEqual([]);
    await userEvent.fill(field, 'c');
    expect(await findAccessibilityProblems()).toEqual([]);
  });
});

describe('the sheet of keys', () => {
  it('lists every key of every command, and the test of keys presses each', async () => {
    render(<ShortcutSheet open onOpenChange={vi.fn()} />);
    const sheet = screen.getByRole('dialog');
    const keyed = editorActions.filter(({ keys }) => keys !== undefined);
    expect([...keyedCommands].sort()).toEqual(keyed.map(({ id }) => id).sort());
    for (const { id, keys = [] } of keyed) {
      const row = within(sheet).getAllByText(texts.en.command[id])[0]?.parentElement;
      for (const chord of keys) expect(row?.textContent).toContain(keyWords(chord));
    }
  });

  it('no key stands for two commands', () => {
    const chords = editorActions.flatMap(({ keys = [] }) => keys);
    expect(new Set(chords).size).toBe(chords.length);
  });

  test.each([
    ['en', 'light'],
    ['ko', 'dark'],
  ] as const)('is without accessibility problems (%s, %s)', async (language, theme) => {
    document.documentElement.dataset['theme'] = theme;
    await act(() => changeLanguage(language));
    render(
      <main>
        <h1 className="visually-hidden">Editor</h1>
        <ShortcutSheet open onOpenChange={vi.fn()} />
      </main>,
    );
    expect(await findAccessibilityProblems()).toEqual([]);
  });
});
