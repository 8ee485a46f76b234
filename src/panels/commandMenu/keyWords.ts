/**
 * Keys as they are printed on the keyboard one has. A chord is written "Mod+Shift+Z"; Mod is Ctrl, and the command key
 * on a Mac.
 */
const isMac = /Mac|iPhone|iPad/u.test(navigator.platform);

const printed: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: '⇧',
  Alt: isMac ? '⌥' : 'Alt',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Minus: '−',
  Plus: '+',
  ContextMenu: '≣',
};

export function keyWords(chord: string): string {
  return chord
    .split('+')
    .map((key) => printed[key] ?? key)
    .join(' ');
}
