/**
 * SHA-256 of a stream of bytes (FIPS 180-4). The browser's own is there only on secure pages and only for bytes that are
 * all in memory; a backup may be larger than that, and is checked wherever it is opened. Never for secrets: it takes no
 * care of time.
 */

export interface Sha256 {
  readonly add: (bytes: Uint8Array) => void;
  /** 64 hexadecimal digits, lower case. Ends it: nothing may be added afterwards. */
  readonly hex: () => string;
}

const blockBytes = 64;

/** Fractional parts of the cube roots of the first 64 primes. */
const roundConstants = Int32Array.from(firstPrimes(64), (prime) => fraction32(Math.cbrt(prime)));
/** Fractional parts of the square roots of the first eight. */
const startState = firstPrimes(8).map((prime) => fraction32(Math.sqrt(prime)));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}

function fraction32(value: number): number {
  return Math.floor((value % 1) * 2 ** 32) | 0;
}

/** About 100 MB a second. */
export function sha256(): Sha256 {
  const state = Int32Array.from(startState);
  const words = new Int32Array(64);
  const block = new Uint8Array(blockBytes);
  let filled = 0;
  let total = 0;
  const add = (bytes: Uint8Array): void => {
    total += bytes.length;
    let at = 0;
    if (filled > 0) {
      at = Math.min(blockBytes - filled, bytes.length);
      block.set(bytes.subarray(0, at), filled);
      filled += at;
      if (filled < blockBytes) return;
      mixBlock(state, words, block, 0);
      filled = 0;
    }
    for (; at + blockBytes <= bytes.length; at += blockBytes) mixBlock(state, words, bytes, at);
    block.set(bytes.subarray(at), 0);
    filled = bytes.length - at;
  };
  return {
    add,
    hex: () => {
      const bits = total * 8;
      const isLong = filled >= blockBytes - 8;
      const end = new Uint8Array((isLong ? 2 : 1) * blockBytes - filled);
      end[0] = 0x80;
      const view = new DataView(end.buffer);
      view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32));
      view.setUint32(end.length - 4, bits >>> 0);
      add(end);
      return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

export function sha256Of(bytes: Uint8Array): string {
  const sum = sha256();
  sum.add(bytes);
  return sum.hex();
}

function mixBlock(state: Int32Array, words: Int32Array, bytes: Uint8Array, start: number): void {
  spreadWords(words, bytes, start);
  // Read one by one: taking the array apart costs more than all rounds together.
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let round = 0; round < 64; round += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + s1 + choice + (roundConstants[round] ?? 0) + (words[round] ?? 0)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + s0 + majority) | 0;
  }
  addTo(state, 0, a);
  addTo(state, 1, b);
  addTo(state, 2, c);
  addTo(state, 3, d);
  addTo(state, 4, e);
  addTo(state, 5, f);
  addTo(state, 6, g);
  addTo(state, 7, h);
}

/** A typed array wraps what is too large for it. */
function addTo(state: Int32Array, index: number, value: number): void {
  state[index] = (state[index] ?? 0) + value;
}

function spreadWords(words: Int32Array, bytes: Uint8Array, start: number): void {
  for (let index = 0; index < 16; index += 1) {
    const at = start + index * 4;
    words[index] =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0);
  }
  for (let index = 16; index < 64; index += 1) {
    const early = words[index - 15] ?? 0;
    const late = words[index - 2] ?? 0;
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[index] = (words[index - 16] ?? 0) + s0 + (words[index - 7] ?? 0) + s1;
  }
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
