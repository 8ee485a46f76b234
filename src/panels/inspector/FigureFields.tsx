/**
 * The figures of a measurement, in the form chosen: counts per step, three groups, x of n, value and n, times. It
 * only shows and reports; what is wrong comes from `measurementDraft.ts`.
 */
import type { ClipboardEvent } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { answerAt } from '../../metrics/csat';
import type { Metric, MetricKind } from '../../model/JourneyMap';
import { NumberField } from '../../ui/NumberField';
import { readTypedNumber } from '../../ui/readTypedNumber';
import { SelectField } from '../../ui/SelectField';
import { formatAnswer } from '../../view/formatReading';
import styles from './Measurement.module.css';
import { timeUnits, type DraftProblem, type FigureName, type MeasurementDraft } from './measurementDraft';
import { problemText } from './problemText';

export interface FigureFieldsProps {
  readonly metric: Metric;
  readonly draft: MeasurementDraft;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (draft: MeasurementDraft) => void;
}

export function FigureFields(props: FigureFieldsProps) {
  const { metric, draft } = props;
  const { t } = useLanguage();
  switch (draft.form) {
    case 'answers':
      return <CountFields {...props} />;
    case 'groups':
      return <GroupFields {...props} />;
    case 'share':
      return (
        <div className={styles.pair}>
          <Figure {...props} name="x" label={t(`shareCount.${shareWord(metric)}`)} />
          <Figure {...props} name="n" label={t('inspector.ofAll')} />
        </div>
      );
    case 'aggregate':
      return <ValueFields {...props} />;
    case 'durations':
      return <TimeFields {...props} />;
  }
}

/** What x counts. */
function shareWord({ kind, direction }: Metric): keyof typeof shareWords | 'other' {
  if (kind === 'conversion' && direction === 'lower-is-better') return 'churn';
  return isShareKind(kind) ? kind : 'other';
}

const shareWords = {
  csat: true,
  retention: true,
  churn: true,
  resolution: true,
  fcr: true,
  taskSuccess: true,
  conversion: true,
} satisfies Partial<Record<MetricKind, true>>;

function isShareKind(kind: MetricKind): kind is keyof typeof shareWords {
  return Object.hasOwn(shareWords, kind);
}

interface FigureProps extends FigureFieldsProps {
  readonly name: FigureName;
  readonly label: string;
  readonly suffix?: string | undefined;
  readonly hint?: string;
}

function Figure({ name, label, suffix, hint, metric, draft, problems, onChange }: FigureProps) {
  const { t, format } = useLanguage();
  const problem = problems.find(({ field }) => field === name);
  return (
    <NumberField
      label={label}
      value={draft[name]}
      suffix={suffix}
      hint={hint}
      invalidText={t('readProblem.notNumber')}
      error={problem && problemText(problem, metric, format, t)}
      onChange={(value) => {
        onChange({ ...draft, [name]: value });
      }}
      onInvalid={() => {
        onChange({ ...draft, [name]: Number.NaN });
      }}
    />
  );
}

function CountFields({ metric, draft, problems, onChange }: FigureFieldsProps) {
  const { t, format } = useLanguage();
  const { scale } = metric;
  if (!scale) return null;
  /** A row copied from a spreadsheet fills the steps from here on. */
  const paste = (event: ClipboardEvent, from: number): void => {
    const parts = event.clipboardData
      .getData('text/plain')
      .trim()
      .split(/[\s;]+/);
    const numbers = parts.flatMap((part) => {
      const number = readTypedNumber(part);
      return number.kind === 'number' ? [number.value] : [];
    });
    if (parts.length < 2 || numbers.length < parts.length) return;
    event.preventDefault();
    onChange({ ...draft, counts: draft.counts.map((count, index) => numbers[index - from] ?? count) });
  };
  return (
    <fieldset aria-label={t('valueForm.answers')} className={styles.counts} data-points={draft.counts.length}>
      {draft.counts.map((count, index) => {
        const answer = formatAnswer(metric, answerAt(scale, index), format);
        const own = problems.find(({ field }) => field === index);
        return (
          <div
            // Steps of a scale never change their places.
            key={answer}
            className={styles.count}
            onPaste={(event) => {
              paste(event, index);
            }}
          >
            <span className={styles.step} aria-hidden>
              {answer}
            </span>
            <NumberField
              label={t('inspector.answersAt', { answer })}
              hideLabel
              value={count}
              placeholder="0"
              invalidText={t('readProblem.notNumber')}
              error={own && problemText(own, metric, format, t)}
              onChange={(value) => {
                onChange({ ...draft, counts: draft.counts.with(index, value) });
              }}
              onInvalid={() => {
                onChange({ ...draft, counts: draft.counts.with(index, Number.NaN) });
              }}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

function GroupFields(props: FigureFieldsProps) {
  const { t } = useLanguage();
  const isNps = props.metric.kind !== 'sentiment';
  const hint = (key: 'metrics.detractorsAre' | 'metrics.passivesAre' | 'metrics.promotersAre') =>
    isNps ? { hint: t(key) } : {};
  return (
    <div className={styles.triple}>
      <Figure
        {...props}
        name="low"
        label={t(isNps ? 'metrics.detractors' : 'metrics.negative')}
        {...hint('metrics.detractorsAre')}
      />
      <Figure
        {...props}
        name="middle"
        label={t(isNps ? 'metrics.passives' : 'metrics.neutral')}
        {...hint('metrics.passivesAre')}
      />
      <Figure
        {...props}
        name="high"
        label={t(isNps ? 'metrics.promoters' : 'metrics.positive')}
        {...hint('metrics.promotersAre')}
      />
    </div>
  );
}

function ValueFields(props: FigureFieldsProps) {
  const { metric } = props;
  const { t } = useLanguage();
  const suffix = metric.unit === 'share' ? '%' : undefined;
  if (metric.unit === 'count') return <Figure {...props} name="value" label={t('inspector.number')} />;
  const hasSpread = metric.unit === 'score' || metric.unit === 'nps';
  return (
    <>
      <div className={styles.pair}>
        <Figure {...props} name="value" label={t('inspector.value')} suffix={suffix} />
        {metric.unit === 'seconds' ? (
          <TimeUnitField {...props} />
        ) : (
          <Figure {...props} name="n" label={t('inspector.n')} />
        )}
      </div>
      {metric.unit === 'seconds' && <Figure {...props} name="n" label={t('inspector.n')} />}
      {hasSpread && <Figure {...props} name="sd" label={t('inspector.sd')} hint={t('inspector.sdHint')} />}
    </>
  );
}

function TimeFields(props: FigureFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <div className={styles.pair}>
        <Figure {...props} name="n" label={t('inspector.cases')} />
        <TimeUnitField {...props} />
      </div>
      <div className={styles.pair}>
        <Figure {...props} name="median" label={t('inspector.median')} />
        <Figure {...props} name="mean" label={t('inspector.mean')} />
      </div>
    </>
  );
}

/** What a statistician has more: the geometric mean and the spread of the logarithms. */
export function LogTimeFields(props: FigureFieldsProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.pair}>
      <Figure {...props} name="typical" label={t('inspector.typicalTime')} />
      <Figure {...props} name="logSd" label={t('inspector.logSd')} />
    </div>
  );
}

function TimeUnitField({ draft, onChange }: FigureFieldsProps) {
  const { t } = useLanguage();
  return (
    <SelectField
      label={t('inspector.timeUnit')}
      value={draft.timeUnit}
      options={timeUnits.map((value) => ({ value, label: t(`timeUnit.${value}`) }))}
      onChange={(value) => {
        const timeUnit = timeUnits.find((unit) => unit === value);
        if (timeUnit) onChange({ ...draft, timeUnit });
      }}
    />
  );
}
