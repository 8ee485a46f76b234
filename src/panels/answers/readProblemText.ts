/** Why a file could not be read, and what to do next. */
import type { ReadProblem } from '../../datasets/FileView';
import type { Words } from '../../view/Words';

export function readProblemText(
  problem: ReadProblem,
  { t, format }: Words,
): { readonly what: string; readonly next: string } {
  switch (problem.kind) {
    case 'empty':
      return { what: t('answerProblem.empty'), next: t('answerProblem.emptyNext') };
    case 'no-rows':
      return { what: t('answerProblem.noRows'), next: t('answerProblem.noRowsNext') };
    case 'not-a-table':
      return {
        what: problem.looksLike ? t(`looksLike.${problem.looksLike}`) : t('answerProblem.notTable'),
        next: t('answerProblem.notTableNext'),
      };
    case 'too-many-columns':
      return {
        what: t('answerProblem.tooManyColumns', {
          columns: format.number(problem.count),
          most: format.number(problem.most),
        }),
        next: t('answerProblem.tooManyColumnsNext'),
      };
    case 'too-large':
      return {
        what: t('answerProblem.tooLarge', {
          size: format.bytes(problem.bytes),
          most: format.bytes(problem.most),
        }),
        next: t('answerProblem.tooLargeNext'),
      };
    case 'archive-without-table':
      return { what: t('answerProblem.archive'), next: t('answerProblem.archiveNext') };
    case 'protected':
      return { what: t('answerProblem.protected'), next: t('answerProblem.protectedNext') };
    case 'unreadable':
      return {
        what: t('answerProblem.unreadable'),
        next: t('answerProblem.unreadableNext', { detail: problem.detail }),
      };
  }
}
