/**
 * Whether the browser promises to keep our data, and how much there is. Promises nothing by itself: how much room is
 * left is not asked at all, because browsers answer that with numbers that are not true.
 */

export type PersistAnswer = 'granted' | 'denied' | 'unsupported';

/**
 * Asks the browser not to clear our data when it runs out of space. Ask after the first real edit: earlier it is
 * refused. Some browsers ask the user. Never throws.
 */
export async function askToPersist(manager: StorageManager | undefined): Promise<PersistAnswer> {
  return await answer(manager, async (asked) => (await asked.persisted()) || (await asked.persist()));
}

/** The same without asking: what the answer is at the moment. */
export async function isPersisted(manager: StorageManager | undefined): Promise<PersistAnswer> {
  return await answer(manager, (asked) => asked.persisted());
}

/** Bytes this site uses, as the browser estimates them (rounded, and including its own overhead); null: unknown. */
export async function storageUsed(manager: StorageManager | undefined): Promise<number | null> {
  try {
    return (await manager?.estimate())?.usage ?? null;
  } catch {
    return null;
  }
}

/** Pages that are not on https or localhost have no storage manager, older browsers only a part of one. */
async function answer(
  manager: StorageManager | undefined,
  ask: (manager: StorageManager) => Promise<boolean>,
): Promise<PersistAnswer> {
  if (!manager || !('persist' in manager)) return 'unsupported';
  try {
    return (await ask(manager)) ? 'granted' : 'denied';
  } catch {
    return 'unsupported';
  }
}
