/**
 * One export at a time: how far it is, and how to stop it. Progress is only shown for what takes longer than half a
 * second; what is quicker would only flicker.
 */
import { useEffect, useRef, useState } from 'react';

export interface ExportJob {
  /** 0–1; null: nothing is running that one would have to be told of. */
  readonly progress01: number | null;
  readonly isRunning: boolean;
  readonly cancel: () => void;
  /** Starts it; one that is still running is cancelled first. */
  readonly run: (work: (hooks: JobHooks) => Promise<void>) => void;
}

export interface JobHooks {
  readonly signal: AbortSignal;
  readonly onProgress: (share01: number) => void;
}

const quietMilliseconds = 500;

export function useExportJob(): ExportJob {
  const [progress01, setProgress01] = useState<number | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = (work: (hooks: JobHooks) => Promise<void>): void => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    let share01 = 0;
    let isShown = false;
    const timer = setTimeout(() => {
      isShown = true;
      setProgress01(share01);
    }, quietMilliseconds);
    setIsRunning(true);
    const hooks: JobHooks = {
      signal: controller.signal,
      onProgress: (next) => {
        share01 = next;
        if (isShown && current.current === controller) setProgress01(next);
      },
    };
    void work(hooks).finally(() => {
      clearTimeout(timer);
      if (current.current !== controller) return;
      current.current = null;
      setIsRunning(false);
      setProgress01(null);
    });
  };
  return { progress01, isRunning, cancel: () => current.current?.abort(), run };
}
