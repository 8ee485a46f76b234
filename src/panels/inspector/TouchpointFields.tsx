/** One touchpoint: what a workshop fills in first, then everything an analyst may want. */
import { moveTouchpoints } from '../../commands/moveTouchpoints';
import { useLanguage } from '../../i18n/useLanguage';
import { withGuess } from '../../model/guessedEmotion';
import { asId, type ChannelId, type DepartmentId, type StageId } from '../../model/ids';
import { purposeKinds, type Touchpoint } from '../../model/JourneyMap';
import { listPersonas, listStages, listTouchpoints } from '../../model/questions';
import { useSessionState } from '../../session/useSession';
import { CheckboxField } from '../../ui/CheckboxField';
import { SelectField } from '../../ui/SelectField';
import { Choices } from './Choices';
import { ConnectionsOf } from './ConnectionsOf';
import { runEdit, type Edit } from './Edit';
import { EmotionChoices } from './EmotionChoices';
import { ImportanceChoices } from './ImportanceChoices';
import styles from './Inspector.module.css';
import { ListEntryPicker } from './ListEntryPicker';
import { MeasurementsSection } from './MeasurementsSection';
import { countFilled, Section } from './Section';
import { StoredList, StoredNumber, StoredText } from './StoredFields';
import { useEdit } from './useEdit';

export interface TouchpointFieldsProps {
  readonly touchpoint: Touchpoint;
  readonly today: string;
  readonly onGoTo: (id: string) => void;
}

type Fields = Extract<Edit, { kind: 'touchpoints' }>['fields'];

export function TouchpointFields({ touchpoint, today, onGoTo }: TouchpointFieldsProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const { id } = touchpoint;
  const set = (fields: Fields): Edit => ({ kind: 'touchpoints', id, fields });
  return (
    <>
      <StoredText
        label={t('inspector.name')}
        value={touchpoint.name}
        isRequired
        toEdit={(name) => set({ name: name ?? '' })}
      />
      <Choices
        label={t('inspector.purposeKind')}
        value={touchpoint.purposeKind ?? ''}
        onChange={(value) => {
          edit(set({ purposeKind: purposeKinds.find((kind) => kind === value) }));
        }}
        choices={purposeKinds.map((value) => ({ value, label: t(`purposeKind.${value}`) }))}
      />
      <StoredText
        label={t('inspector.purpose')}
        value={touchpoint.purpose}
        multiline={1}
        placeholder={t('inspector.purposePlaceholder')}
        toEdit={(purpose) => set({ purpose })}
      />
      <ListEntryPicker
        kind="channels"
        label={t('common.channel')}
        chosen={touchpoint.channel}
        assign={(run, channel) =>
          runEdit(run, set({ channel: channel === undefined ? undefined : asId<ChannelId>(channel) }))
        }
      />
      <ListEntryPicker
        kind="departments"
        label={t('inspector.ownedBy')}
        chosen={touchpoint.department}
        assign={(run, to) =>
          runEdit(run, set({ department: to === undefined ? undefined : asId<DepartmentId>(to) }))
        }
      />
      <EmotionChoices
        label={t('inspector.emotionAll')}
        value={touchpoint.emotion?.all}
        onChange={(all) => {
          edit(set({ emotion: withGuess(touchpoint.emotion, null, all) }));
        }}
      />
      <MeasurementsSection subject={id} today={today} startsOpen />
      <ExperienceSection touchpoint={touchpoint} set={set} />
      <EmotionSection touchpoint={touchpoint} set={set} />
      <WeightSection touchpoint={touchpoint} set={set} />
      <ConnectionsOf end={id} onGoTo={onGoTo} />
      <PlaceSection touchpoint={touchpoint} />
    </>
  );
}

interface PartProps {
  readonly touchpoint: Touchpoint;
  readonly set: (fields: Fields) => Edit;
}

function ExperienceSection({ touchpoint, set }: PartProps) {
  const { t } = useLanguage();
  const { doing, thinking, quote, pains, gains, ideas } = touchpoint;
  return (
    <Section
      id="touchpoint-experience"
      title={t('inspector.experience')}
      count={countFilled(doing, thinking, quote, pains, gains, ideas)}
    >
      <StoredText
        label={t('inspector.doing')}
        value={doing}
        multiline={2}
        toEdit={(text) => set({ doing: text })}
      />
      <StoredText
        label={t('inspector.thinking')}
        value={thinking}
        multiline={2}
        toEdit={(text) => set({ thinking: text })}
      />
      <StoredText
        label={t('inspector.quote')}
        value={quote}
        multiline={2}
        toEdit={(text) => set({ quote: text })}
      />
      <StoredList
        label={t('inspector.pains')}
        items={pains}
        addLabel={t('inspector.addPain')}
        toEdit={(items) => set({ pains: items })}
      />
      <StoredList
        label={t('inspector.gains')}
        items={gains}
        addLabel={t('inspector.addGain')}
        toEdit={(items) => set({ gains: items })}
      />
      <StoredList
        label={t('inspector.ideas')}
        items={ideas}
        addLabel={t('inspector.addIdea')}
        toEdit={(items) => set({ ideas: items })}
      />
    </Section>
  );
}

function EmotionSection({ touchpoint, set }: PartProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const map = useSessionState((state) => state.map);
  const { emotion } = touchpoint;
  const personas = listPersonas(map);
  return (
    <Section
      id="touchpoint-emotion"
      title={t('inspector.emotionByPersona')}
      count={Object.keys(emotion?.byPersona ?? {}).length}
    >
      {personas.length === 0 && <p className={styles.note}>{t('inspector.noPersonas')}</p>}
      {personas.map(({ id, name }) => (
        <EmotionChoices
          key={id}
          label={name === '' ? t('common.untitledPersona') : name}
          value={emotion?.byPersona?.[id]}
          onChange={(guess) => {
            edit(set({ emotion: withGuess(emotion, id, guess) }));
          }}
        />
      ))}
    </Section>
  );
}

function WeightSection({ touchpoint, set }: PartProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const { momentOfTruth, selfService, personalised, importance, reach } = touchpoint;
  return (
    <Section
      id="touchpoint-weight"
      title={t('inspector.marks')}
      count={countFilled(momentOfTruth, selfService, personalised, importance, reach)}
    >
      <CheckboxField
        label={t('inspector.momentOfTruth')}
        checked={momentOfTruth === true}
        hint={t('inspector.momentOfTruthHint')}
        onChange={(checked) => {
          edit(set({ momentOfTruth: checked || undefined }));
        }}
      />
      <CheckboxField
        label={t('inspector.selfService')}
        checked={selfService === true}
        onChange={(checked) => {
          edit(set({ selfService: checked || undefined }));
        }}
      />
      <CheckboxField
        label={t('inspector.personalised')}
        checked={personalised === true}
        onChange={(checked) => {
          edit(set({ personalised: checked || undefined }));
        }}
      />
      <ImportanceChoices
        value={importance}
        onChange={(value) => {
          edit(set({ importance: value }));
        }}
      />
      <StoredNumber
        label={t('inspector.reach')}
        hint={t('inspector.reachHint')}
        value={reach}
        min={0}
        step={10}
        toEdit={(value) => set({ reach: value })}
      />
    </Section>
  );
}

function PlaceSection({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { t } = useLanguage();
  const { run } = useEdit();
  const map = useSessionState((state) => state.map);
  const siblings = listTouchpoints(map, touchpoint.node);
  const move = (node: string, index: number): void => {
    run(moveTouchpoints, { ids: [touchpoint.id], node: asId<StageId>(node), index });
  };
  return (
    <Section id="touchpoint-place" title={t('inspector.placeInJourney')}>
      <SelectField
        label={t('inspector.belongsTo')}
        value={touchpoint.node}
        options={[
          ...listStages(map).map(({ id, name }) => ({
            value: id,
            label: name === '' ? t('common.untitledStage') : name,
            group: t('inspector.stages'),
          })),
          ...listPersonas(map).map(({ id, name }) => ({
            value: id,
            label: name === '' ? t('common.untitledPersona') : name,
            group: t('inspector.personasWhole'),
          })),
        ]}
        onChange={(node) => {
          move(node, listTouchpoints(map, asId<StageId>(node)).length);
        }}
      />
      <SelectField
        label={t('inspector.position')}
        value={String(siblings.findIndex(({ id }) => id === touchpoint.id))}
        options={siblings.map((_, index) => ({
          value: String(index),
          label: t('inspector.positionOf', { position: index + 1, count: siblings.length }),
        }))}
        onChange={(index) => {
          move(touchpoint.node, Number(index));
        }}
      />
    </Section>
  );
}
