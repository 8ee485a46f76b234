/**
 * Reading one file, or pasted cells, in the worker: how far it is, how to stop it, and what came of it. Leaving ends the
 * worker, so that it does not keep the rows. Whatever happens here, the map is not touched.
 */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { FileView, ReadProblem } from '../../datasets/FileView';
import type { ImportPlan } from '../../datasets/ImportPlan';
import type { ImportSession, ReadProgress } from '../../datasets/ImportSession';
import type { ImportSource } from './ImportSource';

export type ReadState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: ReadProgress | null }
  | { readonly kind: 'cancelled'; readonly name: string }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: ReadProblem }
  | {
      readonly kind: 'read';
      readonly view: FileView;
      readonly start: PlanStart;
      readonly session: ImportSession;
    };

/** What a file is first taken for. */
export interface PlanStart {
  readonly plan: ImportPlan;
  /** It was decided before, for a file with the same header. */
  readonly isRemembered: boolean;
}

export interface FileReading {
  readonly state: ReadState;
  readonly read: (source: ImportSource) => void;
  readonly cancel: () => void;
  /** Back to choosing; what was read is let go. */
  readonly leave: () => void;
}

interface Running {
  readonly session: ImportSession;
  readonly abort: AbortController;
}

export function useReadFile(
  openImport: () => ImportSession,
  prepare: (view: FileView) => Promise<PlanStart>,
): FileReading {
  const [state, setState] = useState<ReadState>({ kind: 'choosing' });
  const current = useRef<Running | null>(null);
  const end = useCallback((): void => {
    current.current?.abort.abort();
    current.current?.session.close();
    current.current = null;
  }, []);
  useEffect(() => end, [end]);

  const read = useCallback(
    (source: ImportSource): void => {
      end();
      const running = { session: openImport(), abort: new AbortController() };
      current.current = running;
      const isCurrent = (): boolean => current.current === running;
      const { name } = source;
      setState({ kind: 'reading', name, progress: null });
      const run = async (): Promise<void> => {
        const outcome = await running.session
          .read(source, {
            signal: running.abort.signal,
            onProgress: (progress) => {
              if (isCurrent()) setState({ kind: 'reading', name, progress });
            },
          })
          .catch((error: unknown): { kind: 'problem'; problem: ReadProblem } => ({
            kind: 'problem',
            problem: { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) },
          }));
        if (!isCurrent()) return;
        if (outcome.kind === 'read') {
          const { view } = outcome;
          const start = await prepare(view);
          if (!isCurrent()) return;
          // A page of columns is much to render: in slices, so that nothing else has to wait for it.
          startTransition(() => {
            setState({ kind: 'read', view, start, session: running.session });
          });
          return;
        }
        end();
        setState(outcome.kind === 'problem' ? { ...outcome, name } : { kind: 'cancelled', name });
      };
      void run();
    },
    [end, openImport, prepare],
  );
  const cancel = useCallback((): void => {
    const { current: running } = current;
    if (!running) return;
    end();
    setState((now) => (now.kind === 'reading' ? { kind: 'cancelled', name: now.name } : now));
  }, [end]);
  const leave = useCallback((): void => {
    end();
    setState({ kind: 'choosing' });
  }, [end]);
  return { state, read, cancel, leave };
}
