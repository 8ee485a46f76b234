/**
 * The pointer on what is drawn rather than living: clicks, double-clicks, hovering, connecting, and things dragged
 * in from the toolbar. What is under the pointer is asked of the layout, so it is the same at every distance.
 */
import { useReactFlow, type OnConnectEnd } from '@xyflow/react';
import { useMemo, useRef, type DragEvent, type MouseEvent, type PointerEvent } from 'react';
import { useSession } from '../session/useSession';
import { boxAroundPoints, type Point } from '../layout/Box';
import { hitTest } from '../layout/hitTest';
import { stageHeaderHeight } from '../layout/measures';
import { nearestSlot } from '../layout/nearestSlot';
import type { SceneOwner } from '../layout/Scene';
import type { EndId, StageId } from '../model/ids';
import { isEndId } from '../model/questions';
import type { CanvasActions } from './CanvasActions';
import { useCanvasStore } from './canvasState';
import { useCanvasView } from './CanvasView';
import { toolDataType } from './Toolbar';
import { listMarked } from './walk';

const tolerancePx = 8;
const clickSlackPx = 4;
const longPressMilliseconds = 450;
const restSlackPx = 10;

export function usePointing(actions: CanvasActions, onOpenDetails: (why: 'pointed' | 'asked') => void) {
  const session = useSession();
  const canvas = useCanvasStore();
  const { map, layout } = useCanvasView();
  const flow = useReactFlow();
  /** What was selected when a marquee with Shift began: it stays. */
  const kept = useRef<readonly string[]>([]);
  const longPress = useRef<number | null>(null);

  return useMemo(() => {
    const placeOf = (event: { clientX: number; clientY: number }): Point =>
      flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const ownerAt = (event: { clientX: number; clientY: number }): SceneOwner | null =>
      hitTest(layout, map, placeOf(event), tolerancePx / flow.getZoom());
    const isOnSurface = (target: EventTarget | null) =>
      target instanceof Element &&
      target.closest('.react-flow') !== null &&
      !target.closest('textarea, button');

    const chooseEnd = (id: EndId) => {
      const { connecting } = canvas.getState();
      if (!connecting) return;
      if (connecting.from === null) canvas.setState({ connecting: { ...connecting, from: id } });
      else actions.connect(connecting.from, id, connecting.kind);
    };

    // A marquee and a pan end with a click as well; only a press that stayed where it was is one.
    const onPointerDownCapture = (event: PointerEvent) => {
      const at = { x: event.clientX, y: event.clientY };
      canvas.setState({ pressedAt: at });
      const adds = event.shiftKey || event.metaKey || event.ctrlKey;
      kept.current = adds ? session.store.getState().selection : [];
      stopLongPress();
      if (event.pointerType !== 'touch' || !event.isPrimary || !isOnSurface(event.target)) return;
      longPress.current = window.setTimeout(() => {
        actions.later((it) => {
          it.longPress(at);
        });
      }, longPressMilliseconds);
    };
    const stopLongPress = () => {
      if (longPress.current !== null) window.clearTimeout(longPress.current);
      longPress.current = null;
    };
    const hasStayed = (event: MouseEvent) => {
      const { pressedAt } = canvas.getState();
      if (!pressedAt) return true;
      return Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) <= clickSlackPx;
    };

    const onClick = (event: MouseEvent) => {
      if (!isOnSurface(event.target) || !hasStayed(event)) return;
      const owner = ownerAt(event);
      if (canvas.getState().connecting) {
        if (owner && isEndId(map, owner.id)) chooseEnd(owner.id);
        return;
      }
      const isLiving = event.target instanceof Element && event.target.closest('.react-flow__node') !== null;
      const adds = event.shiftKey || event.metaKey || event.ctrlKey;
      const { selection } = session.store.getState();
      if (!owner) {
        // React Flow lets go of its own; a connection is not one of them.
        if (!adds) session.select([]);
      } else if (!adds) session.select([owner.id]);
      else if (!isLiving) session.select([...new Set([...selection, owner.id])]);
      if (owner && owner.kind !== 'legend' && owner.kind !== 'title') {
        canvas.setState({ focused: owner.kind === 'connection' ? null : owner.id });
        onOpenDetails('pointed');
      } else canvas.setState({ focused: null });
    };

    const onDoubleClick = (event: MouseEvent) => {
      if (!isOnSurface(event.target) || canvas.getState().connecting) return;
      const place = placeOf(event);
      const owner = ownerAt(event);
      if (owner?.kind === 'touchpoint' || owner?.kind === 'persona') actions.rename(owner.id);
      else if (owner?.kind === 'stage') doubleClickStage(owner.id, place);
      else if (!owner) actions.addStage({ x: place.x - 96, y: place.y - 24 });
    };
    const doubleClickStage = (id: StageId, place: Point) => {
      const box = layout.nodes.get(id)?.box;
      if (box && place.y < box.y + stageHeaderHeight) actions.rename(id);
      else actions.addTouchpoint(slotAt(place));
    };
    const slotAt = (place: Point) => {
      const slot = nearestSlot(layout, place, new Set());
      return slot ? { node: slot.node, index: slot.index } : null;
    };

    const onContextMenu = (event: MouseEvent) => {
      if (!isOnSurface(event.target)) return;
      event.preventDefault();
      // A finger that rests is a long press, which is told from here as not every browser says so.
      if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch') return;
      const owner = ownerAt(event);
      const { selection } = session.store.getState();
      if (!owner) session.select([]);
      else if (!selection.includes(owner.id)) session.select([owner.id]);
      canvas.setState({ menu: { at: { x: event.clientX, y: event.clientY }, place: placeOf(event) } });
    };

    const onPointerMove = (event: PointerEvent) => {
      const { pointer, pressedAt, marqueeFrom } = canvas.getState();
      pointer.at = { x: event.clientX, y: event.clientY };
      if (pressedAt && Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) > restSlackPx) {
        stopLongPress();
      }
      if (marqueeFrom) mark(marqueeFrom, event);
      if (event.buttons !== 0 || event.pointerType === 'touch' || !isOnSurface(event.target)) return;
      const hovered = ownerAt(event)?.id ?? null;
      if (canvas.getState().hovered !== hovered) canvas.setState({ hovered });
    };
    const onPointerLeave = () => {
      canvas.getState().pointer.at = null;
      canvas.setState({ hovered: null });
    };

    const onDragOver = (event: DragEvent) => {
      if (takesPicture(event)) return;
      if (!event.dataTransfer.types.includes(toolDataType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const isTouchpoint = event.dataTransfer.types.includes(`${toolDataType}-touchpoint`);
      const slot = isTouchpoint ? nearestSlot(layout, placeOf(event), new Set()) : null;
      canvas.setState({ drag: { carried: new Set(), offset: { x: 0, y: 0 }, slot, copies: false } });
    };
    /** A picture over a persona: it may become its portrait. Anywhere else it is the page's, which looks for a map in it. */
    const takesPicture = (event: DragEvent): boolean => {
      const [item, ...others] = event.dataTransfer.items;
      if (item?.kind !== 'file' || !item.type.startsWith('image/') || others.length > 0) return false;
      const owner = ownerAt(event);
      canvas.setState({ pointedAt: owner?.kind === 'persona' ? owner.id : null });
      if (owner?.kind !== 'persona') return false;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      return true;
    };
    const onDragLeave = () => {
      canvas.setState({ drag: null, pointedAt: null });
    };
    const onDrop = (event: DragEvent) => {
      const [file] = event.dataTransfer.files;
      if (file && takesPicture(event)) {
        const persona = canvas.getState().pointedAt ?? '';
        canvas.setState({ pointedAt: null });
        actions.later((it) => {
          it.dropPortrait(persona, file);
        });
        return;
      }
      const tool = event.dataTransfer.getData(toolDataType);
      if (tool === '') return;
      event.preventDefault();
      event.stopPropagation();
      canvas.setState({ drag: null });
      const place = placeOf(event);
      if (tool === 'touchpoint') actions.addTouchpoint(slotAt(place) ?? undefined);
      else if (tool === 'stage') actions.addStage({ x: place.x - 96, y: place.y - 24 });
      else actions.addPersona({ x: place.x - 28, y: place.y - 28 });
    };

    const onConnectEnd: OnConnectEnd = (event, state) => {
      const from = state.fromNode?.id;
      const point = 'changedTouches' in event ? event.changedTouches[0] : event;
      const owner = point ? ownerAt(point) : null;
      if (from !== undefined && isEndId(map, from) && owner && isEndId(map, owner.id) && owner.id !== from) {
        actions.connect(from, owner.id);
      }
    };

    // From the layout, as most of it may not be living elements that React Flow could find in the marquee.
    const mark = (from: Point, event: MouseEvent) => {
      const marked = listMarked(layout, boxAroundPoints([from, placeOf(event)]));
      session.select([...new Set([...kept.current, ...marked])]);
    };
    const onSelectionStart = (event: MouseEvent) => {
      canvas.setState({ marqueeFrom: placeOf(canvas.getState().pressedAt ? pressed() : event) });
    };
    const pressed = () => {
      const { pressedAt } = canvas.getState();
      return { clientX: pressedAt?.x ?? 0, clientY: pressedAt?.y ?? 0 };
    };
    const onSelectionEnd = (event: MouseEvent) => {
      const { marqueeFrom } = canvas.getState();
      canvas.setState({ marqueeFrom: null });
      if (marqueeFrom) mark(marqueeFrom, event);
    };

    return {
      handlers: {
        onPointerDownCapture,
        onClick,
        onDoubleClick,
        onContextMenu,
        onPointerMove,
        onPointerLeave,
        onPointerUp: stopLongPress,
        onPointerCancel: stopLongPress,
        onDragOver,
        onDragLeave,
        onDrop,
      },
      flow: { onConnectEnd, onSelectionStart, onSelectionEnd },
    };
  }, [session, canvas, map, layout, flow, actions, onOpenDetails]);
}
