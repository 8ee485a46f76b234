/**
 * The canvas by keyboard. Works only while the focus is on the canvas, so that single letters never fire while
 * somebody types elsewhere, and never while an input method is composing.
 */
import { useCallback, type KeyboardEvent } from 'react';
import type { Point } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import { isEndId, isStageId } from '../model/questions';
import type { MapSession } from '../session/MapSession';
import { isComposing } from '../ui/isComposing';
import type { Travel } from '../view/Travel';
import type { CanvasActions } from './CanvasActions';
import type { CanvasStore } from './canvasState';
import { boxOf, neighbour, walkingOrder, type Direction } from './walk';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export interface KeyPorts {
  readonly session: MapSession;
  readonly canvas: CanvasStore;
  readonly actions: CanvasActions;
  readonly layout: () => MapLayout;
  /** Selects it as well. */
  readonly focus: (id: string) => void;
  readonly reveal: (id: string) => void;
  readonly onOpenDetails: () => void;
  readonly middleOfView: () => Point;
  readonly travel: () => Promise<Travel>;
  readonly zoom: {
    readonly in: () => void;
    readonly out: () => void;
    readonly fit: () => void;
    readonly full: () => void;
  };
}

export function useCanvasKeys(ports: KeyPorts): (event: KeyboardEvent) => void {
  return useCallback(
    (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented) return;
      if (!isForTheMap(event)) return;
      const handled = event.key === 'Tab' ? walk(event, ports) : handleKey(event, ports);
      if (handled) event.preventDefault();
    },
    [ports],
  );
}

/** Not what bubbles up from a menu or a dialog, and not what a field or a button wants for itself. */
function isForTheMap({ target, currentTarget }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return false;
  return !target.closest('input, textarea, select, button, a');
}

/** Tab goes through the journey and, at its end, on to what follows the canvas. */
function walk(event: KeyboardEvent, { canvas, layout, focus }: KeyPorts): boolean {
  const order = walkingOrder(layout());
  const { focused } = canvas.getState();
  const at = focused === null ? -1 : order.indexOf(focused);
  const next = event.shiftKey ? (at === -1 ? undefined : order[at - 1]) : order[at + 1];
  if (next === undefined) return false;
  focus(next);
  return true;
}

function handleKey(event: KeyboardEvent, ports: KeyPorts): boolean {
  const withCommand = event.ctrlKey || event.metaKey;
  if (!withCommand && !event.altKey && handleFollowKey(event, ports)) return true;
  const direction = arrows[event.key];
  if (direction) return handleArrow(event, direction, ports);
  if (withCommand) return handleCommandKey(event, ports);
  if (event.altKey) return false;
  return handleEditKey(event, ports) || handleAddKey(event, ports) || handleZoomKey(event, ports);
}

/** F follows an arrow, ⇧ F goes against it. At a connection Enter does the same, and ↑ ↓ choose another from its start. */
function handleFollowKey(event: KeyboardEvent, { actions, canvas, session }: KeyPorts): boolean {
  const [id = '', ...others] = session.store.getState().selection;
  const isAtOne = others.length === 0 && Object.hasOwn(session.map.connections, id);
  if (canvas.getState().connecting) return false;
  if (isAtOne && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    actions.later((it) => {
      it.besideConnection(event.key === 'ArrowUp' ? -1 : 1);
    });
  } else if (event.code === 'KeyF' || (isAtOne && event.key === 'Enter')) {
    actions.later((it) => {
      it.follow(event.shiftKey);
    });
  } else return false;
  return true;
}

const unitsPerPress = 1;
const unitsWithShift = 10;

/**
 * Arrows move what is selected, as in every drawing program. With Ctrl or ⌘ they go to what lies beside and select it
 * (with Shift as well: in addition); with nothing selected, or while connecting, they only go. With Alt a stage changes
 * its turn in the journey.
 */
function handleArrow(event: KeyboardEvent, direction: Direction, ports: KeyPorts): boolean {
  const { canvas, actions, session } = ports;
  const { focused, connecting } = canvas.getState();
  const { selection } = session.store.getState();
  const goes = event.ctrlKey || event.metaKey || connecting !== null || selection.length === 0;
  if (goes) {
    go(event, direction, ports);
    return true;
  }
  const isTurn = direction === 'left' || direction === 'right';
  actions.later((it) => {
    if (event.altKey && isTurn && focused !== null && isStageId(session.map, focused)) {
      it.moveTurn(focused, direction);
    } else it.nudge(direction, event.shiftKey && !event.altKey ? unitsWithShift : unitsPerPress);
  });
  return true;
}

function go(event: KeyboardEvent, direction: Direction, ports: KeyPorts): void {
  const { canvas, layout, focus, reveal, session } = ports;
  const { focused, connecting } = canvas.getState();
  const isHere = focused !== null && boxOf(layout(), focused) !== undefined;
  const next = isHere ? neighbour(layout(), focused, direction) : walkingOrder(layout())[0];
  if (next === null || next === undefined) return;
  const { selection } = session.store.getState();
  const selects = event.ctrlKey || event.metaKey || connecting !== null;
  if (selects && event.shiftKey && focused !== null) {
    canvas.setState({ focused: next });
    session.select([...new Set([...selection, focused, next])]);
  } else if (selects) focus(next);
  else {
    canvas.setState({ focused: next });
    reveal(next);
  }
}

/** Under a Korean layout the letter is another one, and its place on the keyboard says which is meant. */
function handleCommandKey({ key, code }: KeyboardEvent, { actions }: KeyPorts): boolean {
  switch (/^[a-z]$/i.test(key) ? key.toLowerCase() : code.slice(3).toLowerCase()) {
    case 'd':
      actions.duplicateSelection();
      return true;
    case 'a':
      actions.later((it) => {
        it.selectAll();
      });
      return true;
    default:
      return false;
  }
}

function handleEditKey(event: KeyboardEvent, ports: KeyPorts): boolean {
  const { canvas, actions, session, onOpenDetails } = ports;
  const { focused, connecting } = canvas.getState();
  switch (event.key) {
    case 'Enter':
      if (connecting && focused !== null && isEndId(session.map, focused)) {
        if (connecting.from === null) canvas.setState({ connecting: { ...connecting, from: focused } });
        else actions.connect(connecting.from, focused, connecting.kind);
        return true;
      }
      if (focused !== null) actions.rename(focused);
      return focused !== null;
    case 'F2':
      if (focused !== null) actions.rename(focused);
      return focused !== null;
    case 'Delete':
    case 'Backspace':
      actions.deleteSelection();
      return true;
    case 'Escape':
      // One step at a time: what is being done, what is selected, where one is.
      if (connecting) canvas.setState({ connecting: null });
      else if (session.store.getState().selection.length > 0) session.select([]);
      else leaveNode(event, canvas);
      return true;
    case 'ContextMenu':
      openMenu(ports);
      return true;
    case 'e':
    case 'E':
    case 'ㄷ':
      onOpenDetails();
      return true;
    default:
      return false;
  }
}

function leaveNode({ currentTarget }: KeyboardEvent, canvas: CanvasStore): void {
  canvas.setState({ focused: null });
  if (currentTarget instanceof HTMLElement) currentTarget.focus({ preventScroll: true });
}

/** Beside the focused thing, where the eye is. */
function openMenu({ canvas, middleOfView }: KeyPorts): void {
  const box = document.activeElement?.getBoundingClientRect();
  const at = { x: (box?.left ?? 0) + 24, y: (box?.top ?? 0) + 24 };
  canvas.setState({ menu: { at, place: middleOfView() } });
}

/** The same keys under a Korean layout: the letter in their place. */
function handleAddKey(event: KeyboardEvent, { actions, canvas, session }: KeyPorts): boolean {
  switch (event.code) {
    case 'KeyT':
      actions.addTouchpoint();
      return true;
    case 'KeyS':
      actions.addStage();
      return true;
    case 'KeyP':
      actions.addPersona();
      return true;
    case 'KeyC': {
      const { focused } = canvas.getState();
      const from = focused !== null && isEndId(session.map, focused) ? focused : null;
      canvas.setState({ connecting: { from, kind: 'flow' } });
      return true;
    }
    default:
      return false;
  }
}

/** By their places on the keyboard: under a Korean layout too. */
const travels: Readonly<Record<string, 'toSelection' | 'toWeakest' | 'back' | 'forward'>> = {
  Digit2: 'toSelection',
  Digit3: 'toWeakest',
  BracketLeft: 'back',
  BracketRight: 'forward',
};

function handleZoomKey(event: KeyboardEvent, { zoom, travel }: KeyPorts): boolean {
  const way = event.shiftKey ? undefined : travels[event.code];
  if (way) {
    void travel().then((to) => {
      to[way]();
    });
    return true;
  }
  switch (event.key) {
    case '+':
    case '=':
      zoom.in();
      return true;
    case '-':
    case '−':
      zoom.out();
      return true;
    case '0':
      zoom.full();
      return true;
    case '1':
      zoom.fit();
      return true;
    default:
      return false;
  }
}
