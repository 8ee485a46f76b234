/** Any file → a dataset, or why not. What it is is decided by its bytes. */
import { chunksOf } from './ByteChunks';
import { readArchive } from './readArchive';
import { readDelimited } from './readDelimited';
import { mostBytes } from './readLimits';
import { recogniseFile } from './recogniseFile';
import { readProblem, type ReadHooks, type TableRead } from './TableRead';

/** Names of streams within the container are in UTF-16; this one holds an encrypted spreadsheet. */
const encryptedStream = 'EncryptedPackage'.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);
const headBytes = 4096;
/** The container's directory is near one of its ends. */
const searchedBytes = 1024 * 1024;

export async function readTable(name: string, file: Blob, hooks: ReadHooks = {}): Promise<TableRead> {
  if (file.size === 0) return readProblem({ kind: 'empty' });
  if (file.size > mostBytes) return readProblem({ kind: 'too-large', bytes: file.size, most: mostBytes });
  const form = recogniseFile(await bytesOf(file.slice(0, headBytes)));
  switch (form.kind) {
    case 'archive':
      return readArchive(name, file, hooks);
    case 'compound':
      return (await isEncrypted(file))
        ? readProblem({ kind: 'protected' })
        : readProblem({ kind: 'not-a-table', looksLike: 'old-spreadsheet' });
    case 'other':
      return readProblem({ kind: 'not-a-table', looksLike: form.looksLike });
    case 'text':
      return readDelimited({ name, size: file.size, chunks: chunksOf(file) }, hooks);
  }
}

/** Cells pasted from a spreadsheet or a text: they are already text, whatever they look like. */
export async function readPasted(name: string, text: string, hooks: ReadHooks = {}): Promise<TableRead> {
  if (text.trim() === '') return readProblem({ kind: 'empty' });
  const pasted = new Blob([text]);
  return readDelimited({ name, size: pasted.size, chunks: chunksOf(pasted), encoding: 'utf-8' }, hooks);
}

async function isEncrypted(file: Blob): Promise<boolean> {
  const ends = [file.slice(0, searchedBytes), file.slice(Math.max(0, file.size - searchedBytes))];
  for (const end of ends) if (includesBytes(await bytesOf(end), encryptedStream)) return true;
  return false;
}

function includesBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
