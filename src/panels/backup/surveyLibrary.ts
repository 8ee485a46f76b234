/** What a backup could hold, and how far the maps are: counts and sizes only, nothing of a map's content. */
import type { StoredDataset } from '../../storage/DatasetStore';
import type { LibraryRow } from '../../storage/LibraryRow';
import type { MapStorage, Outcome } from '../../storage/MapStorage';
import type { StoredVersion } from '../../storage/VersionStore';

export interface LibrarySurvey {
  readonly maps: readonly LibraryRow[];
  readonly binned: readonly LibraryRow[];
  readonly datasets: readonly StoredDataset[];
  readonly versions: readonly StoredVersion[];
  /** The last number of the log. */
  readonly seq: number;
  /** ISO time: when the oldest map was made; null: there is none. */
  readonly firstAt: string | null;
}

export async function surveyLibrary(
  storage: MapStorage,
): Promise<Outcome<{ readonly survey: LibrarySurvey }>> {
  const [listed, bin, tips] = await Promise.all([storage.listMaps(), storage.listBin(), storage.listTips()]);
  if (!listed.ok) return listed;
  if (!bin.ok) return bin;
  if (!tips.ok) return tips;
  const maps = listed.entries.map(({ row }) => row);
  const binned = bin.entries.map(({ row }) => row);
  const datasets: StoredDataset[] = [];
  const versions: StoredVersion[] = [];
  for (const { id } of [...maps, ...binned]) {
    const [rows, states] = await Promise.all([
      storage.datasets.listDatasets(id),
      storage.versions.listVersions(id),
    ]);
    if (!rows.ok) return rows;
    if (!states.ok) return states;
    datasets.push(...rows.datasets);
    versions.push(...states.versions);
  }
  const seq = lastSeq([...tips.tips.values()]);
  return { ok: true, survey: { maps, binned, datasets, versions, seq, firstAt: oldest(maps) } };
}

/** The log is one for all maps: its last number says how much was written, whatever the map. */
export function lastSeq(tips: readonly { readonly lastSeq: number }[]): number {
  return tips.reduce((last, tip) => Math.max(last, tip.lastSeq), 0);
}

export function oldest(rows: readonly LibraryRow[]): string | null {
  return rows.reduce<string | null>(
    (first, { createdAt }) =>
      first === null || Date.parse(createdAt) < Date.parse(first) ? createdAt : first,
    null,
  );
}
