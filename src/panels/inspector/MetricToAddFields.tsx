/**
 * What has to be known of a metric before a value of it can be typed: the direction of a CES, which is asked and never
 * guessed, and everything of a metric of one's own. For all others nothing is asked.
 */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { newMetric, type MetricPreset } from '../../metrics/metricPresets';
import type { Direction, JourneyMap, Metric, MetricUnit, Scale } from '../../model/JourneyMap';
import { makeWellFormed } from '../../model/wellFormedText';
import { useSessionState } from '../../session/useSession';
import { Disclosure } from '../../ui/Disclosure';
import { NumberField } from '../../ui/NumberField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { AnchorFields } from './AnchorFields';
import { findAnchorFault, type AnchorValues } from './anchors';
import { Choices } from './Choices';
import styles from './Measurement.module.css';
import type { MetricChoice } from './MetricMenu';
import {
  asksDirection,
  definitionOf,
  draftId,
  metricsOfPreset,
  metricToAdd,
  type MetricToAdd,
} from './metricOf';

interface OwnMetric {
  readonly name: string;
  readonly unit: MetricUnit;
  readonly min: number | null;
  readonly max: number | null;
  readonly anchors: AnchorValues;
}

export interface ChosenMetric {
  /** What stands above the form. */
  readonly name: string;
  /** Null while something about the metric has to be said first. */
  readonly toAdd: MetricToAdd | null;
  readonly preset: MetricPreset | null;
  readonly direction: Direction | null;
  readonly setDirection: (direction: Direction | null) => void;
  readonly own: OwnMetric;
  readonly setOwn: (own: OwnMetric) => void;
}

const noAnchors: AnchorValues = { floor: null, par: null, target: null };

export function useMetricToAdd(choice: MetricChoice): ChosenMetric {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const preset = 'preset' in choice ? choice.preset : null;
  const [direction, setDirection] = useState<Direction | null>(() => onlyDirection(map, preset));
  const [own, setOwn] = useState<OwnMetric>({ name: '', unit: 'share', min: 1, max: 5, anchors: noAnchors });
  const shared = { preset, direction, setDirection, own, setOwn };
  if ('metric' in choice) {
    const metric = choice.metric;
    return { ...shared, name: metric.name, toAdd: { metric, source: { id: metric.id } } };
  }
  if (choice.preset === 'custom') {
    return { ...shared, name: t('metricPreset.custom'), toAdd: ownMetricToAdd(own, direction) };
  }
  const name = t(`metricPreset.${choice.preset}`);
  const toAdd = metricToAdd(map, choice.preset, name, asksDirection(choice.preset) ? direction : null);
  return { ...shared, name: toAdd?.metric.name ?? name, toAdd };
}

/** What the map already knows of its own surveys is no guess; two metrics with opposite directions tell nothing. */
function onlyDirection(map: JourneyMap, preset: MetricPreset | null): Direction | null {
  if (preset === null || !asksDirection(preset)) return null;
  const directions = new Set(metricsOfPreset(map, preset, '').map(({ direction }) => direction));
  const [only] = directions;
  return directions.size === 1 && only !== undefined ? only : null;
}

function ownMetricToAdd(own: OwnMetric, direction: Direction | null): MetricToAdd | null {
  const name = makeWellFormed(own.name.trim());
  if (name === '' || direction === null) return null;
  const { anchors, unit } = own;
  if (findAnchorFault(unit, direction, anchors) !== null) return null;
  const scale = scaleOf(own);
  if (unit === 'score' && scale === null) return null;
  const bare = newMetric('custom', { id: draftId, name, rank: 'a0', unit });
  const metric: Metric = {
    ...bare,
    direction,
    ...(unit === 'score' && scale !== null && { scale }),
    ...(anchors.floor !== null && { floor: { value: anchors.floor } }),
    ...(anchors.par !== null && { par: { value: anchors.par } }),
    ...(anchors.target !== null && { target: { value: anchors.target } }),
  };
  return { metric, source: { definition: definitionOf(metric) } };
}

function scaleOf({ min, max }: OwnMetric): Scale | null {
  return min !== null && max !== null && Number.isInteger(max - min) && min < max
    ? { min, max, step: 1 }
    : null;
}

export interface MetricToAddFieldsProps {
  readonly chosen: ChosenMetric;
  /** The person has asked to go on: what is missing is said. */
  readonly isAsking: boolean;
}

export function MetricToAddFields({ chosen, isAsking }: MetricToAddFieldsProps) {
  if (chosen.preset === 'custom') return <OwnMetricFields chosen={chosen} isAsking={isAsking} />;
  if (chosen.preset === null || !asksDirection(chosen.preset)) return null;
  return <EffortDirection chosen={chosen} isAsking={isAsking} />;
}

function EffortDirection({ chosen, isAsking }: MetricToAddFieldsProps) {
  const { t } = useLanguage();
  const { direction, setDirection } = chosen;
  const max = chosen.preset === 'ces5' ? 5 : 7;
  return (
    <div {...(direction === null && { 'data-first': '' })}>
      <Choices
        label={t('inspector.cesDirection')}
        look="lines"
        isRequired
        value={direction ?? ''}
        onChange={(value) => {
          setDirection(readDirection(value));
        }}
        choices={[
          { value: 'lower-is-better', label: t('inspector.cesLow', { max }) },
          { value: 'higher-is-better', label: t('inspector.cesHigh', { max }) },
        ]}
        error={isAsking && direction === null ? t('inspector.cesDirectionNeeded') : undefined}
      />
    </div>
  );
}

function readDirection(value: string): Direction | null {
  return value === 'lower-is-better' || value === 'higher-is-better' ? value : null;
}

const ownUnits = ['share', 'score', 'seconds', 'nps', 'count'] as const satisfies readonly MetricUnit[];

function OwnMetricFields({ chosen, isAsking }: MetricToAddFieldsProps) {
  const { t } = useLanguage();
  const { own, setOwn, direction, setDirection } = chosen;
  return (
    <div data-first className={styles.stack}>
      <TextField
        label={t('inspector.metricName')}
        value={own.name}
        error={isAsking && own.name.trim() === '' ? t('refusal.nameEmpty') : undefined}
        placeholder={t('inspector.metricNamePlaceholder')}
        onChange={(name) => {
          setOwn({ ...own, name });
        }}
      />
      <SelectField
        label={t('inspector.metricUnit')}
        value={own.unit}
        options={ownUnits.map((value) => ({ value, label: t(`metricUnit.${value}`) }))}
        onChange={(value) => {
          const unit = ownUnits.find((candidate) => candidate === value);
          if (unit) setOwn({ ...own, unit, anchors: noAnchors });
        }}
      />
      {own.unit === 'score' && <ScaleFields own={own} setOwn={setOwn} />}
      <Choices
        label={t('inspector.direction')}
        isRequired
        value={direction ?? ''}
        onChange={(value) => {
          setDirection(readDirection(value));
        }}
        choices={[
          { value: 'higher-is-better', label: t('scaleWords.plainUp') },
          { value: 'lower-is-better', label: t('scaleWords.plainDown') },
        ]}
        error={isAsking && direction === null ? t('inspector.directionNeeded') : undefined}
      />
      <Disclosure summary={t('inspector.anchors')}>
        <p className={styles.note}>{t('inspector.anchorsNeeded')}</p>
        <AnchorFields
          key={own.unit}
          unit={own.unit}
          values={own.anchors}
          fault={direction === null ? null : findAnchorFault(own.unit, direction, own.anchors)}
          onChange={(anchors) => {
            setOwn({ ...own, anchors });
          }}
        />
      </Disclosure>
    </div>
  );
}

function ScaleFields({ own, setOwn }: Pick<ChosenMetric, 'own' | 'setOwn'>) {
  const { t } = useLanguage();
  return (
    <div className={styles.pair}>
      <NumberField
        label={t('inspector.scaleMin')}
        value={own.min}
        error={scaleOf(own) === null ? t('inspector.scaleFault') : undefined}
        onChange={(min) => {
          setOwn({ ...own, min });
        }}
        onInvalid={() => {
          setOwn({ ...own, min: Number.NaN });
        }}
      />
      <NumberField
        label={t('inspector.scaleMax')}
        value={own.max}
        onChange={(max) => {
          setOwn({ ...own, max });
        }}
        onInvalid={() => {
          setOwn({ ...own, max: Number.NaN });
        }}
      />
    </div>
  );
}
