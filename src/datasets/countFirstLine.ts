/**
 * How many cells a first line has that does not come to an end: counted in the bytes as they pass, so that a line of two
 * million columns is refused without ever being held.
 */

export interface FirstLineCounter {
  /** By the delimiter that stands in the line most often; quotes are not looked at. */
  readonly columns: number;
  readonly isAtEnd: boolean;
  readonly push: (chunk: Uint8Array) => void;
}

const lf = 0x0a;
const cr = 0x0d;

export function countFirstLine(): FirstLineCounter {
  const counts = new Map([',', ';', '\t', '|'].map((delimiter) => [delimiter.charCodeAt(0), 0]));
  let isAtEnd = false;
  return {
    get columns() {
      return Math.max(...counts.values()) + 1;
    },
    get isAtEnd() {
      return isAtEnd;
    },
    push: (chunk) => {
      for (const byte of chunk) {
        if (byte === lf || byte === cr) {
          isAtEnd = true;
          return;
        }
        const count = counts.get(byte);
        if (count !== undefined) counts.set(byte, count + 1);
      }
    },
  };
}
