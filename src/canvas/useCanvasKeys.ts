/**
 * The canvas by keyboard. Works only while the focus is on the canvas, so that single letters never fire while
 * somebody types elsewhere, and never while an input method is composing.
 */
import { useCallback, type KeyboardEvent } from 'react';
import type { Point } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import { isEndId } from '../model/questions';
import type { MapSession } from '../session/MapSession';
import { isComposing } from '../ui/isComposing';
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
  readonly focus: (id: string) => void;
  readonly onOpenDetails: () => void;
  readonly middleOfView: () => Point;
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
  const direction = arrows[event.key];
  if (direction) return handleArrow(event, direction, ports);
  if (withCommand) return handleCommandKey(event, ports);
  if (event.altKey) return false;
  return handleEditKey(event, ports) || handleAddKey(event, ports) || handleZoomKey(event, ports);
}

function handleArrow(event: KeyboardEvent, direction: Direction, ports: KeyPorts): boolean {
  const { canvas, layout, focus, actions, session } = ports;
  const { focused } = canvas.getState();
  if (focused === null || !boxOf(layout(), focused)) {
    const [first] = walkingOrder(layout());
    if (first !== undefined) focus(first);
    return true;
  }
  if (event.altKey) {
    actions.moveSelected(focused, direction);
    return true;
  }
  const next = neighbour(layout(), focused, direction);
  if (next === null) return true;
  if (event.shiftKey) {
    const { selection } = session.store.getState();
    canvas.setState({ focused: next });
    session.select([...new Set([...selection, focused, next])]);
  } else focus(next);
  return true;
}

function handleCommandKey(event: KeyboardEvent, { actions, session, layout }: KeyPorts): boolean {
  switch (event.key.toLowerCase()) {
    case 'd':
      actions.duplicateSelection();
      return true;
    case 'a':
      session.select(walkingOrder(layout()));
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
      if (connecting) canvas.setState({ connecting: null });
      else session.select([]);
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

function handleZoomKey(event: KeyboardEvent, { zoom }: KeyPorts): boolean {
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
