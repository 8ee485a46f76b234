/**
 * The table of contents of a backup file: what is in it, how large each part is and which bytes it must have. It is the
 * last entry of the archive, `manifest.json`, and readable by hand. What it says is checked against the parts, never
 * believed: titles and times of a map that can be read are the map's own.
 */
import * as v from 'valibot';

const backupFormat = 'touchstone-backup';
const backupVersion = 1;
export const manifestPath = 'manifest.json';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const packed = {
  /** Where it is in the archive. */
  path: v.pipe(v.string(), v.minLength(1)),
  /** Unpacked. */
  bytes: count,
  /** Of the unpacked bytes, 64 hexadecimal digits. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
};
const id = v.pipe(v.string(), v.minLength(1));
const time = v.pipe(v.string(), v.isoTimestamp());

/** A map as the own file format writes it. */
const mapEntry = v.object({
  kind: v.literal('map'),
  ...packed,
  id,
  title: v.string(),
  updatedAt: v.string(),
  counts: v.object({ personas: count, stages: count, touchpoints: count }),
  /** ISO time; it was in the bin. */
  binnedAt: v.exactOptional(v.string()),
});

/** An earlier state of a map, in the own file format. */
const versionEntry = v.object({
  kind: v.literal('version'),
  ...packed,
  map: id,
  time,
  made: v.picklist(['automatic', 'named']),
  label: v.exactOptional(v.string()),
  /** What was about to be done to the map. */
  before: v.exactOptional(v.picklist(['import', 'merge', 'restore', 'delete'])),
  shared: v.exactOptional(v.picklist(['export', 'copy'])),
});

/** The rows of an imported file (`datasetBytes.ts`). */
const datasetEntry = v.object({
  kind: v.literal('dataset'),
  ...packed,
  id,
  map: id,
  name: v.string(),
  rowCount: count,
});

/** The remembered decisions about files, by the key of their header. */
const plansEntry = v.object({ kind: v.literal('plans'), ...packed, count });

const entrySchema = v.variant('kind', [mapEntry, versionEntry, datasetEntry, plansEntry]);
const manifestSchema = v.object({
  format: v.literal(backupFormat),
  formatVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  createdAt: v.string(),
  counts: v.object({ maps: count, versions: count, datasets: count, plans: count }),
  entries: v.array(v.unknown()),
});

export type BackupEntry = Readonly<v.InferOutput<typeof entrySchema>>;
export type EntryOf<K extends BackupEntry['kind']> = Extract<BackupEntry, { readonly kind: K }>;

export interface BackupManifest {
  /** ISO time. */
  readonly createdAt: string;
  readonly counts: BackupCounts;
  readonly entries: readonly BackupEntry[];
}

export interface BackupCounts {
  readonly maps: number;
  readonly versions: number;
  readonly datasets: number;
  readonly plans: number;
}

export type ManifestReading =
  /** `notUnderstood`: paths of entries that say something else than this version knows; '' where there is not even that. */
  | { readonly ok: true; readonly manifest: BackupManifest; readonly notUnderstood: readonly string[] }
  | { readonly ok: false; readonly why: 'damaged' }
  | { readonly ok: false; readonly why: 'from-the-future'; readonly version: number };

export function writeManifest({ createdAt, counts, entries }: BackupManifest): string {
  const file = { format: backupFormat, formatVersion: backupVersion, createdAt, counts, entries };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Never throws. An entry it does not understand does not spoil the others; of two with one path the first counts. */
export function readManifest(text: string): ManifestReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, why: 'damaged' };
  }
  const version = v.safeParse(v.object({ formatVersion: v.number() }), parsed);
  if (version.success && version.output.formatVersion > backupVersion) {
    return { ok: false, why: 'from-the-future', version: version.output.formatVersion };
  }
  const read = v.safeParse(manifestSchema, parsed);
  if (!read.success) return { ok: false, why: 'damaged' };
  const entries = new Map<string, BackupEntry>();
  const notUnderstood: string[] = [];
  for (const each of read.output.entries) {
    const entry = v.safeParse(entrySchema, each);
    if (entry.success && !entries.has(entry.output.path)) entries.set(entry.output.path, entry.output);
    else notUnderstood.push(pathOf(each));
  }
  const { createdAt, counts } = read.output;
  return { ok: true, manifest: { createdAt, counts, entries: [...entries.values()] }, notUnderstood };
}

function pathOf(entry: unknown): string {
  const read = v.safeParse(v.object({ path: v.string() }), entry);
  return read.success ? read.output.path : '';
}
