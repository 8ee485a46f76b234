/** Every text of a language, those that are fetched later included. */
import { texts as english } from '../../src/i18n/en/allTexts';
import * as enAnalysis from '../../src/i18n/en/analysis';
import * as enAnswers from '../../src/i18n/en/answers';
import * as enCheck from '../../src/i18n/en/check';
import * as enGuess from '../../src/i18n/en/guess';
import * as enMatrix from '../../src/i18n/en/matrix';
import * as enScenario from '../../src/i18n/en/scenario';
import { texts as korean } from '../../src/i18n/ko/allTexts';
import * as koAnalysis from '../../src/i18n/ko/analysis';
import * as koAnswers from '../../src/i18n/ko/answers';
import * as koCheck from '../../src/i18n/ko/check';
import * as koGuess from '../../src/i18n/ko/guess';
import * as koMatrix from '../../src/i18n/ko/matrix';
import * as koScenario from '../../src/i18n/ko/scenario';

export const texts = {
  en: { ...english, ...enAnalysis, ...enAnswers, ...enCheck, ...enGuess, ...enMatrix, ...enScenario },
  ko: { ...korean, ...koAnalysis, ...koAnswers, ...koCheck, ...koGuess, ...koMatrix, ...koScenario },
} as const;
