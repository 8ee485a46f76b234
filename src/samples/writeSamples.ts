/**
 * Writes the shipped samples: `npm run samples -- [path to the airport's survey file]`. The same input gives the same
 * bytes. Without a survey file the airport's samples stay as they are and the others are written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeMap } from '../formats/own/writeMap';
import type { Language } from '../i18n/language';
import type { JourneyMap } from '../model/JourneyMap';
import { buildAirportSurvey } from './airportSurvey';
import { sampleFileName } from './allSamples';
import { buildKoreanService } from './koreanService';
import { readCsvRows } from './readCsvRows';

const languages: readonly Language[] = ['en', 'ko'];
const usualSurvey = '../../../shared/data/sfo/2017_SFO_Customer_Survey_20250817.csv';
const surveyPath = process.argv[2] ?? fileURLToPath(new URL(usualSurvey, import.meta.url));
const folder = new URL('../../public/samples/', import.meta.url);

function write(name: string, map: JourneyMap): void {
  const text = writeMap(map);
  writeFileSync(new URL(name, folder), text);
  console.log(`${name}: ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
}

mkdirSync(folder, { recursive: true });
for (const language of languages) {
  write(sampleFileName('rental', language), buildKoreanService(language));
}
if (existsSync(surveyPath)) {
  const rows = readCsvRows(readFileSync(surveyPath, 'utf8'));
  for (const language of languages) {
    write(sampleFileName('airport', language), buildAirportSurvey(rows, language));
  }
} else {
  console.log(`There is no survey file at ${surveyPath}; the airport's samples were left as they are.`);
}
