import { describe, expect, it } from 'vitest';
import { carriesMap, pictureKind } from '../../src/export/carriesMap';
import { wrapMapForSvg } from '../../src/export/svgMap';
import { writeMap } from '../../src/formats/own/writeMap';
import { readMapFile } from '../../src/panels/library/readMapFile';
import { smallJourney } from '../helpers/journey';

const bytes = (text: string) => new TextEncoder().encode(text);
const titled = (title: string) => {
  const map = smallJourney();
  return { ...map, map: { ...map.map, title } };
};

describe('what begins as markup may be a picture, whatever stands in it', () => {
  it.each(['<svg xmlns="a">', '\uFEFF<svg>', ' \n<!-- a --><svg\n>', '<?xml version="1.0"?><a>'])(
    '%j',
    (text) => {
      expect(pictureKind(bytes(text))).toBe('svg');
    },
  );

  it.each(['{"title":"<svg>"}', '\uFEFF {"title":"<svg >"}', 'a <svg>', '[]<?xml ', '', '<svgs>'])(
    '%j is none',
    (text) => {
      expect(pictureKind(bytes(text))).toBeNull();
      expect(carriesMap(bytes(text))).toBeNull();
    },
  );
});

describe('a map that speaks of pictures', () => {
  it.each(['<svg>', '<svg xmlns="http://www.w3.org/2000/svg"> touchstone-map', '<?xml version="1.0"?>'])(
    'is imported as what it is, with the title “%s”',
    async (title) => {
      const map = titled(title);
      for (const mark of ['', '\uFEFF']) {
        const reading = await readMapFile(new Blob([mark + writeMap(map)]), () => 'new');
        expect(reading).toMatchObject({ ok: true, repairs: [], map: { map: { title } } });
      }
    },
  );

  it('comes back out of a picture', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${wrapMapForSvg(writeMap(titled('<svg>')))}</svg>`;
    expect(carriesMap(bytes(svg))).toBe('svg');
    const reading = await readMapFile(new Blob([svg]), () => 'new');
    expect(reading).toMatchObject({ ok: true, map: { map: { title: '<svg>' } } });
  });
});
