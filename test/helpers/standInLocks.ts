/** The browser's shared locks, where there is no browser: as much of them as is asked for by those who count tabs. */
export function standInLocks(): Pick<LockManager, 'query'> & { readonly request: unknown } {
  const held = new Set<{ readonly name: string; readonly mode: 'shared' }>();
  return {
    request: async (name: string, _options: unknown, run: () => Promise<void>): Promise<void> => {
      const lock = { name, mode: 'shared' } as const;
      held.add(lock);
      await run();
      held.delete(lock);
    },
    query: () => Promise.resolve({ held: [...held], pending: [] }),
  };
}
