import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { carriesMap } from '../../src/export/carriesMap';
import { crc32, insertChunk, isPng, makeChunk, walkChunks } from '../../src/export/pngChunks';
import { addMapToPng, largestMapBytes, readPngMap } from '../../src/export/pngMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { awkwardText } from '../layout/awkwardText';

const picture = (): Uint8Array => {
  const png = new PNG({ width: 3, height: 2 });
  png.data.fill(200);
  return new Uint8Array(PNG.sync.write(png));
};

async function withMap(json: string): Promise<Uint8Array> {
  const png = await addMapToPng(picture(), json);
  if (!png) throw new Error('pngjs wrote something that is not a PNG.');
  return png;
}

const mapHead = (compression: number): Uint8Array =>
  new TextEncoder().encode(`touchstone-map\0${String.fromCharCode(compression)}\0\0\0`);

function withText(head: Uint8Array, text: Uint8Array): Uint8Array {
  const data = new Uint8Array(head.length + text.length);
  data.set(head);
  data.set(text, head.length);
  const png = insertChunk(picture(), makeChunk('iTXt', data));
  if (!png) throw new Error('pngjs wrote something that is not a PNG.');
  return png;
}

describe('a PNG that carries its map', () => {
  it('gives back the same text', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardText, async (text) => {
        const json = JSON.stringify({ text });
        expect(await readPngMap(await withMap(json))).toBe(json);
      }),
    );
  });

  it('gives back the same map', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMap(), async (map) => {
        const json = JSON.stringify(map);
        expect(await readPngMap(await withMap(json))).toBe(json);
      }),
      { numRuns: 30 },
    );
  });

  it('is still a picture to an independent reader, pixel for pixel', async () => {
    const plain = PNG.sync.read(Buffer.from(picture()));
    const carrying = PNG.sync.read(Buffer.from(await withMap('{"a":1}')));
    expect([carrying.width, carrying.height]).toEqual([3, 2]);
    expect(carrying.data.equals(plain.data)).toBe(true);
  });

  it('holds the map in one iTXt chunk before the pixels, with the right CRC', async () => {
    const chunks = [...walkChunks(await withMap('{}'))];
    expect(chunks.map((chunk) => chunk.type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks.every((chunk) => chunk.isCrcRight())).toBe(true);
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is told from one that carries none', async () => {
    expect(carriesMap(await withMap('{}'))).toBe('png');
    expect(carriesMap(picture())).toBeNull();
    expect(await readPngMap(picture())).toBeNull();
  });

  it('is read when the text is not compressed, too', async () => {
    expect(await readPngMap(withText(mapHead(0), new TextEncoder().encode('{"b":2}')))).toBe('{"b":2}');
  });
});

describe('a hostile PNG', () => {
  it('that is cut off anywhere gives a map or nothing, never an error', async () => {
    const whole = await withMap('{"name":"고객"}');
    for (let length = 0; length <= whole.length; length++) {
      const text = await readPngMap(whole.subarray(0, length));
      expect(text === null || text === '{"name":"고객"}').toBe(true);
    }
  });

  it('with a flipped bit in the map gives nothing', async () => {
    const whole = await withMap('{"name":"고객"}');
    const chunk = [...walkChunks(whole)].find((candidate) => candidate.type === 'iTXt');
    if (!chunk) throw new Error('The map was not written.');
    for (let at = chunk.start + 8; at < chunk.end - 4; at++) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(await readPngMap(damaged)).toBeNull();
    }
  });

  it('made of any bytes never throws and never hangs', async () => {
    const start = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, hasSignature) => {
        const file = hasSignature ? Uint8Array.from([...start, ...bytes]) : bytes;
        expect(await readPngMap(file)).toBeNull();
        expect([...walkChunks(file)].length).toBeLessThanOrEqual(20);
        expect(isPng(file)).toBe(hasSignature || isPng(bytes));
      }),
    );
  });

  it('with text that is not zlib, or not UTF-8, gives nothing', async () => {
    expect(await readPngMap(withText(mapHead(1), Uint8Array.from([1, 2, 3])))).toBeNull();
    expect(
      await readPngMap(withText(mapHead(1), deflateSync(Uint8Array.from([0xff, 0xfe, 0xc0])))),
    ).toBeNull();
    expect(await readPngMap(withText(mapHead(0), Uint8Array.from([0xff, 0xc0])))).toBeNull();
  });

  it('that would inflate beyond the limit is refused', async () => {
    const bomb = deflateSync(new Uint8Array(largestMapBytes + 1));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readPngMap(withText(mapHead(1), bomb))).toBeNull();
  });
});
