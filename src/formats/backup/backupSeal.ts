/**
 * The seal of a backup: the checksum of all its bytes but the seal itself, as the comment at the archive's end. It finds
 * what the checksums of the parts cannot: a change between them. A file that somebody unpacked and packed again has none,
 * and its parts can still be checked one by one.
 */
import { chunksOf } from '../../datasets/ByteChunks';
import { sha256 } from './sha256';

const words = 'touchstone-backup sha256 ';
const noSum = '0'.repeat(64);

export type SealState = 'intact' | 'broken' | 'absent';

/** `sum`: 64 hexadecimal digits; '' for a placeholder of the same length. */
export function sealText(sum: string): string {
  return words + (sum === '' ? noSum : sum);
}

/** Reads the whole file, about 100 MB a second. */
export async function checkSeal(file: Blob): Promise<SealState> {
  const start = file.size - sealText('').length;
  if (start < 0) return 'absent';
  const text = await file.slice(start).text();
  if (!text.startsWith(words)) return 'absent';
  const sum = sha256();
  for await (const chunk of chunksOf(file.slice(0, start))) sum.add(chunk);
  return text === sealText(sum.hex()) ? 'intact' : 'broken';
}
