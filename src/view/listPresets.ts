/**
 * What a map's lists of channels and departments can start from: the channels of an omnichannel company and the usual
 * departments. Only offered; a map holds what somebody chose. Names come from the texts of the language.
 */
import type { ChannelIcon } from '../model/channelIcons';

export const channelGroups = ['traditional', 'social', 'digital', 'direct'] as const;
export type ChannelGroup = (typeof channelGroups)[number];

export interface ChannelPreset {
  readonly key: keyof typeof icons;
  readonly group: ChannelGroup;
  readonly icon: ChannelIcon;
}

const icons = {
  print: 'print',
  video: 'video',
  audio: 'audio',
  publicRelations: 'press',
  ownSocial: 'social',
  otherSocial: 'people',
  site: 'web',
  app: 'app',
  chatbot: 'chat',
  onlineShop: 'shop',
  email: 'mail',
  store: 'store',
  phone: 'phone',
  support: 'support',
} as const satisfies Readonly<Record<string, ChannelIcon>>;

const keysByGroup: Readonly<Record<ChannelGroup, readonly ChannelPreset['key'][]>> = {
  traditional: ['print', 'video', 'audio', 'publicRelations'],
  social: ['ownSocial', 'otherSocial'],
  digital: ['site', 'app', 'chatbot', 'onlineShop', 'email'],
  direct: ['store', 'phone', 'support'],
};

export const channelPresets: readonly ChannelPreset[] = channelGroups.flatMap((group) =>
  keysByGroup[group].map((key) => ({ key, group, icon: icons[key] })),
);

export const departmentPresets = [
  'marketing',
  'sales',
  'product',
  'support',
  'operations',
  'delivery',
  'finance',
  'it',
] as const;
export type DepartmentPreset = (typeof departmentPresets)[number];
