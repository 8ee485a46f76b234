/** A backup gives back exactly what went in, finds every change to its bytes, and names what it is in. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { manifestPath, readManifest } from '../../../src/formats/backup/BackupManifest';
import { openBackup } from '../../../src/formats/backup/readBackup';
import { sha256, sha256Of } from '../../../src/formats/backup/sha256';
import { readMap } from '../../../src/formats/own/readMap';
import { asId, type MapId } from '../../../src/model/ids';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { arbitraryMap } from '../../helpers/arbitraryMap';
import { smallMap } from '../../model/smallMap';
import { backupTime, openBytes, readAll, smallDataset, writeBackup } from './backupFile';

/** Nothing may measure the map itself, or it would measure another one. */
function withId(map: JourneyMap, id: string): JourneyMap {
  return { ...map, map: { ...map.map, id: asId<MapId>(id) }, measurements: {}, scenarios: {}, views: {} };
}

const twoMaps = (): Uint8Array<ArrayBuffer> =>
  writeBackup((writer) => {
    writer.addMap(smallMap());
    writer.addMap(withId(smallMap(), 'other'), '2026-03-01T00:00:00.000Z');
    writer.addDataset(smallDataset(smallMap().map.id));
    writer.addPlans([['q1|where', smallDataset('any').facts.plan]]);
  });

describe('SHA-256 (FIPS 180-4)', () => {
  test('is the digest of every length around a block, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const sum = sha256();
        sum.add(bytes.subarray(0, cut));
        sum.add(bytes.subarray(cut));
        const expected = createHash('sha256').update(bytes).digest('hex');
        expect(sum.hex()).toBe(expected);
        expect(sha256Of(bytes)).toBe(expected);
      }),
    );
  });
});

describe('a backup', () => {
  test('gives every map back equal, of one library or another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryMap({ stages: 2, touchpoints: 3 }), { maxLength: 4 }),
        async (maps) => {
          const bytes = writeBackup((writer) => {
            for (const map of maps) writer.addMap(map);
          });
          const opened = await openBytes(bytes);
          expect(opened).toMatchObject({ seal: 'intact', hasContents: true, createdAt: backupTime });
          const read = await readAll(opened);
          expect(read.map(({ outcome }) => outcome.ok && outcome.content)).toMatchObject(
            maps.map((map) => ({ kind: 'map', map, repairs: [] })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('gives rows, decisions and earlier states back equal', async () => {
    const dataset = smallDataset(smallMap().map.id);
    const earlier = {
      map: smallMap(),
      time: '2026-01-01T00:00:00.000Z',
      made: 'named',
      label: 'v1',
    } as const;
    const bytes = writeBackup((writer) => {
      writer.addDataset(dataset);
      writer.addPlans([['key', dataset.facts.plan]]);
      writer.addVersion(earlier);
    });
    const read = await readAll(await openBytes(bytes));
    expect(read.map(({ outcome }) => outcome.ok && outcome.content)).toMatchObject([
      { kind: 'dataset', dataset },
      { kind: 'plans', plans: [['key', dataset.facts.plan]] },
      { kind: 'map', map: smallMap() },
    ]);
    expect(read[2]?.found.entry).toMatchObject({ time: earlier.time, made: 'named', label: 'v1' });
  });

  test('can be opened by any program for archives, and its maps by hand', () => {
    const files = unzipSync(twoMaps());
    const path = `maps/${smallMap().map.id}.touchstone.json`;
    const map = readMap(files[path] ?? '', () => 'none');
    expect(map).toMatchObject({ ok: true, map: smallMap() });
    const manifest = readManifest(strFromU8(files[manifestPath] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      ok: true,
      manifest: { counts: { maps: 2, versions: 0, datasets: 1, plans: 1 } },
    });
  });

  test('is the same bytes for the same content and time', () => {
    expect(twoMaps()).toEqual(twoMaps());
  });

  test('keeps maps apart whose ids are no file names, or differ in their case only', async () => {
    const ids = ['A', 'a', '../../a', '한국', 'con', '.', 'x'.repeat(500)];
    const bytes = writeBackup((writer) => {
      for (const id of ids) writer.addMap(withId(smallMap(), id));
    });
    const names = Object.keys(unzipSync(bytes)).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(ids.length + 1);
    expect(names.filter((name) => name.includes('..') || name.length > 120)).toEqual([]);
    const read = await readAll(await openBytes(bytes));
    expect(
      read.map(({ outcome }) => outcome.ok && outcome.content.kind === 'map' && outcome.content.map.map.id),
    ).toEqual(ids);
  });
});

describe('a changed backup', () => {
  test('any flipped byte is found: in a part it is named, and the others are read', async () => {
    const whole = twoMaps();
    const parts = (await openBytes(whole)).entries;
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const opened = await openBackup(new Blob([bytes]));
        if (!opened.ok) return;
        expect(opened.backup.seal).not.toBe('intact');
        const hit = parts.find(({ packed }) => {
          const start = packed ? packed.headerOffset + 30 + packed.name.length : Infinity;
          return at >= start && at < start + (packed?.packedBytes ?? 0);
        });
        if (!hit) return;
        for (const { found, outcome } of await readAll(opened.backup)) {
          const isHit = found.entry.path === hit.entry.path;
          expect([found.entry.path, outcome.ok]).toEqual([found.entry.path, !isHit]);
          if (!outcome.ok) expect(outcome.problem).toEqual({ why: 'damaged' });
        }
      }),
      { numRuns: 400 },
    );
  });

  test('without its table of contents its maps are still found, and marked as not verified', async () => {
    const { [manifestPath]: _, ...files } = unzipSync(twoMaps());
    const opened = await openBytes(new Uint8Array(zipSync(files)));
    expect(opened).toMatchObject({ hasContents: false, seal: 'absent', createdAt: null });
    const read = await readAll(opened);
    expect(read.map(({ found, outcome }) => [found.isVerified, outcome.ok])).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  test('packed again by hand it has no seal, and its parts are verified all the same', async () => {
    const opened = await openBytes(new Uint8Array(zipSync(unzipSync(twoMaps()))));
    expect(opened).toMatchObject({ hasContents: true, seal: 'absent' });
    expect((await readAll(opened)).filter(({ outcome }) => !outcome.ok)).toEqual([]);
  });

  test('a part that is gone is named', async () => {
    const path = 'maps/other.touchstone.json';
    const { [path]: _, ...files } = unzipSync(twoMaps());
    const read = await readAll(await openBytes(new Uint8Array(zipSync(files))));
    expect(read.filter(({ outcome }) => !outcome.ok)).toMatchObject([
      { found: { entry: { path } }, outcome: { problem: { why: 'missing' } } },
    ]);
  });

  test('another map under the name of the first is not taken for it', async () => {
    const files = unzipSync(twoMaps());
    const text = strFromU8(files[manifestPath] ?? new Uint8Array()).replace('"id": "other"', '"id": "mine"');
    const read = await readAll(
      await openBytes(new Uint8Array(zipSync({ ...files, [manifestPath]: new TextEncoder().encode(text) }))),
    );
    expect(read.map(({ outcome }) => outcome.ok || outcome.problem.why)).toEqual([
      true,
      'other-map',
      true,
      true,
    ]);
  });
});

describe('a hostile backup', () => {
  const archive = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> =>
    new Uint8Array(
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([path, content]) => [
            path,
            typeof content === 'string' ? new TextEncoder().encode(content) : content,
          ]),
        ),
      ),
    );
  const manifest = (entries: readonly unknown[], more: object = {}): string =>
    JSON.stringify({
      format: 'touchstone-backup',
      formatVersion: 1,
      createdAt: backupTime,
      counts: { maps: 1, versions: 0, datasets: 0, plans: 0 },
      entries,
      ...more,
    });

  test('that says little of itself and unpacks to much is stopped at what it said', async () => {
    const bomb = new Uint8Array(50_000_000);
    const entry = {
      kind: 'map',
      path: 'maps/a.touchstone.json',
      bytes: 100,
      sha256: sha256Of(bomb),
      id: 'a',
      title: '',
      updatedAt: '',
      counts: { personas: 0, stages: 0, touchpoints: 0 },
    };
    const honest = { ...entry, bytes: 10 ** 12 };
    for (const each of [entry, honest]) {
      const bytes = archive({ [entry.path]: bomb, [manifestPath]: manifest([each]) });
      const [read] = await readAll(await openBytes(bytes));
      expect(read?.outcome).toMatchObject({
        ok: false,
        problem: { why: each === entry ? 'damaged' : 'too-large' },
      });
    }
  });

  test('whose entries are of the wrong type keeps the ones that are not', async () => {
    const { entries: good } = JSON.parse(
      strFromU8(unzipSync(twoMaps())[manifestPath] ?? new Uint8Array()),
    ) as {
      entries: unknown[];
    };
    const bad = [null, 7, 'x', [], { kind: 'map' }, { kind: 'video', path: 'v.mp4' }, { __proto__: null }];
    const files = {
      ...unzipSync(twoMaps()),
      [manifestPath]: new TextEncoder().encode(manifest([...bad, ...good, ...good])),
    };
    const opened = await openBytes(new Uint8Array(zipSync(files)));
    expect(opened.entries).toHaveLength(4);
    expect(opened.notUnderstood).toHaveLength(bad.length + 4);
    expect((await readAll(opened)).every(({ outcome }) => outcome.ok)).toBe(true);
  });

  test('that names prototypes changes none', async () => {
    const text = `{"__proto__":{"hacked":1},${manifest([]).slice(1)}`;
    const opened = await openBytes(archive({ [manifestPath]: text, 'maps/__proto__.touchstone.json': '{}' }));
    expect(opened.entries).toEqual([]);
    expect('hacked' in {}).toBe(false);
  });

  test('of a newer version is refused with its number', async () => {
    const bytes = archive({ [manifestPath]: manifest([], { formatVersion: 9, entries: {} }) });
    expect(await openBackup(new Blob([bytes]))).toEqual({
      ok: false,
      refusal: { why: 'from-the-future', version: 9 },
    });
  });

  test('that is none is refused: text, an archive of something else, one that was cut off', async () => {
    const refusalOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
      const opened = await openBackup(new Blob([bytes]));
      return opened.ok ? 'opened' : opened.refusal.why;
    };
    expect(await refusalOf(new TextEncoder().encode('{"a":1}'))).toBe('not-a-backup');
    expect(await refusalOf(new Uint8Array(0))).toBe('not-a-backup');
    expect(await refusalOf(archive({ 'word/document.xml': '<a/>' }))).toBe('not-a-backup');
    const whole = twoMaps();
    expect(await refusalOf(whole.slice(0, whole.length - 500))).toBe('cut-off');
  });

  test('never makes the reader throw: random bytes in the place of any part', async () => {
    const files = unzipSync(twoMaps());
    const paths = Object.keys(files);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 200 }), async (path, bytes) => {
        const opened = await openBackup(
          new Blob([new Uint8Array(zipSync({ ...files, [path]: bytes }, { level: 0 }))]),
        );
        if (opened.ok) await readAll(opened.backup);
      }),
      { numRuns: 100 },
    );
  });

  test('rows whose codes, ends, columns or plan do not fit are not understood', async () => {
    const dataset = smallDataset('m');
    const [first, second] = dataset.rows.columns;
    if (!first || !second) throw new Error('The small dataset has two columns');
    const wrong = [
      {
        ...dataset,
        rows: { ...dataset.rows, columns: [{ ...first, codes: Uint8Array.of(0, 2, 0) }, second] },
      },
      {
        ...dataset,
        rows: { ...dataset.rows, columns: [{ ...first, textEnds: Uint32Array.of(10, 1) }, second] },
      },
      { ...dataset, rows: { ...dataset.rows, columns: [first] } },
      { ...dataset, rows: { ...dataset.rows, rowCount: 4 } },
      { ...dataset, facts: { ...dataset.facts, plan: { ...dataset.facts.plan, weightColumn: 2 } } },
    ];
    for (const each of wrong) {
      const bytes = writeBackup((writer) => {
        writer.addDataset(each);
        writer.addMap(smallMap());
      });
      const read = await readAll(await openBytes(bytes));
      expect(read.map(({ outcome }) => outcome.ok || outcome.problem.why)).toEqual(['not-understood', true]);
    }
  });
});
