/** The map's own list of channels or departments: add, rename, group, choose an icon, delete, take over the presets. */
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { deleteRecords } from '../../commands/deleteRecords';
import { useLanguage } from '../../i18n/useLanguage';
import { channelIcons } from '../../model/channelIcons';
import type { Channel, Department } from '../../model/JourneyMap';
import { sortByRank } from '../../model/ranks';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { SelectField } from '../../ui/SelectField';
import type { Edit } from './Edit';
import styles from './Inspector.module.css';
import { createListEntry, listEntryPresets, type ListKind } from './ListEntryPicker';
import { fold } from './matchEntries';
import { PickerField } from './PickerField';
import { StoredText } from './StoredFields';
import { useEdit } from './useEdit';

export function ListEntries({ kind }: { readonly kind: ListKind }) {
  const use = useLanguage();
  const { t } = use;
  const { run, together } = useEdit();
  const records = useSessionState((state) => state.map[kind]);
  const entries = sortByRank<Channel | Department>(Object.values(records));
  const taken = new Set(entries.map(({ name }) => fold(name)));
  const presets = listEntryPresets(kind, use).filter(({ name }) => !taken.has(fold(name)));
  return (
    <>
      {entries.length === 0 && <p className={styles.note}>{t(`inspector.no_${kind}`)}</p>}
      {entries.length > 0 && (
        <ul className={styles.entries} aria-label={t(`inspector.${kind}`)}>
          {entries.map((entry) => (
            <ListEntry
              key={entry.id}
              kind={kind}
              entry={entry}
              onDelete={() => {
                run(deleteRecords, { ids: [entry.id] });
              }}
            />
          ))}
        </ul>
      )}
      <PickerField
        label={t(`inspector.add_${kind}`)}
        value=""
        entries={presets.map(({ key, name, group }) => ({
          key,
          label: name,
          ...(group && { detail: group }),
        }))}
        onPick={(key) => {
          const preset = presets.find((candidate) => candidate.key === key);
          if (preset) createListEntry(run, kind, preset);
        }}
        onCreate={(name) => {
          createListEntry(run, kind, { name });
        }}
      />
      {presets.length > 1 && (
        <Button
          variant="quiet"
          icon={Plus}
          className={styles.start}
          onClick={() => {
            together((runIn) => {
              let result = createListEntry(runIn, kind, presets[0] ?? { name: '' });
              for (const preset of presets.slice(1))
                if (result.ok) result = createListEntry(runIn, kind, preset);
              return result;
            });
          }}
        >
          {t(`inspector.addAll_${kind}`, { count: presets.length })}
        </Button>
      )}
    </>
  );
}

interface ListEntryProps {
  readonly kind: ListKind;
  readonly entry: Channel | Department;
  readonly onDelete: () => void;
}

function ListEntry({ kind, entry, onDelete }: ListEntryProps) {
  const { t } = useLanguage();
  const { edit } = useEdit();
  const [isOpen, setOpen] = useState(false);
  const { id, name, group } = entry;
  const set = (fields: { readonly name?: string; readonly group?: string | undefined }): Edit => ({
    kind,
    id,
    fields,
  });
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <StoredText
          label={t('inspector.entryName', { name })}
          hideLabel
          value={name}
          isRequired
          toEdit={(text) => set({ name: text ?? '' })}
        />
        <Button
          variant="quiet"
          aria-expanded={isOpen}
          aria-label={`${group ?? t('inspector.groupShort')}, ${t('inspector.entryMore', { name })}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {group ?? t('inspector.groupShort')}
        </Button>
        <IconButton label={t('inspector.deleteEntry', { name })} icon={X} onClick={onDelete} />
      </div>
      {isOpen && (
        <div className={styles.entryMore}>
          <StoredText label={t('inspector.group')} value={group} toEdit={(text) => set({ group: text })} />
          {kind === 'channels' && (
            <SelectField
              label={t('inspector.icon')}
              value={('icon' in entry ? entry.icon : undefined) ?? ''}
              options={[
                { value: '', label: t('inspector.noIcon') },
                ...channelIcons.map((value) => ({ value, label: t(`channelIcon.${value}`) })),
              ]}
              onChange={(value) => {
                edit({ kind, id, fields: { icon: channelIcons.find((icon) => icon === value) } });
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}
