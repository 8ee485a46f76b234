/** What a metric might be instead: typed, or set to typical or target, or back to what was measured. */
import { RotateCcw } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MetricFinding } from '../../ranking/Ranking';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { NumberField } from '../../ui/NumberField';
import { anchorValue } from '../../view/anchorValue';
import { formatMetricNumber } from '../../view/formatReading';
import { canBeValue, rangeOf } from '../../view/valueAtHealth';
import { secondsPer, unitFor } from '../inspector/measurementDraft';
import styles from './TryMetric.module.css';

export interface TryMetricProps {
  readonly finding: MetricFinding;
  /** In the metric's unit; null: as it was measured. */
  readonly imagined: number | null;
  readonly onImagine: (value: number | null) => void;
}

export function TryMetric({ finding, imagined, onImagine }: TryMetricProps) {
  const { t, format } = useLanguage();
  const { metric, anchors, reading } = finding;
  const timeUnit = unitFor(anchorValue(metric, anchors.par));
  const per = metric.unit === 'share' ? 0.01 : metric.unit === 'seconds' ? secondsPer[timeUnit] : 1;
  const suffix =
    metric.unit === 'share' ? '%' : metric.unit === 'seconds' ? t(`timeUnit.${timeUnit}`) : undefined;
  const value = imagined ?? reading.value;
  const parts = [
    ['par', 'scenario.toTypical'],
    ['target', 'scenario.toTarget'],
  ] as const;
  return (
    <div className={styles.row} role="group" aria-label={t('scenario.tryMetric', { metric: metric.name })}>
      <div className={styles.field}>
        <NumberField
          label={t('scenario.valueOf', { metric: metric.name })}
          hideLabel
          value={imagined === null ? rounded(value / per) : Number((imagined / per).toPrecision(6))}
          suffix={suffix}
          invalidText={t('scenario.notPossible')}
          {...boundsOf(finding, per)}
          step={metric.unit === 'score' ? 0.1 : 1}
          onChange={(typed) => {
            const next = typed === null ? null : Number((typed * per).toPrecision(12));
            if (next === null || canBeValue(metric, next)) onImagine(next);
          }}
        />
      </div>
      {parts.map(([name, label]) => {
        const anchor = anchorValue(metric, anchors[name]);
        return (
          <Button
            key={name}
            variant="quiet"
            className={styles.jump}
            disabled={value === anchor}
            aria-label={t(`${label}Of`, {
              metric: metric.name,
              value: formatMetricNumber(metric, anchor, null, format),
            })}
            onClick={() => {
              onImagine(anchor);
            }}
          >
            {t(label)}
          </Button>
        );
      })}
      {imagined !== null && (
        <IconButton
          icon={RotateCcw}
          label={t('scenario.asMeasured', {
            metric: metric.name,
            value: formatMetricNumber(metric, reading.value, reading.n, format),
          })}
          onClick={() => {
            onImagine(null);
          }}
        />
      )}
    </div>
  );
}

/** What was measured, as one would say it: more digits than answers could give only look exact. */
function rounded(value: number): number {
  return Number(value.toFixed(Math.abs(value) >= 10 ? 1 : 2));
}

/** In what is typed: percent, hours. */
function boundsOf({ metric }: MetricFinding, per: number): { readonly min?: number; readonly max?: number } {
  const { min, max } = rangeOf(metric);
  return {
    ...(Number.isFinite(min) && { min: min / per }),
    ...(Number.isFinite(max) && { max: max / per }),
  };
}
