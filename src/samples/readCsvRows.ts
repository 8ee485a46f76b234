/**
 * Reads the survey file for the script that writes the samples: RFC 4180, a header line, every cell as text. The
 * importer of the product is in `datasets/`; this one knows nothing of sniffing, encodings or large files.
 */
export type CsvRow = Readonly<Record<string, string>>;

/** Header names are trimmed; a row that is shorter than the header lacks its last keys. Empty lines are no rows. */
export function readCsvRows(text: string): CsvRow[] {
  const [header = [], ...lines] = splitCells(text);
  const names = header.map((name) => name.trim());
  return lines
    .filter((cells) => cells.length > 1 || cells[0] !== '')
    .map((cells) =>
      Object.fromEntries(names.slice(0, cells.length).map((name, i) => [name, cells[i] ?? ''])),
    );
}

// A cell, plain or quoted, and what ends it: a comma, a line end, or the end of the text.
const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function splitCells(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  cellPattern.lastIndex = 0;
  while (cellPattern.lastIndex < text.length) {
    const start = cellPattern.lastIndex;
    const cell = cellPattern.exec(text);
    if (!cell) throw new Error(`A cell that begins at character ${start} is not closed`);
    line.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    if (cell[3] === ',') continue;
    lines.push(line);
    line = [];
  }
  if (line.length > 0) lines.push([...line, '']);
  return lines;
}
