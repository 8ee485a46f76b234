/** Why a file was not opened, in two sentences: what is the matter, and what to do next. */
import type { Format } from '../../i18n/Format';
import type { Translate } from '../../i18n/language';
import { failureText } from './failureText';
import type { ImportProblem } from './importFiles';

export interface ProblemText {
  readonly what: string;
  readonly next: string;
}

export function problemText(problem: ImportProblem, t: Translate, format: Format): ProblemText {
  switch (problem.why) {
    case 'too-large': {
      const values = { size: format.bytes(problem.bytes), limit: format.bytes(problem.limitBytes) };
      return { what: t('importing.tooLarge', values), next: t('importing.tooLargeNext') };
    }
    case 'empty':
      return { what: t('importing.empty'), next: t('importing.emptyNext') };
    case 'not-text':
      return { what: t('importing.notText'), next: t('importing.notTextNext') };
    case 'not-json': {
      const values = { line: format.number(problem.line), column: format.number(problem.column) };
      return { what: t('importing.notJson', values), next: t('importing.notJsonNext') };
    }
    case 'cut-off':
      return { what: t('importing.cutOff'), next: t('importing.cutOffNext') };
    case 'too-deep':
      return { what: t('importing.tooDeep', { limit: problem.limit }), next: t('importing.tooDeepNext') };
    case 'not-ours':
      return { what: t('importing.notOurs'), next: t('importing.notOursNext') };
    case 'from-the-future': {
      const values = { version: problem.version, readable: problem.readableVersion };
      return { what: t('importing.fromTheFuture', values), next: t('importing.fromTheFutureNext') };
    }
    case 'unreadable-version':
      return { what: t('importing.unreadableVersion'), next: t('importing.unreadableVersionNext') };
    case 'missing-map':
      return { what: t('importing.missingMap'), next: t('importing.missingMapNext') };
    case 'wrong-type':
      return { what: t('importing.wrongType', { path: problem.path }), next: t('importing.wrongTypeNext') };
    case 'too-many-records': {
      const values = { records: format.number(problem.records), limit: format.number(problem.limit) };
      return { what: t('importing.tooManyRecords', values), next: t('importing.tooManyRecordsNext') };
    }
    case 'nothing-usable': {
      const values = { records: format.number(problem.records) };
      return { what: t('importing.nothingUsable', values), next: t('importing.nothingUsableNext') };
    }
    case 'picture-without-map':
      return { what: t('importing.pictureWithoutMap'), next: t('importing.pictureWithoutMapNext') };
    case 'unreadable':
      return { what: t('importing.unreadable'), next: t('importing.unreadableNext') };
    case 'answers':
      return { what: t('importing.answers'), next: t('importing.answersNext') };
    case 'backup':
      return { what: t('importing.backup'), next: t('importing.backupNext') };
    case 'not-stored': {
      const reason = failureText(problem.reason, t);
      return { what: t('importing.notStored', { reason }), next: t('importing.notStoredNext') };
    }
  }
}
