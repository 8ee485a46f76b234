/** Which metric of the map a measure becomes: one that is there and fits, or a new one, and what that is called. */
import type { MeasureKey } from '../../datasets/ImportPlan';
import { useLanguage } from '../../i18n/useLanguage';
import type { Metric } from '../../model/JourneyMap';
import { sortByRank } from '../../model/ranks';
import { useSessionState } from '../../session/useSession';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { metricKindOf } from './measures';
import type { Decisions } from './useDecisions';

export interface MetricFieldsProps {
  readonly decisions: Decisions;
  readonly measure: MeasureKey;
}

export function MetricFields({ decisions, measure }: MetricFieldsProps) {
  const { t } = useLanguage();
  const metrics = useSessionState(({ map }) => map.metrics);
  const { plan, change } = decisions;
  const choice = plan.metrics[measure] ?? {};
  const kind = metricKindOf(plan, measure);
  const fitting = sortByRank(Object.values(metrics)).filter((metric) => metric.kind === kind);
  const set = (next: { readonly id?: Metric['id']; readonly name?: string }): void => {
    change((now) => ({ ...now, metrics: { ...now.metrics, [measure]: next } }));
  };
  const chosen = fitting.find(({ id }) => id === choice.id);
  return (
    <>
      {fitting.length > 0 && (
        <SelectField
          label={t('answers.metric')}
          value={chosen?.id ?? ''}
          options={[
            { value: '', label: t('answers.metricFitting') },
            ...fitting.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => {
            const metric = fitting.find(({ id }) => id === value);
            set(metric ? { id: metric.id } : {});
          }}
        />
      )}
      {kind === 'custom' && !chosen && (
        <TextField
          label={t('answers.metricName')}
          value={choice.name ?? ''}
          placeholder={t('metricPreset.custom')}
          onChange={(name) => {
            set(name === '' ? {} : { name });
          }}
        />
      )}
    </>
  );
}
