/** One metric of the map: its name, which way it runs in words, its three anchors with their sources, its weight. */
import { useLanguage } from '../../i18n/useLanguage';
import { metricKindSpec, spreadOf } from '../../metrics/allMetricKinds';
import { answerAt, pointsOf, usualTopBoxFrom } from '../../metrics/csat';
import type { Metric, Scale } from '../../model/JourneyMap';
import { Disclosure } from '../../ui/Disclosure';
import { SelectField } from '../../ui/SelectField';
import { describeScale } from '../../view/describeScale';
import { formatMetricNumber } from '../../view/formatReading';
import { turnRound } from '../../view/turnedRound';
import { AnchorEditor } from './AnchorEditor';
import { Choices } from './Choices';
import type { Edit } from './Edit';
import styles from './Inspector.module.css';
import { StoredNumber, StoredText } from './StoredFields';
import { useEdit } from './useEdit';

export interface MetricEditorProps {
  readonly metric: Metric;
  /** What is measured with it binds its unit and scale. */
  readonly isUsed: boolean;
}

type Fields = Extract<Edit, { kind: 'metrics' }>['fields'];

export function MetricEditor({ metric, isUsed }: MetricEditorProps) {
  const { t, format } = useLanguage();
  const set = (fields: Fields): Edit => ({ kind: 'metrics', id: metric.id, fields });
  return (
    <>
      <StoredText
        label={t('inspector.metricName')}
        value={metric.name}
        isRequired
        toEdit={(name) => set({ name: name ?? '' })}
      />
      <p className={styles.note}>{describeScale(metric, format, t)}</p>
      {metric.kind !== 'volume' && (
        <>
          <MetricDirection metric={metric} set={set} />
          {metric.kind === 'csat' && metric.scale && (
            <TopBox metric={metric} scale={metric.scale} set={set} />
          )}
          <AnchorEditor metric={metric} />
          <StoredNumber
            label={t('inspector.weight')}
            hint={t('inspector.weightHint', {
              value: format.number(metricKindSpec(metric.kind).usualWeight, 1),
            })}
            value={metric.weight}
            min={0}
            max={3}
            step={0.5}
            placeholder={String(metricKindSpec(metric.kind).usualWeight)}
            toEdit={(weight) => set({ weight })}
          />
          <Disclosure summary={t('inspector.forStatisticians')}>
            <Spread metric={metric} set={set} />
            {metric.kind === 'custom' && <ScaleOf metric={metric} isUsed={isUsed} set={set} />}
          </Disclosure>
        </>
      )}
    </>
  );
}

interface PartProps {
  readonly metric: Metric;
  readonly set: (fields: Fields) => Edit;
}

/** Turning a metric round turns its anchors with it, so that the same experience keeps its health. */
function MetricDirection({ metric, set }: PartProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  return (
    <Choices
      label={t('inspector.direction')}
      isRequired
      value={metric.direction}
      hint={t('inspector.directionHint')}
      onChange={(value) => {
        if (value !== metric.direction) edit(set(turnRound(metric)));
      }}
      choices={[
        { value: 'higher-is-better', label: t('scaleWords.plainUp') },
        { value: 'lower-is-better', label: t('scaleWords.plainDown') },
      ]}
    />
  );
}

function TopBox({ metric, scale, set }: PartProps & { readonly scale: Scale }) {
  const { t, format } = useLanguage();
  const { edit } = useEdit();
  return (
    <SelectField
      label={t('inspector.topBox')}
      value={String(metric.topBoxFrom ?? usualTopBoxFrom(scale))}
      options={Array.from({ length: pointsOf(scale) }, (_, index) => answerAt(scale, index)).map(
        (answer) => ({
          value: String(answer),
          label: t('inspector.topBoxFrom', { answer: format.number(answer) }),
        }),
      )}
      onChange={(value) => {
        const from = Number(value);
        edit(set({ topBoxFrom: from === usualTopBoxFrom(scale) ? undefined : from }));
      }}
    />
  );
}

function Spread({ metric, set }: PartProps) {
  const { t, format } = useLanguage();
  const usual = spreadOf({
    kind: metric.kind,
    unit: metric.unit,
    ...(metric.scale && { scale: metric.scale }),
  });
  const isLog = metric.unit === 'seconds';
  return (
    <StoredNumber
      label={t(isLog ? 'inspector.spreadLog' : 'inspector.spread')}
      hint={
        usual === null
          ? t('inspector.spreadHint')
          : t('inspector.spreadUsual', {
              value: isLog ? format.number(usual, 1) : formatMetricNumber(metric, usual, 100, format),
            })
      }
      value={metric.spread}
      min={metric.unit === 'share' ? 0.1 : 0.001}
      {...(metric.unit === 'share' && { suffix: '%', unit: 0.01 })}
      toEdit={(spread) => set({ spread })}
    />
  );
}

function ScaleOf({ metric, isUsed, set }: PartProps & { readonly isUsed: boolean }) {
  const { t } = useLanguage();
  const { scale } = metric;
  if (metric.unit !== 'score' || !scale) return null;
  if (isUsed) return <p className={styles.note}>{t('inspector.scaleFixed')}</p>;
  const toEdit = (changed: Partial<Scale>): Edit => {
    const next = { ...scale, ...changed };
    const isSound = next.min < next.max && Number.isInteger((next.max - next.min) / next.step);
    return set({ scale: isSound ? next : scale });
  };
  return (
    <div className={styles.pair}>
      <StoredNumber
        label={t('inspector.scaleMin')}
        value={scale.min}
        max={scale.max - 1}
        toEdit={(min) => toEdit(min === undefined ? {} : { min })}
      />
      <StoredNumber
        label={t('inspector.scaleMax')}
        value={scale.max}
        min={scale.min + 1}
        toEdit={(max) => toEdit(max === undefined ? {} : { max })}
      />
    </div>
  );
}
