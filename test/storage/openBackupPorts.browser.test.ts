import { expect, it, onTestFinished } from 'vitest';
import { openBackupPorts } from '../../src/storage/openBackupPorts';
import { mustDo } from './contract';
import { copyAt, mine } from './copiesContract';

it('the places for backups are one for the whole page: who asked first hears of what others note', async () => {
  const scope = `test-${crypto.randomUUID()}`;
  onTestFinished(async () => {
    localStorage.removeItem(`${scope}:backup`);
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(`${scope}-copies`, { recursive: true }).catch(() => undefined);
  });
  const [first, second] = [openBackupPorts(scope), openBackupPorts(scope)];
  let told = 0;
  first.record.watch(() => {
    told += 1;
  });
  second.record.noteBackup({ at: '2026-03-01T09:00:00Z', seq: 3 });
  expect(told).toBe(1);
  expect(first.record.last).toEqual({ at: '2026-03-01T09:00:00Z', seq: 3 });
  expect(openBackupPorts(`${scope}-other`).record.last).toBeNull();
  // This browser has all of them.
  mustDo((await first.copies?.putCopy(copyAt(0))) ?? { ok: true });
  const copies = mustDo((await second.copies?.listCopies()) ?? { ok: true, copies: [] }).copies;
  expect(copies.map(({ id }) => id)).toEqual([mine]);
  expect(first.folder).not.toBeNull();
});
