/** Which entries of a picker fit what is typed, in what order. Pure. */

export interface PickerEntry {
  readonly key: string;
  readonly label: string;
  /** A second word beside it: its group, or where it stands. */
  readonly detail?: string;
}

export type PickerRow =
  | { readonly kind: 'entry'; readonly entry: PickerEntry }
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'clear' };

/** More than anybody reads; a journey may have thousands of touchpoints to choose from. */
const mostRows = 60;

export interface MatchOptions {
  readonly canCreate: boolean;
  readonly canClear: boolean;
}

/**
 * Names that begin with the text come before names that hold it; otherwise the order given. Nothing typed: all, and
 * the way to take the choice away last.
 */
export function matchEntries(
  entries: readonly PickerEntry[],
  typed: string,
  { canCreate, canClear }: MatchOptions,
): PickerRow[] {
  const wanted = fold(typed);
  const asRow = (entry: PickerEntry): PickerRow => ({ kind: 'entry', entry });
  if (wanted === '') {
    const rows = entries.slice(0, mostRows).map(asRow);
    return canClear ? [...rows, { kind: 'clear' }] : rows;
  }
  const starts: PickerEntry[] = [];
  const holds: PickerEntry[] = [];
  for (const entry of entries) {
    const label = fold(entry.label);
    if (label.startsWith(wanted)) starts.push(entry);
    else if (label.includes(wanted) || fold(entry.detail ?? '').includes(wanted)) holds.push(entry);
  }
  const rows = [...starts, ...holds].slice(0, mostRows).map(asRow);
  const isThere = entries.some((entry) => fold(entry.label) === wanted);
  return canCreate && !isThere ? [...rows, { kind: 'create', name: typed.trim() }] : rows;
}

/** Case and composed or decomposed Hangul make no difference: macOS file names come decomposed. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
