/** Every text of a language, those that are fetched later included. */
import { texts as english } from '../../src/i18n/en/allTexts';
import * as enAnalysis from '../../src/i18n/en/analysis';
import * as enBackup from '../../src/i18n/en/backup';
import * as enAnswers from '../../src/i18n/en/answers';
import * as enBin from '../../src/i18n/en/bin';
import * as enCanvasMore from '../../src/i18n/en/canvasMore';
import * as enCheck from '../../src/i18n/en/check';
import * as enExportMenu from '../../src/i18n/en/exportMenu';
import * as enGuess from '../../src/i18n/en/guess';
import * as enHistory from '../../src/i18n/en/history';
import * as enImportReport from '../../src/i18n/en/importReport';
import * as enInspectorForms from '../../src/i18n/en/inspectorForms';
import * as enLook from '../../src/i18n/en/look';
import * as enMatrix from '../../src/i18n/en/matrix';
import * as enScenario from '../../src/i18n/en/scenario';
import * as enSearch from '../../src/i18n/en/search';
import * as enShortcuts from '../../src/i18n/en/shortcuts';
import * as enVersionList from '../../src/i18n/en/versionList';
import * as enVersions from '../../src/i18n/en/versions';
import { texts as korean } from '../../src/i18n/ko/allTexts';
import * as koAnalysis from '../../src/i18n/ko/analysis';
import * as koBackup from '../../src/i18n/ko/backup';
import * as koAnswers from '../../src/i18n/ko/answers';
import * as koBin from '../../src/i18n/ko/bin';
import * as koCanvasMore from '../../src/i18n/ko/canvasMore';
import * as koCheck from '../../src/i18n/ko/check';
import * as koExportMenu from '../../src/i18n/ko/exportMenu';
import * as koGuess from '../../src/i18n/ko/guess';
import * as koHistory from '../../src/i18n/ko/history';
import * as koImportReport from '../../src/i18n/ko/importReport';
import * as koInspectorForms from '../../src/i18n/ko/inspectorForms';
import * as koLook from '../../src/i18n/ko/look';
import * as koMatrix from '../../src/i18n/ko/matrix';
import * as koScenario from '../../src/i18n/ko/scenario';
import * as koSearch from '../../src/i18n/ko/search';
import * as koShortcuts from '../../src/i18n/ko/shortcuts';
import * as koVersionList from '../../src/i18n/ko/versionList';
import * as koVersions from '../../src/i18n/ko/versions';
import type { LazyKeys } from '../../src/i18n/textAreas';

type AllTexts = typeof english & LazyKeys;
type Areas = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

/** An area may be in several files: what is needed at once, and what comes with a part that is fetched later. */
function merge(files: readonly object[]): AllTexts {
  const merged: Record<string, Record<string, string | undefined>> = {};
  for (const areas of files as readonly Areas[]) {
    for (const [area, texts] of Object.entries(areas)) merged[area] = { ...merged[area], ...texts };
  }
  // Korean has the same keys but for plural forms, which the type of every translation makes sure of.
  return merged as AllTexts;
}

export const texts = {
  en: merge([
    english,
    enAnalysis,
    enAnswers,
    enBackup,
    enBin,
    enCanvasMore,
    enCheck,
    enExportMenu,
    enGuess,
    enHistory,
    enImportReport,
    enInspectorForms,
    enLook,
    enMatrix,
    enScenario,
    enSearch,
    enShortcuts,
    enVersionList,
    enVersions,
  ]),
  ko: merge([
    korean,
    koAnalysis,
    koAnswers,
    koBackup,
    koBin,
    koCanvasMore,
    koCheck,
    koExportMenu,
    koGuess,
    koHistory,
    koImportReport,
    koInspectorForms,
    koLook,
    koMatrix,
    koScenario,
    koSearch,
    koShortcuts,
    koVersionList,
    koVersions,
  ]),
};
