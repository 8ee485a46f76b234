/** What there is to decide about a column besides what it is. Every kind of meaning has its own fields. */
import { isMeasure } from '../../datasets/measuresOfPlan';
import { useLanguage } from '../../i18n/useLanguage';
import { CountColumnFields } from './CountColumnFields';
import { DateFields } from './DateFields';
import { DurationFields } from './DurationFields';
import { RatingFields } from './RatingFields';
import { RecommendFields } from './RecommendFields';
import { YesNoFields } from './YesNoFields';
import styles from './Columns.module.css';
import { MetricFields } from './MetricFields';
import type { ColumnProps } from './ColumnProps';

export function MeaningFields(props: ColumnProps) {
  const meaning = props.decisions.plan.meanings[props.column];
  if (!meaning) return null;
  return (
    <div className={styles.fields}>
      <KindFields {...props} />
      {isMeasure(meaning) && <MetricFields {...props} measure={`column-${props.column}`} />}
    </div>
  );
}

function KindFields(props: ColumnProps) {
  const { t } = useLanguage();
  const meaning = props.decisions.plan.meanings[props.column];
  if (!meaning) return null;
  if (meaning.kind === 'rating') return <RatingFields {...props} meaning={meaning} />;
  if (meaning.kind === 'recommend') return <RecommendFields {...props} meaning={meaning} />;
  if (meaning.kind === 'yes-no') return <YesNoFields {...props} meaning={meaning} />;
  if (meaning.kind === 'duration') return <DurationFields {...props} meaning={meaning} />;
  if (meaning.kind === 'figure') return <CountColumnFields {...props} meaning={meaning} />;
  if (meaning.kind === 'timestamp') return <DateFields {...props} meaning={meaning} />;
  return <p className={styles.quiet}>{t(`columnRole.${meaning.kind}`)}</p>;
}
