/** What becomes of the figures an earlier import of the same file has made; asked only when there are any. */
import { useMemo } from 'react';
import { countReplaced } from '../../commands/importTargets';
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
  const count = useMemo(
    () =>
      preview && plan ? countReplaced(map, editsOf({ view, plan, preview, repeated: 'replace' }, words)) : 0,
    [map, view, plan, preview, words],
  );
  if (count === 0) return null;
  return (
    <Choices
      label={t('answers.repeated', { count, figures: format.number(count) })}
      look="lines"
      isRequired
      value={repeated}
      choices={[
        { value: 'replace', label: t('answers.repeatedReplace') },
        { value: 'add', label: t('answers.repeatedAdd') },
      ]}
      onChange={(value) => {
        onChange(value === 'add' ? 'add' : 'replace');
      }}
    />
  );
}
