/**
 * Changing guesses on the curve: what a pointer drags is only shown until it is let go, then it is one edit; what keys
 * change at one point until it is left is one gesture. Either is one step to undo, and Escape leaves nothing behind.
 */
import { useMemo, useRef, useState } from 'react';
import { editRecord } from '../../commands/editRecord';
import { useLanguage } from '../../i18n/useLanguage';
import { withGuess } from '../../model/guessedEmotion';
import type { PersonaId, TouchpointId } from '../../model/ids';
import type { Gesture, MapSession } from '../../session/MapSession';
import { useSession } from '../../session/useSession';
import { showToast } from '../../ui/toasts';
import { useKeepOnLeave } from '../../ui/useKeepOnLeave';
import { refusalText } from '../../view/refusalText';
import { commitTyping } from '../inspector/TypingGesture';

export interface GuessPreview {
  readonly id: TouchpointId;
  /** −2…+2. */
  readonly value: number;
}

export interface GuessEdit {
  /** What the pointer holds, not in the map yet. */
  readonly preview: GuessPreview | null;
  readonly drag: (preview: GuessPreview) => void;
  readonly drop: () => void;
  /** As if the drag, or the keys since the point was reached, had not been. */
  readonly cancel: () => void;
  /** undefined: no guess. */
  readonly step: (id: TouchpointId, value: number | undefined) => void;
  /** The point is left: what its keys changed is a step of its own. */
  readonly settle: () => void;
  /** At once, as one step. */
  readonly set: (id: TouchpointId, value: number) => void;
}

/** `persona`: whose guess is changed; null: everyone's. */
export function useGuessEdit(persona: PersonaId | null): GuessEdit {
  const session = useSession();
  const { t } = useLanguage();
  const [preview, setPreview] = useState<GuessPreview | null>(null);
  const keys = useRef<KeySteps | null>(null);
  const settle = (): void => {
    keys.current?.gesture.commit();
    keys.current = null;
  };
  useKeepOnLeave(settle);

  return useMemo(() => {
    const write = (run: Pick<Gesture, 'run'>, id: TouchpointId, value: number | undefined): void => {
      const touchpoint = session.map.touchpoints[id];
      if (!touchpoint) return;
      const emotion = withGuess(touchpoint.emotion, persona, value);
      const result = run.run(editRecord, { kind: 'touchpoints', id, fields: { emotion } });
      if (!result.ok) showToast({ text: refusalText(result.refusal, t), tone: 'error' });
    };
    const set = (id: TouchpointId, value: number): void => {
      commitTyping(session);
      settle();
      write(session, id, value);
    };
    return {
      preview,
      drag: setPreview,
      drop: () => {
        setPreview(null);
        if (preview) set(preview.id, preview.value);
      },
      cancel: () => {
        setPreview(null);
        keys.current?.gesture.cancel();
        keys.current = null;
      },
      step: (id, value) => {
        commitTyping(session);
        keys.current = ownSteps(session, keys.current, id);
        write(keys.current.gesture, id, value);
      },
      settle,
      set,
    };
  }, [session, persona, preview, t]);
}

interface KeySteps {
  readonly id: TouchpointId;
  readonly gesture: Gesture;
  /** The undo list as it was when they began. */
  readonly history: readonly unknown[];
}

/** An undo in between ends the gesture; without a new one every key after it would be a step of its own. */
function ownSteps(session: MapSession, open: KeySteps | null, id: TouchpointId): KeySteps {
  const isOwn = open?.id === id && historyOf(session).every((label, index) => label === open.history[index]);
  if (isOwn) return open;
  const gesture = session.beginGesture();
  return { id, gesture, history: historyOf(session) };
}

function historyOf(session: MapSession): readonly unknown[] {
  const { nextUndo, nextRedo } = session.store.getState();
  return [nextUndo, nextRedo];
}
