/**
 * Says what an undo, a redo or a walk through the steps had to leave alone, and why. Says nothing where all of it was
 * done: that one sees. Never says "undone" of a step of which nothing was. Needs the text area `history`.
 */
import { bringTexts, type TextKey } from '../../i18n/language';
import type { MapSession, Replayed } from '../../session/MapSession';
import { showToast } from '../../ui/toasts';
import type { Words } from '../../view/Words';

export type ReplayWay = 'undo' | 'redo' | 'walk';

const done = { undo: 'history.undoneStep', redo: 'history.redoneStep', walk: 'history.walked' } as const;
const notDone = {
  undo: 'history.notUndone',
  redo: 'history.notRedone',
  walk: 'history.notWalked',
} as const satisfies Record<ReplayWay, TextKey>;
/** More names than these are a list nobody reads in a message. */
const mostNamed = 3;

/** `step`: what is undone or done again, or where one has gone. */
export async function sayReplay(
  { left, skipped, total }: Replayed,
  way: ReplayWay,
  step: string,
  { map }: Pick<MapSession, 'map'>,
  words: Words,
): Promise<void> {
  if (skipped === 0) return;
  const { t } = words;
  const [{ thingName }] = await Promise.all([import('./thingName'), bringTexts('versions')]);
  const names = [...new Set(left.map((operation) => thingName(operation, map, words)))];
  const more = names.length - mostNamed;
  const things = [...names.slice(0, mostNamed), ...(more > 0 ? [t('history.more', { count: more })] : [])];
  const what = t((skipped === total ? notDone : done)[way], { step });
  showToast({ text: `${what} ${t('history.stays', { things: things.join(', ') })}` });
}

/** A step was to be taken back from where it was offered, and others came after it. */
export function sayNotNext({ t }: Pick<Words, 't'>): void {
  showToast({ text: t('history.notNext') });
}
