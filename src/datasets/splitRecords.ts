/**
 * A stream of whole lines → rows of cells with the line each begins on. Mends what a splitter alone would swallow: a
 * quote that was never meant as one makes everything up to the next quote a single cell, silently.
 */
import type { Delimiter } from './FileView';
import { isBlankRow } from './isBlankRow';
import { splitCells } from './splitCells';

export interface SplitRecords {
  readonly rows: (readonly string[])[];
  /** The line of the file on which each row begins. */
  readonly lines: number[];
  /** Lines that were read as they stand because a quote in them closed nowhere. */
  readonly strayLines: readonly number[];
  /** The last record of the file broke off; it is in no row. */
  readonly tornLine: number | null;
}

export interface RecordSplitter {
  /** `text`: whole lines with LF; only the last piece of the file may end without. */
  readonly push: (text: string, isLast: boolean) => SplitRecords;
}

export interface RecordForm {
  readonly delimiter: Delimiter | null;
  /** Cells of the header. */
  readonly columns: number;
  readonly firstLine: number;
}

/** A cell within quotes may go on so long before its quote is taken for a stray one; spreadsheets end at 32,767. */
const longestOpenCell = 128 * 1024;
/** More stray quotes than this in one piece, and the quotes of the rest of the piece mean nothing. */
const mostRepairs = 50;
const probedLines = 50;

interface Collected {
  readonly rows: (readonly string[])[];
  readonly lines: number[];
  readonly strayLines: number[];
  tornLine: number | null;
}

/** The text that is left, and what is to be done with it. */
type Step =
  | { readonly kind: 'done' }
  | { readonly kind: 'wait'; readonly rest: string }
  | { readonly kind: 'repaired'; readonly rest: string };

export function splitRecords(form: RecordForm): RecordSplitter {
  let carried = '';
  let line = form.firstLine;

  const push = (text: string, isLast: boolean): SplitRecords => {
    const found: Collected = { rows: [], lines: [], strayLines: [], tornLine: null };
    let rest = carried + text;
    carried = '';
    for (let repairs = 0; rest !== ''; repairs += 1) {
      const step =
        repairs < mostRepairs
          ? splitStep(form, rest, line, isLast, found)
          : readLiterally(form, rest, line, found);
      line += countLines(rest) - (step.kind === 'done' ? 0 : countLines(step.rest));
      if (step.kind === 'wait') carried = step.rest;
      rest = step.kind === 'repaired' ? step.rest : '';
    }
    return found;
  };
  return { push };
}

/** Takes all rows up to the first one that a stray quote spoiled, or up to one that is not yet complete. */
function splitStep(form: RecordForm, text: string, line: number, isLast: boolean, found: Collected): Step {
  const endsWithLine = text.endsWith('\n');
  const { rows, oddQuotes, isOpen } = splitCells(endsWithLine ? text.slice(0, -1) : text, form.delimiter);
  const lastRow = rows.length - 1;
  const isOneLineEach = countLines(text) === rows.length;
  const suspects = new Set(isOneLineEach ? [] : oddQuotes);
  const place = { line: 0, offset: 0 };
  let at = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const span = isOneLineEach ? 1 : linesOfRow(row);
    if (isOpen && index === lastRow) {
      return settleOpen(form, text, moveTo(place, text, at), line + at, isLast, found);
    }
    if (span > 1 && suspects.has(index)) {
      const start = moveTo(place, text, at);
      const end = moveTo({ ...place }, text, at + span);
      if (isSpoiled(form, text.slice(start, end))) return readFirstLine(form, text, start, line + at, found);
    }
    const mayBeTorn = isLast && index === lastRow && !endsWithLine && row.length < form.columns;
    if (mayBeTorn && !isBlankRow(row)) found.tornLine = line + at;
    else take(found, row, line + at);
    at += span;
  }
  return { kind: 'done' };
}

/** The last record is within quotes: wait for the rest of it, or it broke off, or the quote is a stray one. */
function settleOpen(
  form: RecordForm,
  text: string,
  offset: number,
  line: number,
  isLast: boolean,
  found: Collected,
): Step {
  const record = text.slice(offset);
  if (!isLast && record.length < longestOpenCell) return { kind: 'wait', rest: record };
  const isManyLines = record.trimEnd().includes('\n');
  if (isManyLines && (form.columns === 1 || !isLast || isSpoiled(form, record))) {
    return readFirstLine(form, text, offset, line, found);
  }
  found.tornLine = line;
  return { kind: 'done' };
}

/** Whether most lines of the record would be whole rows by themselves: then no cell was meant to hold them all. */
function isSpoiled(form: RecordForm, record: string): boolean {
  if (form.columns === 1) return false;
  const lines = record.trimEnd().split('\n', probedLines);
  const whole = lines.filter((line) => cellsOfLine(form, line).length === form.columns);
  return whole.length * 2 > lines.length;
}

/** The line at `offset`, its quotes meaning nothing if they do not pair. */
function readFirstLine(form: RecordForm, text: string, offset: number, line: number, found: Collected): Step {
  const end = text.indexOf('\n', offset);
  const first = end < 0 ? text.slice(offset) : text.slice(offset, end);
  take(found, cellsOfLine(form, first), line);
  found.strayLines.push(line);
  return { kind: 'repaired', rest: end < 0 ? '' : text.slice(end + 1) };
}

/** Every line by itself. */
function readLiterally(form: RecordForm, text: string, line: number, found: Collected): Step {
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  lines.forEach((each, index) => {
    take(found, cellsOfLine(form, each), line + index);
    if (each.includes('"')) found.strayLines.push(line + index);
  });
  return { kind: 'done' };
}

function cellsOfLine(form: RecordForm, line: string): readonly string[] {
  const { rows, isOpen } = splitCells(line, form.delimiter);
  if (!isOpen) return rows[0] ?? [''];
  return form.delimiter ? line.split(form.delimiter) : [line];
}

function take(found: Collected, row: readonly string[], line: number): void {
  found.rows.push(row);
  found.lines.push(line);
}

/** Lines that the row takes: one, and one for each line end within its cells. */
function linesOfRow(row: readonly string[]): number {
  let lines = 1;
  for (const cell of row) lines += countLineEnds(cell);
  return lines;
}

function countLines(text: string): number {
  return countLineEnds(text) + (text === '' || text.endsWith('\n') ? 0 : 1);
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Moves the place on to the line with this index, 0 being the text's first, and gives where it begins. */
function moveTo(place: { line: number; offset: number }, text: string, line: number): number {
  while (place.line < line) {
    const end = text.indexOf('\n', place.offset);
    place.offset = end < 0 ? text.length : end + 1;
    place.line += 1;
  }
  return place.offset;
}
