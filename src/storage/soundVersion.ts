/**
 * A version's row as the disk gave it back. One that is damaged must neither hide the others nor have them given up
 * (`thinVersions` counts times and bytes), so whatever is not what was written is left out or made harmless. Pure.
 */
import type { MapId } from '../model/ids';
import { isPlainObject, type PlainObject } from '../model/mendValue';
import type { LibraryPicture, MapSummary, PictureBox } from './LibraryRow';
import type { StoredVersion, VersionReason, VersionShared, VersionSummary } from './VersionStore';

const reasons: readonly VersionReason[] = ['import', 'merge', 'restore', 'delete'];
const ways: readonly VersionShared[] = ['export', 'copy'];

/**
 * A row found under its id and its map; only these are certain. A time nobody can read becomes '', a size that is no
 * number 0; a kind nobody knows counts as named, which is never given up.
 */
export function soundVersion(row: StoredVersion): StoredVersion {
  const { id, map } = row;
  // The types say what was written, not what came back.
  const { time, kind, label, before, shared, sharedAt, size, summary }: PlainObject = { ...row };
  const reason = reasons.find((each) => each === before);
  const way = ways.find((each) => each === shared);
  const readable = isTime(time) ? time : '';
  return {
    id,
    map,
    time: readable,
    kind: kind === 'automatic' ? 'automatic' : 'named',
    ...(typeof label === 'string' && label !== '' && { label }),
    ...(reason !== undefined && { before: reason }),
    ...(way !== undefined && { shared: way }),
    ...(way !== undefined && isTime(sharedAt) && { sharedAt }),
    size: typeof size === 'number' && Number.isFinite(size) && size >= 0 ? size : 0,
    summary: soundSummary(map, readable, summary),
  };
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function soundSummary(id: MapId, time: string, summary: unknown): VersionSummary {
  const { row, picture }: PlainObject = isPlainObject(summary) ? summary : {};
  const counts = { personas: 0, stages: 0, touchpoints: 0 };
  return {
    row: isRow(row) ? row : { id, title: '', updatedAt: time, createdAt: time, counts },
    ...(isPicture(picture) && { picture }),
  };
}

function isRow(row: unknown): row is MapSummary {
  if (!isPlainObject(row)) return false;
  const { id, title, updatedAt, createdAt, counts, weakest = { name: '', stage: '', health: 0 } } = row;
  if (!areTexts([id, title, updatedAt, createdAt]) || !isPlainObject(counts) || !isPlainObject(weakest)) {
    return false;
  }
  return (
    areNumbers([counts['personas'], counts['stages'], counts['touchpoints'], weakest['health']]) &&
    areTexts([weakest['name'], weakest['stage']])
  );
}

const boxKinds: readonly unknown[] = ['stage', 'touchpoint', 'persona'] satisfies PictureBox['kind'][];

function isPicture(picture: unknown): picture is LibraryPicture {
  if (!isPlainObject(picture)) return false;
  const { width, height, boxes } = picture;
  return areNumbers([width, height]) && Array.isArray(boxes) && boxes.every(isBox);
}

function isBox(box: unknown): boolean {
  if (!isPlainObject(box)) return false;
  const { x, y, width, height, kind, health, colour } = box;
  return (
    areNumbers([x, y, width, height, health ?? 0]) && boxKinds.includes(kind) && areTexts([colour ?? ''])
  );
}

function areTexts(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function areNumbers(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'number' && Number.isFinite(value));
}
