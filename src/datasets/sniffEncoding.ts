/**
 * Which encoding bytes are in. Nothing in a file says so for sure: a mark at the beginning, else valid UTF-8, else the
 * zeros of UTF-16, else Korean or Western by the company the high bytes keep. Bytes that are no text at all are null.
 */
import type { FileEncoding } from './FileView';

/** Where the zeros and control characters are counted. */
const probeBytes = 64 * 1024;
const mostControlShare = 0.01;
/** Of the characters above ASCII; a file in UTF-8 with a few torn characters is still one. */
const mostBrokenShare = 0.1;

/** `bytes`: the beginning of the file; it may end within a character. */
export function sniffEncoding(bytes: Uint8Array): FileEncoding | null {
  const marked = readMark(bytes);
  if (marked) return marked;
  const probe = bytes.subarray(0, probeBytes);
  const wide = sniffWide(probe);
  if (wide) return wide;
  return controlShare(probe) > mostControlShare ? null : sniffNarrow(bytes);
}

/** Of bytes that are text and not UTF-16. Only ASCII is `utf-8`. */
export function sniffNarrow(bytes: Uint8Array): FileEncoding {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  let broken = 0;
  let sound = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (char === 0xfffd) broken += 1;
    else if (char > 0x7f) sound += 1;
  }
  if (broken <= mostBrokenShare * sound) return 'utf-8';
  return isKorean(bytes) ? 'euc-kr' : 'windows-1252';
}

function readMark(bytes: Uint8Array): FileEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Line ends, delimiters and digits have a zero byte in UTF-16, always on the same side. */
function sniffWide(bytes: Uint8Array): FileEncoding | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const zeros = even + odd;
  if (zeros < bytes.length / 100 || zeros < 2) return null;
  const encoding = odd >= zeros * 0.99 ? 'utf-16le' : even >= zeros * 0.99 ? 'utf-16be' : null;
  if (!encoding) return null;
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1));
  return isReadable(text) ? encoding : null;
}

function isReadable(text: string): boolean {
  let strange = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (char === 0xfffd || isControl(char) || (char >= 0xe000 && char < 0xf900)) strange += 1;
  }
  return strange <= text.length * mostControlShare;
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return bytes.length === 0 ? 0 : controls / bytes.length;
}

/** Not the blanks and line ends, not the end mark of old systems (0x1a), not the shift marks (0x1b). */
function isControl(char: number): boolean {
  return char < 0x1a && (char < 0x09 || char > 0x0d);
}

/**
 * Korean text in CP949 is even runs of high bytes, nearly all of them syllables of KS X 1001 (lead B0–C8, trail from
 * A1). Western text is single high bytes between letters ("Größe", "SATISFAÇÃO"). Each run votes with its length.
 */
function isKorean(bytes: Uint8Array): boolean {
  let korean = 0;
  let western = 0;
  for (let start = 0; start < bytes.length; start += 1) {
    if (!isHigh(bytes[start])) continue;
    let end = start + 1;
    while (isHigh(bytes[end])) end += 1;
    const isInWord = isLetter(bytes[start - 1]) && isLetter(bytes[end]);
    if (!isInWord && isSyllables(bytes, start, end)) korean += end - start;
    else western += end - start;
    start = end;
  }
  return korean > western;
}

/** An odd run cannot be pairs only; beside syllables there may be Korean punctuation (lead A1–AC) and Hanja. */
function isSyllables(bytes: Uint8Array, start: number, end: number): boolean {
  if ((end - start) % 2 === 1) return false;
  let syllables = 0;
  for (let index = start; index < end; index += 2) {
    const lead = bytes[index] ?? 0;
    if (lead < 0xa1 || (bytes[index + 1] ?? 0) < 0xa1) return false;
    if (lead >= 0xb0 && lead <= 0xc8) syllables += 1;
  }
  return syllables * 4 >= end - start;
}

function isHigh(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x7f;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}
