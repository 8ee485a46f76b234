/** One measure, or one name of the file: which touchpoint it belongs to, or that it is left out. */
import { ArrowRight } from 'lucide-react';
import type { SubjectTarget } from '../../datasets/ImportPlan';
import { useLanguage } from '../../i18n/useLanguage';
import { useSessionState } from '../../session/useSession';
import { TextField } from '../../ui/TextField';
import type { PickerEntry } from '../inspector/matchEntries';
import { PickerField } from '../inspector/PickerField';
import styles from './Match.module.css';
import { setSubject } from './planEdits';
import { targetOfEntry, targetWords } from './subjectEntries';
import type { Decisions } from './useDecisions';

export interface SubjectRowProps {
  readonly decisions: Decisions;
  /** In `ImportPlan.subjects`. */
  readonly subjectKey: string;
  readonly name: string;
  /** Rows of the file; null: not counted. */
  readonly times: number | null;
  readonly entries: readonly PickerEntry[];
}

export function SubjectRow({ decisions, subjectKey, name, times, entries }: SubjectRowProps) {
  const words = useLanguage();
  const { t, format } = words;
  const map = useSessionState((state) => state.map);
  const { plan, change } = decisions;
  // The key may be a text of the file, and that may be `__proto__`.
  const target: SubjectTarget = (Object.hasOwn(plan.subjects, subjectKey)
    ? plan.subjects[subjectKey]
    : undefined) ?? { to: 'nothing' };
  const set = (next: SubjectTarget): void => {
    change((now) => setSubject(now, subjectKey, next));
  };
  return (
    <li className={styles.row} data-subject={subjectKey}>
      <p className={styles.from}>
        {name}
        {times !== null && (
          <span className={styles.times}> {t('answers.times', { times: format.number(times) })}</span>
        )}
      </p>
      <ArrowRight className={styles.arrow} size={16} strokeWidth={1.75} aria-hidden />
      <PickerField
        label={t('answers.goesTo', { name })}
        hideLabel
        value={targetWords(map, target, words)}
        entries={entries}
        placeholder={t('answers.gone')}
        onPick={(key) => {
          set(targetOfEntry(key, target.to === 'new' ? target.name : name));
        }}
      />
      {target.to === 'new' ? (
        <TextField
          label={t('answers.nameOfNew', { name })}
          hideLabel
          value={target.name}
          error={target.name.trim() === '' ? t('answers.nameNeeded') : undefined}
          onChange={(next) => {
            set({ ...target, name: next });
          }}
        />
      ) : (
        <span />
      )}
    </li>
  );
}
