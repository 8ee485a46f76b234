/**
 * What only the user knows, asked plainly before anything is imported. Columns that look alike are asked about once; every
 * one of them keeps the answer for itself and can be changed on its own in the list below.
 */
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { QuestionCard } from './QuestionCard';
import styles from './Questions.module.css';
import type { Decisions } from './useDecisions';

export function Questions({ decisions }: { readonly decisions: Decisions }) {
  const { t, format } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const { groups } = decisions;
  const count = groups.length;
  const before = useRef(count);
  useLayoutEffect(() => {
    // An answered card goes away, and the button that was pressed with it.
    if (count < before.current && document.activeElement === document.body) title.current?.focus();
    before.current = count;
  }, [count]);
  return (
    <section className={styles.questions} aria-labelledby="answers-questions">
      <h4 id="answers-questions" ref={title} tabIndex={-1} className={styles.title}>
        {count > 0 ? (
          <CircleAlert size={16} strokeWidth={2} className={styles.open} aria-hidden />
        ) : (
          <CircleCheck size={16} strokeWidth={2} className={styles.done} aria-hidden />
        )}
        {count > 0
          ? t('answers.questions', { count, questions: format.number(count) })
          : t('answers.noQuestions')}
      </h4>
      {groups.map((group) => (
        <QuestionCard key={`${group.kind} ${String(group.columns[0])}`} group={group} decisions={decisions} />
      ))}
    </section>
  );
}
