/**
 * What the library page shows of a map: a row, and a picture made of a few hundred boxes at most. Both are small by
 * construction, because the page reads them all and must never load a map's updates.
 */
import type { MapId } from '../model/ids';

export interface LibraryRow {
  readonly id: MapId;
  readonly title: string;
  /** ISO times with zone. */
  readonly updatedAt: string;
  readonly createdAt: string;
  readonly counts: { readonly personas: number; readonly stages: number; readonly touchpoints: number };
  /** `health` 0–100. */
  readonly weakest?: { readonly name: string; readonly stage: string; readonly health: number };
  /** ISO time; present: in the bin. */
  readonly deletedAt?: string;
}

/** The row as an open map knows it: whether it is in the bin is not the map's business. */
export type MapSummary = Omit<LibraryRow, 'deletedAt'>;
export type LibraryPatch = Partial<Omit<LibraryRow, 'id' | 'createdAt' | 'deletedAt'>>;

export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: 'stage' | 'touchpoint' | 'persona';
  /** 0–100. */
  readonly health?: number;
  /** The name of a colour, not its value. */
  readonly colour?: string;
}

/** `width` and `height` are those of the whole map in the units of the boxes. */
export interface LibraryPicture {
  readonly id: MapId;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
}

export interface LibraryEntry {
  readonly row: LibraryRow;
  readonly picture?: LibraryPicture;
}

export const maxPictureBoxes = 400;
export const binDays = 30;

/** A summary that was written while a page was leaving, not yet folded into its row. */
export interface LeftSummary {
  readonly row: MapSummary;
  readonly picture?: LibraryPicture;
}

/** What the map says now, in the place the library gave it: creation time and bin come from the stored row. */
export function placeSummary(summary: MapSummary, stored: LibraryRow | undefined): LibraryRow {
  const { id, title, updatedAt, counts, weakest } = summary;
  return {
    id,
    title,
    updatedAt,
    createdAt: stored?.createdAt ?? summary.createdAt,
    counts,
    ...(weakest !== undefined && { weakest }),
    ...(isStillDeleted(stored, updatedAt) && { deletedAt: stored.deletedAt }),
  };
}

/** Who edits a map wants it: an edit made after the deletion takes it out of the bin, and it is never purged with it. */
function isStillDeleted(
  stored: LibraryRow | undefined,
  updatedAt: string,
): stored is LibraryRow & { readonly deletedAt: string } {
  return stored?.deletedAt !== undefined && !(Date.parse(updatedAt) > Date.parse(stored.deletedAt));
}

export function takeOutOfBin(row: LibraryRow): LibraryRow {
  return placeSummary(row, undefined);
}

/** The row with its picture, and with what a leaving page left behind when that is the newer one. */
export function joinEntry(
  stored: LibraryRow,
  picture: LibraryPicture | undefined,
  left: LeftSummary | undefined,
): LibraryEntry {
  const isLeftNewer = left !== undefined && Date.parse(left.row.updatedAt) >= Date.parse(stored.updatedAt);
  const row = isLeftNewer ? placeSummary(left.row, stored) : stored;
  const shown = (isLeftNewer ? left.picture : undefined) ?? picture;
  return shown ? { row, picture: shown } : { row };
}

/** At most 400 boxes. When there are more, stages and personas stay before touchpoints: they carry the shape. */
export function boundPicture(picture: LibraryPicture): LibraryPicture {
  if (picture.boxes.length <= maxPictureBoxes) return picture;
  const shape = picture.boxes.filter((box) => box.kind !== 'touchpoint');
  const cards = picture.boxes.filter((box) => box.kind === 'touchpoint');
  return { ...picture, boxes: [...shape, ...cards].slice(0, maxPictureBoxes) };
}

/** Newest change first, by the moment and not by its spelling (zones differ); equal moments by id. */
export function sortNewestFirst(entries: readonly LibraryEntry[]): LibraryEntry[] {
  return [...entries].sort((a, b) => {
    const later = Date.parse(b.row.updatedAt) - Date.parse(a.row.updatedAt);
    return later || (a.row.id < b.row.id ? -1 : 1);
  });
}

/** Whether a row has been in the bin for 30 days at `now` (ISO). A time nobody can read never lets a map be deleted. */
export function isPurgeDue(row: LibraryRow, now: string): boolean {
  if (row.deletedAt === undefined) return false;
  const days = (Date.parse(now) - Date.parse(row.deletedAt)) / 86_400_000;
  return days >= binDays;
}
