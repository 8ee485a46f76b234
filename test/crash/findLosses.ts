/**
 * The judge of the crash rounds: which promised edits a map does not have, and which steps it has only in part. Pure,
 * so that it can itself be shown to find a loss.
 */
import type { JourneyMap } from '../../src/model/JourneyMap';
import type { ScriptedEdit } from './scriptedEdits';

export interface Losses {
  /** Ids of acknowledged edits that are missing. */
  readonly lost: readonly string[];
  /** Ids of edits, acknowledged or not, of which the map has a part. */
  readonly torn: readonly string[];
}

/** `made`: every edit that was begun, in order. An edit may have reached the disk without anybody having been told. */
export function findLosses(
  map: JourneyMap,
  made: readonly ScriptedEdit[],
  acknowledged: ReadonlySet<string>,
): Losses {
  const names = new Set(Object.values(map.touchpoints).map(({ name }) => name));
  const lost: string[] = [];
  const torn: string[] = [];
  made.forEach((edit, index) => {
    // What a later edit took away or renamed counts as there: it could not have been done without this one.
    const later = made.slice(index + 1);
    const isThere = (name: string): boolean => names.has(name) || isSucceeded(name, later, names);
    if (acknowledged.has(edit.id) && !isKept(edit, names, isThere)) lost.push(edit.id);
    if (edit.kind === 'paste' && isPart(edit.names, isThere)) torn.push(edit.id);
    if (edit.kind === 'delete' && isPart(edit.names, (name) => names.has(name))) torn.push(edit.id);
  });
  return { lost, torn };
}

function isKept(edit: ScriptedEdit, names: ReadonlySet<string>, isThere: (name: string) => boolean): boolean {
  switch (edit.kind) {
    case 'add':
      return isThere(edit.name);
    case 'paste':
      return edit.names.every(isThere);
    case 'rename':
      return isThere(edit.to) && !names.has(edit.from);
    case 'delete':
      return !edit.names.some((name) => names.has(name));
  }
}

/** Some, and not all. */
function isPart(parts: readonly string[], isThere: (name: string) => boolean): boolean {
  const count = parts.filter(isThere).length;
  return count > 0 && count < parts.length;
}

/** Whether a later edit explains that a name is gone. A rename explains it only when its new name, or that one's end, is there. */
function isSucceeded(name: string, later: readonly ScriptedEdit[], names: ReadonlySet<string>): boolean {
  return later.some((edit, index) => {
    if (edit.kind === 'delete') return edit.names.includes(name);
    if (edit.kind !== 'rename' || edit.from !== name) return false;
    return names.has(edit.to) || isSucceeded(edit.to, later.slice(index + 1), names);
  });
}
