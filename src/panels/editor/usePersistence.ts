/**
 * Whether the browser promises to keep the maps: asked after the first edit, never before. Once per page: some
 * browsers show a question, and undoing and editing again must not repeat it. Again only when the person wants to.
 */
import { useCallback, useEffect, useState } from 'react';
import { useSessionState } from '../../session/useSession';
import { askToPersist, isPersisted, type PersistAnswer } from '../../storage/persistence';

const asked = new WeakMap<StorageManager, Promise<PersistAnswer>>();

function askOnce(): Promise<PersistAnswer> {
  // Without https there is no manager, whatever the type says.
  const manager = navigator.storage as StorageManager | undefined;
  const known = manager && asked.get(manager);
  if (known) return known;
  const answer = askToPersist(manager);
  if (manager) asked.set(manager, answer);
  return answer;
}

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
    void (hasEdited ? askOnce() : isPersisted(navigator.storage)).then((given) => {
      if (isCurrent) setAnswer(given);
    });
    return () => {
      isCurrent = false;
    };
  }, [hasEdited]);

  return { answer, ask };
}
