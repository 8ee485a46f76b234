/** Questions that commands ask before they can be run, and the way to the canvas. */
import type { JourneyMap } from '../../model/JourneyMap';
import { isEndId, listJourney, listPersonas, listStages } from '../../model/questions';
import type { CanvasPorts } from './CanvasPorts';
import type { EditorPorts, Reason } from './EditorAction';

export type Ask = (ports: EditorPorts) => Reason | null;

export const editing: Ask = ({ session }) => (session.isReadOnly ? 'readOnly' : null);

/** The first reason that holds. */
export function either(...asks: readonly Ask[]): Ask {
  return (ports) => asks.map((ask) => ask(ports)).find((reason) => reason !== null) ?? null;
}

export const someSelected: Ask = ({ session }) =>
  session.store.getState().selection.length === 0 ? 'nothingSelected' : null;
export const oneSelected: Ask = (ports) => (selectedEnd(ports) === null ? 'notOne' : null);
export const someOnMap: Ask = ({ session }) => (listOnMap(session.map).length === 0 ? 'emptyMap' : null);

export function selectedEnd({ session }: EditorPorts): string | null {
  const [id, ...others] = session.store.getState().selection;
  return id !== undefined && others.length === 0 && isEndId(session.map, id) ? id : null;
}

export function listOnMap(map: JourneyMap): string[] {
  return [...listPersonas(map), ...listStages(map), ...listJourney(map)].map(({ id }) => id);
}

/** On the canvas, which another view may cover: then it is shown first. */
export function onCanvas(
  run: (canvas: CanvasPorts, ports: EditorPorts) => void,
): (ports: EditorPorts) => void {
  return (ports) => {
    const act = (): void => {
      const canvas = ports.canvas();
      if (canvas) run(canvas, ports);
    };
    if (ports.layout.view === 'map') act();
    else {
      ports.layout.setView('map');
      // It takes no focus while another view covers it.
      requestAnimationFrame(act);
    }
  };
}
