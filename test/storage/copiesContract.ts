/** The contract of `RollingCopies` as tests; both adapters are held to all of it. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { asId, type MapId } from '../../src/model/ids';
import type { NewCopy, RollingCopies, StoredCopy } from '../../src/storage/RollingCopies';
import { mustDo } from './contract';

export const mine = asId<MapId>('mine');
export const other = asId<MapId>('../other: 여정/?*');

export function copyAt(minute: number, more: Partial<NewCopy> = {}): NewCopy {
  const at = new Date(Date.parse('2026-03-01T09:00:00Z') + minute * 60_000).toISOString();
  const text = new TextEncoder().encode(`{"state":"${String(minute)} 여정\n${'x'.repeat(5_000)}"}`);
  return { id: mine, title: 'Journey\n"1"', updatedAt: at, savedAt: at, text, ...more };
}

export interface CopiesRig {
  /** A view of the same place, as another tab has it. */
  readonly open: () => RollingCopies;
  readonly dispose: () => Promise<void>;
}

export function holdToCopiesContract(name: string, makeRig: () => Promise<CopiesRig>): void {
  const setUp = async (): Promise<CopiesRig> => {
    const rig = await makeRig();
    onTestFinished(() => rig.dispose());
    return rig;
  };
  const list = async (copies: RollingCopies): Promise<readonly StoredCopy[]> =>
    mustDo(await copies.listCopies()).copies;
  const minutes = async (copies: RollingCopies, id = mine): Promise<number[]> =>
    (await list(copies))
      .filter((copy) => copy.id === id)
      .map(({ savedAt }) => (Date.parse(savedAt) - Date.parse('2026-03-01T09:00:00Z')) / 60_000);

  describe(`${name}: copies of maps`, () => {
    it('are given back byte for byte with what is said of them, in another tab too', async () => {
      const rig = await setUp();
      const copy = copyAt(0);
      expect(await list(rig.open())).toEqual([]);
      mustDo(await rig.open().putCopy(copy));
      const there = rig.open();
      const [stored, ...more] = await list(there);
      const { text, ...facts } = copy;
      expect(more).toEqual([]);
      expect(stored).toMatchObject({ ...facts, bytes: text.length });
      expect(mustDo(await there.readCopy(stored?.key ?? '')).text).toEqual(text);
    });

    it('are three of a map at most: while somebody works the newest goes on, the older ones stay', async () => {
      const rig = await setUp();
      const copies = rig.open();
      for (const minute of [0, 20, 21, 22, 23]) mustDo(await copies.putCopy(copyAt(minute)));
      expect(await minutes(copies)).toEqual([23, 20, 0]);
      for (const minute of [40, 60]) mustDo(await copies.putCopy(copyAt(minute)));
      expect(await minutes(copies)).toEqual([60, 40, 20]);
    });

    it('of another map are counted for themselves, and deleted for themselves', async () => {
      const rig = await setUp();
      const copies = rig.open();
      for (const minute of [0, 20, 40, 60]) {
        mustDo(await copies.putCopy(copyAt(minute)));
        mustDo(await copies.putCopy(copyAt(minute, { id: other, title: '' })));
      }
      expect(await minutes(copies, other)).toEqual([60, 40, 20]);
      mustDo(await copies.dropMaps([mine, asId<MapId>('never there')]));
      expect(await minutes(copies)).toEqual([]);
      expect(await minutes(copies, other)).toEqual([60, 40, 20]);
    });

    it('of the same moment are both kept', async () => {
      const rig = await setUp();
      const copies = rig.open();
      const [first, second] = [copyAt(0), copyAt(0, { text: new TextEncoder().encode('{}') })];
      mustDo(await copies.putCopy(first));
      mustDo(await copies.putCopy(second));
      const listed = await list(copies);
      expect(new Set(listed.map(({ key }) => key)).size).toBe(2);
      expect(new Set(listed.map(({ bytes }) => bytes))).toEqual(
        new Set([first.text.length, second.text.length]),
      );
    });

    it('that are not there are no failure, but nothing', async () => {
      const rig = await setUp();
      for (const key of ['a/b', 'a/b/c', '999/none']) {
        expect(mustDo(await rig.open().readCopy(key)).text).toBeNull();
      }
    });
  });
}
