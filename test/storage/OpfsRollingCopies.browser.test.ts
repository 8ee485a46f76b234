/** Rolling copies in the file system of this browser, and what can happen to files there. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { OpfsRollingCopies } from '../../src/storage/OpfsRollingCopies';
import type { StoredCopy } from '../../src/storage/RollingCopies';
import { mustDo, reasonOf } from './contract';
import { copyAt, holdToCopiesContract, other, type CopiesRig } from './copiesContract';

interface OpfsRig extends CopiesRig {
  readonly open: () => OpfsRollingCopies;
  readonly root: FileSystemDirectoryHandle;
}

async function makeRig(): Promise<OpfsRig> {
  const site = await navigator.storage.getDirectory();
  const name = `test-${crypto.randomUUID()}`;
  const root = await site.getDirectoryHandle(name, { create: true });
  return {
    root,
    open: () => new OpfsRollingCopies(() => Promise.resolve(root)),
    dispose: () => site.removeEntry(name, { recursive: true }),
  };
}

async function setUp(): Promise<OpfsRig> {
  const rig = await makeRig();
  onTestFinished(() => rig.dispose());
  return rig;
}

async function list(copies: OpfsRollingCopies): Promise<readonly StoredCopy[]> {
  return mustDo(await copies.listCopies()).copies;
}

async function fileOf({ root }: OpfsRig, { key }: StoredCopy): Promise<FileSystemFileHandle> {
  const [folder = '', name = ''] = key.split('/');
  return await (await root.getDirectoryHandle(folder)).getFileHandle(name);
}

async function overwrite(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(content);
  await stream.close();
}

async function countFiles(root: FileSystemDirectoryHandle): Promise<number> {
  let count = 0;
  for await (const entry of root.values()) {
    count += entry.kind === 'file' ? 1 : await countFiles(entry as FileSystemDirectoryHandle);
  }
  return count;
}

holdToCopiesContract('OpfsRollingCopies', makeRig);

describe('copies in the file system', () => {
  it('take up less than the map', async () => {
    const rig = await setUp();
    mustDo(await rig.open().putCopy(copyAt(0)));
    const [copy] = await list(rig.open());
    if (!copy) throw new Error('nothing was kept');
    expect((await (await fileOf(rig, copy)).getFile()).size).toBeLessThan(copy.bytes / 2);
  });

  it('are listed whatever their title is, a very long one too', async () => {
    const rig = await setUp();
    const title = '여정'.repeat(50_000);
    mustDo(await rig.open().putCopy(copyAt(0, { title, id: other })));
    expect(await list(rig.open())).toMatchObject([{ title, id: other }]);
  });

  it('a changed byte or a missing end is found: the copy is nothing, never another map', async () => {
    const rig = await setUp();
    mustDo(await rig.open().putCopy(copyAt(0)));
    const [copy] = await list(rig.open());
    if (!copy) throw new Error('nothing was kept');
    const handle = await fileOf(rig, copy);
    const whole = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    const start = whole.indexOf(10) + 1;
    for (let at = start; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await overwrite(handle, new Blob([bytes]));
      const { text } = mustDo(await rig.open().readCopy(copy.key));
      // Some bits of a packed file mean nothing (its time, its padding); the map itself is checked.
      if (text !== null) expect(text).toEqual(copyAt(0).text);
    }
    for (const length of [0, 10, start, whole.length - 1]) {
      await overwrite(handle, new Blob([whole.slice(0, length)]));
      expect(mustDo(await rig.open().readCopy(copy.key)).text).toBeNull();
    }
  });

  it('what is no copy is passed over: foreign files, one that nobody has finished', async () => {
    const rig = await setUp();
    mustDo(await rig.open().putCopy(copyAt(0)));
    const [copy] = await list(rig.open());
    const folder = await rig.root.getDirectoryHandle(copy?.key.split('/')[0] ?? '');
    for (const [name, text] of [
      ['a.copy', ''],
      ['b.copy', '{"touchstoneCopy":1}\n'],
      ['c.copy', 'x'.repeat(2_000_000)],
      ['notes.txt', 'mine'],
    ] as const) {
      await overwrite(await folder.getFileHandle(name, { create: true }), new Blob([text]));
    }
    await rig.root.getFileHandle('stray', { create: true });
    expect(await list(rig.open())).toEqual([copy]);
  });

  it('what a page that was ended has left unfinished goes with the next copy; what others wrote stays', async () => {
    const rig = await setUp();
    mustDo(await rig.open().putCopy(copyAt(0)));
    const [first] = await list(rig.open());
    if (!first) throw new Error('nothing was kept');
    const whole = await (await fileOf(rig, first)).getFile();
    const folder = await rig.root.getDirectoryHandle(first.key.split('/')[0] ?? '');
    // Empty is what a browser leaves of a file that was never closed; others may leave a part of it.
    for (const [name, content] of [
      ['2026-03-01T09-10-00-000Z.copy', new Blob([])],
      ['2026-03-01T09-11-00-000Z.copy', whole.slice(0, 20)],
      ['2026-03-01T09-12-00-000Z.copy', new Blob(['{"touchstoneCopy":2,"of":"a newer Touchstone"}\nx'])],
      ['notes.txt', new Blob(['mine'])],
    ] as const) {
      await overwrite(await folder.getFileHandle(name, { create: true }), content);
    }
    mustDo(await rig.open().putCopy(copyAt(20)));
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    expect(names.sort()).toEqual([
      '2026-03-01T09-00-00-000Z.copy',
      '2026-03-01T09-12-00-000Z.copy',
      '2026-03-01T09-20-00-000Z.copy',
      'notes.txt',
    ]);
    expect((await list(rig.open())).map(({ savedAt }) => savedAt)).toEqual([
      copyAt(20).savedAt,
      copyAt(0).savedAt,
    ]);
  });

  it('a full disk is no-space: the older copies stay, and nothing half written is left', async () => {
    const rig = await setUp();
    const copies = rig.open();
    mustDo(await copies.putCopy(copyAt(0)));
    const before = await list(copies);
    const spy = vi
      .spyOn(FileSystemWritableFileStream.prototype, 'write')
      .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const outcome = await copies.putCopy(copyAt(20));
    spy.mockRestore();
    expect(reasonOf(outcome)).toBe('no-space');
    expect(await list(copies)).toEqual(before);
    expect(await countFiles(rig.root)).toBe(1);
  });

  it('a browser that refuses the file system is an outcome, never an exception', async () => {
    const refused = new OpfsRollingCopies(() =>
      Promise.reject(new DOMException('private window', 'SecurityError')),
    );
    const old = new OpfsRollingCopies(() => Promise.reject(new TypeError('no such function')));
    for (const copies of [refused, old]) {
      expect(reasonOf(await copies.listCopies())).not.toBe('ok');
      expect(reasonOf(await copies.putCopy(copyAt(0)))).not.toBe('ok');
      expect(reasonOf(await copies.readCopy('a/b'))).not.toBe('ok');
      expect(reasonOf(await copies.dropMaps([other]))).not.toBe('ok');
    }
    expect(reasonOf(await old.listCopies())).toBe('unavailable');
  });
});
