import { readTypedNumber } from '../../ui/readTypedNumber';

/** The number a text of a file stands for, in the ways people write numbers; null when it is a word. */
export function numberOf(text: string): number | null {
  const read = readTypedNumber(text);
  return read.kind === 'number' ? read.value : null;
}
