/**
 * The rows of a list that is being edited. They are the field's own while the focus is in it: an owner that stores
 * with a delay would otherwise take back what was just typed. Otherwise they follow the owner's items.
 *
 * Each event may call one of the changes once: a change builds on the rows that were rendered.
 */
import { useState } from 'react';

export interface ListRow {
  readonly key: string;
  readonly text: string;
}

export interface ListRows {
  readonly rows: readonly ListRow[];
  /** An empty row behind the one with the key, or at the start. Returns its key. */
  readonly insertAfter: (key: string | null) => string;
  /** The first text takes the place of the row's, the others follow it. Returns the key of the last. */
  readonly replace: (key: string, texts: readonly string[]) => string;
  readonly remove: (key: string) => void;
  /** Back to the owner's items at the next render. */
  readonly reset: () => void;
  readonly setFocused: (isFocused: boolean) => void;
}

let keys = 0;

export function useListRows(
  items: readonly string[],
  onChange: (items: readonly string[]) => void,
): ListRows {
  const [rows, setRows] = useState(() => makeRows(items));
  const [isFocused, setFocused] = useState(false);
  const filled = filledTexts(rows);
  if (!isFocused && !isSameList(filled, items)) setRows(makeRows(items));

  const change = (next: readonly ListRow[]): void => {
    setRows(next);
    const texts = filledTexts(next);
    if (!isSameList(filled, texts)) onChange(texts);
  };
  return {
    rows,
    insertAfter: (key) => {
      const fresh = makeRow('');
      change(rows.toSpliced(rows.findIndex((row) => row.key === key) + 1, 0, fresh));
      return fresh.key;
    },
    replace: (key, [first = '', ...rest]) => {
      const more = makeRows(rest);
      change(rows.flatMap((row) => (row.key === key ? [{ key, text: first }, ...more] : [row])));
      return more.at(-1)?.key ?? key;
    },
    remove: (key) => {
      change(rows.filter((row) => row.key !== key));
    },
    reset: () => {
      setFocused(false);
    },
    setFocused: (focused) => {
      if (!focused) setRows(rows.filter(({ text }) => text.trim() !== ''));
      setFocused(focused);
    },
  };
}

function makeRows(texts: readonly string[]): readonly ListRow[] {
  return texts.map(makeRow);
}

function makeRow(text: string): ListRow {
  return { key: `row${keys++}`, text };
}

function filledTexts(rows: readonly ListRow[]): string[] {
  return rows.map(({ text }) => text.trim()).filter((text) => text !== '');
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
