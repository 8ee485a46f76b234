/** A map as the bytes of a version, and back. Runs in the worker, and on the page where there is none. */
import { readMap } from '../../formats/own/readMap';
import type { ReadResult } from '../../formats/own/ReadResult';
import { writeMap } from '../../formats/own/writeMap';
import type { JourneyMap } from '../../model/JourneyMap';
import { packText, unpackText } from './versionBytes';

export async function packMap(map: JourneyMap): Promise<Uint8Array> {
  return await packText(writeMap(map));
}

/** Throws when the bytes are not those of a text; a text that is no map is a refusal. */
export async function unpackMap(bytes: Uint8Array): Promise<ReadResult> {
  let given = 0;
  // Every record that we wrote has an id; only a mended one needs another.
  const newId = (): string => `mended-${String((given += 1))}`;
  return readMap(await unpackText(bytes), newId);
}
