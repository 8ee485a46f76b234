/**
 * A finger that rests on something: it is selected, and can be carried away at once; where it is selected already, or on
 * free ground, the menu opens. One finger that moves pans, two zoom: that is React Flow's.
 */
import type { Point } from '../layout/Box';
import { hitTest } from '../layout/hitTest';
import type { ActionPorts } from './ActionPorts';
import { draggedIds, dragOf, dropOn } from './drag';

/** A fingertip does not rest on a point. */
const slackPx = 8;
const tolerancePx = 14;

export function touchActions(ports: ActionPorts) {
  const { session, canvas, layout, placeOf } = ports;

  const openMenu = (at: Point) => {
    canvas.setState({ menu: { at, place: placeOf(at) } });
  };

  return {
    openMenu,
    /** `at`: where the finger is, in window pixels; it is still down. */
    longPress: (at: Point) => {
      const place = placeOf(at);
      const tolerance = Math.abs(placeOf({ x: at.x + tolerancePx, y: at.y }).x - place.x);
      const owner = hitTest(layout(), session.map, place, tolerance);
      const { selection } = session.store.getState();
      swallowClick();
      if ('vibrate' in navigator) navigator.vibrate(10);
      if (!owner || selection.includes(owner.id)) {
        if (!owner) session.select([]);
        openMenu(at);
        return;
      }
      session.select([owner.id]);
      canvas.setState({ focused: owner.kind === 'connection' ? null : owner.id });
      if (owner.kind !== 'connection') carry(ports, owner.id, at);
    },
  };
}

/** What follows the finger's lifting is no click: it would take the focus back from the menu, and close it. */
function swallowClick(): void {
  const end = (event: TouchEvent) => {
    if (event.cancelable) event.preventDefault();
    removeEventListener('touchend', end, true);
    removeEventListener('touchcancel', end, true);
  };
  addEventListener('touchend', end, { capture: true, passive: false });
  addEventListener('touchcancel', end, { capture: true });
}

/** Until the finger lifts: React Flow sees none of its moves, or it would pan. */
function carry({ session, canvas, layout, placeOf, onRefusal }: ActionPorts, id: string, from: Point): void {
  const start = placeOf(from);
  const ids = draggedIds([], layout(), [id]);
  let last = from;
  const onMove = (event: TouchEvent) => {
    event.stopPropagation();
    event.preventDefault();
    const [finger] = event.touches;
    if (!finger) return;
    last = { x: finger.clientX, y: finger.clientY };
    const { drag } = canvas.getState();
    if (!drag && Math.hypot(last.x - from.x, last.y - from.y) < slackPx) return;
    const now = placeOf(last);
    const offset = { x: now.x - start.x, y: now.y - start.y };
    canvas.setState({ drag: dragOf(layout(), ids, offset, now, false) });
  };
  const end = (event: TouchEvent) => {
    removeEventListener('touchmove', onMove, true);
    removeEventListener('touchend', end, true);
    removeEventListener('touchcancel', end, true);
    const { drag } = canvas.getState();
    canvas.setState({ drag: null });
    if (!drag || event.type === 'touchcancel') return;
    const result = dropOn(session, layout(), ids, drag);
    if (result && !result.ok) onRefusal(result.refusal);
  };
  addEventListener('touchmove', onMove, { capture: true, passive: false });
  addEventListener('touchend', end, { capture: true });
  addEventListener('touchcancel', end, { capture: true });
}
