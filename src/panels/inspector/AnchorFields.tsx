/** Three numbers that say what a value means: health 0, 50 and 100. Only shows and reports. */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MetricUnit } from '../../model/JourneyMap';
import { NumberField } from '../../ui/NumberField';
import { SelectField } from '../../ui/SelectField';
import { anchorNames, type AnchorFault, type AnchorValues } from './anchors';
import styles from './Measurement.module.css';
import { secondsPer, timeUnits, unitFor, type TimeUnit } from './measurementDraft';

export interface AnchorFieldsProps {
  readonly unit: MetricUnit;
  readonly values: AnchorValues;
  readonly fault: AnchorFault | null;
  readonly onChange: (values: AnchorValues) => void;
  /** A field was left. */
  readonly onSettle?: () => void;
  readonly onCancel?: () => void;
}

export function AnchorFields({ unit, values, fault, onChange, onSettle, onCancel }: AnchorFieldsProps) {
  const { t } = useLanguage();
  const [timeUnit, setTimeUnit] = useState<TimeUnit>(unitFor(values.par ?? values.floor ?? secondsPer.days));
  const per = unit === 'share' ? 0.01 : unit === 'seconds' ? secondsPer[timeUnit] : 1;
  return (
    <>
      <div className={styles.triple}>
        {anchorNames.map((name) => {
          const value = values[name];
          return (
            <NumberField
              key={name}
              label={t(`anchor.${name}`)}
              hint={t(`anchorHealth.${name}`)}
              value={value === null ? null : value / per}
              suffix={unit === 'share' ? '%' : undefined}
              invalidText={t('readProblem.notNumber')}
              onChange={(typed) => {
                onChange({
                  ...values,
                  [name]: typed === null ? null : Number((typed * per).toPrecision(12)),
                });
              }}
              onInvalid={() => {
                onChange({ ...values, [name]: Number.NaN });
              }}
              onCommit={onSettle}
              onCancel={onCancel}
            />
          );
        })}
      </div>
      {unit === 'seconds' && (
        <SelectField
          label={t('inspector.timeUnit')}
          value={timeUnit}
          options={timeUnits.map((value) => ({ value, label: t(`timeUnit.${value}`) }))}
          onChange={(value) => {
            const chosen = timeUnits.find((candidate) => candidate === value);
            if (chosen) setTimeUnit(chosen);
          }}
        />
      )}
      {fault !== null && fault !== 'unread' && (
        <p className={styles.wrong} role="alert">
          {t(fault === 'order' ? 'inspector.anchorsOrder' : 'inspector.anchorsUnit')}
        </p>
      )}
    </>
  );
}
