/** What becomes of the figures an earlier import of the same file has made; asked only when there are any. */
import { useMemo } from 'react';
import { countReplaced, leftOverFigures } from '../../commands/importTargets';
import type { RepeatedFigures } from '../../datasets/importEdits';
import { useLanguage } from '../../i18n/useLanguage';
import { useSessionState } from '../../session/useSession';
import { Choices } from '../inspector/Choices';
import { editsOf } from './applyAnswers';
import type { Decisions } from './useDecisions';
import type { PreviewState } from './usePreview';

export interface RepeatedFieldProps {
  readonly decisions: Decisions;
  readonly state: PreviewState;
  readonly repeated: RepeatedFigures;
  readonly onChange: (repeated: RepeatedFigures) => void;
}

export function RepeatedField({ decisions: { view }, state, repeated, onChange }: RepeatedFieldProps) {
  const words = useLanguage();
  const { t, format } = words;
  const map = useSessionState((session) => session.map);
  const { preview, plan } = state;
  const { count, others } = useMemo(() => {
    if (!preview || !plan) return { count: 0, others: 0 };
    const edits = editsOf({ view, plan, preview, repeated: 'replace' }, words);
    return { count: countReplaced(map, edits), others: leftOverFigures(map, edits).length };
  }, [map, view, plan, preview, words]);
  const all = count + others;
  if (all === 0) return null;
  return (
    <Choices
      label={t('answers.repeated', { count: all, figures: format.number(all) })}
      look="lines"
      isRequired
      value={repeated === 'replace-all' && others === 0 ? 'replace' : repeated}
      choices={[
        ...(others > 0
          ? [
              {
                value: 'replace',
                label: t('answers.repeatedReplaceSome', {
                  replaced: format.number(count),
                  kept: format.number(others),
                }),
              },
              { value: 'replace-all', label: t('answers.repeatedReplaceAll') },
            ]
          : [{ value: 'replace', label: t('answers.repeatedReplace') }]),
        { value: 'add', label: t('answers.repeatedAdd') },
      ]}
      onChange={(value) => {
        if (value === 'add' || value === 'replace' || value === 'replace-all') onChange(value);
      }}
    />
  );
}
