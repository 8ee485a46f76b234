/**
 * The compaction as it must not be: what the snapshot holds is deleted first, and the snapshot put in a transaction of
 * its own. Only for the build that the crash tests must find out, in the place of our own (`variantBuild.config.ts`).
 */
import { compactLog as compactWhole } from '../../src/storage/compactLog';
import { findHead } from '../../src/storage/mapLog';
import { goneOutcome } from '../../src/storage/storageFailure';

export async function compactLog(
  ...[connection, lockScope, handle, makeSnapshot]: Parameters<typeof compactWhole>
): ReturnType<typeof compactWhole> {
  return await compactWhole(connection, lockScope, handle, async (updates) => {
    const bytes = await makeSnapshot(updates);
    await connection.run((database) =>
      database.write<object>(async () => {
        if (!(await findHead(database, handle))) return goneOutcome(handle.id);
        await database.updates.bulkDelete(updates.map(({ seq }) => seq));
        return { ok: true };
      }),
    );
    return bytes;
  });
}
