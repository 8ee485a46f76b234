/** What cannot be read is refused with one reason each, and never with an exception. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { limitBytes } from '../../src/formats/own/decodeText';
import { depthLimit, recordLimit } from '../../src/formats/own/readMap';
import { editFile, readRefusal, versionOneText } from './fileText';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file is refused', () => {
  test('when it is larger than the limit, before a byte is decoded', () => {
    const huge = new Uint8Array(200_000_000);
    expect(readRefusal(huge)).toEqual({ why: 'too-large', bytes: 200_000_000, limitBytes });
    // Nothing was decoded: these bytes are no text, and that is not what is said.
    expect(readRefusal(new Uint8Array(limitBytes + 1).fill(0xff)).why).toBe('too-large');
  });

  test('when there is nothing in it', () => {
    for (const empty of ['', ' \n\t', '\uFEFF', '\uFEFF ']) {
      expect(readRefusal(empty)).toEqual({ why: 'empty' });
      expect(readRefusal(bytes(empty))).toEqual({ why: 'empty' });
    }
  });

  test('when it is no text: a picture, an archive, another encoding, zeros', () => {
    const files = [
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      deflateSync(versionOneText),
      Uint8Array.of(0x7b, 0x22, 0xb0, 0xed, 0xb0, 0xb4, 0x22, 0x7d),
      new Uint8Array(1_000),
      Uint8Array.of(0x7b, 0x00, 0x7d, 0x00),
      Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x7d, 0x00),
    ];
    for (const file of files) expect(readRefusal(file)).toEqual({ why: 'not-text' });
  });

  test('when it is cut off at any place inside, even within a character, and says so', () => {
    const whole = bytes(versionOneText.trimEnd());
    for (let length = 1; length < whole.length; length++) {
      expect(readRefusal(whole.subarray(0, length))).toEqual({ why: 'cut-off' });
    }
  });

  test.each([
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": NaN\n}', 2, 8],
    ['{\n  "a": Infinity\n}', 2, 8],
    ['{"a": -Infinity}', 1, 8],
    ["{'a': 1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['[1 2]', 1, 4],
    ['{"a": 1}}', 1, 9],
    ['["\n"]', 1, 3],
    ['["\\x"]', 1, 4],
    ['["\\u12g4"]', 1, 7],
    ['[01]', 1, 3],
    ['[1.]', 1, 4],
    ['[1e]', 1, 4],
    ['[tru]', 1, 5],
    ['{"a": 1]', 1, 8],
  ])('when it is not JSON: %j goes wrong in line %i, column %i', (text, line, column) => {
    expect(readRefusal(text)).toEqual({ why: 'not-json', line, column });
  });

  test.each(['hello', 'tru', 'name;score\nKiosk;3', 'PK\u0003\u0004', '<html></html>'])(
    'when it was never one of ours: %j is not called damaged',
    (text) => {
      expect(readRefusal(text)).toEqual({ why: 'not-ours' });
    },
  );

  test('when it nests deeper than the limit, whatever opens and however far, without an overflow', () => {
    for (const depth of [depthLimit + 1, 10_000, 5_000_000]) {
      expect(readRefusal('['.repeat(depth))).toEqual({ why: 'too-deep', limit: depthLimit });
    }
    expect(readRefusal('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)).why).toBe('too-deep');
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(readRefusal(versionOneText.replace('"title":', `"deep": ${deep}, "title":`)).why).toBe('too-deep');
  });

  test.each([
    ['null'],
    ['[]'],
    ['7'],
    ['"touchstone-map"'],
    ['{}'],
    ['{"nodes":[],"edges":[]}'],
    ['{"format":"other","formatVersion":1,"map":{}}'],
    ['{"__proto__":{"format":"touchstone-map","formatVersion":1,"map":{}}}'],
  ])('when it is JSON of another kind: %s', (text) => {
    expect(readRefusal(text)).toEqual({ why: 'not-ours' });
  });

  test('when it comes from a newer version, which is never half read', () => {
    const future = editFile((file) => void (file['formatVersion'] = 2));
    expect(readRefusal(future)).toEqual({ why: 'from-the-future', version: 2, readableVersion: 1 });
  });

  test.each([['"1"'], ['0'], ['-1'], ['1.5'], ['null'], ['1e999'], ['{}']])(
    'when its version says nothing: %s',
    (version) => {
      const text = `{"format":"touchstone-map","formatVersion":${version},"map":{}}`;
      expect(readRefusal(text)).toEqual({ why: 'unreadable-version' });
    },
  );

  test('when the map is missing or no map', () => {
    expect(readRefusal('{"format":"touchstone-map","formatVersion":1}')).toEqual({ why: 'missing-map' });
    expect(readRefusal(editFile((file) => void Object.assign(file, { map: null })))).toEqual({
      why: 'missing-map',
    });
    expect(readRefusal(editFile((file) => void Object.assign(file, { map: [] })))).toEqual({
      why: 'wrong-type',
      path: 'map',
      expected: 'object',
    });
  });

  test('when a list is no list', () => {
    const text = editFile((file) => void Object.assign(file.map, { stages: { a: {} } }));
    expect(readRefusal(text)).toEqual({ why: 'wrong-type', path: 'map.stages', expected: 'list' });
  });

  test('when it has more records than any map', () => {
    const records = recordLimit + 1;
    const text = `{"format":"touchstone-map","formatVersion":1,"map":{"stages":[${'1,'.repeat(recordLimit)}1]}}`;
    expect(readRefusal(text)).toEqual({ why: 'too-many-records', records, limit: recordLimit });
  });

  test('when it has records and not one of them can be used', () => {
    const text = '{"format":"touchstone-map","formatVersion":1,"map":{"id":"m","stages":[1,"a",null]}}';
    expect(readRefusal(text)).toEqual({ why: 'nothing-usable', records: 3 });
  });
});
