/** What holds for every figure of the import: periods, weights, how good the figures are, where they come from. */
import { useLanguage } from '../../i18n/useLanguage';
import type { PeriodLength } from '../../datasets/ImportPlan';
import { grades, type Period } from '../../model/JourneyMap';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { DateControl } from '../inspector/StoredDate';
import { columnName } from './columnName';
import { isBackwards } from './isBackwards';
import styles from './Match.module.css';
import type { Decisions } from './useDecisions';

const lengths: readonly PeriodLength[] = ['none', 'month', 'quarter', 'year'];

export function WholeFields({ decisions }: { readonly decisions: Decisions }) {
  const { t } = useLanguage();
  const { plan, change } = decisions;
  return (
    <div className={styles.group}>
      <h4 id="answers-whole" className={styles.title} tabIndex={-1}>
        {t('answers.forAll')}
      </h4>
      <div className={styles.fields}>
        <PeriodFields decisions={decisions} />
        <WeightField decisions={decisions} />
        <SelectField
          label={t('answers.grade')}
          hint={t(`gradeAbout.${plan.grade}`)}
          value={plan.grade}
          options={grades.map((value) => ({ value, label: t(`grade.${value}`) }))}
          onChange={(value) => {
            const grade = grades.find((each) => each === value);
            if (grade) change((now) => ({ ...now, grade }));
          }}
        />
        <TextField
          label={t('answers.source')}
          hint={t('answers.sourceHint')}
          value={plan.source}
          onChange={(source) => {
            change((now) => ({ ...now, source }));
          }}
        />
      </div>
    </div>
  );
}

function PeriodFields({ decisions: { view, plan, change } }: { readonly decisions: Decisions }) {
  const words = useLanguage();
  const { t } = words;
  const dates = plan.meanings.flatMap((meaning, index) => (meaning.kind === 'timestamp' ? [index] : []));
  const [first] = dates;
  if (first === undefined) return <GivenPeriod plan={plan} change={change} />;
  const column = plan.periodColumn ?? first;
  return (
    <>
      <SelectField
        label={t('answers.periodLength')}
        value={plan.periodLength}
        options={lengths.map((value) => ({ value, label: t(`periodLength.${value}`) }))}
        onChange={(value) => {
          const periodLength = lengths.find((each) => each === value);
          if (periodLength) change((now) => ({ ...now, periodLength, periodColumn: column }));
        }}
      />
      {dates.length > 1 && plan.periodLength !== 'none' && (
        <SelectField
          label={t('answers.periodColumn')}
          value={String(column)}
          options={dates.map((index) => ({ value: String(index), label: columnName(view, index, words) }))}
          onChange={(value) => {
            change((now) => ({ ...now, periodColumn: Number(value) }));
          }}
        />
      )}
    </>
  );
}

/** Survey files often name no date: without one the figures count as older than every dated figure of the map. */
function GivenPeriod({ plan, change }: Pick<Decisions, 'plan' | 'change'>) {
  const { t } = useLanguage();
  const { from, to } = plan.period ?? {};
  const give = (next: Period): void => {
    change((now) => {
      const { period: _, ...rest } = now;
      const isGiven = next.from !== undefined || next.to !== undefined;
      return { ...rest, ...(isGiven && { period: next }) };
    });
  };
  return (
    <fieldset className={styles.period}>
      <legend className={styles.legend}>{t('answers.given')}</legend>
      <div className={styles.days}>
        <DateControl
          label={t('answers.givenFrom')}
          value={from ?? ''}
          onChange={(day) => {
            give({ ...(day !== '' && { from: day }), ...(to !== undefined && { to }) });
          }}
        />
        <DateControl
          label={t('answers.givenTo')}
          value={to ?? ''}
          error={isBackwards(plan.period) ? t('answers.givenBackwards') : undefined}
          onChange={(day) => {
            give({ ...(from !== undefined && { from }), ...(day !== '' && { to: day }) });
          }}
        />
      </div>
      <p className={styles.quiet}>{t('answers.givenHint')}</p>
    </fieldset>
  );
}

function WeightField({ decisions: { view, plan, change } }: { readonly decisions: Decisions }) {
  const words = useLanguage();
  const { t } = words;
  const weights = plan.meanings.flatMap((meaning, index) => (meaning.kind === 'weight' ? [index] : []));
  if (weights.length === 0) return null;
  return (
    <SelectField
      label={t('answers.weight')}
      hint={t('answers.weightHint')}
      value={plan.weightColumn === undefined ? '' : String(plan.weightColumn)}
      options={[
        { value: '', label: t('answers.weightNone') },
        ...weights.map((index) => ({
          value: String(index),
          label: t('answers.weightBy', { column: columnName(view, index, words) }),
        })),
      ]}
      onChange={(value) => {
        change((now) => {
          const { weightColumn: _, ...rest } = now;
          return { ...rest, ...(value !== '' && { weightColumn: Number(value) }) };
        });
      }}
    />
  );
}
