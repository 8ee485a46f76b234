/**
 * Whether a key belongs to an input method that is still composing (Hangul, Kana, Pinyin). Such a key is never a
 * shortcut and never commits a field. Safari ends the composition before the keydown and only says so by 229.
 */
interface Composable {
  readonly isComposing?: boolean;
  readonly keyCode: number;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

export function isComposing(event: Composable): boolean {
  return event.keyCode === 229 || (event.nativeEvent?.isComposing ?? event.isComposing ?? false);
}
