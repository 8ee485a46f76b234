/**
 * Bytes → text, line by line: every chunk of bytes gives the whole lines it completes, with one kind of line end (LF)
 * whatever mixture the file has. Cutting at line ends makes every piece decodable for itself, so no character is torn
 * at a chunk's border.
 */
import type { FileEncoding } from './FileView';
import { sniffNarrow } from './sniffEncoding';

export interface LineDecoder {
  /** As known so far: a file that begins in ASCII shows only later what it is in. */
  readonly encoding: FileEncoding;
  /** Characters that could not be read and stand as U+FFFD. */
  readonly unreadable: number;
  /** Bytes that wait for their line end. */
  readonly waiting: number;
  /** Whole lines, each with its LF, some at a time; nothing when the chunk ends no line. To be used up at once. */
  readonly push: (chunk: Uint8Array<ArrayBuffer>) => Iterable<string>;
  /** What comes after the last line end. */
  readonly end: () => string;
}

const lf = 0x0a;
const cr = 0x0d;
/** Old systems write it after the last record. */
const endOfFile = 0x1a;
const firstCapacity = 256 * 1024;
/** They lie on the stack, which is small in a worker; more at once also takes three times as long. */
const mostArguments = 4 * 1024;
/** Small, because a text and the rows cut from it then die before the garbage collector takes them for long-lived. */
const pieceLength = 32 * 1024;

export function decodeLines(encoding: FileEncoding): LineDecoder {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? decodeWide(encoding) : decodeNarrow(encoding);
}

function decodeNarrow(sniffed: FileEncoding): LineDecoder {
  const decode = decodeSettling(sniffed);
  // One buffer for everything: bytes given up by the thousand are found by the garbage collector only when much else is.
  let held = new Uint8Array(firstCapacity);
  let length = 0;
  return {
    get encoding() {
      return decode.encoding();
    },
    get unreadable() {
      return decode.unreadable();
    },
    get waiting() {
      return length;
    },
    push: function* (chunk) {
      const needed = length + chunk.length;
      if (needed > held.length) {
        const larger = new Uint8Array(Math.max(needed, held.length * 2));
        larger.set(held.subarray(0, length));
        held = larger;
      }
      held.set(chunk, length);
      const ended = lastLineEnd(held, length, needed);
      length = needed;
      const lines = withOneLineEnd(held.subarray(0, ended));
      for (let start = 0; start < lines.length;) {
        const end = lines.indexOf(lf, start + pieceLength) + 1 || lines.length;
        yield decode.text(lines.subarray(start, end));
        start = end;
      }
      held.copyWithin(0, ended, length);
      length -= ended;
    },
    end: () => {
      const last = length > 0 && held[length - 1] === endOfFile ? length - 1 : length;
      length = 0;
      return decode.text(withOneLineEnd(held.subarray(0, last)));
    },
  };
}

/**
 * Where the last line end between the two places ends; 0: there is none. A CR as the very last byte may be half of a
 * CRLF: it waits.
 */
function lastLineEnd(bytes: Uint8Array, start: number, end: number): number {
  let index = end - 1;
  if (bytes[index] === cr) index -= 1;
  // The CR that waited before this chunk is looked at too.
  const first = Math.max(0, start - 1);
  while (index >= first && bytes[index] !== lf && bytes[index] !== cr) index -= 1;
  return index >= first ? index + 1 : 0;
}

/** CRLF and CR become LF, in place. */
function withOneLineEnd(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let from = bytes.indexOf(cr);
  if (from < 0) return bytes;
  let to = from;
  // `from` is always at a CR; what stands between it and the next one is moved as a whole.
  while (from < bytes.length) {
    if (bytes[from + 1] !== lf) bytes[to++] = lf;
    const next = bytes.indexOf(cr, from + 1);
    const end = next < 0 ? bytes.length : next;
    bytes.copyWithin(to, from + 1, end);
    to += end - from - 1;
    from = end;
  }
  return bytes.subarray(0, to);
}

interface SettlingDecoder {
  readonly text: (bytes: Uint8Array<ArrayBuffer>) => string;
  readonly encoding: () => FileEncoding;
  readonly unreadable: () => number;
}

/**
 * Reads strict UTF-8 for as long as it holds. Bytes it cannot read settle the encoding if only ASCII came before;
 * where UTF-8 was seen, they are broken characters.
 */
function decodeSettling(sniffed: FileEncoding): SettlingDecoder {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let encoding = sniffed;
  let isSettled = sniffed !== 'utf-8';
  let unreadable = 0;
  const readLeniently = (bytes: Uint8Array<ArrayBuffer>): string => {
    const text = new TextDecoder(encoding).decode(bytes);
    unreadable += countBroken(text, encoding);
    return text;
  };
  const text = (bytes: Uint8Array<ArrayBuffer>): string => {
    if (isAscii(bytes)) return asciiText(bytes);
    if (encoding !== 'utf-8') return readLeniently(bytes);
    try {
      const read = strict.decode(bytes);
      if (read.length !== bytes.length) isSettled = true;
      return read;
    } catch {
      if (!isSettled) encoding = sniffNarrow(bytes);
      isSettled = true;
      return readLeniently(bytes);
    }
  };
  return { text, encoding: () => encoding, unreadable: () => unreadable };
}

function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) if ((bytes[index] ?? 0) > 0x7f) return false;
  return true;
}

/**
 * What all encodings agree on, without their decoder: a text from a `TextDecoder` lies outside of the heap and is long-lived
 * in the eyes of the garbage collector, so that the whole file would be kept until it makes a great round.
 */
function asciiText(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += mostArguments) {
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(start, start + mostArguments));
  }
  return text;
}

/** U+FFFD, and in Windows-1252 what it leaves undefined. */
function countBroken(text: string, encoding: FileEncoding): number {
  const broken = encoding === 'windows-1252' ? /[\u0081\u008D\u008F\u0090\u009D]/g : /\uFFFD/g;
  return text.match(broken)?.length ?? 0;
}

function decodeWide(encoding: 'utf-16le' | 'utf-16be'): LineDecoder {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  let unreadable = 0;
  const read = (text: string): string => {
    unreadable += countBroken(text, encoding);
    return text;
  };
  return {
    encoding,
    get unreadable() {
      return unreadable;
    },
    get waiting() {
      return rest.length * 2;
    },
    push: function* (chunk) {
      const text = rest + read(decoder.decode(chunk, { stream: true }));
      const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
      const cut = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1;
      rest = text.slice(cut);
      const lines = whole.slice(0, cut).replace(/\r\n?/g, '\n');
      for (let start = 0; start < lines.length;) {
        const end = lines.indexOf('\n', start + pieceLength) + 1 || lines.length;
        yield lines.slice(start, end);
        start = end;
      }
    },
    end: () => {
      const text = (rest + read(decoder.decode())).replace(/\r\n?/g, '\n');
      rest = '';
      return text.endsWith('\u001a') ? text.slice(0, -1) : text;
    },
  };
}
