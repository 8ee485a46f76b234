import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/datasets/buildDataset';
import type { Dataset } from '../../src/datasets/Dataset';
import { buffersOf, packDataset } from '../../src/datasets/packDataset';
import { unpackDataset } from '../../src/datasets/unpackDataset';
import { cellsOf } from './tableFiles';

function build(rows: readonly (readonly string[])[], columns: number): Dataset {
  const builder = buildDataset(
    'made',
    Array.from({ length: columns }, (_, index) => `q${String(index)}`),
  );
  // In two batches, so that codes given in the first are known in the second.
  const half = Math.floor(rows.length / 2);
  builder.addRows(
    rows.slice(0, half),
    rows.slice(0, half).map((_, index) => index + 2),
  );
  builder.addRows(
    rows.slice(half),
    rows.slice(half).map((_, index) => half + index + 2),
  );
  return builder.finish();
}

describe('a dataset', () => {
  it('holds every text once, in the order of its first row, and gives every cell back', () => {
    const { columns, rowCount } = build(
      [
        ['5', 'Shop'],
        [' 5 ', ''],
        ['', 'Shop'],
        ['5.0', 'App'],
      ],
      2,
    );
    expect(columns.map(({ texts }) => texts)).toEqual([
      ['5', '', '5.0'],
      ['Shop', '', 'App'],
    ]);
    expect(columns.map(({ codes }) => [...codes])).toEqual([
      [0, 0, 1, 2],
      [0, 1, 0, 2],
    ]);
    expect(rowCount).toBe(4);
  });

  it.each([
    [256, Uint8Array],
    [257, Uint16Array],
    [65_536, Uint16Array],
    [65_537, Uint32Array],
  ])('of %i texts has the narrowest codes', (count, kind) => {
    const rows = Array.from({ length: count }, (_, index) => [`t${String(index)}`]);
    const { columns } = build([...rows, ['t0'], [`t${String(count - 1)}`]], 1);
    expect(columns[0]?.codes).toBeInstanceOf(kind);
    expect(columns[0]?.codes).toHaveLength(count + 2);
    expect([...(columns[0]?.codes ?? [])].slice(-2)).toEqual([0, count - 1]);
  });

  it('packed and unpacked is exactly the same, and its buffers can be moved', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '5', '\ufeffx', '매우 만족'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 400 }), (rows) => {
        const dataset = build(rows, 2);
        const before = cellsOf(dataset);
        const packed = packDataset(dataset);
        const moved = structuredClone(packed, { transfer: buffersOf(packed) });
        const unpacked = unpackDataset(moved);
        expect(cellsOf(unpacked)).toEqual(before);
        expect(unpacked.columns.map(({ texts, codes }) => [texts, codes.constructor.name])).toEqual(
          build(rows, 2).columns.map(({ texts, codes }) => [texts, codes.constructor.name]),
        );
        expect([...unpacked.lines]).toEqual(rows.map((_, index) => index + 2));
      }),
      { numRuns: 200 },
    );
  });
});
