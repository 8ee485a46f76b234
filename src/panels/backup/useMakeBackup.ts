/** The steps of making a backup: counting, choosing, writing, saved. Whoever closes it stops it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StorageFailure } from '../../storage/MapStorage';
import { downloadFile } from '../export/downloadFile';
import { useServices } from '../services';
import { backupFileName } from './backupWords';
import { makeBackup, type BackupChoice, type MadeBackup } from './makeBackup';
import { surveyLibrary, type LibrarySurvey } from './surveyLibrary';

export type BackupStep =
  | { readonly kind: 'counting' }
  | { readonly kind: 'refused'; readonly reason: StorageFailure }
  | { readonly kind: 'choosing'; readonly survey: LibrarySurvey; readonly hasFailed: boolean }
  | { readonly kind: 'writing'; readonly share01: number }
  | { readonly kind: 'done'; readonly made: MadeBackup; readonly name: string };

export interface MakeBackup {
  readonly step: BackupStep;
  readonly start: (survey: LibrarySurvey, choice: BackupChoice) => void;
  /** Back to the choice. */
  readonly cancel: () => void;
}

export function useMakeBackup(): MakeBackup {
  const { storage, backup, now } = useServices();
  const [step, setStep] = useState<BackupStep>({ kind: 'counting' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    let isWanted = true;
    const count = async (): Promise<void> => {
      const counted = await surveyLibrary(storage);
      if (!isWanted) return;
      if (counted.ok) setStep({ kind: 'choosing', survey: counted.survey, hasFailed: false });
      else setStep({ kind: 'refused', reason: counted.reason });
    };
    void count();
    return () => {
      isWanted = false;
      running.current?.abort();
    };
  }, [storage]);
  const start = useCallback(
    (survey: LibrarySurvey, choice: BackupChoice) => {
      const abort = new AbortController();
      running.current = abort;
      const write = async (): Promise<void> => {
        const at = now();
        setStep({ kind: 'writing', share01: 0 });
        const onProgress = (share01: number): void => setStep({ kind: 'writing', share01 });
        const hooks = { signal: abort.signal, onProgress };
        const made = await makeBackup(storage, survey, choice, at, hooks);
        if (!made || abort.signal.aborted) {
          setStep({ kind: 'choosing', survey, hasFailed: false });
          return;
        }
        // A file with no map in it is no backup, and must not count as one.
        if (made.counts.maps === 0) {
          setStep({ kind: 'choosing', survey, hasFailed: true });
          return;
        }
        const name = backupFileName(at);
        downloadFile(made.file, name);
        (await backup()).record.noteBackup({ at, seq: survey.seq });
        setStep({ kind: 'done', made, name });
      };
      write().catch((error: unknown) => {
        console.error('The backup was not made', error);
        setStep({ kind: 'choosing', survey, hasFailed: true });
      });
    },
    [storage, backup, now],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { step, start, cancel };
}
