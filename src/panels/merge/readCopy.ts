/** A file that somebody says is a copy of the open map -> what there is to merge, or why there is nothing. */
import { isCopyOf, type FoundAncestor } from '../../model/findAncestor';
import type { JourneyMap } from '../../model/JourneyMap';
import type { MapSession } from '../../session/MapSession';
import { readMapFile, type FileProblem } from '../library/readMapFile';
import type { Services } from '../services';
import { findKeptAncestor } from './findKeptAncestor';

export type CopyReading =
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  /** A map, and not this one. */
  | { readonly kind: 'other'; readonly title: string }
  | {
      readonly kind: 'copy';
      readonly theirs: JourneyMap;
      readonly ancestor: FoundAncestor | null;
      /** How many things in the file had to be mended. */
      readonly mended: number;
    };

/** Never rejects, and changes nothing. */
export async function readCopy(
  file: Blob,
  session: MapSession,
  { storage, newId }: Pick<Services, 'storage' | 'newId'>,
): Promise<CopyReading> {
  const reading = await readMapFile(file, newId);
  if (!reading.ok) return { kind: 'refused', problem: reading.problem };
  const { map: theirs, repairs } = reading;
  if (!isCopyOf(theirs, session.map)) return { kind: 'other', title: theirs.map.title };
  const ancestor = await findKeptAncestor(session, theirs, storage.versions);
  return { kind: 'copy', theirs, ancestor, mended: repairs.length };
}
