/**
 * Where a value lies between floor, typical and target, with its 95 % interval. Evenly spaced: it shows health. Given
 * `onImagine`, the value can be dragged along it: the ruler is the slider.
 */
import { clsx } from 'clsx';
import { useLanguage } from '../../i18n/useLanguage';
import type { MetricFinding } from '../../ranking/Ranking';
import { anchorValue } from '../../view/anchorValue';
import { formatMetricNumber, formatMetricStatement } from '../../view/formatReading';
import { healthOfValue, valueAtHealth } from '../../view/valueAtHealth';
import styles from './HealthRuler.module.css';
import { healthStyle } from './healthStyle';

export interface HealthRulerProps {
  readonly finding: MetricFinding;
  /** The value somebody imagines, in the metric's unit; null: none. */
  readonly imagined?: number | null;
  readonly onImagine?: ((value: number) => void) | undefined;
}

export function HealthRuler({ finding, imagined = null, onImagine }: HealthRulerProps) {
  const { t, format } = useLanguage();
  const { metric, anchors, health, healthInterval } = finding;
  const shown = (anchor: number): string =>
    formatMetricNumber(metric, anchorValue(metric, anchor), null, format);
  const marks = { floor: shown(anchors.floor), par: shown(anchors.par), target: shown(anchors.target) };
  const low = healthInterval?.low ?? health;
  const high = healthInterval?.high ?? health;
  return (
    <div className={clsx(styles.ruler, onImagine && styles.tried)}>
      <span className="visually-hidden">
        {t('weakest.ruler', { value: format.number(health), ...marks })}
      </span>
      <span className={styles.track} aria-hidden>
        <span
          className={styles.interval}
          style={{ left: `${String(low)}%`, width: `${String(high - low)}%` }}
        />
        <span
          className={clsx(styles.value, imagined !== null && styles.was)}
          style={{ left: `${String(health)}%`, ...healthStyle(health) }}
        />
      </span>
      {onImagine && (
        <Slider finding={finding} value={imagined ?? finding.reading.value} onImagine={onImagine} />
      )}
      <span className={styles.marks} aria-hidden>
        {(['floor', 'par', 'target'] as const).map((name) => (
          <span key={name}>
            <span className={styles.anchor}>{t(`anchor.${name}`)}</span> {marks[name]}
          </span>
        ))}
      </span>
    </div>
  );
}

interface SliderProps {
  readonly finding: MetricFinding;
  readonly value: number;
  readonly onImagine: (value: number) => void;
}

/** In health points, so that right is better for every metric and an arrow key is the same step on each. */
function Slider({ finding: { metric, anchors, reading }, value, onImagine }: SliderProps) {
  const { t, format } = useLanguage();
  return (
    <input
      type="range"
      className={styles.slider}
      min={0}
      max={100}
      step={1}
      value={Math.round(healthOfValue(metric, anchors, value))}
      aria-label={t('scenario.imagine', { metric: metric.name })}
      aria-valuetext={formatMetricStatement(metric, value, reading.n, format, t)}
      onChange={(event) => {
        onImagine(valueAtHealth(metric, anchors, Number(event.target.value)));
      }}
    />
  );
}
