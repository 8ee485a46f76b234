/** A stream of bytes that is delimited text → a dataset, without ever holding the text: encoding, delimiter, rows. */
import { withLongHead, type ByteChunks } from './ByteChunks';
import { collectRows, type RowCollector } from './collectRows';
import { countFirstLine } from './countFirstLine';
import { decodeLines, type LineDecoder } from './decodeLines';
import type { FileEncoding } from './FileView';
import { mostColumns, mostHeldBytes } from './readLimits';
import { sniffDelimiter, type SniffedDelimiter } from './sniffDelimiter';
import { sniffEncoding } from './sniffEncoding';
import { splitRecords, type RecordSplitter } from './splitRecords';
import { readProblem, type ReadHooks, type TableRead } from './TableRead';

export interface DelimitedSource {
  readonly name: string;
  /** Bytes in all, as far as is known; for the progress. */
  readonly size: number;
  readonly chunks: ByteChunks;
  /** What is known without looking, as for pasted text. */
  readonly encoding?: FileEncoding;
}

/** A line that goes on longer is no line of a table. */
const longestLine = 32 * 1024 * 1024;
/** So much of a first line without an end, and its columns are counted instead of kept. */
const longFirstLine = 256 * 1024;
/** Enough to see the encoding. */
const headBytes = 64 * 1024;
/** Rows at the beginning of a file are often a little longer or shorter than the others. */
const margin = 1.05;
/** Excel's own hint in the first line, which is no row. */
const delimiterHint = /^sep=([,;|\t])\n/i;

interface OpenTable extends SniffedDelimiter {
  readonly splitter: RecordSplitter;
  readonly rows: RowCollector;
  /** Of the first text, what is a hint and no row. */
  readonly skipped: number;
}

export async function readDelimited(source: DelimitedSource, hooks: ReadHooks = {}): Promise<TableRead> {
  const firstLine = countFirstLine();
  let decoder: LineDecoder | null = null;
  let table: OpenTable | null = null;
  let bytes = 0;

  const addText = (text: string, isLast: boolean): TableRead | null => {
    const isFirst = table === null;
    table ??= openTable(source.name, text);
    if (table.columns > mostColumns) return tooManyColumns(table.columns);
    table.rows.add(table.splitter.push(isFirst ? text.slice(table.skipped) : text, isLast));
    // Characters are not bytes, so what is expected is rather too much, which costs nothing until it is filled.
    if (isFirst) table.rows.expectRows(Math.ceil((table.rows.rowCount * source.size * margin) / text.length));
    return table.rows.bytesHeld > mostHeldBytes
      ? readProblem({ kind: 'too-large', bytes: source.size, most: bytes })
      : null;
  };

  for await (const chunk of withLongHead(source.chunks, headBytes)) {
    decoder ??= startDecoder(source, chunk);
    if (!decoder) return readProblem({ kind: 'not-a-table' });
    bytes += chunk.length;
    if (!table) firstLine.push(chunk);
    const isCountingOnly = !table && bytes > longFirstLine && firstLine.columns > mostColumns;
    if (isCountingOnly) {
      if (firstLine.isAtEnd) return tooManyColumns(firstLine.columns);
    } else {
      for (const text of decoder.push(chunk)) {
        const refused = addText(text, false);
        if (refused) return refused;
      }
      if (decoder.waiting > longestLine) return readProblem({ kind: 'not-a-table' });
    }
    const share01 = source.size > 0 ? Math.min(1, bytes / source.size) : 0;
    hooks.onProgress?.({ rows: rowsOf(table), share01 });
  }
  if (!decoder) return readProblem({ kind: 'empty' });
  if (!table && bytes > longFirstLine && firstLine.columns > mostColumns)
    return tooManyColumns(firstLine.columns);
  return addText(decoder.end(), true) ?? finish(table, decoder);
}

function startDecoder(source: DelimitedSource, chunk: Uint8Array): LineDecoder | null {
  const encoding = source.encoding ?? sniffEncoding(chunk);
  return encoding && decodeLines(encoding);
}

function openTable(name: string, text: string): OpenTable {
  const hint = delimiterHint.exec(text);
  const skipped = hint?.[0].length ?? 0;
  const sniffed = sniffDelimiter(text.slice(skipped), hint?.[1]);
  const splitter = splitRecords({ ...sniffed, firstLine: skipped > 0 ? 2 : 1 });
  return { ...sniffed, splitter, rows: collectRows(name, sniffed.columns), skipped };
}

/** The compiler does not see that `addText` opened it. */
function rowsOf(table: OpenTable | null): number {
  return table?.rows.rowCount ?? 0;
}

function finish(table: OpenTable | null, decoder: LineDecoder): TableRead {
  const { encoding, unreadable } = decoder;
  const collected = table?.rows.finish();
  if (!collected) return readProblem({ kind: 'empty' });
  if (collected.kind === 'problem') return readProblem(collected.problem);
  const { dataset, remarks } = collected;
  return {
    kind: 'read',
    dataset,
    encoding,
    delimiter: table?.delimiter ?? null,
    remarks: unreadable > 0 ? [...remarks, { kind: 'unreadable-characters', count: unreadable }] : remarks,
  };
}

function tooManyColumns(count: number): TableRead {
  return readProblem({ kind: 'too-many-columns', count, most: mostColumns });
}
