import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriesMap } from '../../src/export/carriesMap';
import { pictureScene } from '../../src/export/pictureScene';
import { sceneToSvg } from '../../src/export/sceneToSvg';
import { readSvgMap } from '../../src/export/svgMap';
import { escapeXml, unescapeXml } from '../../src/export/xmlText';
import { buildScene } from '../../src/layout/buildScene';
import { layoutMap } from '../../src/layout/layoutMap';
import { darkPalette, lightPalette } from '../../src/layout/palette';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { smallJourney } from '../helpers/journey';
import { awkwardText } from '../layout/awkwardText';
import { fakeMeasure } from '../layout/fakeMeasure';
import { arbitraryView, plainView } from '../layout/sceneViews';
import { textsOutside } from '../layout/textStandsInside';

const map = smallJourney();
const scene = buildScene(map, layoutMap(map), plainView(1, fakeMeasure));
const words = { title: 'T', description: 'D' };

describe('an SVG that carries its map', () => {
  it('gives back a JSON text of the same value, whatever the names', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const svg = sceneToSvg(
          scene,
          lightPalette,
          { title: text, description: text },
          JSON.stringify({ text }),
        );
        expect(JSON.parse(readSvgMap(svg) ?? 'null')).toEqual({ text });
      }),
    );
  });

  it('gives back the same map', () => {
    fc.assert(
      fc.property(arbitraryMap(), (random) => {
        const json = JSON.stringify(random, null, 2);
        const svg = sceneToSvg(scene, lightPalette, words, json);
        expect(JSON.parse(readSvgMap(svg) ?? 'null')).toEqual(JSON.parse(json));
      }),
      { numRuns: 50 },
    );
  });

  it('is read when another program gave the element a prefix or used CDATA', () => {
    const json = '{"a":"<b>"}';
    expect(
      readSvgMap(
        `<svg><ns0:touchstone-map xmlns:ns0="x">{&quot;a&quot;:"&#x3c;b&#62;"}</ns0:touchstone-map>`,
      ),
    ).toBe(json);
    expect(readSvgMap(`<svg><touchstone-map><![CDATA[${json}]]></touchstone-map></svg>`)).toBe(json);
  });

  it('is told from one that carries none, and from what only begins like one', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(carriesMap(bytes(sceneToSvg(scene, lightPalette, words, '{}')))).toBe('svg');
    expect(carriesMap(bytes(sceneToSvg(scene, lightPalette, words)))).toBeNull();
    expect(readSvgMap('<svg><touchstone-map')).toBeNull();
    expect(readSvgMap('<svg><touchstone-map>{}')).toBeNull();
    expect(carriesMap(bytes('touchstone-map'))).toBeNull();
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const read = readSvgMap(`<touchstone-map>${text}`);
        expect(read === null || typeof read === 'string').toBe(true);
        expect(readSvgMap(text)).toBeNull();
      }),
    );
  });
});

describe('escaping', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unescapeXml(escapeXml(text))).toBe(text);
      }),
    );
  });

  it('leaves no bracket, quote or lone surrogate', () => {
    expect(escapeXml('<a b="c">\uD800\u0000&\'')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#39;');
  });
});

describe('the picture', () => {
  const full = {
    title: 'Airport',
    subtitle: 'A guest',
    health: 'Health',
    method: 'Lowest first',
    source: 'City',
  };

  it('has the title above the map, legend and source below, all inside its edges', () => {
    const picture = pictureScene(scene, full, fakeMeasure);
    const [title, legend] = [picture.groups[0], picture.groups.at(-1)];
    expect(title && title.box.y + title.box.height).toBeLessThanOrEqual(scene.bounds.y);
    expect(legend?.box.y).toBeGreaterThanOrEqual(scene.bounds.y + scene.bounds.height);
    const text = picture.groups.flatMap((g) =>
      g.primitives.flatMap((p) => (p.kind === 'text' ? [p.text] : [])),
    );
    expect(text).toEqual(
      expect.arrayContaining(['Airport', 'A guest', 'Health', '0', '100', 'Lowest first', 'City']),
    );
  });

  it('keeps any words inside, and its boxes inside its bounds', () => {
    const random = fc.record({
      title: awkwardText,
      subtitle: awkwardText,
      health: awkwardText,
      method: awkwardText,
      source: awkwardText,
    });
    const input = fc
      .tuple(arbitraryMap(), random)
      .chain(([some, picture]) => arbitraryView(some, fakeMeasure).map((view) => ({ some, picture, view })));
    fc.assert(
      fc.property(input, ({ some, picture, view }) => {
        const result = pictureScene(buildScene(some, layoutMap(some), view), picture, fakeMeasure);
        expect(textsOutside(result, view.zoom, fakeMeasure)).toEqual([]);
        for (const { box } of result.groups) {
          expect(box.x).toBeGreaterThanOrEqual(result.bounds.x);
          expect(box.y).toBeGreaterThanOrEqual(result.bounds.y);
          expect(box.x + box.width).toBeLessThanOrEqual(result.bounds.x + result.bounds.width);
          expect(box.y + box.height).toBeLessThanOrEqual(result.bounds.y + result.bounds.height);
        }
      }),
    );
  });

  it('differs between the themes in colours only', () => {
    const strip = (svg: string): string => svg.replace(/#[0-9a-f]{6}/g, '#');
    const [light, dark] = [lightPalette, darkPalette].map((palette) => sceneToSvg(scene, palette, words));
    expect(light).not.toBe(dark);
    expect(strip(light ?? '')).toBe(strip(dark ?? ''));
  });
});
