/** The part of the projection that changed, read anew from the document. */
import type { JourneyMap } from '../model/JourneyMap';
import type { MapDocument, TouchedRecord } from './yjs/MapDocument';

/** The projection with the given records read anew; everything else keeps its identity. */
export function projectRecords(
  raw: JourneyMap,
  document: MapDocument,
  touched: readonly TouchedRecord[],
): JourneyMap {
  const next: Record<string, Record<string, unknown>> = { ...raw } as never;
  const copied = new Set<string>();
  for (const { kind, id } of touched) {
    if (kind === 'map') {
      next['map'] = document.readMapRecord();
      continue;
    }
    if (!copied.has(kind)) {
      next[kind] = { ...next[kind] };
      copied.add(kind);
    }
    const records = next[kind];
    const record = document.readRecord(kind, id);
    if (records && record) records[id] = record;
    else if (records) delete records[id];
  }
  // Assembled from the document's records, which is what `MapDocument.readMap` gives for the whole map.
  return next as unknown as JourneyMap;
}

/** Whether it is something one can select. */
export function isOnMap(map: JourneyMap, id: string): boolean {
  return (
    id === map.map.id ||
    Object.hasOwn(map.stages, id) ||
    Object.hasOwn(map.personas, id) ||
    Object.hasOwn(map.touchpoints, id) ||
    Object.hasOwn(map.connections, id)
  );
}
