/** Damages files: what broken copies, editors, other programs and attackers do to them. The same seed, the same damage. */
import { seededRandom } from '../../helpers/seededRandom';

export class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A whole number from 0 up to, not including, `sides`. */
  roll(sides: number): number {
    return Math.floor(this.#random() * sides);
  }

  pick<T>(from: readonly T[]): T {
    const found = from[this.roll(from.length)];
    if (found === undefined) throw new Error('There is nothing to pick from');
    return found;
  }
}

type ByteChange = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const byteChanges: readonly ByteChange[] = [
  flipBytes,
  flipBytes,
  (bytes, dice) => bytes.slice(0, dice.roll(bytes.length)),
  (bytes, dice) => bytes.slice(dice.roll(Math.min(bytes.length, 64))),
  (bytes, dice) => splice(bytes, dice, new Uint8Array()),
  (bytes, dice) => splice(bytes, dice, bytes.subarray(dice.roll(bytes.length)).subarray(0, dice.roll(2_000))),
  (bytes, dice) =>
    splice(
      bytes,
      dice,
      Uint8Array.from({ length: dice.roll(64) }, () => dice.roll(256)),
    ),
  (bytes, dice) => splice(bytes, dice, new Uint8Array(dice.roll(5_000))),
  // Lengths and offsets of archives and pictures, as large as they can be said to be.
  (bytes, dice) =>
    overwrite(
      bytes,
      dice,
      dice.pick([
        [255, 255, 255, 255],
        [0, 0, 0, 0],
        [127, 255, 255, 255],
      ]),
    ),
  (bytes, dice) => concat([bytes, bytes.subarray(dice.roll(bytes.length))]),
];

/** One to four kinds of damage. */
export function damageBytes(bytes: Uint8Array, dice: Dice): Uint8Array<ArrayBuffer> {
  let damaged = bytes;
  for (let turns = 1 + dice.roll(4); turns > 0; turns -= 1) {
    if (damaged.length > 0) damaged = dice.pick(byteChanges)(damaged, dice);
  }
  return damaged.slice();
}

function flipBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const copy = bytes.slice();
  for (let turns = 1 + dice.roll(8); turns > 0; turns -= 1) {
    const at = dice.roll(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << dice.roll(8));
  }
  return copy;
}

function splice(bytes: Uint8Array, dice: Dice, piece: Uint8Array): Uint8Array {
  const from = dice.roll(bytes.length + 1);
  const gone = dice.roll(Math.min(bytes.length - from, 400) + 1);
  return concat([bytes.subarray(0, from), piece, bytes.subarray(from + gone)]);
}

function overwrite(bytes: Uint8Array, dice: Dice, piece: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const at = dice.roll(copy.length);
  piece.forEach((byte, index) => {
    if (at + index < copy.length) copy[at + index] = byte;
  });
  return copy;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}

const strange: readonly string[] = [
  'null',
  'true',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '"constructor"',
  '"\u202e<img src=x onerror=alert(1)>"',
  '-0',
  '1e308',
  '1e999',
  '-1e999',
  '9007199254740993',
  '1'.repeat(400),
  '[]',
  '{}',
  '[[[]]]',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"length":1e9}',
];

/** Text of JSON with values, keys and brackets changed, so that most of it is JSON still. */
export function damageJson(text: string, dice: Dice): string {
  let damaged = text;
  for (let turns = 1 + dice.roll(5); turns > 0; turns -= 1) damaged = changeJson(damaged, dice);
  return damaged;
}

function changeJson(text: string, dice: Dice): string {
  const values = [
    ...text.matchAll(/(?<=: )(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|\[\]|\{\})/gu),
  ];
  const keys = [...text.matchAll(/"([^"\\]+)"(?=:)/gu)];
  if (values.length === 0 || keys.length === 0) return text;
  const at = (match: RegExpExecArray, by: string): string =>
    text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
  const value = dice.pick(values);
  const key = dice.pick(keys);
  switch (dice.roll(8)) {
    case 0:
    case 1:
      return at(value, dice.pick(strange));
    case 2:
      return at(value, dice.pick(values)[0]);
    case 3:
      return at(key, dice.pick(keys)[0]);
    case 4:
      return at(key, dice.pick(['"__proto__"', '"constructor"', '"prototype"', '"toString"', '"id"']));
    case 5:
      // The same key twice, with another value.
      return at(key, `${key[0]}: ${dice.pick(strange)},\n${key[0]}`);
    case 6: {
      const deep = dice.pick([3, 60, 70, 1_000, 20_000]);
      return at(value, dice.pick(['[', '{"a":']).repeat(deep) + '0' + dice.pick([']', '}', '']).repeat(deep));
    }
    default:
      return at(value, `"${'가\u0301\u200d'.repeat(dice.pick([1, 100, 30_000]))}"`);
  }
}
