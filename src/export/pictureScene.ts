/** The scene of a picture to take away: the map with title above, legend and source below, and margins around. */
import type { Box } from '../layout/Box';
import { cutText, wrapText } from '../layout/fitText';
import { healthInk } from '../layout/palette';
import { signSquare } from '../layout/paintSign';
import type { FontSpec, MeasureText, Primitive, Scene, SceneGroup } from '../layout/Scene';
import type { LensLegend } from '../layout/SceneView';

export interface PictureWords {
  readonly title: string;
  /** The scenario; may be empty. */
  readonly subtitle: string;
  /** "Health" */
  readonly health: string;
  /** "Adjusted health 0–100, shrunk to the journey average; lowest first" */
  readonly method: string;
  /** Date and source, one line; may be empty. */
  readonly source: string;
  /** What the colours say, when that is not health. */
  readonly legend?: LensLegend;
}

const margin = 40;
const narrowest = 480;
/** At this width of the map the title has its size of 28; wider maps get a larger one, as they are shown smaller. */
const plainWidth = 1500;
const largestScale = 3;
const scaleSteps = 70;

export function pictureScene(scene: Scene, words: PictureWords, measure: MeasureText): Scene {
  const width = Math.max(scene.bounds.width, narrowest);
  const scale = Math.max(1, Math.min(largestScale, width / plainWidth));
  const area: Box = { x: scene.bounds.x, y: scene.bounds.y, width, height: scene.bounds.height };
  const title = titleGroup(area, words, scale, measure);
  const { legend: lens } = words;
  const legend = lens
    ? lensLegendGroup(area, lens, words.source, scale, measure)
    : legendGroup(area, words, scale, measure);
  return {
    bounds: {
      x: area.x - margin * scale,
      y: title.box.y - margin * scale,
      width: width + 2 * margin * scale,
      height: legend.box.y + legend.box.height - title.box.y + 2 * margin * scale,
    },
    groups: [title, ...scene.groups, legend],
  };
}

function titleGroup(area: Box, words: PictureWords, scale: number, measure: MeasureText): SceneGroup {
  const big: FontSpec = { size: 28 * scale, weight: 700 };
  const small: FontSpec = { size: 14 * scale, weight: 400 };
  const titles = wrapText(words.title, big, area.width, 2, measure);
  const subtitles = wrapText(words.subtitle, small, Math.min(area.width, 900 * scale), 2, measure);
  const primitives: Primitive[] = [];
  let y = 0;
  for (const text of titles) {
    primitives.push({
      kind: 'text',
      x: 0,
      y: y + big.size * 0.82,
      text,
      font: big,
      fill: 'ink',
      anchor: 'start',
    });
    y += big.size * 1.22;
  }
  if (subtitles.length > 0) y += 4 * scale;
  for (const text of subtitles) {
    primitives.push({
      kind: 'text',
      x: 0,
      y: y + small.size * 0.9,
      text,
      font: small,
      fill: 'quiet',
      anchor: 'start',
    });
    y += small.size * 1.4;
  }
  const gap = y > 0 ? 24 * scale : 0;
  const box: Box = { x: area.x, y: area.y - y - gap, width: area.width, height: y };
  return { owner: { kind: 'title', id: 'title' }, box, opacity: 1, primitives };
}

/** The scale with its name and ends, the method in words, the source: each where there is room, else below. */
function legendGroup(area: Box, words: PictureWords, scale: number, measure: MeasureText): SceneGroup {
  const font: FontSpec = { size: 13 * scale, weight: 400 };
  const strong: FontSpec = { size: 13 * scale, weight: 600 };
  const baseline = font.size;
  const line = font.size * 1.5;
  const text = (x: number, y: number, content: string, look: FontSpec = font): Primitive => ({
    kind: 'text',
    x,
    y,
    text: content,
    font: look,
    fill: look === strong ? 'ink' : 'quiet',
    anchor: 'start',
  });
  const name = cutText(words.health, strong, area.width / 3, measure);
  const zeroX = measure(name, strong) + 10 * scale;
  const barX = zeroX + measure('0', font) + 7 * scale;
  const bar = healthBar(barX, baseline - font.size * 0.78, 140 * scale, 10 * scale);
  const hundredX = barX + 147 * scale;
  const primitives = [
    text(0, baseline, name, strong),
    text(zeroX, baseline, '0'),
    ...bar,
    text(hundredX, baseline, '100'),
  ];
  const besideX = hundredX + measure('100', font) + 20 * scale;
  const fitsBeside = measure(words.method, font) <= area.width - besideX;
  let y = baseline;
  if (fitsBeside) primitives.push(text(besideX, baseline, words.method));
  const below = [...(fitsBeside ? [] : [words.method]), words.source];
  for (const paragraph of below) {
    for (const content of wrapText(paragraph, font, area.width, 3, measure)) {
      y += line;
      primitives.push(text(0, y, content));
    }
  }
  const box: Box = {
    x: area.x,
    y: area.y + area.height + 20 * scale,
    width: area.width,
    height: y + font.size * 0.4,
  };
  return { owner: { kind: 'legend', id: 'legend' }, box, opacity: 1, primitives };
}

/** Title, then each sign with its word, in as many lines as they take; then the method and the source. */
function lensLegendGroup(
  area: Box,
  legend: LensLegend,
  source: string,
  scale: number,
  measure: MeasureText,
): SceneGroup {
  const font: FontSpec = { size: 13 * scale, weight: 400 };
  const strong: FontSpec = { size: 13 * scale, weight: 600 };
  const square = 18 * scale;
  const line = 26 * scale;
  const gap = 18 * scale;
  const primitives: Primitive[] = [];
  let x = 0;
  let y = square;
  const place = (text: string, look: FontSpec, fill: 'ink' | 'quiet'): void => {
    const baseline = y - square / 2 + look.size * 0.36;
    primitives.push({ kind: 'text', x, y: baseline, text, font: look, fill, anchor: 'start' });
    x += measure(text, look);
  };
  const title = cutText(legend.title, strong, area.width / 3, measure);
  place(title, strong, 'ink');
  x += gap;
  for (const { sign, word, count } of legend.entries) {
    const whole = count === undefined ? word : `${word} · ${String(count)}`;
    const text = cutText(whole, font, area.width - square - 6 * scale, measure);
    const width = square + 6 * scale + measure(text, font);
    if (x > 0 && x + width > area.width) {
      x = 0;
      y += line;
    }
    primitives.push(...signSquare(sign, x, y - square, square, { measure }));
    x += square + 6 * scale;
    place(text, font, 'quiet');
    x += gap;
  }
  let baseline = y + font.size * 0.4;
  for (const paragraph of [legend.method, source]) {
    for (const text of wrapText(paragraph, font, area.width, 3, measure)) {
      baseline += font.size * 1.5;
      primitives.push({ kind: 'text', x: 0, y: baseline, text, font, fill: 'quiet', anchor: 'start' });
    }
  }
  const box: Box = {
    x: area.x,
    y: area.y + area.height + 20 * scale,
    width: area.width,
    height: baseline + font.size * 0.4,
  };
  return { owner: { kind: 'legend', id: 'legend' }, box, opacity: 1, primitives };
}

function healthBar(x: number, y: number, width: number, height: number): Primitive[] {
  const step = width / scaleSteps;
  return Array.from({ length: scaleSteps }, (_, i): Primitive => {
    // Each step reaches under the next one: no hairlines between them at any scale.
    const reach = i === scaleSteps - 1 ? step : step * 1.5;
    return {
      kind: 'rect',
      x: x + i * step,
      y,
      width: reach,
      height,
      radius: 0,
      fill: healthInk((i / (scaleSteps - 1)) * 100),
    };
  });
}
