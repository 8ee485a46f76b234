/** What a file is by its first bytes. Its name is never asked: an export named `.xls` is often a web page. */
import type { LooksLike } from './FileView';

export type FileForm =
  | { readonly kind: 'archive' }
  /** The container of old Office files, and of encrypted new ones. */
  | { readonly kind: 'compound' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly looksLike: LooksLike };

const signatures: readonly (readonly [bytes: readonly number[], looksLike: LooksLike])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [[0x1f, 0x8b, 0x08], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], 'archive'],
];
const archive = [0x50, 0x4b, 0x03, 0x04];
const emptyArchive = [0x50, 0x4b, 0x05, 0x06];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
/** Letters that a header may begin with too; only with a zero soon after are they a program. */
const program = [0x4d, 0x5a];

/** `head`: the first bytes, some hundred are enough. */
export function recogniseFile(head: Uint8Array): FileForm {
  const starts = (bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (starts(archive) || starts(emptyArchive)) return { kind: 'archive' };
  if (starts(compound)) return { kind: 'compound' };
  const known = signatures.find(([bytes]) => starts(bytes));
  if (known) return { kind: 'other', looksLike: known[1] };
  if (starts(program) && head.subarray(0, 64).includes(0)) return { kind: 'other', looksLike: 'program' };
  const text = new TextDecoder('utf-8').decode(head.subarray(0, 256)).trimStart();
  if (/^<(?:!doctype|html|\?xml|table|meta)\b/i.test(text)) return { kind: 'other', looksLike: 'web-page' };
  if (/^(?:\{\s*"|\[\s*[{[])/.test(text)) return { kind: 'other', looksLike: 'json' };
  return { kind: 'text' };
}
