/**
 * Typing in one field as one step to undo. The first change is written at once, later ones at most every 300 ms, the
 * rest when the field is left. A write keeps the record it was meant for, even when the selection has moved on.
 */
import type { MapSession, RunResult, Gesture } from '../../session/MapSession';
import type { RunCommand } from './Edit';

export type Write = (run: RunCommand) => RunResult;

const writeEveryMilliseconds = 300;

/** The field that is being typed in, per map: at most one. */
const openGestures = new WeakMap<MapSession, TypingGesture>();

/** Ends what is being typed as its own step: any other edit would join it and be undone with it. */
export function commitTyping(session: MapSession): void {
  openGestures.get(session)?.commit();
}

export class TypingGesture {
  readonly #session: MapSession;
  readonly #onResult: (result: RunResult) => void;
  #gesture: Gesture | null = null;
  /** The undo list as it was when the gesture began: a gesture that something else ended has changed it. */
  #historyBefore: readonly unknown[] = [];
  #waiting: Write | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(session: MapSession, onResult: (result: RunResult) => void) {
    this.#session = session;
    this.#onResult = onResult;
  }

  write(write: Write): void {
    if (openGestures.get(this.#session) !== this) {
      commitTyping(this.#session);
      openGestures.set(this.#session, this);
    }
    this.#waiting = write;
    if (this.#timer !== null) {
      this.#session.hold(true);
      return;
    }
    this.#flush();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#flush();
    }, writeEveryMilliseconds);
  }

  commit(): void {
    this.#stopTimer();
    this.#flush();
    this.#gesture?.commit();
    this.#gesture = null;
    if (openGestures.get(this.#session) === this) openGestures.delete(this.#session);
  }

  /**
   * Everything since the last commit is as if it had not been typed. Also for a text that stops making sense on the
   * way ("14" of "140 %"): what was written of it must not stay behind.
   */
  cancel(): void {
    this.#stopTimer();
    this.#waiting = null;
    this.#session.hold(false);
    this.#gesture?.cancel();
    this.#gesture = null;
  }

  #flush(): void {
    const write = this.#waiting;
    this.#waiting = null;
    if (!write) return;
    const gesture = this.#ownGesture();
    this.#onResult(write((command, args) => gesture.run(command, args)));
    this.#session.hold(false);
  }

  /** An undo while the field has the focus ends the gesture; without a new one every write would be a step. */
  #ownGesture(): Gesture {
    const history = this.#history();
    const isOwn = history.every((label, index) => label === this.#historyBefore[index]);
    if (this.#gesture && isOwn) return this.#gesture;
    this.#gesture = this.#session.beginGesture();
    this.#historyBefore = this.#history();
    return this.#gesture;
  }

  #history(): readonly unknown[] {
    const { nextUndo, nextRedo } = this.#session.store.getState();
    return [nextUndo, nextRedo];
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
