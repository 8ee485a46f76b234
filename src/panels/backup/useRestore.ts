/** The steps of restoring: choosing a file, checking it, deciding, carrying it out. Whoever closes it stops it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupRefusal } from '../../formats/backup/readBackup';
import { compose } from '../../i18n/language';
import { useServices, type Services } from '../services';
import { BackupDesk } from './BackupDesk';
import { noteRestored } from './noteRestored';
import { planRestore, type RestorePlan } from './planRestore';
import { restoreBackup, type Decision, type RestoreResult } from './restoreBackup';

export type RestoreStep =
  | { readonly kind: 'choosing'; readonly refusal: BackupRefusal | null }
  /** `share01` null: it is being compared with what is here. */
  | { readonly kind: 'checking'; readonly name: string; readonly share01: number | null }
  | { readonly kind: 'deciding'; readonly plan: RestorePlan; readonly hasFailed: boolean }
  | { readonly kind: 'restoring'; readonly share01: number }
  | { readonly kind: 'done'; readonly result: RestoreResult };

export interface Restoring {
  readonly step: RestoreStep;
  readonly open: (file: File) => void;
  readonly run: (plan: RestorePlan, decisions: readonly Decision[]) => void;
  /** Stops what is running; before anything was decided, back to the choice of a file. */
  readonly cancel: () => void;
  readonly chooseAgain: () => void;
}

interface Running {
  readonly desk: BackupDesk;
  readonly abort: AbortController;
}

/** `source`: read at once. */
export function useRestore(source?: File): Restoring {
  const services = useServices();
  const [step, setStep] = useState<RestoreStep>({ kind: 'choosing', refusal: null });
  const running = useRef<Running | null>(null);
  const stop = useCallback(() => {
    running.current?.abort.abort();
    running.current?.desk.end();
    running.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const chooseAgain = useCallback(() => {
    stop();
    setStep({ kind: 'choosing', refusal: null });
  }, [stop]);
  const open = useCallback(
    (file: File) => {
      stop();
      const mine = { desk: new BackupDesk(), abort: new AbortController() };
      running.current = mine;
      const show = (next: RestoreStep): void => {
        if (running.current === mine) setStep(next);
      };
      checkFile(file, mine, services, show).catch((error: unknown) => {
        if (mine.abort.signal.aborted) return;
        console.error('The backup could not be read', error);
        show({ kind: 'choosing', refusal: { why: 'unreadable' } });
      });
    },
    [services, stop],
  );
  useEffect(() => {
    if (source) open(source);
  }, [source, open]);
  const run = useCallback(
    (plan: RestorePlan, decisions: readonly Decision[]) => {
      const mine = running.current;
      if (!mine) return;
      setStep({ kind: 'restoring', share01: 0 });
      const hooks = {
        signal: mine.abort.signal,
        onProgress: (share01: number) => setStep({ kind: 'restoring', share01 }),
        copyTitle: (title: string) => compose('backup.copyTitle', { title }),
      };
      restoreBackup(decisions, plan, mine.desk, services, hooks).then(
        (result) => {
          void noteRestored(plan, result, services);
          setStep({ kind: 'done', result });
        },
        (error: unknown) => {
          console.error('The backup could not be restored', error);
          setStep({ kind: 'deciding', plan, hasFailed: true });
        },
      );
    },
    [services],
  );
  // The map in hand is finished, so that none is half restored.
  const cancel = useCallback(() => {
    if (step.kind === 'restoring') running.current?.abort.abort();
    else chooseAgain();
  }, [step.kind, chooseAgain]);
  return { step, open, run, cancel, chooseAgain };
}

async function checkFile(
  file: File,
  { desk, abort }: Running,
  { storage, newId }: Services,
  show: (step: RestoreStep) => void,
): Promise<void> {
  const { name } = file;
  show({ kind: 'checking', name, share01: 0 });
  const onProgress = (share01: number): void => show({ kind: 'checking', name, share01 });
  const opened = await desk.ask('open', { file, idStem: newId() }, { onProgress });
  if (!opened.ok) {
    show({ kind: 'choosing', refusal: opened.refusal });
    return;
  }
  show({ kind: 'checking', name, share01: null });
  const plan = await planRestore(opened.report, storage, desk, abort.signal);
  show({ kind: 'deciding', plan, hasFailed: false });
}
