/** The published schema, the reader's schemas and the model's rules say the same about the file. */
import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { schemaFileName, writeJsonSchema } from '../../src/formats/own/jsonSchema';
import { fileSchema, recordSchemas } from '../../src/formats/own/schemas';
import { writeMap } from '../../src/formats/own/writeMap';
import { recordKinds, type RecordKind } from '../../src/model/JourneyMap';
import { findBroken } from '../../src/model/invariants';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { change, smallMap } from '../model/smallMap';
import { checkJsonSchema } from './checkJsonSchema';
import { versionOneText } from './fileText';

const published = new URL(`../../public/schema/${schemaFileName}`, import.meta.url);
const schema = JSON.parse(writeJsonSchema()) as Record<string, unknown>;

const definitions = schema['$defs'] as Record<RecordKind, Record<string, unknown>>;

describe('the published schema', () => {
  test('is up to date: `npm run schema` would write the same', () => {
    expect(existsSync(published)).toBe(true);
    expect(readFileSync(published, 'utf8')).toBe(writeJsonSchema());
  });

  test('is of 2020-12, and closes no object: unknown keys are welcome', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(writeJsonSchema()).not.toContain('"additionalProperties": false');
  });

  test('accepts the frozen file and every map we write, as the schemas of the reader do', () => {
    expect(checkJsonSchema(schema, JSON.parse(versionOneText))).toEqual([]);
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const file: unknown = JSON.parse(writeMap(map));
        expect(checkJsonSchema(schema, file)).toEqual([]);
        expect(v.is(fileSchema, file)).toBe(true);
      }),
    );
  });

  test.each([
    ['"formatVersion": 1', '"formatVersion": 2'],
    ['"kind": "awareness"', '"kind": "party"'],
    ['"share01": 0.35', '"share01": 35'],
    ['"form": "answers"', '"form": "guesses"'],
    ['"direction": "lower-is-better",', ''],
    ['"x": 84', '"x": 8.4'],
    ['        0.5\n', '        0.5, 7\n'],
    ['"p-jiwoo": -2', '"p-jiwoo": -3'],
    ['"id": "s-look"', '"id": ""'],
  ])('refuses %s made into %j', (from, to) => {
    const text = versionOneText.replace(from, () => to).replace(/(".*"),(\s+\})/g, '$1$2');
    expect(text).not.toBe(versionOneText);
    expect(checkJsonSchema(schema, JSON.parse(text))).not.toEqual([]);
    expect(v.is(fileSchema, JSON.parse(text))).toBe(false);
  });
});

describe('schemas and rules', () => {
  const fields = recordKinds.flatMap((kind) =>
    Object.keys(recordSchemas[kind].entries)
      .filter((field) => field !== 'id')
      .map((field) => [kind, field] as const),
  );
  const ids: Readonly<Record<RecordKind, string>> = {
    personas: 'mina',
    stages: 'buy',
    touchpoints: 'till',
    connections: 'in',
    channels: 'shop',
    departments: 'sales',
    metrics: 'csat',
    measurements: 'answers',
    scenarios: 'calmer',
    views: 'tills',
  };
  const anything = fc.oneof(
    fc.constantFrom<unknown>(
      '',
      'text',
      '2026-01-01',
      'a0',
      'mina',
      'flow',
      -3,
      0,
      0.5,
      1,
      2,
      4,
      1e9,
      true,
      null,
    ),
    fc.constantFrom<unknown>([], {}, ['text'], [1, 2], [1, 2, 3], [null], { value: 1 }, { value: 'x' }),
    fc.constantFrom<unknown>({ all: 3 }, { from: '2026-13-01' }, { form: 'share', x: 1, n: 2 }),
    fc.jsonValue({ maxDepth: 2 }),
  );

  test('agree: what the schema of a field refuses, a rule of the model finds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), anything, ([kind, field], value) => {
        const map = change(`${kind}/${ids[kind]}/${field}`, value);
        const record = Object.entries(map[kind]).find(([id]) => id === ids[kind])?.[1];
        const isRefused =
          !v.is(recordSchemas[kind], record) || checkJsonSchema(definitions[kind], record).length > 0;
        if (isRefused) expect(findBroken(map)).not.toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('agree: what the model says is of the wrong kind or range, the schema refuses too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), anything, ([kind, field], value) => {
        const map = change(`${kind}/${ids[kind]}/${field}`, value);
        const found = findBroken(map).filter(
          ({ id, rule }) => id === ids[kind] && ['R3', 'R6', 'R7'].includes(rule),
        );
        const record = Object.entries(map[kind]).find(([id]) => id === ids[kind])?.[1];
        // The published schema, because valibot takes a list for an object without required keys.
        if (found.length > 0) expect(checkJsonSchema(definitions[kind], record)).not.toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('agree on the small map', () => {
    expect(findBroken(smallMap())).toEqual([]);
    expect(v.is(fileSchema, JSON.parse(writeMap(smallMap())))).toBe(true);
  });
});
