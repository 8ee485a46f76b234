import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMap, unpackMap } from '../../../src/panels/versions/packMap';
import { packText, unpackText } from '../../../src/panels/versions/versionBytes';
import { arbitraryMap } from '../../helpers/arbitraryMap';
import { smallJourney } from '../../helpers/journey';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the bytes of a version', () => {
  it('give the map back with every record, id and time', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMap(), async (map) => {
        const result = await unpackMap(await packMap(map));
        if (!result.ok) throw new Error(result.refusal.why);
        expect(plain(result.map)).toEqual(plain(map));
        expect(result.repairs).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for the same map, so that a state is not kept twice', async () => {
    expect([...(await packMap(smallJourney()))]).toEqual([...(await packMap(smallJourney()))]);
  });

  it('give any text back, and are never larger than it by more than a byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        const bytes = await packText(text);
        expect(await unpackText(bytes)).toBe(text);
        expect(bytes.byteLength).toBeLessThanOrEqual(new TextEncoder().encode(text).byteLength + 1);
      }),
    );
  });

  it('are read where they were kept by a browser that cannot compress', async () => {
    const bytes = new TextEncoder().encode('여정');
    expect(await unpackText(Uint8Array.from([0, ...bytes]))).toBe('여정');
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['an unknown way of writing', () => Uint8Array.from([7, 1, 2, 3])],
    ['bytes that are no text', () => Uint8Array.from([0, 255, 254, 253])],
    ['bytes that were never compressed', () => Uint8Array.from([1, 255, 255, 255])],
  ])('are an error when they are %s', async (_what, make) => {
    await expect(unpackText(make())).rejects.toThrow();
  });

  it('are an error or another map’s refusal when they are cut off, never half a map', async () => {
    const bytes = await packMap(smallJourney());
    for (let length = 0; length < bytes.byteLength; length += 7) {
      const result = await unpackMap(bytes.slice(0, length)).catch(() => null);
      expect(result?.ok ?? false).toBe(false);
    }
  });
});
