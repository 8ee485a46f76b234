/** What a key means while presenting. A presenter's remote sends Page Up and Page Down, some of them B or a full stop. */
export type PresentationMove = 'next' | 'back' | 'first' | 'last' | 'laser' | 'end';

const moves: Readonly<Record<string, PresentationMove>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'end',
};

export function moveOfKey({
  key,
  code,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
>): PresentationMove | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === ' ' && shiftKey) return 'back';
  // By its place on the keyboard: under a Korean layout the letter is another one.
  return code === 'KeyL' ? 'laser' : (moves[key] ?? null);
}
