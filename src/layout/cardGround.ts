/** The paper of a card and the inks of its tone. Nothing that depends on the distance. */
import type { Box } from './Box';
import type { CardFacts } from './CardFacts';
import type { CardTone } from './CardParts';
import type { Ink } from './palette';
import type { Primitive } from './Scene';

export const cardRadius = 7;

export interface CardInks {
  readonly name: Ink;
  readonly number: Ink;
  readonly quiet: Ink;
  readonly nameWeight: 400 | 600;
  readonly numberWeight: 400 | 600;
  /** For bars and icons, which may fade where text may not. */
  readonly graphicOpacity: number;
}

/** Dim text steps back by weight and a grey that is still 4.5 : 1, never by opacity. */
export function cardInks(tone: CardTone): CardInks {
  if (tone === 'dim') {
    return {
      name: 'ink3',
      number: 'ink3',
      quiet: 'ink3',
      nameWeight: 400,
      numberWeight: 400,
      graphicOpacity: 0.5,
    };
  }
  return {
    name: 'ink',
    number: 'ink',
    quiet: 'quiet',
    nameWeight: 600,
    numberWeight: 600,
    graphicOpacity: 1,
  };
}

export function cardGround(
  box: Box,
  facts: CardFacts,
  tone: CardTone,
  isMomentOfTruth: boolean,
): Primitive[] {
  const size = { width: box.width, height: box.height };
  const primitives: Primitive[] = [];
  if (tone === 'strong') {
    primitives.push({
      kind: 'rect',
      x: -3,
      y: -3,
      width: size.width + 6,
      height: size.height + 6,
      radius: cardRadius + 3,
      fill: 'weakSoft',
    });
  }
  primitives.push({ kind: 'rect', x: 0, y: 0, ...size, radius: cardRadius, ...groundPaint(facts, tone) });
  if (isMomentOfTruth) {
    primitives.push({
      kind: 'rect',
      x: 0,
      y: 16,
      width: 3,
      height: size.height - 32,
      radius: 1.5,
      fill: 'gold',
      opacity: tone === 'dim' ? 0.35 : 1,
    });
  }
  return primitives;
}

function groundPaint(
  facts: CardFacts,
  tone: CardTone,
): { fill: Ink; stroke: Ink; strokeWidth: number; dash?: readonly number[] } {
  if (tone === 'dim') return { fill: 'stage', stroke: 'line', strokeWidth: 1 };
  if (tone === 'plain') return { fill: 'panel', stroke: 'line', strokeWidth: 1 };
  const ring = { fill: 'panel', stroke: 'weak', strokeWidth: 2 } as const;
  return facts.mark?.kind === 'ask' ? { ...ring, dash: [5, 3] } : ring;
}
