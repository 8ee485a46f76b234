/**
 * A chart on the screen as a PNG: the SVG element is copied with the styles it has at this moment (theme, fonts), drawn
 * on the panel's colour under its title, at twice the size. Reads the screen and changes nothing on it.
 *
 * What is only there for the pointer or the keyboard carries `data-screen-only` and stays out of the picture; what is
 * shifted to stay in sight carries `data-sticky` and loses its `transform`.
 */

/** What a style sheet may say about a drawn thing; anything else does not change a picture. */
const drawnStyles = [
  'color',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'display',
  'visibility',
] as const;

const scale = 2;
const padding = 16;
const titleHeight = 28;
/** Beyond this a side of a canvas fails silently in some browsers. */
const longestSide = 16_000;

/** Resolves to null when the browser cannot draw it. */
export async function chartPicture(chart: SVGSVGElement, title: string): Promise<Blob | null> {
  const { markup, width, height } = chartMarkup(chart, title);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const fitting = Math.min(scale, longestSide / width, longestSide / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * fitting);
  canvas.height = Math.round(height * fitting);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

export interface ChartMarkup {
  /** A whole SVG document that needs nothing from outside. */
  readonly markup: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export function chartMarkup(chart: SVGSVGElement, title: string): ChartMarkup {
  const box = chart.getBoundingClientRect();
  const width = box.width + 2 * padding;
  const height = box.height + titleHeight + 2 * padding;
  const copy = styledCopy(chart);
  copy.setAttribute('x', String(padding));
  copy.setAttribute('y', String(padding + titleHeight));
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  picture.append(groundOf(chart), titleOf(chart, title), copy);
  return { markup: new XMLSerializer().serializeToString(picture), width, height };
}

function styledCopy(chart: SVGSVGElement): SVGSVGElement {
  // A clone of an SVG element is one; the type of `cloneNode` only says that it is a node.
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const twin = copies[index];
    if (twin) writeStyle(original, twin);
  });
  for (const part of copy.querySelectorAll('[data-screen-only], foreignObject, title')) part.remove();
  // What stays in sight while the chart scrolls belongs at its start.
  for (const part of copy.querySelectorAll('[data-sticky]')) part.removeAttribute('transform');
  return copy;
}

function writeStyle(original: Element, twin: Element): void {
  const shown = getComputedStyle(original);
  const style = drawnStyles.map((name) => `${name}:${shown.getPropertyValue(name)}`).join(';');
  twin.setAttribute('style', style);
  twin.removeAttribute('class');
}

/** The ground the chart stands on: the nearest that is not see-through. */
function groundOf(chart: Element): SVGElement {
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', groundColour(chart));
  return ground;
}

function groundColour(chart: Element): string {
  for (let at: Element | null = chart; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour !== 'transparent' && !colour.endsWith(', 0)')) return colour;
  }
  return 'white';
}

function titleOf(chart: Element, title: string): SVGElement {
  const { fontFamily } = getComputedStyle(chart);
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  text.textContent = title;
  text.setAttribute('x', String(padding));
  text.setAttribute('y', String(padding + 14));
  const ink = getComputedStyle(chart).color;
  text.setAttribute('style', `fill:${ink};font-family:${fontFamily};font-size:16px;font-weight:600`);
  return text;
}
