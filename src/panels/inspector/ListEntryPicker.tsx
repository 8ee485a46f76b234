/**
 * Chooses a channel or a department: from the map's list, from the presets, or a new one typed. What is not in the
 * list yet is made in the same step as the choice.
 */
import { createChannel, createDepartment } from '../../commands/createListEntry';
import type { TextKey } from '../../i18n/language';
import { useLanguage, type LanguageUse } from '../../i18n/useLanguage';
import type { ChannelIcon } from '../../model/channelIcons';
import type { JourneyMap } from '../../model/JourneyMap';
import { sortByRank } from '../../model/ranks';
import type { RunResult } from '../../session/MapSession';
import { makeWellFormed } from '../../model/wellFormedText';
import { useSession, useSessionState } from '../../session/useSession';
import { channelPresets, departmentPresets } from '../../view/listPresets';
import type { RunCommand } from './Edit';
import { fold, type PickerEntry } from './matchEntries';
import { PickerField } from './PickerField';
import { useEdit } from './useEdit';

export type ListKind = 'channels' | 'departments';

export interface ListEntryPickerProps {
  readonly kind: ListKind;
  readonly label: string;
  /** The id of what is chosen, if anything is. */
  readonly chosen: string | undefined;
  /** Runs inside the step that may have made the entry. `undefined`: taken away. */
  readonly assign: (run: RunCommand, id: string | undefined) => RunResult;
  /** Ids that are not offered. */
  readonly except?: readonly string[];
  readonly canClear?: boolean;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
}

export function ListEntryPicker(props: ListEntryPickerProps) {
  const { kind, label, chosen, assign, except = [], canClear = true, placeholder, hideLabel } = props;
  const session = useSession();
  const records = useSessionState((state) => state.map[kind]);
  const use = useLanguage();
  const { together } = useEdit();
  const presets = listEntryPresets(kind, use);
  const taken = new Set(Object.values(records).map(({ name }) => fold(name)));
  const entries: PickerEntry[] = [
    ...sortByRank(Object.values(records))
      .filter(({ id }) => !except.includes(id))
      .map(({ id, name, group }) => ({ key: id, label: name, ...(group && { detail: group }) })),
    ...presets
      .filter(({ name }) => !taken.has(fold(name)))
      .map(({ key, name, group }) => ({ key, label: name, ...(group && { detail: group }) })),
  ];
  const make = (entry: Omit<ListEntryPreset, 'key'>): void => {
    together((run) => {
      const before = session.map[kind];
      const made = createListEntry(run, kind, entry);
      if (!made.ok) return made;
      const id = Object.keys(session.map[kind]).find((key) => !Object.hasOwn(before, key));
      return id === undefined ? made : assign(run, id);
    });
  };
  return (
    <PickerField
      label={label}
      value={(chosen === undefined ? undefined : nameOf(records, chosen)) ?? ''}
      entries={entries}
      onPick={(key) => {
        const preset = presets.find((candidate) => candidate.key === key);
        if (preset) make(preset);
        else together((run) => assign(run, key));
      }}
      onCreate={(name) => {
        make({ name });
      }}
      {...(canClear && { onClear: () => void together((run) => assign(run, undefined)) })}
      {...(placeholder !== undefined && { placeholder })}
      {...(hideLabel !== undefined && { hideLabel })}
    />
  );
}

function nameOf(records: JourneyMap[ListKind], id: string): string | undefined {
  return Object.values(records).find((record) => record.id === id)?.name;
}

export interface ListEntryPreset {
  /** Never the id of a record. */
  readonly key: string;
  readonly name: string;
  readonly group?: string;
  readonly icon?: ChannelIcon;
}

/** In the language of the interface: a map made in Korean has Korean channels. */
export function listEntryPresets(kind: ListKind, { t }: Pick<LanguageUse, 't'>): readonly ListEntryPreset[] {
  if (kind === 'departments') {
    return departmentPresets.map((preset) => ({
      key: `preset:${preset}`,
      name: t(`departmentPreset.${preset}` satisfies TextKey),
    }));
  }
  return channelPresets.map(({ key, group, icon }) => ({
    key: `preset:${key}`,
    name: t(`channelPreset.${key}`),
    group: t(`channelGroup.${group}`),
    icon,
  }));
}

export function createListEntry(
  run: RunCommand,
  kind: ListKind,
  { name, group, icon }: Omit<ListEntryPreset, 'key'>,
): RunResult {
  const entry = { name: makeWellFormed(name), ...(group !== undefined && { group }) };
  return kind === 'channels'
    ? run(createChannel, { ...entry, ...(icon && { icon }) })
    : run(createDepartment, entry);
}
