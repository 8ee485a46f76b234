/** Bytes of a file -> text. UTF-8, or UTF-16 that says so with a byte order mark. Never replaces what it cannot read. */
import type { Refusal } from './ReadResult';

/** 64 MB: some sixty times a map of ten thousand touchpoints; beyond it a browser tab runs short of memory. */
export const limitBytes = 64 * 1024 * 1024;

export type DecodedText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal };

/** The size is judged before anything is decoded; text is judged by its length, which its bytes exceed. */
export function decodeText(source: string | Uint8Array): DecodedText {
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > limitBytes) return refuse({ why: 'too-large', bytes: size, limitBytes });
  const decoded = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decodeBytes(source);
  if (typeof decoded !== 'string') return refuse(decoded);
  if (decoded.trim() === '') return refuse({ why: 'empty' });
  // JSON has no place for it, and bytes of a picture or UTF-16 without a mark are full of them.
  return decoded.includes('\0') ? refuse({ why: 'not-text' }) : { ok: true, text: decoded };
}

function decodeBytes(bytes: Uint8Array): string | Refusal {
  const encoding = readEncoding(bytes);
  // The decoder itself leaves the byte order mark out.
  const whole = tryDecode(new TextDecoder(encoding, { fatal: true }), bytes, false);
  if (whole !== null) return whole;
  // When only the end is incomplete, the file was cut in the middle of a character.
  const start = tryDecode(new TextDecoder(encoding, { fatal: true }), bytes, true);
  return start !== null && /^\s*[{[]/.test(start) ? { why: 'cut-off' } : { why: 'not-text' };
}

function readEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function tryDecode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return null;
  }
}

function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
