/**
 * After a backup was put back: where everything here is as in that backup, the last backup was made when it was made.
 * "Never backed up" would be untrue then. Where anything here is not in it, nothing is noted.
 */
import type { Services } from '../services';
import type { RestorePlan } from './planRestore';
import type { RestoreResult } from './restoreBackup';
import { lastSeq } from './surveyLibrary';

/** Never rejects. */
export async function noteRestored(
  { report, maps }: RestorePlan,
  { restored }: RestoreResult,
  { storage, backup }: Pick<Services, 'storage' | 'backup'>,
): Promise<void> {
  try {
    const { createdAt } = report;
    const [{ record }, listed, tips] = await Promise.all([backup(), storage.listMaps(), storage.listTips()]);
    if (createdAt === null || !listed.ok || !tips.ok) return;
    const covered = new Set([
      ...restored.filter(({ did }) => did !== 'copied').map(({ id }) => id),
      ...maps.filter(({ comparison }) => comparison === 'same').map(({ map }) => map.id),
    ]);
    const isAll = listed.entries.every(({ row }) => covered.has(row.id));
    const { last } = record;
    const isNewest = last === null || Date.parse(last.at) < Date.parse(createdAt);
    if (isAll && isNewest) record.noteBackup({ at: createdAt, seq: lastSeq([...tips.tips.values()]) });
  } catch {
    // It is reminded too early rather than never.
  }
}
