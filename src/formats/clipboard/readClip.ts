/**
 * What came from the clipboard → a part of a map, or a reason why not. The clipboard belongs to everybody: what is on it
 * is read like a file from a stranger, by the same reader and within the same limits.
 */
import * as v from 'valibot';
import type { IdSource } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { partOfMap, type MapPart } from '../../model/partOfMap';
import type { Refusal } from '../own/ReadResult';
import { readMap } from '../own/readMap';
import { fileFormat } from '../own/schemas';
import { unwrapFromHtml } from './clipCarrier';

/** What a clipboard holds, by kind; empty where it holds none. */
export interface ClipboardTexts {
  readonly own: string;
  readonly html: string;
  readonly text: string;
}

export type ReadClip =
  { readonly ok: true; readonly part: MapPart } | { readonly ok: false; readonly refusal: Refusal };

const clipSchema = v.object({ file: v.object({ clip: v.object({ chosen: v.array(v.string()) }) }) });

/** Null: it holds nothing of ours. The text of one of our files counts as well: everything in it is meant. */
export function readClip({ own, html, text }: ClipboardTexts, newId: IdSource): ReadClip | null {
  const isFile = text.trimStart().startsWith('{') && text.includes(`"${fileFormat}"`);
  const json = own !== '' ? own : (unwrapFromHtml(html) ?? (isFile ? text : null));
  if (json === null) return null;
  const read = readMap(json, newId);
  if (!read.ok) return read;
  const part = partOfMap(read.map, chosenIn(read.map));
  return part ? { ok: true, part } : { ok: false, refusal: { why: 'nothing-usable', records: 0 } };
}

function chosenIn(map: JourneyMap): readonly string[] {
  const said = v.safeParse(clipSchema, map.map.carried);
  if (said.success) return said.output.file.clip.chosen;
  return [map.personas, map.stages].flatMap((records) => Object.keys(records));
}
