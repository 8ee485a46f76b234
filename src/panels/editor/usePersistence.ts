/** Whether the browser promises to keep the maps: asked after the first edit, never before, and never twice. */
import { useCallback, useEffect, useState } from 'react';
import { useSessionState } from '../../session/useSession';
import { askToPersist, isPersisted, type PersistAnswer } from '../../storage/persistence';

export function usePersistence(): {
  readonly answer: PersistAnswer | null;
  readonly ask: () => Promise<PersistAnswer>;
} {
  const [answer, setAnswer] = useState<PersistAnswer | null>(null);
  const hasEdited = useSessionState((state) => state.nextUndo !== null);

  const ask = useCallback(async () => {
    const given = await askToPersist(navigator.storage);
    setAnswer(given);
    return given;
  }, []);

  useEffect(() => {
    let isCurrent = true;
    void (hasEdited ? askToPersist(navigator.storage) : isPersisted(navigator.storage)).then((given) => {
      if (isCurrent) setAnswer(given);
    });
    return () => {
      isCurrent = false;
    };
  }, [hasEdited]);

  return { answer, ask };
}
