/**
 * What mends a finding without leaving the list: the very fields of the inspector, tied to the record it is about. What
 * can only be mended on the canvas has nothing here (`canFixHere.ts`).
 */
import type { Finding, RuleId } from '../../analysis/check/Finding';
import { useLanguage } from '../../i18n/useLanguage';
import {
  asId,
  type EndId,
  type MeasurementId,
  type MetricId,
  type PersonaId,
  type StageId,
  type SubjectId,
  type TouchpointId,
} from '../../model/ids';
import { purposeKinds, type JourneyMap, type Touchpoint } from '../../model/JourneyMap';
import { useSessionState } from '../../session/useSession';
import { Choices } from '../inspector/Choices';
import { ConnectionsOf } from '../inspector/ConnectionsOf';
import { EvidenceList } from '../inspector/EvidenceList';
import { MeasurementRow } from '../inspector/MeasurementRow';
import { MeasurementsBody } from '../inspector/MeasurementsBody';
import { MetricEditor } from '../inspector/MetricEditor';
import { StoredText } from '../inspector/StoredFields';
import { useEdit } from '../inspector/useEdit';
import { EntryForTouchpoints } from './EntryForTouchpoints';
import { NewTouchpoint } from './NewTouchpoint';
import { TurnRound } from './TurnRound';

export interface FixHereProps {
  readonly finding: Finding;
  /** ISO date. */
  readonly today: string;
  readonly onGoTo: (id: string) => void;
}

export function FixHere({ finding, today, onGoTo }: FixHereProps) {
  const map = useSessionState((state) => state.map);
  const { rule, at, place, facts } = finding;
  switch (rule) {
    case 'purpose':
    case 'twice':
    case 'owner':
    case 'channel':
      return <TouchpointFix rule={rule} touchpoint={map.touchpoints[asId<TouchpointId>(at)]} />;
    case 'unownedHandOver':
      return (
        <TouchpointFix
          rule="owner"
          touchpoint={map.touchpoints[asId<TouchpointId>(facts.others?.[0] ?? '')]}
        />
      );
    case 'metric':
    case 'unmeasuredHandOver':
    case 'staleMeasurement':
      return <MeasurementsBody subject={asId<SubjectId>(place)} today={today} />;
    case 'grim':
    case 'outOfScale':
    case 'unknownN':
      return <MeasurementFix id={asId<MeasurementId>(at)} map={map} today={today} />;
    case 'cesDirection':
    case 'noAnchors':
    case 'anchorsOffScale':
      return <MetricFix rule={rule} id={asId<MetricId>(at)} map={map} />;
    case 'evidence':
    case 'staleEvidence': {
      const persona = map.personas[asId<PersonaId>(at)];
      return persona ? <EvidenceList persona={persona} /> : null;
    }
    case 'lonePersona':
      return <ConnectionsOf end={asId<EndId>(at)} onGoTo={onGoTo} />;
    case 'emptyStage':
      return <NewTouchpoint stage={asId<StageId>(at)} />;
    case 'channelGap':
    case 'preferredChannel':
    case 'manyStages':
      return null;
  }
}

interface TouchpointFixProps {
  readonly rule: 'purpose' | 'twice' | 'owner' | 'channel';
  readonly touchpoint: Touchpoint | undefined;
}

function TouchpointFix({ rule, touchpoint }: TouchpointFixProps) {
  const { t } = useLanguage();
  if (!touchpoint) return null;
  const { id, name } = touchpoint;
  switch (rule) {
    case 'purpose':
      return <PurposeFix touchpoint={touchpoint} />;
    case 'twice':
      return (
        <StoredText
          label={t('inspector.name')}
          value={name}
          isRequired
          toEdit={(text) => ({ kind: 'touchpoints', id, fields: { name: text ?? '' } })}
        />
      );
    case 'owner':
      return (
        <EntryForTouchpoints
          kind="departments"
          label={t('check.ownerOf', { name: name || t('common.untitledTouchpoint') })}
          ids={[id]}
          chosen={touchpoint.department}
        />
      );
    case 'channel':
      return (
        <EntryForTouchpoints
          kind="channels"
          label={t('common.channel')}
          ids={[id]}
          chosen={touchpoint.channel}
        />
      );
  }
}

function PurposeFix({ touchpoint: { id, purposeKind, purpose } }: { readonly touchpoint: Touchpoint }) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  return (
    <>
      <Choices
        label={t('inspector.purposeKind')}
        value={purposeKind ?? ''}
        onChange={(value) => {
          const chosen = purposeKinds.find((kind) => kind === value);
          edit({ kind: 'touchpoints', id, fields: { purposeKind: chosen } });
        }}
        choices={purposeKinds.map((value) => ({ value, label: t(`purposeKind.${value}`) }))}
      />
      <StoredText
        label={t('inspector.purpose')}
        value={purpose}
        multiline={1}
        placeholder={t('inspector.purposePlaceholder')}
        toEdit={(text) => ({ kind: 'touchpoints', id, fields: { purpose: text } })}
      />
    </>
  );
}

interface RecordFixProps<Id> {
  readonly id: Id;
  readonly map: JourneyMap;
}

function MeasurementFix({ id, map, today }: RecordFixProps<MeasurementId> & { readonly today: string }) {
  const measurement = map.measurements[id];
  const metric = measurement && map.metrics[measurement.metric];
  if (!metric) return null;
  return (
    <ul>
      <MeasurementRow metric={metric} measurement={measurement} today={today} startsOpen />
    </ul>
  );
}

function MetricFix({ id, map, rule }: RecordFixProps<MetricId> & { readonly rule: RuleId }) {
  const metric = map.metrics[id];
  if (!metric) return null;
  return rule === 'cesDirection' ? <TurnRound metric={metric} /> : <MetricEditor metric={metric} isUsed />;
}
