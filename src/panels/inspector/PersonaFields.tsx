/** One persona: who it is, and what that rests on. A persona without evidence is a guess, and this says so. */
import { useLanguage } from '../../i18n/useLanguage';
import { asId, type ChannelId } from '../../model/ids';
import type { Persona } from '../../model/JourneyMap';
import { useSessionState } from '../../session/useSession';
import { IconButton } from '../../ui/IconButton';
import { X } from 'lucide-react';
import { AvatarField } from './AvatarField';
import { ColourChoices } from './ColourChoices';
import { ConnectionsOf } from './ConnectionsOf';
import { runEdit, type Edit } from './Edit';
import { EvidenceList } from './EvidenceList';
import styles from './Inspector.module.css';
import { ListEntryPicker } from './ListEntryPicker';
import { countFilled, Section } from './Section';
import { StoredList, StoredNumber, StoredText } from './StoredFields';
import { useEdit } from './useEdit';

export interface PersonaFieldsProps {
  readonly persona: Persona;
  readonly onGoTo: (id: string) => void;
}

type Fields = Extract<Edit, { kind: 'personas' }>['fields'];

interface PartProps {
  readonly persona: Persona;
  readonly set: (fields: Fields) => Edit;
}

export function PersonaFields({ persona, onGoTo }: PersonaFieldsProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const { id } = persona;
  const set = (fields: Fields): Edit => ({ kind: 'personas', id, fields });
  return (
    <>
      <StoredText
        label={t('inspector.name')}
        value={persona.name}
        isRequired
        toEdit={(name) => set({ name: name ?? '' })}
      />
      <StoredText
        label={t('inspector.quote')}
        value={persona.quote}
        multiline={2}
        placeholder={t('inspector.quotePlaceholder')}
        toEdit={(quote) => set({ quote })}
      />
      <StoredNumber
        label={t('inspector.share')}
        value={persona.share01}
        unit={0.01}
        min={0}
        max={100}
        suffix="%"
        toEdit={(share01) => set({ share01 })}
      />
      <StoredList
        label={t('inspector.goals')}
        items={persona.goals}
        addLabel={t('inspector.addGoal')}
        toEdit={(goals) => set({ goals })}
      />
      <ColourChoices
        value={persona.colour}
        onChange={(colour) => {
          edit(set({ colour }));
        }}
      />
      <EvidenceList persona={persona} />
      <NeedsSection persona={persona} set={set} />
      <LooksSection persona={persona} set={set} />
      <ConnectionsOf end={id} onGoTo={onGoTo} />
    </>
  );
}

function NeedsSection({ persona, set }: PartProps) {
  const { t } = useLanguage();
  const { segment, needs, frustrations, preferredChannels } = persona;
  return (
    <Section
      id="persona-needs"
      title={t('inspector.needsSection')}
      count={countFilled(segment, needs, frustrations, preferredChannels)}
    >
      <StoredText label={t('inspector.segment')} value={segment} toEdit={(text) => set({ segment: text })} />
      <StoredList
        label={t('inspector.needs')}
        items={needs}
        addLabel={t('inspector.addNeed')}
        toEdit={(items) => set({ needs: items })}
      />
      <StoredList
        label={t('inspector.frustrations')}
        items={frustrations}
        addLabel={t('inspector.addFrustration')}
        toEdit={(items) => set({ frustrations: items })}
      />
      <PreferredChannels persona={persona} set={set} />
    </Section>
  );
}

const noChannels: readonly ChannelId[] = [];

function PreferredChannels({ persona, set }: PartProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const channels = useSessionState((state) => state.map.channels);
  const chosen = persona.preferredChannels ?? noChannels;
  return (
    <div className={styles.stack}>
      <ListEntryPicker
        kind="channels"
        label={t('inspector.preferredChannels')}
        chosen={undefined}
        except={chosen}
        canClear={false}
        placeholder={t('inspector.addChannel')}
        assign={(run, id) =>
          runEdit(
            run,
            set({ preferredChannels: id === undefined ? chosen : [...chosen, asId<ChannelId>(id)] }),
          )
        }
      />
      {chosen.length > 0 && (
        <ul className={styles.chips} aria-label={t('inspector.preferredChannels')}>
          {chosen.map((id) => {
            const name = channels[id]?.name ?? '';
            const rest = chosen.filter((other) => other !== id);
            return (
              <li key={id} className={styles.chip}>
                {name}
                <IconButton
                  label={t('inspector.removeItem', { item: name })}
                  icon={X}
                  onClick={() => {
                    edit(set({ preferredChannels: rest.length === 0 ? undefined : rest }));
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function LooksSection({ persona, set }: PartProps) {
  const { t } = useLanguage();
  return (
    <Section id="persona-looks" title={t('inspector.looks')} count={countFilled(persona.avatar)}>
      <AvatarField persona={persona} toEdit={(avatar) => set({ avatar })} />
    </Section>
  );
}
