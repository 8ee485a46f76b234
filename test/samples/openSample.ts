/** A shipped sample as a user would open it: through the reader of our own file. */
import { readFileSync } from 'node:fs';
import { readMap } from '../../src/formats/own/readMap';
import type { ReadResult } from '../../src/formats/own/ReadResult';
import type { Language } from '../../src/i18n/language';
import { readMeasurement } from '../../src/metrics/readMeasurement';
import type { Reading } from '../../src/metrics/Reading';
import type { JourneyMap, Measurement } from '../../src/model/JourneyMap';
import { sampleFileName, type SampleId } from '../../src/samples/allSamples';

export function sampleText(id: SampleId, language: Language): string {
  return readFileSync(
    new URL(`../../public/samples/${sampleFileName(id, language)}`, import.meta.url),
    'utf8',
  );
}

/** No record of a sample needs a new id; asking for one is a fault. */
export function readSample(id: SampleId, language: Language): ReadResult {
  return readMap(sampleText(id, language), () => {
    throw new Error('A shipped sample needed a new id');
  });
}

export function openSample(id: SampleId, language: Language): JourneyMap {
  const result = readSample(id, language);
  if (!result.ok) throw new Error(`The sample was refused: ${result.refusal.why}`);
  return result.map;
}

export function readingOf(map: JourneyMap, measurement: Measurement): Reading {
  const metric = map.metrics[measurement.metric];
  if (!metric) throw new Error('A measurement without its metric');
  const result = readMeasurement(metric, measurement);
  if (!result.ok) throw new Error(`${metric.name} could not be read: ${result.refusal}`);
  return result.reading;
}

/** The measurement of a column of the survey, for everyone or for the persona with this name. */
export function measurementOf(map: JourneyMap, column: string, personaName: string | null): Measurement {
  const found = Object.values(map.measurements).filter(
    ({ importedFrom, persona }) =>
      importedFrom?.column === column &&
      (persona === undefined ? null : (map.personas[persona]?.name ?? '')) === personaName,
  );
  const [measurement] = found;
  if (!measurement || found.length > 1) throw new Error(`${found.length} measurements of ${column}`);
  return measurement;
}
