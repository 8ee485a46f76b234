/**
 * Texts that the first screen and a map just opened do not need: each area is fetched with the part of the interface
 * that speaks it (`lazyPart`), in the language in use, and again when the language changes.
 *
 * To add an area: a file in `en/` and `ko/` of its name, whose exports are named like the areas of its keys, and a line
 * in each of the two lists here.
 */
import type * as answers from './en/answers';
import type * as analysis from './en/analysis';
import type * as arrange from './en/arrange';
import type * as backup from './en/backup';
import type * as canvasMore from './en/canvasMore';
import type * as bin from './en/bin';
import type * as check from './en/check';
import type * as exportMenu from './en/exportMenu';
import type * as history from './en/history';
import type * as importReport from './en/importReport';
import type * as search from './en/search';
import type * as shortcuts from './en/shortcuts';
import type * as inspectorForms from './en/inspectorForms';
import type * as guess from './en/guess';
import type * as look from './en/look';
import type * as matrix from './en/matrix';
import type * as scenario from './en/scenario';
import type * as versionList from './en/versionList';
import type * as versions from './en/versions';

export interface LazyTexts {
  readonly answers: typeof answers;
  readonly analysis: typeof analysis;
  readonly arrange: typeof arrange;
  readonly backup: typeof backup;
  readonly canvasMore: typeof canvasMore;
  readonly bin: typeof bin;
  readonly check: typeof check;
  readonly exportMenu: typeof exportMenu;
  readonly history: typeof history;
  readonly importReport: typeof importReport;
  readonly search: typeof search;
  readonly shortcuts: typeof shortcuts;
  readonly inspectorForms: typeof inspectorForms;
  readonly guess: typeof guess;
  readonly look: typeof look;
  readonly matrix: typeof matrix;
  readonly scenario: typeof scenario;
  readonly versionList: typeof versionList;
  readonly versions: typeof versions;
}
export type TextArea = keyof LazyTexts;
/** The keys of all lazy areas together, as if they had always been there. */
export type LazyKeys = LazyTexts[TextArea] extends infer Each ? UnionToIntersection<Each> : never;

type UnionToIntersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

type Texts = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

const loaders: Readonly<Record<'en' | 'ko', Readonly<Record<TextArea, () => Promise<Texts>>>>> = {
  en: {
    answers: () => import('./en/answers'),
    analysis: () => import('./en/analysis'),
    arrange: () => import('./en/arrange'),
    backup: () => import('./en/backup'),
    canvasMore: () => import('./en/canvasMore'),
    bin: () => import('./en/bin'),
    check: () => import('./en/check'),
    exportMenu: () => import('./en/exportMenu'),
    history: () => import('./en/history'),
    importReport: () => import('./en/importReport'),
    search: () => import('./en/search'),
    shortcuts: () => import('./en/shortcuts'),
    inspectorForms: () => import('./en/inspectorForms'),
    guess: () => import('./en/guess'),
    look: () => import('./en/look'),
    matrix: () => import('./en/matrix'),
    scenario: () => import('./en/scenario'),
    versionList: () => import('./en/versionList'),
    versions: () => import('./en/versions'),
  },
  ko: {
    answers: () => import('./ko/answers'),
    analysis: () => import('./ko/analysis'),
    arrange: () => import('./ko/arrange'),
    backup: () => import('./ko/backup'),
    canvasMore: () => import('./ko/canvasMore'),
    bin: () => import('./ko/bin'),
    check: () => import('./ko/check'),
    exportMenu: () => import('./ko/exportMenu'),
    history: () => import('./ko/history'),
    importReport: () => import('./ko/importReport'),
    search: () => import('./ko/search'),
    shortcuts: () => import('./ko/shortcuts'),
    inspectorForms: () => import('./ko/inspectorForms'),
    guess: () => import('./ko/guess'),
    look: () => import('./ko/look'),
    matrix: () => import('./ko/matrix'),
    scenario: () => import('./ko/scenario'),
    versionList: () => import('./ko/versionList'),
    versions: () => import('./ko/versions'),
  },
};

export const textAreas = Object.keys(loaders.en) as readonly TextArea[];

export async function fetchArea(language: keyof typeof loaders, area: TextArea): Promise<Texts> {
  return { ...(await loaders[language][area]()) };
}
