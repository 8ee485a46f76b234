/** The filled maps that ship with the product, for the library to offer. Only names and addresses; no map is loaded. */
import type { Language, TextKey } from '../i18n/language';

export const sampleIds = ['airport', 'rental'] as const;
export type SampleId = (typeof sampleIds)[number];

export interface Sample {
  readonly id: SampleId;
  readonly titleKey: TextKey;
  readonly descriptionKey: TextKey;
  /** Relative to the page, so that the product can be served from any folder. */
  readonly urls: Readonly<Record<Language, string>>;
}

const fileNames: Readonly<Record<SampleId, Readonly<Record<Language, string>>>> = {
  airport: { en: 'sfo-2017.touchstone.json', ko: 'sfo-2017.ko.touchstone.json' },
  rental: { en: 'korean-service.en.touchstone.json', ko: 'korean-service.touchstone.json' },
};

export function sampleFileName(id: SampleId, language: Language): string {
  return fileNames[id][language];
}

function urlsOf(id: SampleId): Record<Language, string> {
  return { en: `./samples/${sampleFileName(id, 'en')}`, ko: `./samples/${sampleFileName(id, 'ko')}` };
}

export const allSamples: readonly Sample[] = [
  {
    id: 'airport',
    titleKey: 'samples.airportTitle',
    descriptionKey: 'samples.airportDescription',
    urls: urlsOf('airport'),
  },
  {
    id: 'rental',
    titleKey: 'samples.rentalTitle',
    descriptionKey: 'samples.rentalDescription',
    urls: urlsOf('rental'),
  },
];
