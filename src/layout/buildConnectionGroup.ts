/** One connection: line, arrow head, label. Its colour is its persona's when it holds for exactly one. */
import type { Connection, JourneyMap } from '../model/JourneyMap';
import { isPersonaId, isTouchpointId } from '../model/questions';
import { type Box, unionBoxes } from './Box';
import { personaColour } from './buildPersonaGroup';
import type { ConnectionShape } from './connectionPath';
import { cutText, wrapText } from './fitText';
import type { Ink } from './palette';
import type { FontSpec, Primitive, SceneGroup } from './Scene';
import { readableSize, type SceneView } from './SceneView';
import { textLines } from './textLines';
import { movePath, type PathCommand } from './svgPath';

const longestLabel = 150;
/** What must be seen of a line beside a label that stands on it. */
const shortestLineLeft = 24;
const labelLine = 1.35;

export function buildConnectionGroup(
  connection: Connection,
  shape: ConnectionShape,
  map: JourneyMap,
  view: SceneView,
): SceneGroup {
  const ink = connectionInk(connection, map);
  const strokeWidth = Math.max(1.5, (view.distance === 'far' ? 1 : 1.2) / view.zoom);
  // A line between touchpoints runs in the gap between stages: its label would lie under the cards on both sides.
  const hasRoom = view.distance !== 'far' && !isOfTouchpoint(connection, map);
  const label = connection.label && hasRoom ? fitLabel(connection.label, shape, view) : null;
  const box = label ? unionBoxes([shape.box, label.box]) : shape.box;
  const [tip, left, right] = shape.head;
  const head: PathCommand[] =
    tip && left && right ? [['M', tip.x, tip.y], ['L', left.x, left.y], ['L', right.x, right.y], ['Z']] : [];
  return {
    owner: { kind: 'connection', id: connection.id },
    box,
    opacity: 1,
    primitives: [
      {
        kind: 'path',
        commands: movePath(shape.commands, -box.x, -box.y),
        stroke: ink,
        strokeWidth,
        ...dashOf(connection, strokeWidth),
      },
      { kind: 'path', commands: movePath(head, -box.x, -box.y), fill: ink },
      ...(label ? labelParts(label, box) : []),
    ],
  };
}

function isOfTouchpoint({ from, to }: Connection, map: JourneyMap): boolean {
  return isTouchpointId(map, from) || isTouchpointId(map, to);
}

/** A return is dashed, a drop-off dotted: the kinds differ without colour. */
function dashOf(connection: Connection, width: number): { dash?: readonly number[] } {
  switch (connection.kind) {
    case 'flow':
      return {};
    case 'return':
      return { dash: [width * 3.6, width * 3] };
    case 'drop-off':
      return { dash: [width * 1.2, width * 2.4] };
  }
}

/** The persona's colour, or grey for everyone; a drop-off is in the colour of what is weak. */
export function connectionInk(connection: Connection, map: JourneyMap): Ink {
  const only = connection.personas?.length === 1 ? connection.personas[0] : undefined;
  const id = only ?? [connection.from, connection.to].find((end) => isPersonaId(map, end));
  const persona = id !== undefined && isPersonaId(map, id) ? map.personas[id] : undefined;
  if (persona) return personaColour(persona);
  return connection.kind === 'drop-off' ? 'weak' : 'ink3';
}

interface Label {
  /** Where it stands, in canvas units. */
  readonly box: Box;
  readonly lines: readonly string[];
  readonly font: FontSpec;
  readonly isBeside: boolean;
}

/** In the middle of the line; below a line that is shorter than its label, in as many lines as it takes. */
function fitLabel(label: string, shape: ConnectionShape, view: SceneView): Label | null {
  const font: FontSpec = { size: readableSize(12, view.zoom), weight: 500 };
  const whole = cutText(label, font, longestLabel, view.measure);
  const isBeside = shape.box.width < view.measure(whole, font) + shortestLineLeft && shape.box.height < 40;
  const lines = isBeside
    ? wrapText(label, font, Math.max(shape.box.width - 10, 36), 3, view.measure)
    : [whole];
  // Two letters and an ellipsis in a gap say nothing; the whole label is a click away.
  if (lines.join('') === '' || (isBeside && lines.some((line) => line.endsWith('…')))) return null;
  const width = Math.max(...lines.map((line) => view.measure(line, font))) + 10;
  const height = lines.length * font.size * labelLine;
  const { x, y } = shape.middle;
  return {
    box: { x: x - width / 2, y: isBeside ? y + 6 : y - height / 2, width, height },
    lines,
    font,
    isBeside,
  };
}

function labelParts({ box, lines, font, isBeside }: Label, group: Box): Primitive[] {
  const [x, y] = [box.x - group.x, box.y - group.y];
  const ground: Primitive = {
    kind: 'rect',
    x,
    y,
    width: box.width,
    height: box.height,
    radius: 4,
    fill: 'paper',
    opacity: isBeside ? 0.85 : 1,
  };
  const text = textLines(lines, {
    x: x + box.width / 2,
    baseline: y + font.size * (labelLine / 2 + 0.36),
    lineHeight: font.size * labelLine,
    font,
    fill: 'quiet',
    anchor: 'middle',
  });
  return [ground, ...text];
}
