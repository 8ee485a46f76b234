/** One persona: a round portrait in its colour, name and share beside it. */
import { type ColourName, colourNames, type Persona } from '../model/JourneyMap';
import type { Box } from './Box';
import { cutText, plainLine, splitClusters, wrapText } from './fitText';
import { personaHeight, portraitSize } from './measures';
import type { FontSpec, Primitive, SceneGroup } from './Scene';
import { readableSize, type SceneView } from './SceneView';
import { textLines } from './textLines';

const centre = { x: 8 + portraitSize / 2, y: personaHeight / 2 };
/** What a circle of the portrait's size has room for. */
const widestInitials = 38;
const textLeft = 8 + portraitSize + 10;
/** Only raster images in base64: an SVG could carry scripts, an address would be a request. */
const pictureUrl = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+$/;

/** A persona that was given no colour gets one that stays the same as long as its id. */
export function personaColour(persona: Persona): ColourName {
  if (persona.colour) return persona.colour;
  let sum = 0;
  for (let i = 0; i < persona.id.length; i++) sum = (sum * 31 + persona.id.charCodeAt(i)) % 9973;
  return colourNames[sum % colourNames.length] ?? 'violet';
}

export function buildPersonaGroup(persona: Persona, box: Box, view: SceneView): SceneGroup {
  const cards: Primitive[] =
    box.height > personaHeight
      ? [
          {
            kind: 'rect',
            x: 0,
            y: 0,
            width: box.width,
            height: box.height,
            radius: 10,
            fill: 'stage',
            stroke: 'line',
          },
        ]
      : [];
  return {
    owner: { kind: 'persona', id: persona.id },
    box,
    opacity: 1,
    primitives: [...cards, ...portrait(persona, view), ...words(persona, box, view)],
  };
}

function portrait(persona: Persona, view: SceneView): Primitive[] {
  const colour = personaColour(persona);
  const avatar = persona.avatar?.trim() ?? '';
  const isPicture = pictureUrl.test(avatar);
  const letters = splitClusters(isPicture || avatar === '' ? plainLine(persona.name) : plainLine(avatar));
  const text = letters
    .slice(0, isPicture || avatar === '' ? 1 : 2)
    .join('')
    .toUpperCase();
  const wanted: FontSpec = { size: text.length === 1 ? 22 : 18, weight: 600 };
  const size = wanted.size * Math.min(1, widestInitials / Math.max(1, view.measure(text, wanted)));
  const ring = portraitSize / 2 - 1;
  return [
    { kind: 'circle', ...centre, radius: ring, fill: 'paper', stroke: colour, strokeWidth: 2 },
    { kind: 'circle', ...centre, radius: ring - 4, fill: colour },
    ...(text === ''
      ? []
      : [
          {
            kind: 'text',
            x: centre.x,
            y: centre.y + size * 0.36,
            text,
            font: { size, weight: 600 },
            fill: 'onColour',
            anchor: 'middle',
          } as const,
        ]),
    ...(isPicture
      ? [
          {
            kind: 'picture',
            x: centre.x - ring + 4,
            y: centre.y - ring + 4,
            size: 2 * (ring - 4),
            href: avatar,
          } as const,
        ]
      : []),
  ];
}

/** Two lines of name and one of share, together in the middle of the portrait's height. */
function words(persona: Persona, box: Box, view: SceneView): Primitive[] {
  const name = plainLine(persona.name) || view.texts.untitled;
  const width = box.width - textLeft - 4;
  const big: FontSpec = { size: readableSize(15, view.zoom), weight: 600 };
  const font: FontSpec =
    view.measure(name, big) <= width ? big : { ...big, size: readableSize(13, view.zoom) };
  if (font.size > personaHeight / 1.4) return [];
  const small: FontSpec = { size: readableSize(12.5, view.zoom), weight: 400 };
  const line = font.size * 1.15;
  const hasShare = persona.share01 !== undefined && view.distance !== 'far';
  const shareLine = hasShare ? small.size * 1.3 : 0;
  const maxLines = Math.max(1, Math.min(2, Math.floor((personaHeight - shareLine) / line)));
  const names = wrapText(name, font, width, maxLines, view.measure);
  const share = hasShare ? cutText(view.texts.share(persona.share01 ?? 0), small, width, view.measure) : '';
  const top = (personaHeight - names.length * line - shareLine) / 2;
  const look = { x: textLeft, lineHeight: line } as const;
  return [
    ...textLines(names, { ...look, baseline: top + line * 0.8, font, fill: 'ink' }),
    ...textLines(share === '' ? [] : [share], {
      ...look,
      baseline: top + names.length * line + small.size,
      font: small,
      fill: 'quiet',
    }),
  ];
}
