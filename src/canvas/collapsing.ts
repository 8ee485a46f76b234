/**
 * Stages collapsed to their health. Kept on this device for each map, never in the map: another person, a picture and a
 * file show everything. Fetched when something is collapsed.
 */
import { collapseLayout } from '../layout/collapseLayout';
import type { MapLayout } from '../layout/MapLayout';
import type { MapId, StageId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { isStageId, isTouchpointId } from '../model/questions';
import type { MapSession } from '../session/MapSession';
import type { CanvasStore } from './canvasState';
import type { Collapsed } from './Collapsed';

type Ports = { readonly canvas: CanvasStore; readonly session: MapSession };

export function restoreCollapsed(ports: Ports): void {
  show(ports, new Set(readIds(ports.session.mapId)));
}

export function setCollapsed(ports: Ports, stages: readonly StageId[], isCollapsed: boolean): void {
  const { canvas, session } = ports;
  const ids = new Set(canvas.getState().collapsed?.ids);
  for (const id of stages) {
    if (isCollapsed) ids.add(id);
    else ids.delete(id);
  }
  const there = [...ids].filter((id) => isStageId(session.map, id));
  keepIds(session.mapId, there);
  show(ports, new Set(there));
}

function show(ports: Ports, ids: ReadonlySet<string>): void {
  const { canvas } = ports;
  canvas.setState({ collapsed: ids.size === 0 ? null : collapsedOf(ports, ids) });
}

function collapsedOf(ports: Ports, ids: ReadonlySet<string>): Collapsed {
  let last: { map: JourneyMap; layout: MapLayout; shown: MapLayout } | undefined;
  return {
    ids,
    layoutOf: (map, layout) => {
      if (last?.layout === layout && last.map.connections === map.connections) return last.shown;
      const shown = collapseLayout(map, layout, ids, last?.shown);
      last = { map, layout, shown };
      return shown;
    },
    open: (id) => {
      const { map } = ports.session;
      const node = isTouchpointId(map, id) ? map.touchpoints[id]?.node : undefined;
      if (node === undefined || !ids.has(node) || !isStageId(map, node)) return false;
      setCollapsed(ports, [node], false);
      return true;
    },
  };
}

function keyOf(map: MapId): string {
  // `MapCanvas.tsx` looks for it, so that this file is fetched only where there is something.
  return `touchstone-collapsed-${map}`;
}

function readIds(map: MapId): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(map)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** A browser that refuses its storage only forgets. */
function keepIds(map: MapId, ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(keyOf(map));
    else localStorage.setItem(keyOf(map), JSON.stringify(ids));
  } catch {
    // Nothing is lost but the view.
  }
}
