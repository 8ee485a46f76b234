/** Adds a channel or a department to the map's own lists, last. Both are nothing but a name and a group. */
import { asId, type ChannelId, type DepartmentId } from '../model/ids';
import type { ChannelIcon } from '../model/channelIcons';
import type { Channel, Department } from '../model/JourneyMap';
import { ranksForInsertion, sortByRank } from '../model/ranks';
import type { Command } from './Command';

export interface CreateChannelArgs {
  readonly name: string;
  readonly group?: string;
  readonly icon?: ChannelIcon;
  /** Given when something else in the same step must refer to it. */
  readonly id?: ChannelId;
}

export const createChannel: Command<CreateChannelArgs> = {
  name: 'createChannel',
  can: (_map, { name }) => (name.trim() === '' ? { reason: 'name-empty' } : null),
  apply: (draft, { name, group, icon, id }, { newId }) => {
    const channel: Channel = {
      id: id ?? asId<ChannelId>(newId()),
      name: name.trim(),
      rank: lastRank(Object.values(draft.channels)),
      ...(group ? { group } : {}),
      ...(icon ? { icon } : {}),
    };
    draft.channels[channel.id] = channel;
    return [];
  },
  describe: (_map, { name }) => ({ step: 'createChannel', name }),
};

export interface CreateDepartmentArgs {
  readonly name: string;
  readonly group?: string;
  readonly id?: DepartmentId;
}

export const createDepartment: Command<CreateDepartmentArgs> = {
  name: 'createDepartment',
  can: (_map, { name }) => (name.trim() === '' ? { reason: 'name-empty' } : null),
  apply: (draft, { name, group, id }, { newId }) => {
    const department: Department = {
      id: id ?? asId<DepartmentId>(newId()),
      name: name.trim(),
      rank: lastRank(Object.values(draft.departments)),
      ...(group ? { group } : {}),
    };
    draft.departments[department.id] = department;
    return [];
  },
  describe: (_map, { name }) => ({ step: 'createDepartment', name }),
};

function lastRank(records: readonly { id: string; rank: string }[]): string {
  const last = sortByRank(records).slice(-1);
  return ranksForInsertion(last, 1, 1).ranks[0] ?? 'a0';
}
