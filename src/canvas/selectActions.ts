/** Selecting many at once: everything, or everything of a kind. */
import type { JourneyMap } from '../model/JourneyMap';
import { isTouchpointId, listJourney, listPersonas, listStages, listTouchpoints } from '../model/questions';
import type { ActionPorts } from './ActionPorts';
import { boxOf, walkingOrder } from './walk';

export type SelectKind = 'all' | 'touchpoints' | 'stages' | 'personas' | 'channel' | 'department';

export function selectActions({ session, layout }: ActionPorts) {
  /** What a filter hides is not taken: nobody would see what happens to it. */
  const select = (ids: readonly string[]) => {
    session.select(ids.filter((id) => boxOf(layout(), id)));
  };
  return {
    /**
     * As in every editor with groups: with touchpoints of one stage selected first the whole stage, then everything; with
     * anything else everything at once.
     */
    selectAll: () => {
      const { selection } = session.store.getState();
      const siblings = siblingsOf(session.map, selection).filter((id) => boxOf(layout(), id));
      select(siblings.length > selection.length ? siblings : walkingOrder(layout()));
    },
    /** Channel and department: those of the first selected touchpoint. */
    selectKind: (kind: SelectKind) => {
      const { map } = session;
      const { selection } = session.store.getState();
      select(kind === 'all' ? walkingOrder(layout()) : listOfKind(map, kind, selection));
    },
    /** The touchpoints that stand with the first selected one, or in the selected stage. */
    selectStage: (id: string) => {
      const node = isTouchpointId(session.map, id) ? session.map.touchpoints[id]?.node : id;
      select(listTouchpoints(session.map, node as never).map((touchpoint) => touchpoint.id));
    },
  };
}

/** Empty unless all that is selected are touchpoints of one stage or persona. */
function siblingsOf(map: JourneyMap, selection: readonly string[]): string[] {
  const nodes = new Set(
    selection.map((id) => (isTouchpointId(map, id) ? map.touchpoints[id]?.node : undefined)),
  );
  const [node] = nodes;
  if (nodes.size !== 1 || node === undefined) return [];
  return listTouchpoints(map, node).map(({ id }) => id);
}

function listOfKind(
  map: JourneyMap,
  kind: Exclude<SelectKind, 'all'>,
  selection: readonly string[],
): string[] {
  switch (kind) {
    case 'stages':
      return listStages(map).map(({ id }) => id);
    case 'personas':
      return listPersonas(map).map(({ id }) => id);
    case 'touchpoints':
      return listJourney(map).map(({ id }) => id);
    case 'channel':
    case 'department': {
      const first = selection.find((id) => isTouchpointId(map, id));
      const wanted = first === undefined ? undefined : map.touchpoints[first as never]?.[kind];
      const same = listJourney(map).filter((touchpoint) => touchpoint[kind] === wanted);
      return wanted === undefined ? [...selection] : same.map(({ id }) => id);
    }
  }
}
