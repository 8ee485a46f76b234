import { act, cleanup, render, screen } from '@testing-library/react';
import { ReactFlowProvider } from '@xyflow/react';
import { useState, type ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { canvasActions } from '../../src/canvas/CanvasActions';
import {
  CanvasContext,
  createCanvasStore,
  useCanvasState,
  useCanvasStore,
} from '../../src/canvas/canvasState';
import { CanvasViewContext, type CanvasView } from '../../src/canvas/CanvasView';
import { NameEditor } from '../../src/canvas/NameEditor';
import { TouchpointAdder } from '../../src/canvas/TouchpointAdder';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { startLanguage } from '../../src/i18n/language';
import { layoutMap } from '../../src/layout/layoutMap';
import { lightPalette } from '../../src/layout/palette';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { listTouchpoints } from '../../src/model/questions';
import { useLeaving } from '../../src/panels/editor/useLeaving';
import type { MapSession } from '../../src/session/MapSession';
import { SessionContext, useSession, useSessionState } from '../../src/session/useSession';
import { ToastRegion } from '../../src/ui/ToastRegion';
import { sceneTexts } from '../../src/view/sceneTexts';
import { awareness, advert, smallJourney } from '../helpers/journey';
import { languageFor } from '../helpers/languageFor';
import { hidePage, sayPageGoes } from '../helpers/leavePage';
import { openTestSession } from '../helpers/openTestSession';
import { reopen } from '../helpers/reopen';
import { fakeMeasure } from '../layout/fakeMeasure';

beforeAll(startLanguage);
afterEach(async () => {
  cleanup();
  render(<ToastRegion closeLabel="Close" regionLabel="Notes" />);
  for (const close of screen.queryAllByRole('button', { name: 'Close' })) await userEvent.click(close);
  cleanup();
});

const box = { x: 0, y: 0, width: 200, height: 56 };

function Canvas({ children }: { readonly children: ReactNode }) {
  const map: JourneyMap = useSessionState((state) => state.map);
  const view: CanvasView = {
    map,
    layout: layoutMap(map),
    facts: new Map(),
    nodeHealth: new Map(),
    highlight: 'none',
    palette: lightPalette,
    texts: sceneTexts(languageFor('en')),
    measure: fakeMeasure,
  };
  return <CanvasViewContext value={view}>{children}</CanvasViewContext>;
}

/** What the editor does about leaving; it listens before a field is opened. */
function Leaving() {
  useLeaving(useSession());
  return null;
}

async function open(content: ReactNode) {
  const opened = await openTestSession(smallJourney());
  const canvas = createCanvasStore();
  const page = render(
    <SessionContext value={opened.session}>
      <CanvasContext value={canvas}>
        <ReactFlowProvider>
          <Canvas>{content}</Canvas>
        </ReactFlowProvider>
      </CanvasContext>
      <Leaving />
      <ToastRegion closeLabel="Close" regionLabel="Notes" />
    </SessionContext>,
  );
  return { ...opened, ...page, canvas };
}

/** With the actions of a canvas, as in the app. */
function Adder() {
  const session = useSession();
  const canvas = useCanvasStore();
  const [actions] = useState(() =>
    canvasActions({
      session,
      canvas,
      layout: () => layoutMap(session.map),
      t: languageFor('en').t,
      onRefusal: ({ reason }) => {
        throw new Error(reason);
      },
      reveal: () => undefined,
      placeOf: (point) => point,
    }),
  );
  return <TouchpointAdder actions={actions} />;
}

/** Opened later than the editor, as in the app. */
function Naming() {
  const id = useCanvasState(({ naming }) => naming?.id);
  return id === undefined ? null : <NameEditor kind="touchpoint" id={id} box={box} />;
}

async function openNameEditor() {
  const opened = await open(<Naming />);
  act(() => {
    opened.canvas.setState({ naming: { id: advert, isNew: false } });
  });
  return opened;
}

async function openAdder() {
  const opened = await open(<Adder />);
  act(() => {
    opened.canvas.setState({ adding: { node: awareness, index: 1 } });
  });
  return opened;
}

function countSteps(session: MapSession): number {
  let steps = 0;
  while (session.undo() !== null) steps += 1;
  return steps;
}

const nameOf = (map: JourneyMap) => map.touchpoints[advert]?.name;
const names = (map: JourneyMap) => listTouchpoints(map, awareness).map(({ name }) => name);
const leaving = [
  ['is reloaded or closed', sayPageGoes],
  ['is hidden, as a phone does', hidePage],
] as const;

describe('a name that is typed in place', () => {
  test.each(leaving)('is stored when the page %s, as one step', async (_how, leave) => {
    const { session, store } = await openNameEditor();
    await userEvent.fill(screen.getByRole('textbox'), ' Poster ');
    act(leave);
    expect(nameOf(await reopen(store, session))).toBe('Poster');
    act(sayPageGoes);
    cleanup();
    expect(nameOf(session.map)).toBe('Poster');
    expect(countSteps(session)).toBe(1);
  });

  test('is kept when its field is taken away, as when going back', async () => {
    const { session, unmount } = await openNameEditor();
    await userEvent.fill(screen.getByRole('textbox'), 'Poster');
    unmount();
    expect(nameOf(session.map)).toBe('Poster');
    expect(countSteps(session)).toBe(1);
  });

  test('is not kept after Escape', async () => {
    const { session, unmount } = await openNameEditor();
    await userEvent.fill(screen.getByRole('textbox'), 'Poster');
    await userEvent.keyboard('{Escape}');
    act(hidePage);
    act(sayPageGoes);
    unmount();
    expect(nameOf(session.map)).toBe('Advert');
    expect(session.undo()).toBeNull();
  });

  test('says why it is refused, and not when what it named is gone', async () => {
    const { session, store, unmount } = await openNameEditor();
    await userEvent.fill(screen.getByRole('textbox'), ' ');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('A name is needed. The old one was kept.');
    expect(nameOf(session.map)).toBe('Advert');
    unmount();
    const other = await openNameEditor();
    await userEvent.fill(screen.getByRole('textbox'), 'Poster');
    act(() => void other.session.run(deleteRecords, { ids: [advert] }));
    other.unmount();
    expect(document.body.textContent).not.toMatch(/no longer on the map/);
    expect(store.failWith).toBeNull();
  });

  test('loses half a character before it is stored', async () => {
    const { session } = await openNameEditor();
    await userEvent.fill(screen.getByRole('textbox'), 'Half \uD83D');
    await userEvent.keyboard('{Enter}');
    expect(nameOf(session.map)).toBe('Half \uFFFD');
  });
});

describe('a touchpoint that is typed in place', () => {
  test.each(leaving)('is stored once when the page %s', async (_how, leave) => {
    const { session, store } = await openAdder();
    await userEvent.fill(screen.getByRole('textbox'), 'Poster');
    act(leave);
    expect(names(await reopen(store, session))).toEqual(['Advert', 'Poster', 'Search']);
    act(sayPageGoes);
    cleanup();
    expect(names(session.map)).toEqual(['Advert', 'Poster', 'Search']);
    expect(countSteps(session)).toBe(1);
  });

  test('is kept when its field is taken away, and the field of another place stays open', async () => {
    const { session, canvas } = await openAdder();
    await userEvent.fill(screen.getByRole('textbox'), 'Poster');
    act(() => {
      canvas.setState({ adding: { node: awareness, index: 2 } });
    });
    expect(names(session.map)).toEqual(['Advert', 'Poster', 'Search']);
    expect(canvas.getState().adding).toEqual({ node: awareness, index: 2 });
    expect(screen.getByRole('textbox')).toHaveProperty('value', '');
  });

  test('is not kept after Escape, and nothing is added for an empty field', async () => {
    const { session, canvas, unmount } = await openAdder();
    await userEvent.fill(screen.getByRole('textbox'), 'Poster');
    await userEvent.keyboard('{Escape}');
    act(() => {
      canvas.setState({ adding: { node: awareness, index: 0 } });
    });
    act(hidePage);
    act(sayPageGoes);
    unmount();
    expect(session.undo()).toBeNull();
  });

  test('says why it is refused, and keeps the text to be copied', async () => {
    const { session } = await openAdder();
    const field = screen.getByRole('textbox');
    await userEvent.fill(field, 'Poster');
    // Another tab deletes the stage; this one has not been drawn again yet when Enter comes.
    session.run(deleteRecords, { ids: [awareness] });
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await screen.findByText('This is no longer on the map. Nothing was changed.');
  });
});
