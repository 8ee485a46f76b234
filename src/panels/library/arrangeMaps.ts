/** Which maps are shown, and in which order. */
import type { Format } from '../../i18n/Format';
import type { LibraryEntry } from '../../storage/LibraryRow';

export const mapOrders = ['changed', 'title', 'weakest'] as const;
export type MapOrder = (typeof mapOrders)[number];

/**
 * Maps with the text in their title or in the name of their weakest touchpoint, in any spelling of letters.
 * `entries` come newest first and stay so within equal places.
 */
export function arrangeMaps(
  entries: readonly LibraryEntry[],
  text: string,
  order: MapOrder,
  format: Format,
): readonly LibraryEntry[] {
  const wanted = searchable(text.trim(), format);
  const found = entries.filter(({ row }) =>
    searchable(`${row.title}\n${row.weakest?.name ?? ''}`, format).includes(wanted),
  );
  if (order === 'title') return found.toSorted((a, b) => format.compare(a.row.title, b.row.title));
  if (order === 'weakest') {
    const health = ({ row }: LibraryEntry): number => row.weakest?.health ?? Infinity;
    // Two unmeasured maps: the difference of two infinities is no number.
    return found.toSorted((a, b) => (health(a) === health(b) ? 0 : health(a) - health(b)));
  }
  return found;
}

/** A Mac writes Hangul in file names as single letters, which look the same and compare as different. */
function searchable(text: string, { language }: Format): string {
  return text.normalize('NFKC').toLocaleLowerCase(language);
}
