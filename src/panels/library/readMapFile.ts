/**
 * A file somebody chose or dropped -> a map, or why not. It looks at the bytes, never at the name: names lie. It
 * changes nothing anywhere, and throws on no content.
 */
import { pictureKind } from '../../export/carriesMap';
import { readPngMap } from '../../export/pngMap';
import { readSvgMap } from '../../export/svgMap';
import { readMap } from '../../formats/own/readMap';
import type { Refusal } from '../../formats/own/ReadResult';
import type { IdSource } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Repair } from '../../model/Repair';

export type FileProblem =
  | Refusal
  /** A PNG or SVG with no map in it. */
  | { readonly why: 'picture-without-map' }
  /** The browser gave no bytes: a folder, a file that is gone, a drive that is not there. */
  | { readonly why: 'unreadable' };

export type FileReading =
  | { readonly ok: true; readonly map: JourneyMap; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly problem: FileProblem };

const mostMapBytes = 64 * 1024 * 1024;
/** A picture may be larger than the map in it. The largest that is exported stays well below. */
const mostPictureBytes = 512 * 1024 * 1024;
const headBytes = 1024;

export async function readMapFile(file: Blob, newId: IdSource): Promise<FileReading> {
  try {
    const isPng = pictureKind(await bytesOf(file.slice(0, headBytes))) === 'png';
    const limitBytes = isPng ? mostPictureBytes : mostMapBytes;
    if (file.size > limitBytes) return refuse({ why: 'too-large', bytes: file.size, limitBytes });
    return await readBytes(await bytesOf(file), newId);
  } catch {
    return refuse({ why: 'unreadable' });
  }
}

async function readBytes(bytes: Uint8Array, newId: IdSource): Promise<FileReading> {
  const kind = pictureKind(bytes);
  if (kind === null) return fromText(bytes, newId);
  const json = kind === 'png' ? await readPngMap(bytes) : readSvgMap(new TextDecoder().decode(bytes));
  return json === null ? refuse({ why: 'picture-without-map' }) : fromText(json, newId);
}

function fromText(source: string | Uint8Array, newId: IdSource): FileReading {
  const result = readMap(source, newId);
  return result.ok ? result : refuse(result.refusal);
}

function refuse(problem: FileProblem): FileReading {
  return { ok: false, problem };
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
