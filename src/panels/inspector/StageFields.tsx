/** One stage of the journey. */
import { moveStage } from '../../commands/moveStage';
import { useLanguage } from '../../i18n/useLanguage';
import { stageKinds, type Stage } from '../../model/JourneyMap';
import { listStages } from '../../model/questions';
import { useSessionState } from '../../session/useSession';
import { CheckboxField } from '../../ui/CheckboxField';
import { SelectField } from '../../ui/SelectField';
import { ColourChoices } from './ColourChoices';
import { ConnectionsOf } from './ConnectionsOf';
import type { Edit } from './Edit';
import { MeasurementsSection } from './MeasurementsSection';
import { StoredText } from './StoredFields';
import { useEdit } from './useEdit';

export interface StageFieldsProps {
  readonly stage: Stage;
  readonly today: string;
  readonly onGoTo: (id: string) => void;
}

type Fields = Extract<Edit, { kind: 'stages' }>['fields'];

export function StageFields({ stage, today, onGoTo }: StageFieldsProps) {
  const { t } = useLanguage();
  const { edit, run } = useEdit();
  const map = useSessionState((state) => state.map);
  const stages = listStages(map);
  const { id } = stage;
  const set = (fields: Fields): Edit => ({ kind: 'stages', id, fields });
  return (
    <>
      <StoredText
        label={t('inspector.name')}
        value={stage.name}
        isRequired
        toEdit={(name) => set({ name: name ?? '' })}
      />
      <StoredText
        label={t('inspector.question')}
        value={stage.question}
        multiline={2}
        placeholder={t('inspector.questionPlaceholder')}
        toEdit={(question) => set({ question })}
      />
      <SelectField
        label={t('inspector.stageKind')}
        value={stage.kind}
        options={stageKinds.map((value) => ({ value, label: t(`stageKind.${value}`) }))}
        onChange={(value) => {
          const kind = stageKinds.find((candidate) => candidate === value);
          if (kind) edit(set({ kind }));
        }}
      />
      <CheckboxField
        label={t('inspector.serviceBegins')}
        hint={t('inspector.serviceBeginsHint')}
        checked={stage.serviceBegins === true}
        onChange={(checked) => {
          edit(set({ serviceBegins: checked || undefined }));
        }}
      />
      <SelectField
        label={t('inspector.position')}
        value={String(stages.findIndex((other) => other.id === id))}
        options={stages.map((_, index) => ({
          value: String(index),
          label: t('inspector.positionOf', { position: index + 1, count: stages.length }),
        }))}
        onChange={(index) => {
          run(moveStage, { id, index: Number(index) });
        }}
      />
      <ColourChoices
        value={stage.colour}
        onChange={(colour) => {
          edit(set({ colour }));
        }}
      />
      <MeasurementsSection subject={id} today={today} />
      <ConnectionsOf end={id} onGoTo={onGoTo} />
    </>
  );
}
