/** The survey file and the figures checked against it: beside the checkout in the workshop, absent in a plain clone. */
import { existsSync, readFileSync } from 'node:fs';
import { readCsvRows, type CsvRow } from '../../src/samples/readCsvRows';

const folder = new URL('../../../shared/data/sfo/', import.meta.url);
const surveyFile = new URL('2017_SFO_Customer_Survey_20250817.csv', folder);
const truthFile = new URL('truth.json', folder);

export const hasSharedData = existsSync(surveyFile) && existsSync(truthFile);

/** For the name of a test that needs it. */
export const sharedDataNote = hasSharedData
  ? ''
  : ' (skipped: there is no ../shared/data/sfo beside this checkout)';

export function readSurveyRows(): CsvRow[] {
  return readCsvRows(readFileSync(surveyFile, 'utf8'));
}

export interface TruthOfQuestion {
  readonly kind: 'csat' | 'clean' | 'ease' | 'compare';
  readonly n: number;
  readonly top: number;
  readonly csat_pct: number;
  readonly mean: number;
}

export interface TruthOfGroup {
  readonly rows: number;
  readonly touchpoints: Readonly<Record<string, TruthOfQuestion>>;
  readonly nps: { readonly n: number; readonly nps: number; readonly mean: number };
  readonly had_problem: { readonly yes: number; readonly no: number };
}

interface Truth {
  readonly '2017': {
    readonly all: TruthOfGroup;
    readonly segments: { readonly Q2PURP1: Readonly<Record<string, TruthOfGroup>> };
  };
}

export function readTruth(): Truth['2017'] {
  // The file stands beside the data it describes; a figure that is not there fails its comparison.
  return (JSON.parse(readFileSync(truthFile, 'utf8')) as Truth)['2017'];
}
