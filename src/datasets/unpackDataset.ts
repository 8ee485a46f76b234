/** The dataset that `packDataset.ts` packed. The codes and lines are the packed arrays themselves. */
import type { Dataset, PackedColumn, PackedDataset } from './Dataset';

export function unpackDataset(packed: PackedDataset): Dataset {
  const { name, rowCount, lines } = packed;
  return {
    name,
    rowCount,
    columns: packed.columns.map((column) => ({
      header: column.header,
      texts: unpackTexts(column),
      codes: column.codes,
    })),
    lines,
  };
}

function unpackTexts({ textBytes, textEnds }: PackedColumn): string[] {
  // Or a text that begins with the mark of a byte order would lose it.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts: string[] = [];
  let start = 0;
  for (const end of textEnds) {
    texts.push(decoder.decode(textBytes.subarray(start, end)));
    start = end;
  }
  return texts;
}
