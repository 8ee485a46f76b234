/**
 * Colour roles and their values in the light and the dark theme. A scene names roles; only a writer turns them into
 * values. `ui/tokens.css` holds the same values for the interface around the canvas: change both together.
 */
import type { ColourName } from '../model/JourneyMap';

export interface Palette extends Readonly<Record<ColourName, string>> {
  readonly paper: string;
  readonly stage: string;
  readonly panel: string;
  readonly ink: string;
  readonly ink2: string;
  /** For what steps back. AA (4.5 : 1) on paper, stage and panel. */
  readonly ink3: string;
  /** Second text on the map. AAA (7 : 1) on paper, stage and panel. */
  readonly quiet: string;
  readonly line: string;
  /** The ground of little bars, and dashed outlines. */
  readonly track: string;
  readonly brand: string;
  readonly gold: string;
  readonly accent: string;
  readonly weak: string;
  readonly weakSoft: string;
  /** Text on `weak`. */
  readonly onWeak: string;
  /** Letters on a persona's colour. */
  readonly onColour: string;
  readonly health0: string;
  readonly health50: string;
  readonly health100: string;
}

export type PaletteName = keyof Palette;

/**
 * A role; the colour of a health of 0–100; one of the hues that tell kinds apart (0–7, the last one is grey); a shade from
 * paper to full (0–100); or the text colour that reads best on one of these.
 */
export type Ink = PaletteName | `${'health' | 'onHealth' | 'hue' | 'onHue' | 'shade' | 'onShade'}:${number}`;

export const lightPalette: Palette = {
  paper: '#fbfaf7',
  stage: '#f4f1ea',
  panel: '#ffffff',
  ink: '#1d1c1a',
  ink2: '#5b5850',
  ink3: '#6f6b62',
  quiet: '#4f4c45',
  line: '#e5e0d6',
  track: '#e9e5dc',
  brand: '#26313b',
  gold: '#b5831a',
  accent: '#27618f',
  weak: '#c44226',
  weakSoft: '#f6e0da',
  onWeak: '#ffffff',
  onColour: '#ffffff',
  health0: '#c44226',
  health50: '#cec7b7',
  health100: '#1f7a72',
  violet: '#6d4ac4',
  amber: '#946208',
  blue: '#1f6ca5',
  green: '#3a7732',
  rose: '#b5386b',
  teal: '#19757a',
  brown: '#8a5636',
  slate: '#566372',
};

export const darkPalette: Palette = {
  paper: '#161614',
  stage: '#1f1e1b',
  panel: '#242320',
  ink: '#f2efe8',
  ink2: '#bdb8ac',
  ink3: '#9b968a',
  quiet: '#bdb8ac',
  line: '#35332e',
  track: '#3a3833',
  brand: '#e9e4d8',
  gold: '#e0b04a',
  accent: '#7fb4df',
  weak: '#f0765a',
  weakSoft: '#45271f',
  onWeak: '#161614',
  onColour: '#161614',
  health0: '#c44226',
  health50: '#62605a',
  health100: '#46b2a6',
  violet: '#ab8ff0',
  amber: '#dda23a',
  blue: '#6fb2e0',
  green: '#86c27a',
  rose: '#ee86ac',
  teal: '#5cc0be',
  brown: '#cfa083',
  slate: '#a3b1c0',
};

type Rgb = readonly [red: number, green: number, blue: number];

function readHex(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function writeHex(rgb: Rgb): string {
  return '#' + rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
}

function mixColours(from: string, to: string, share01: number): string {
  const a = readHex(from);
  const b = readHex(to);
  const mix = (i: 0 | 1 | 2): number => a[i] + (b[i] - a[i]) * share01;
  return writeHex([mix(0), mix(1), mix(2)]);
}

/** The diverging scale: vermilion at 0, neutral at 50, teal at 100. Values outside are clamped. */
export function healthColour(palette: Palette, health: number): string {
  const clamped = Math.max(0, Math.min(100, Number.isFinite(health) ? health : 50));
  return clamped <= 50
    ? mixColours(palette.health0, palette.health50, clamped / 50)
    : mixColours(palette.health50, palette.health100, (clamped - 50) / 50);
}

/** Relative luminance, WCAG 2.2. */
function luminanceOf(hex: string): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = readHex(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two `#rrggbb` colours, 1–21 (WCAG 2.2). */
export function contrastRatio(a: string, b: string): number {
  const [one, two] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

/** One role for each whole number of health, so that scenes stay small and equal. */
export function healthInk(health: number): Ink {
  return `health:${Math.round(Math.max(0, Math.min(100, health)))}`;
}

/** For text on `healthInk(health)`; at least 4.5 : 1 everywhere on the scale. */
export function onHealthInk(health: number): Ink {
  return `onHealth:${Math.round(Math.max(0, Math.min(100, health)))}`;
}

const black = '#000000';
const white = '#ffffff';

/** Told apart by the colour-blind as well: after Okabe & Ito 2008 and Tol 2021, dark ones on light paper. */
const lightHues = '#0072b2 #d55e00 #009e73 #cc79a7 #332288 #882255 #8a8a1c #6b6b6b'.split(' ');
const darkHues = '#56b4e9 #e69f00 #2fbf95 #e39ac0 #a99bf0 #cc6677 #f0e442 #b5b5b5'.split(' ');

/** Values of roles already mixed, for each palette: a far canvas asks ten thousand times a frame. */
const mixed = new WeakMap<Palette, Map<Ink, string>>();

/** The `#rrggbb` value of a role. */
export function inkColour(palette: Palette, ink: Ink): string {
  if (isPaletteName(palette, ink)) return palette[ink];
  let known = mixed.get(palette);
  if (!known) mixed.set(palette, (known = new Map()));
  let colour = known.get(ink);
  if (colour === undefined) known.set(ink, (colour = mixInk(palette, ink)));
  return colour;
}

function mixInk(palette: Palette, ink: Ink): string {
  const [family = '', number] = ink.split(':');
  const value = Number(number);
  const ground = family.endsWith('ealth')
    ? healthColour(palette, value)
    : family.endsWith('ue')
      ? ((luminanceOf(palette.paper) > 0.5 ? lightHues : darkHues)[value] ?? palette.ink3)
      : mixColours(palette.panel, palette.accent, value / 100);
  if (!family.startsWith('on')) return ground;
  return contrastRatio(white, ground) >= contrastRatio(black, ground) ? white : black;
}

function isPaletteName(palette: Palette, ink: Ink): ink is PaletteName {
  return Object.hasOwn(palette, ink);
}
