/** A dataset as buffers, to be stored or moved to another thread. `unpackDataset.ts` makes exactly the same one again. */
import type { Dataset, DatasetColumn, PackedColumn, PackedDataset } from './Dataset';

/** The codes and lines are the dataset's own arrays when they fill their buffers: moving them takes them from it. */
export function packDataset(dataset: Dataset): PackedDataset {
  return {
    name: dataset.name,
    rowCount: dataset.rowCount,
    columns: dataset.columns.map(packColumn),
    lines: ownBuffer(dataset.lines),
  };
}

/** Everything in it that can be moved instead of copied. */
export function buffersOf(packed: PackedDataset): ArrayBuffer[] {
  return [
    packed.lines.buffer,
    ...packed.columns.flatMap(({ textBytes, textEnds, codes }) => [
      textBytes.buffer,
      textEnds.buffer,
      codes.buffer,
    ]),
  ];
}

function packColumn({ header, texts, codes }: DatasetColumn): PackedColumn {
  const encoder = new TextEncoder();
  const textEnds = new Uint32Array(texts.length);
  let bytes = new Uint8Array(Math.max(64, texts.length * 16));
  let end = 0;
  texts.forEach((text, index) => {
    // A UTF-16 unit takes at most three bytes.
    const needed = end + text.length * 3;
    if (needed > bytes.length) {
      const longer = new Uint8Array(Math.max(needed, bytes.length * 2));
      longer.set(bytes.subarray(0, end));
      bytes = longer;
    }
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    textEnds[index] = end;
  });
  return { header, textBytes: bytes.slice(0, end), textEnds, codes: ownCodes(codes) };
}

function ownCodes(codes: DatasetColumn['codes']): PackedColumn['codes'] {
  if (codes instanceof Uint8Array) return ownBuffer(codes);
  return codes instanceof Uint16Array ? ownBuffer(codes) : ownBuffer(codes);
}

type Numbers<B extends ArrayBufferLike> = Uint8Array<B> | Uint16Array<B> | Uint32Array<B>;

function ownBuffer(array: Uint8Array): Uint8Array<ArrayBuffer>;
function ownBuffer(array: Uint16Array): Uint16Array<ArrayBuffer>;
function ownBuffer(array: Uint32Array): Uint32Array<ArrayBuffer>;
function ownBuffer(array: Numbers<ArrayBufferLike>): Numbers<ArrayBuffer> {
  return isWholeBuffer(array) ? array : array.slice();
}

function isWholeBuffer(array: Numbers<ArrayBufferLike>): array is Numbers<ArrayBuffer> {
  return array.buffer instanceof ArrayBuffer && array.byteLength === array.buffer.byteLength;
}
