/** Small drawings that a card has at more than one distance: the interval bar and the evidence dot. */
import type { CardEvidence, CardFacts } from './CardFacts';
import { healthInk } from './palette';
import type { Primitive } from './Scene';

/** Health 0–100 from left to right: ground, plausible interval, tick at the value. `y` is the middle. */
export function intervalBar(
  interval: NonNullable<CardFacts['interval']>,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly unit: number },
  opacity: number,
): Primitive[] {
  const { x, y, width, unit } = place;
  const at = (health: number): number => (Math.max(0, Math.min(100, health)) / 100) * width;
  const thickness = 5 * unit;
  const tick = 3 * unit;
  const low = at(Math.min(interval.low, interval.at));
  const high = Math.max(at(Math.max(interval.high, interval.at)), low + thickness);
  const colour = healthInk(interval.at);
  const bar = { kind: 'rect', y: y - thickness / 2, height: thickness, radius: thickness / 2 } as const;
  return [
    { ...bar, x, width, fill: 'track', opacity },
    {
      ...bar,
      x: x + Math.min(low, width - thickness),
      width: Math.min(high, width) - Math.min(low, width - thickness),
      fill: colour,
      opacity: opacity * 0.6,
    },
    {
      kind: 'rect',
      x: x + Math.max(0, Math.min(width - tick, at(interval.at) - tick / 2)),
      y: y - 5.5 * unit,
      width: tick,
      height: 11 * unit,
      radius: tick / 2,
      fill: colour,
      opacity,
    },
  ];
}

/** Full: measured. Half: by proxy. Hollow: estimated. Nothing: nothing known. `x`, `y` is the centre. */
export function evidenceDot(
  evidence: CardEvidence,
  x: number,
  y: number,
  radius: number,
  opacity: number,
): Primitive[] {
  if (evidence === 'none') return [];
  const ring: Primitive = {
    kind: 'circle',
    x,
    y,
    radius,
    stroke: 'ink3',
    strokeWidth: radius * 0.4,
    opacity,
    ...(evidence === 'measured' ? { fill: 'ink3' } : {}),
  };
  if (evidence !== 'proxy') return [ring];
  const k = 0.5523 * radius;
  return [
    ring,
    {
      kind: 'path',
      fill: 'ink3',
      opacity,
      commands: [
        ['M', x, y - radius],
        ['C', x - k, y - radius, x - radius, y - k, x - radius, y],
        ['C', x - radius, y + k, x - k, y + radius, x, y + radius],
        ['Z'],
      ],
    },
  ];
}
