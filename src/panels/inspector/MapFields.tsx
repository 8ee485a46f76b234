/** The map itself: what stands when nothing is selected. */
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../i18n/useLanguage';
import { useSessionState } from '../../session/useSession';
import { lazyPart } from '../lazyPart';
import { Choices } from './Choices';
import type { Edit } from './Edit';
import styles from './Inspector.module.css';
import { MeasurementsSection } from './MeasurementsSection';
import { countFilled, Section } from './Section';
import { StoredNumber, StoredText } from './StoredFields';
import { useEdit } from './useEdit';

// Each part is loaded when it is opened.
const ListEntries = lazyPart('inspectorForms', () =>
  import('./ListEntries').then((module) => module.ListEntries),
);
const MetricList = lazyPart('inspectorForms', () =>
  import('./MetricList').then((module) => module.MetricList),
);
const RankingFields = lazyPart('inspectorForms', () =>
  import('./RankingFields').then((module) => module.RankingFields),
);

export interface MapFieldsProps {
  readonly today: string;
}

export function MapFields({ today }: MapFieldsProps) {
  const { t, format } = useLanguage();
  const { edit } = useEdit();
  const map = useSessionState((state) => state.map.map);
  const counts = useSessionState(
    useShallow(({ map: { metrics, channels, departments } }) => ({
      metrics: Object.keys(metrics).length,
      channels: Object.keys(channels).length,
      departments: Object.keys(departments).length,
    })),
  );
  const set = (fields: Extract<Edit, { kind: 'map' }>['fields']): Edit => ({ kind: 'map', fields });
  return (
    <>
      <StoredText
        label={t('inspector.title')}
        value={map.title}
        isRequired
        toEdit={(title) => set({ title: title ?? '' })}
      />
      <StoredText
        label={t('inspector.scenario')}
        value={map.scenario}
        multiline={2}
        placeholder={t('inspector.scenarioPlaceholder')}
        toEdit={(scenario) => set({ scenario })}
      />
      <Choices
        label={t('inspector.state')}
        value={map.state ?? ''}
        onChange={(value) => {
          edit(set({ state: value === 'as-is' || value === 'to-be' ? value : undefined }));
        }}
        choices={[
          { value: 'as-is', label: t('inspector.asIs') },
          { value: 'to-be', label: t('inspector.toBe') },
        ]}
      />
      <StoredText label={t('inspector.owner')} value={map.owner} toEdit={(owner) => set({ owner })} />
      <StoredNumber
        label={t('inspector.highlightCount')}
        value={map.highlightCount}
        min={1}
        isWhole
        placeholder={t('inspector.automatic')}
        toEdit={(highlightCount) => set({ highlightCount })}
      />
      <MeasurementsSection subject={map.id} today={today} />
      <Section id="map-metrics" title={t('inspector.metrics')} count={counts.metrics}>
        <MetricList />
      </Section>
      <Section id="map-channels" title={t('inspector.channels')} count={counts.channels}>
        <ListEntries kind="channels" />
      </Section>
      <Section id="map-departments" title={t('inspector.departments')} count={counts.departments}>
        <ListEntries kind="departments" />
      </Section>
      <Section id="map-ranking" title={t('inspector.ranking')} count={Object.keys(map.ranking ?? {}).length}>
        <RankingFields />
      </Section>
      <Section id="map-source" title={t('inspector.about')} count={countFilled(map.sourceNote)}>
        <StoredText
          label={t('inspector.sourceNote')}
          value={map.sourceNote}
          multiline={2}
          toEdit={(sourceNote) => set({ sourceNote })}
        />
        <p className={styles.note}>
          {t('inspector.madeAt', { date: format.date(map.createdAt), changed: format.date(map.updatedAt) })}
        </p>
      </Section>
    </>
  );
}
