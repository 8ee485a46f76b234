/** Finds text of a scene that is not inside its room: its group's box, or the tag or stone drawn for it. */
import { type Box, inflateBox } from '../../src/layout/Box';
import { markOverhang } from '../../src/layout/measures';
import type { MeasureText, Primitive, Scene, TextPrimitive } from '../../src/layout/Scene';

const rounding = 0.01;

export function textsOutside(scene: Scene, zoom: number, measure: MeasureText): string[] {
  const outside: string[] = [];
  for (const group of scene.groups) {
    const room: Box = { ...group.box, x: 0, y: 0 };
    const rooms = [room, ...group.primitives.flatMap((primitive) => roomOf(primitive, room, zoom))];
    for (const primitive of group.primitives) {
      if (primitive.kind !== 'text') continue;
      const box = textBox(primitive, measure);
      if (!rooms.some((candidate) => contains(candidate, box))) {
        outside.push(
          `${group.owner.kind}: "${primitive.text}" ${JSON.stringify(box)} in ${JSON.stringify(room)}`,
        );
      }
    }
  }
  return outside;
}

/** Tags and stones may stand out of their card, but no further than the overhang that pictures leave for them. */
function roomOf(primitive: Primitive, room: Box, zoom: number): Box[] {
  const reach = inflateBox(room, Math.max(markOverhang + 2, 14 / zoom));
  if (primitive.kind === 'rect' && contains(reach, primitive)) return [primitive];
  if (primitive.kind === 'hexagon') {
    const { x, y, radius } = primitive;
    const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    return contains(reach, box) ? [box] : [];
  }
  return primitive.kind === 'circle'
    ? [
        {
          x: primitive.x - primitive.radius,
          y: primitive.y - primitive.radius,
          width: 2 * primitive.radius,
          height: 2 * primitive.radius,
        },
      ]
    : [];
}

function textBox({ x, y, text, font, anchor }: TextPrimitive, measure: MeasureText): Box {
  const width = measure(text, font);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - font.size * 0.74, width, height: font.size * 0.92 };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - rounding &&
    inner.y >= outer.y - rounding &&
    inner.x + inner.width <= outer.x + outer.width + rounding &&
    inner.y + inner.height <= outer.y + outer.height + rounding
  );
}
