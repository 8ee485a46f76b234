/** The metrics of the map, each with its anchors, weight and direction. */
import { ChevronRight, Plus, Trash2 } from 'lucide-react';
import { Suspense, useId, useState } from 'react';
import { createMetric } from '../../commands/createMetric';
import { deleteRecords } from '../../commands/deleteRecords';
import { useLanguage } from '../../i18n/useLanguage';
import { newMetric, metricPresets } from '../../metrics/metricPresets';
import type { Metric } from '../../model/JourneyMap';
import { sortByRank } from '../../model/ranks';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { defaultAnchors, anchorNames } from './anchors';
import { lazyPart } from '../lazyPart';
import styles from './Inspector.module.css';
import { definitionOf, draftId, metricsOfPreset } from './metricOf';
import { useEdit } from './useEdit';

const MetricEditor = lazyPart('inspectorForms', () =>
  import('./MetricEditor').then((module) => module.MetricEditor),
);

export function MetricList() {
  const { t } = useLanguage();
  const { run } = useEdit();
  const map = useSessionState((state) => state.map);
  const metrics = sortByRank(Object.values(map.metrics));
  // CES and own metrics need answers before they can be made: they are added with their first value.
  const addable = metricPresets.filter(
    (preset) =>
      preset !== 'custom' &&
      preset !== 'ces5' &&
      preset !== 'ces7' &&
      metricsOfPreset(map, preset, t(`metricPreset.${preset}`)).length === 0,
  );
  return (
    <>
      {metrics.length === 0 && <p className={styles.note}>{t('inspector.noMetrics')}</p>}
      {metrics.length > 0 && (
        <ul className={styles.entries} aria-label={t('inspector.metrics')}>
          {metrics.map((metric) => (
            <MetricItem key={metric.id} metric={metric} />
          ))}
        </ul>
      )}
      {addable.length > 0 && (
        <Menu
          label={t('inspector.addMetricToMap')}
          trigger={
            <Button variant="quiet" icon={Plus} className={styles.start}>
              {t('inspector.addMetricToMap')}
            </Button>
          }
          items={addable.map((preset) => ({
            id: preset,
            label: t(`metricPreset.${preset}`),
            onSelect: () => {
              const metric = newMetric(preset, {
                id: draftId,
                name: t(`metricPreset.${preset}`),
                rank: 'a0',
              });
              run(createMetric, { definition: definitionOf(metric) });
            },
          }))}
        />
      )}
    </>
  );
}

function MetricItem({ metric }: { readonly metric: Metric }) {
  const { t, format } = useLanguage();
  const { run } = useEdit();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const uses = useSessionState(
    (state) =>
      Object.values(state.map.measurements).filter((measurement) => measurement.metric === metric.id).length,
  );
  const usual = defaultAnchors(metric);
  const isChanged = anchorNames.some((name) => metric[name]?.value !== usual[name]?.value);
  return (
    <li className={styles.entry}>
      <button
        type="button"
        className={styles.entryButton}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <ChevronRight className={styles.chevron} size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles.rowName}>{metric.name}</span>
        <span className={styles.rowDetail}>
          {[
            isChanged && metric.kind !== 'custom' && metric.kind !== 'conversion' && t('inspector.changed'),
            t('inspector.usedTimes', { count: uses, shown: format.number(uses) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {isOpen && (
        <div id={id} className={styles.entryMore}>
          <Suspense>
            <MetricEditor metric={metric} isUsed={uses > 0} />
          </Suspense>
          <Button
            variant="quiet"
            icon={Trash2}
            className={styles.start}
            onClick={() => {
              run(deleteRecords, { ids: [metric.id] });
            }}
          >
            {uses === 0
              ? t('inspector.deleteMetric')
              : t('inspector.deleteMetricWith', { count: uses, shown: format.number(uses) })}
          </Button>
        </div>
      )}
    </li>
  );
}
