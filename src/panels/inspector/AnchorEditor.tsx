/**
 * The three anchors of a metric with their sources, a mark when they are no longer the default, and the way back to it.
 * In the inspector's list of metrics and beside every figure of the weakest list.
 */
import { RotateCcw } from 'lucide-react';
import type { FocusEvent } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { Metric } from '../../model/JourneyMap';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { AnchorFields } from './AnchorFields';
import {
  anchorNames,
  anchorValues,
  defaultAnchors,
  findAnchorFault,
  withValue,
  type AnchorValues,
} from './anchors';
import { runEdit, type Edit } from './Edit';
import styles from './Inspector.module.css';
import { StoredText } from './StoredFields';
import { useEdit } from './useEdit';
import { useWrittenValue } from './useStoredValue';

type Fields = Extract<Edit, { kind: 'metrics' }>['fields'];

/** The three are typed together: on the way from one order to another they need not be in order. */
export function AnchorEditor({ metric }: { readonly metric: Metric }) {
  const set = (fields: Fields): Edit => ({ kind: 'metrics', id: metric.id, fields });
  const { t } = useLanguage();
  const session = useSession();
  const { edit } = useEdit();
  const usual = defaultAnchors(metric);
  const stored = anchorValues(metric);
  const withValues = (values: AnchorValues): Fields => {
    const now = session.map.metrics[metric.id] ?? metric;
    return {
      floor: withValue(now.floor, values.floor, usual.floor),
      par: withValue(now.par, values.par, usual.par),
      target: withValue(now.target, values.target, usual.target),
    };
  };
  const field = useWrittenValue(stored, (values) =>
    findAnchorFault(metric.unit, metric.direction, values) === null
      ? (run) => runEdit(run, set(withValues(values)))
      : null,
  );
  const fault = findAnchorFault(metric.unit, metric.direction, field.value);
  const isChanged = anchorNames.some((name) => stored[name] !== (usual[name]?.value ?? null));
  const hasUsual = anchorNames.every((name) => usual[name] !== undefined);
  const leave = (event: FocusEvent<HTMLFieldSetElement>): void => {
    if (event.currentTarget.contains(event.relatedTarget) || fault !== null) field.settle();
    else field.commit();
  };
  return (
    // It only watches the focus leave; every key goes to a field inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset aria-label={t('inspector.anchors')} className={styles.anchors} onBlur={leave}>
      <p className={styles.note}>
        {anchorNames.every((name) => stored[name] !== null)
          ? t('inspector.anchorsMean')
          : t('inspector.anchorsNeeded')}
      </p>
      <AnchorFields
        key={metric.unit}
        unit={metric.unit}
        values={field.value}
        fault={fault}
        onChange={field.change}
        onSettle={field.settle}
        onCancel={field.cancel}
      />
      {anchorNames.map((name) => {
        const anchor = metric[name];
        if (!anchor) return null;
        return (
          <StoredText
            key={name}
            label={t('inspector.anchorSource', { anchor: t(`anchor.${name}`) })}
            value={anchor.source}
            multiline={1}
            toEdit={(source) => {
              // What another field of this form has written since counts.
              const { value } = session.map.metrics[metric.id]?.[name] ?? anchor;
              const changed = { value, ...(source !== undefined && { source }) };
              return set(
                name === 'floor'
                  ? { floor: changed }
                  : name === 'par'
                    ? { par: changed }
                    : { target: changed },
              );
            }}
          />
        );
      })}
      {hasUsual && isChanged && (
        <p className={styles.changed}>
          {t('inspector.anchorsChanged')}
          <Button
            variant="quiet"
            icon={RotateCcw}
            onClick={() => {
              edit(set({ floor: usual.floor, par: usual.par, target: usual.target }));
            }}
          >
            {t('inspector.anchorsReset')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
