/** The icons a channel can have, by name; `layout/icons.ts` draws them. */
export const channelIcons = [
  'print',
  'video',
  'audio',
  'press',
  'social',
  'people',
  'web',
  'app',
  'chat',
  'shop',
  'store',
  'phone',
  'support',
  'mail',
  'sign',
  'transport',
  'food',
  'wifi',
  'security',
  'place',
] as const;
export type ChannelIcon = (typeof channelIcons)[number];
