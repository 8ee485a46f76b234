/** How old the last backup is, and how much was done since; kept up to date with this tab and every other one. */
import { useEffect, useState } from 'react';
import { editsSince, type BackupMark } from '../../storage/BackupRecord';
import type { BackupPorts } from '../../storage/openBackupPorts';
import { useServices } from '../services';
import { lastSeq, oldest } from './surveyLibrary';

export interface BackupAge {
  readonly ports: BackupPorts;
  /** Null: never. */
  readonly last: BackupMark | null;
  readonly edits: number;
  readonly isReminderDue: boolean;
}

/** Null until it is known. */
export function useBackupAge(): BackupAge | null {
  const { storage, backup, now } = useServices();
  const [age, setAge] = useState<BackupAge | null>(null);
  useEffect(() => {
    let isWanted = true;
    let stopRecord = (): void => undefined;
    const look = async (): Promise<void> => {
      const ports = await backup();
      const [tips, listed] = await Promise.all([storage.listTips(), storage.listMaps()]);
      if (!isWanted || !tips.ok || !listed.ok) return;
      const seq = lastSeq([...tips.tips.values()]);
      const firstAt = oldest(listed.entries.map(({ row }) => row));
      const { record } = ports;
      const { last } = record;
      const isReminderDue = record.isReminderDue(now(), seq, firstAt);
      setAge({ ports, last, edits: editsSince(last, seq), isReminderDue });
    };
    const stopLibrary = storage.watchLibrary(() => void look());
    void backup().then(({ record }) => {
      if (isWanted) stopRecord = record.watch(() => void look());
    });
    // Local storage tells of what another tab has noted.
    const hear = (): void => void look();
    addEventListener('storage', hear);
    void look();
    return () => {
      isWanted = false;
      removeEventListener('storage', hear);
      stopLibrary();
      stopRecord();
    };
  }, [storage, backup, now]);
  return age;
}
