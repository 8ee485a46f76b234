/**
 * A value of the map in a field that is typed in. While it is being typed, what the person types is shown; otherwise
 * what the map holds, so that an undo or an edit in another tab shows at once. Escape restores exactly, leaving the
 * field or Enter makes one step to undo.
 */
import { useRef, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { useSession } from '../../session/useSession';
import { useKeepOnLeave } from '../../ui/useKeepOnLeave';
import { refusalText } from '../../view/refusalText';
import { runEdit, type Edit } from './Edit';
import { TypingGesture, type Write } from './TypingGesture';

export interface StoredValue<T> {
  readonly value: T;
  readonly change: (value: T) => void;
  readonly commit: () => void;
  readonly cancel: () => void;
  /** As `commit`, but what was typed keeps standing: for a form of several fields that only make sense together. */
  readonly settle: () => void;
  /** Why what was typed is not in the map. */
  readonly error: string | undefined;
}

export function useStoredValue<T>(stored: T, toEdit: (value: T) => Edit): StoredValue<T> {
  return useWrittenValue(stored, (value) => (run) => runEdit(run, toEdit(value)));
}

/**
 * As `useStoredValue`, for what takes more than an edit of fields. Null: what is typed makes no sense (yet), and the
 * map goes back to what it held before.
 */
export function useWrittenValue<T>(stored: T, toWrite: (value: T) => Write | null): StoredValue<T> {
  const session = useSession();
  const { t } = useLanguage();
  const [typed, setTyped] = useState<{ readonly value: T } | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const gesture = useRef<TypingGesture | null>(null);

  const ownGesture = (): TypingGesture => {
    gesture.current ??= new TypingGesture(session, (result) => {
      setError(result.ok ? undefined : refusalText(result.refusal, t));
    });
    return gesture.current;
  };
  // Whatever takes the field away (a click on the map selects something else) keeps what was typed.
  useKeepOnLeave(() => gesture.current?.commit());

  return {
    value: typed ? typed.value : stored,
    change: (value) => {
      setTyped({ value });
      const write = toWrite(value);
      if (write) ownGesture().write(write);
      else ownGesture().cancel();
    },
    commit: () => {
      gesture.current?.commit();
      setTyped(null);
    },
    cancel: () => {
      gesture.current?.cancel();
      setTyped(null);
      setError(undefined);
    },
    settle: () => gesture.current?.commit(),
    error,
  };
}
