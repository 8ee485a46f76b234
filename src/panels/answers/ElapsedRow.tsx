/** The time between two dates of a row, as one more thing the file measures. */
import { Timer } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MetricKind } from '../../model/JourneyMap';
import { Disclosure } from '../../ui/Disclosure';
import { SelectField } from '../../ui/SelectField';
import { ClosedFields } from './ClosedFields';
import styles from './Columns.module.css';
import { measureName } from './measures';
import { MetricFields } from './MetricFields';
import { setElapsed } from './planEdits';
import type { Decisions } from './useDecisions';

const kinds = ['frt', 'art', 'custom'] as const satisfies readonly MetricKind[];

export function ElapsedRow({ decisions, index }: { readonly decisions: Decisions; readonly index: number }) {
  const words = useLanguage();
  const { t } = words;
  const [isOpen, setOpen] = useState(false);
  const { view, plan, change } = decisions;
  const measure = plan.elapsed[index];
  if (!measure) return null;
  const name = measureName(view, plan, `elapsed-${index}`, words);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <p className={styles.name}>{name}</p>
        <p className={styles.quiet}>
          <Timer size={14} strokeWidth={1.75} aria-hidden /> {t('answers.elapsedAbout')}
        </p>
      </div>
      <div className={styles.seen}>
        <Disclosure summary={t('answers.adjust', { column: name })} open={isOpen} onOpenChange={setOpen}>
          <ClosedFields
            decisions={decisions}
            except={[measure.from, measure.to]}
            closed={measure.closed}
            onChange={(closed) => {
              const { closed: _, ...rest } = measure;
              change((now) => setElapsed(now, index, { ...rest, ...(closed && { closed }) }));
            }}
          />
          <MetricFields decisions={decisions} measure={`elapsed-${index}`} />
        </Disclosure>
      </div>
      <SelectField
        label={t('answers.meaningOf', { column: name })}
        hideLabel
        value={kinds.find((kind) => kind === measure.metricKind) ?? 'custom'}
        options={kinds.map((value) => ({ value, label: t(`answerMeaning.duration-${value}`) }))}
        onChange={(value) => {
          const metricKind = kinds.find((kind) => kind === value);
          if (metricKind) change((now) => setElapsed(now, index, { ...measure, metricKind }));
        }}
      />
    </li>
  );
}
