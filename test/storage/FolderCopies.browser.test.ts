/**
 * A folder that gets a copy of every map. A folder of this browser's own file system stands for one of the disk: the
 * handles are the same, they only never ask for permission, which is therefore answered here.
 */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { asId, type MapId } from '../../src/model/ids';
import { FolderCopies, type FolderCopy } from '../../src/storage/FolderCopies';
import { FolderMemory } from '../../src/storage/FolderMemory';
import { deleteDatabase } from './dexieRig';

const map = asId<MapId>('map-1');

interface Rig {
  readonly folder: FileSystemDirectoryHandle;
  /** As another tab, or this one after a reload, has it. */
  readonly open: (pick?: () => Promise<FileSystemDirectoryHandle>) => FolderCopies;
  readonly removeFolder: () => Promise<void>;
}

async function setUp(): Promise<Rig> {
  const site = await navigator.storage.getDirectory();
  const scope = `test-${crypto.randomUUID()}`;
  const folder = await site.getDirectoryHandle(scope, { create: true });
  const memories: FolderMemory[] = [];
  onTestFinished(async () => {
    for (const memory of memories) memory.close();
    await deleteDatabase(`${scope}-folder`);
    await site.removeEntry(scope, { recursive: true }).catch(() => undefined);
  });
  return {
    folder,
    open: (pick = () => Promise.resolve(folder)) => {
      const memory = new FolderMemory(scope);
      memories.push(memory);
      return new FolderCopies(memory, pick);
    },
    removeFolder: () => site.removeEntry(scope, { recursive: true }),
  };
}

/** What the browser answers about the folder from now on. */
function answerPermission(query: PermissionState, request: PermissionState = query) {
  const prototype = FileSystemDirectoryHandle.prototype as unknown as Record<
    'queryPermission' | 'requestPermission',
    () => Promise<PermissionState>
  >;
  let state = query;
  const ask = vi.spyOn(prototype, 'queryPermission').mockImplementation(() => Promise.resolve(state));
  const demand = vi.spyOn(prototype, 'requestPermission').mockImplementation(() => {
    state = request;
    return Promise.resolve(state);
  });
  onTestFinished(() => {
    ask.mockRestore();
    demand.mockRestore();
  });
}

function copy(state: string, more: Partial<FolderCopy> = {}): FolderCopy {
  return {
    id: map,
    updatedAt: `2026-03-01T09:00:00.000Z ${state}`,
    fileName: 'Spring.touchstone.json',
    text: new TextEncoder().encode(`{"state":"${state}"}`),
    ...more,
  };
}

async function read(folder: FileSystemDirectoryHandle): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file') continue;
    files[handle.name] = await (await (handle as FileSystemFileHandle).getFile()).text();
  }
  return files;
}

async function write(folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> {
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
}

describe('a folder that was picked', () => {
  it('is there for other tabs and after a reload, until it is given up; its files stay', async () => {
    const rig = await setUp();
    const [here, there] = [rig.open(), rig.open()];
    const told = vi.fn();
    there.watch(told);
    expect(await here.state()).toEqual({ kind: 'none' });
    await here.choose();
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(await there.state()).toEqual({ kind: 'ready', name: rig.folder.name });
    expect(await here.putCopy(copy('1'))).toEqual({ ok: true });
    await there.forget();
    expect(await here.state()).toEqual({ kind: 'none' });
    expect(await here.putCopy(copy('2'))).toEqual({ ok: false, why: 'no-folder' });
    expect(await read(rig.folder)).toEqual({ 'Spring.touchstone.json': '{"state":"1"}' });
  });

  it('changes nothing when the person closes the dialog', async () => {
    const rig = await setUp();
    await rig.open().choose();
    const second = rig.open(() => Promise.reject(new DOMException('closed', 'AbortError')));
    await expect(second.choose()).rejects.toMatchObject({ name: 'AbortError' });
    expect(await second.state()).toMatchObject({ kind: 'ready' });
  });

  it('has each map in one file: the newest state, under its newest title', async () => {
    const rig = await setUp();
    const copies = rig.open();
    await copies.choose();
    await copies.putCopy(copy('1'));
    await copies.putCopy(copy('2'));
    expect(await read(rig.folder)).toEqual({ 'Spring.touchstone.json': '{"state":"2"}' });
    await copies.putCopy(copy('3', { fileName: '봄 캠페인.touchstone.json' }));
    expect(await read(rig.folder)).toEqual({ '봄 캠페인.touchstone.json': '{"state":"3"}' });
    await copies.putCopy(copy('4', { id: asId<MapId>('map-2'), fileName: '봄 캠페인.touchstone.json' }));
    expect(await read(rig.folder)).toEqual({
      '봄 캠페인.touchstone.json': '{"state":"3"}',
      '봄 캠페인 (2).touchstone.json': '{"state":"4"}',
    });
  });

  it('is written only where something is new', async () => {
    const rig = await setUp();
    const copies = rig.open();
    const rows = [
      { id: map, updatedAt: copy('1').updatedAt },
      { id: asId<MapId>('map-2'), updatedAt: 'x' },
    ];
    expect(await copies.listDue(rows)).toEqual([]);
    await copies.choose();
    expect(await copies.listDue(rows)).toEqual(rows);
    await copies.putCopy(copy('1'));
    expect(await rig.open().listDue(rows)).toEqual(rows.slice(1));
    // The same folder again: what is in it is still ours. Another one is filled from the beginning.
    await copies.choose();
    expect(await copies.listDue(rows)).toEqual(rows.slice(1));
    const elsewhere = await rig.folder.getDirectoryHandle('elsewhere', { create: true });
    const other = rig.open(() => Promise.resolve(elsewhere));
    await other.choose();
    expect(await other.listDue(rows)).toEqual(rows);
  });
});

describe('a choice made while a copy is being written', () => {
  /** Runs `meanwhile` once, when the bytes are on the way to the disk. */
  function whileWriting(meanwhile: () => Promise<void>): void {
    const real = FileSystemWritableFileStream.prototype.write;
    const spy = vi
      .spyOn(FileSystemWritableFileStream.prototype, 'write')
      .mockImplementation(async function write(this: FileSystemWritableFileStream, data) {
        spy.mockRestore();
        await meanwhile();
        await real.call(this, data);
      });
    onTestFinished(() => spy.mockRestore());
  }

  it('stands: a folder that was given up stays given up, and what is in it is left alone', async () => {
    const rig = await setUp();
    const [here, there] = [rig.open(), rig.open()];
    await here.choose();
    await here.putCopy(copy('1'));
    whileWriting(() => there.forget());
    expect(await here.putCopy(copy('2', { fileName: 'Renamed.touchstone.json' }))).toEqual({
      ok: false,
      why: 'no-folder',
    });
    expect(await here.state()).toEqual({ kind: 'none' });
    expect(Object.keys(await read(rig.folder)).sort()).toEqual([
      'Renamed.touchstone.json',
      'Spring.touchstone.json',
    ]);
  });

  it('stands: another folder is filled from the beginning, and nothing in it is thought to be written', async () => {
    const rig = await setUp();
    const elsewhere = await rig.folder.getDirectoryHandle('elsewhere', { create: true });
    const here = rig.open();
    const there = rig.open(() => Promise.resolve(elsewhere));
    await here.choose();
    whileWriting(() => there.choose());
    await here.putCopy(copy('1'));
    expect(await here.state()).toEqual({ kind: 'ready', name: 'elsewhere' });
    expect(await here.listDue([{ id: map, updatedAt: copy('1').updatedAt }])).toHaveLength(1);
    expect(await here.putCopy(copy('2'))).toEqual({ ok: true });
    expect(await read(elsewhere)).toEqual({ 'Spring.touchstone.json': '{"state":"2"}' });
  });

  it('of the same folder again loses nothing of the copy', async () => {
    const rig = await setUp();
    const [here, there] = [rig.open(), rig.open()];
    await here.choose();
    whileWriting(() => there.choose());
    expect(await here.putCopy(copy('1'))).toEqual({ ok: true });
    expect(await here.listDue([{ id: map, updatedAt: copy('1').updatedAt }])).toEqual([]);
    await here.putCopy(copy('2'));
    expect(await read(rig.folder)).toEqual({ 'Spring.touchstone.json': '{"state":"2"}' });
  });

  it('of the same folder while a copy ends keeps what the copy has noted', async () => {
    const rig = await setUp();
    const here = rig.open();
    await here.choose();
    const real = FileSystemDirectoryHandle.prototype.isSameEntry;
    const spy = vi
      .spyOn(FileSystemDirectoryHandle.prototype, 'isSameEntry')
      .mockImplementationOnce(async function isSame(this: FileSystemDirectoryHandle, other) {
        await here.putCopy(copy('1'));
        return await real.call(this, other);
      });
    onTestFinished(() => spy.mockRestore());
    await rig.open().choose();
    expect(await here.listDue([{ id: map, updatedAt: copy('1').updatedAt }])).toEqual([]);
  });
});

describe('files of other people', () => {
  it('are never written over: one that was there, and one of ours that somebody has changed', async () => {
    const rig = await setUp();
    await write(rig.folder, 'Spring.touchstone.json', 'theirs');
    const copies = rig.open();
    await copies.choose();
    await copies.putCopy(copy('1'));
    expect(await read(rig.folder)).toEqual({
      'Spring.touchstone.json': 'theirs',
      'Spring (2).touchstone.json': '{"state":"1"}',
    });
    await write(rig.folder, 'Spring (2).touchstone.json', 'came back from a colleague');
    await copies.putCopy(copy('2'));
    expect(await read(rig.folder)).toEqual({
      'Spring.touchstone.json': 'theirs',
      'Spring (2).touchstone.json': 'came back from a colleague',
      'Spring (3).touchstone.json': '{"state":"2"}',
    });
  });
});

describe('what can go wrong with a folder', () => {
  it('without permission nothing is written, what is due is known, and a click is enough to go on', async () => {
    const rig = await setUp();
    const copies = rig.open();
    await copies.choose();
    answerPermission('prompt', 'granted');
    expect(await copies.state()).toEqual({ kind: 'asks', name: rig.folder.name });
    expect(await copies.putCopy(copy('1'))).toEqual({ ok: false, why: 'no-permission' });
    expect(await read(rig.folder)).toEqual({});
    expect(await copies.listDue([{ id: map, updatedAt: '' }])).toHaveLength(1);
    expect(await copies.allow()).toBe(true);
    expect(await copies.state()).toMatchObject({ kind: 'ready' });
    expect(await copies.putCopy(copy('1'))).toEqual({ ok: true });
  });

  it('permission that is denied stays an answer', async () => {
    const rig = await setUp();
    const copies = rig.open();
    await copies.choose();
    answerPermission('prompt', 'denied');
    expect(await copies.allow()).toBe(false);
    expect(await copies.putCopy(copy('1'))).toEqual({ ok: false, why: 'no-permission' });
  });

  it('a folder that is gone is said to be gone', async () => {
    const rig = await setUp();
    const copies = rig.open();
    await copies.choose();
    await copies.putCopy(copy('1'));
    await rig.removeFolder();
    expect(await copies.putCopy(copy('2'))).toEqual({ ok: false, why: 'folder-gone' });
  });

  it.each([
    ['QuotaExceededError', 'no-space'],
    ['NotAllowedError', 'no-permission'],
    ['InvalidStateError', 'failed'],
  ])('a disk that says %s while writing is %s; the older file stays whole', async (name, why) => {
    const rig = await setUp();
    const copies = rig.open();
    await copies.choose();
    await copies.putCopy(copy('1'));
    const spy = vi
      .spyOn(FileSystemWritableFileStream.prototype, 'write')
      .mockRejectedValue(new DOMException('no', name));
    expect(await copies.putCopy(copy('2'))).toEqual({ ok: false, why });
    expect(await copies.putCopy(copy('2', { fileName: 'New name.touchstone.json' }))).toEqual({
      ok: false,
      why,
    });
    spy.mockRestore();
    expect(await read(rig.folder)).toEqual({ 'Spring.touchstone.json': '{"state":"1"}' });
    expect(await copies.putCopy(copy('2'))).toEqual({ ok: true });
    expect(await read(rig.folder)).toEqual({ 'Spring.touchstone.json': '{"state":"2"}' });
  });
});
