import { describe, expect, it } from 'vitest';
import { askToPersist, isPersisted, storageUsed } from '../../src/storage/persistence';

function manager(parts: Partial<StorageManager>): StorageManager {
  // A browser's storage manager with the parts a test needs; older browsers have only a part of it as well.
  return parts as StorageManager;
}

const yes = (): Promise<boolean> => Promise.resolve(true);
const no = (): Promise<boolean> => Promise.resolve(false);
const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'SecurityError'));

describe('askToPersist', () => {
  it('says what the browser answered', async () => {
    expect(await askToPersist(manager({ persisted: no, persist: yes }))).toBe('granted');
    expect(await askToPersist(manager({ persisted: no, persist: no }))).toBe('denied');
  });

  it('does not ask again when it was granted before', async () => {
    expect(await askToPersist(manager({ persisted: yes, persist: refuse }))).toBe('granted');
  });

  it('says unsupported where there is nothing to ask', async () => {
    expect(await askToPersist(undefined)).toBe('unsupported');
    expect(await askToPersist(manager({}))).toBe('unsupported');
    expect(await askToPersist(manager({ persisted: refuse, persist: yes }))).toBe('unsupported');
  });
});

describe('isPersisted', () => {
  it('never asks', async () => {
    expect(await isPersisted(manager({ persisted: no, persist: refuse }))).toBe('denied');
  });
});

describe('storageUsed', () => {
  it('gives the bytes in use, or null when the browser does not say', async () => {
    expect(await storageUsed(manager({ estimate: () => Promise.resolve({ usage: 12, quota: 99 }) }))).toBe(
      12,
    );
    expect(await storageUsed(manager({ estimate: () => Promise.resolve({}) }))).toBeNull();
    expect(await storageUsed(manager({ estimate: refuse }))).toBeNull();
    expect(await storageUsed(undefined)).toBeNull();
  });
});
