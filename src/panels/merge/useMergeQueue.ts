/** Copies that come back, one after the other: each is read, decided about, and then the next one is read. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapSession } from '../../session/MapSession';
import type { Services } from '../services';
import { readCopy, type CopyReading } from './readCopy';

type Copy = Extract<CopyReading, { kind: 'copy' }>;

export interface FileOutcome {
  readonly file: File;
  readonly what:
    | Exclude<CopyReading, Copy>
    | { readonly kind: 'merged' | 'nothing-new' | 'left-out'; readonly mended: number };
}

export interface MergeQueue {
  readonly current:
    | { readonly kind: 'idle' }
    | { readonly kind: 'reading'; readonly name: string }
    | ({ readonly kind: 'deciding'; readonly name: string } & Omit<Copy, 'kind'>);
  /** What came of each so far, in order. */
  readonly outcomes: readonly FileOutcome[];
  /** Of all files given so far, counted from 1, which one is being read or decided about. */
  readonly position: number;
  readonly total: number;
  readonly add: (files: readonly File[]) => void;
  /** Ends the one that is being decided about, and goes on with the next. */
  readonly settle: (kind: 'merged' | 'nothing-new' | 'left-out') => void;
}

/** An entry of its own for each time a file is given. */
interface Given {
  readonly file: File;
}

export function useMergeQueue(first: File | null, session: MapSession, services: Services): MergeQueue {
  const [files, setFiles] = useState<readonly Given[]>(first ? [{ file: first }] : []);
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>([]);
  const [copy, setCopy] = useState<{ readonly given: Given; readonly read: Copy } | null>(null);
  const next = files[outcomes.length];
  const isRead = copy !== null && copy.given === next;
  // An order to read must not begin anew because something around it did.
  const around = useRef({ session, services });
  useEffect(() => {
    around.current = { session, services };
  }, [session, services]);
  useEffect(() => {
    if (!next) return;
    let isWanted = true;
    void readCopy(next.file, around.current.session, around.current.services).then((read) => {
      if (!isWanted) return;
      if (read.kind === 'copy') setCopy({ given: next, read });
      else setOutcomes((before) => [...before, { file: next.file, what: read }]);
    });
    return () => {
      isWanted = false;
    };
  }, [next]);
  const add = useCallback((more: readonly File[]) => {
    setFiles((before) => [...before, ...more.map((file) => ({ file }))]);
  }, []);
  const settle = useCallback<MergeQueue['settle']>(
    (kind) => {
      if (!copy) return;
      const { given, read } = copy;
      setCopy(null);
      setOutcomes((before) => [...before, { file: given.file, what: { kind, mended: read.mended } }]);
    },
    [copy],
  );
  return {
    current: !next
      ? { kind: 'idle' }
      : isRead
        ? { ...copy.read, kind: 'deciding', name: next.file.name }
        : { kind: 'reading', name: next.file.name },
    outcomes,
    position: outcomes.length + 1,
    total: files.length,
    add,
    settle,
  };
}
