/**
 * Stroke icons of our own on a 24-grid, as SVG path data with absolute coordinates: drawn with round caps and joins,
 * width 1.75 of the grid, no fill. Path data, because both canvas (`Path2D`) and SVG read it.
 */
import type { ChannelIcon } from '../model/channelIcons';

/** −2…2: from very unhappy to very happy. */
export type MoodIcon = 'mood-2' | 'mood-1' | 'mood0' | 'mood1' | 'mood2';
export type IconName = ChannelIcon | MoodIcon;

export const iconGrid = 24;
export const iconStroke = 1.75;

const face = 'M3 12A9 9 0 0 1 21 12A9 9 0 0 1 3 12Z';
const eyes = 'M9 9.2L9 10M15 9.2L15 10';

export const iconPaths: Readonly<Record<IconName, string>> = {
  print:
    'M4 5L17 5L17 19L6 19Q4 19 4 17ZM17 9L20 9L20 17Q20 19 18.5 19Q17 19 17 17M7.5 9L13.5 9M7.5 12.5L13.5 12.5M7.5 16L11 16',
  video: 'M3 6.5L16 6.5L16 17.5L3 17.5ZM16 10.5L21 7.5L21 16.5L16 13.5',
  audio: 'M4 10L4 14M8 7L8 17M12 4L12 20M16 8L16 16M20 10.5L20 13.5',
  press: 'M4 10L4 14L7 14L16 18.5L16 5.5L7 10ZM7 14L8.5 20L11 20L10 15.5M19 9.5Q20.5 12 19 14.5',
  social:
    'M15.5 6A2.5 2.5 0 0 1 20.5 6A2.5 2.5 0 0 1 15.5 6ZM3.5 12A2.5 2.5 0 0 1 8.5 12A2.5 2.5 0 0 1 3.5 12ZM15.5 18A2.5 2.5 0 0 1 20.5 18A2.5 2.5 0 0 1 15.5 18ZM8.3 10.9L15.7 7.2M8.3 13.1L15.7 16.8',
  people:
    'M6 8A3 3 0 0 1 12 8A3 3 0 0 1 6 8ZM3 19.5Q3 14 9 14Q15 14 15 19.5M15.5 5.3Q18 6 18 8.2Q18 10.4 15.8 11M17.5 14.4Q21 15.4 21 19.5',
  web: 'M3 12A9 9 0 0 1 21 12A9 9 0 0 1 3 12ZM3 12L21 12M12 3Q16 7 16 12Q16 17 12 21Q8 17 8 12Q8 7 12 3Z',
  app: 'M7 4.5Q7 3 8.5 3L15.5 3Q17 3 17 4.5L17 19.5Q17 21 15.5 21L8.5 21Q7 21 7 19.5ZM11 18L13 18',
  chat: 'M4 6Q4 4.5 5.5 4.5L18.5 4.5Q20 4.5 20 6L20 15Q20 16.5 18.5 16.5L10.5 16.5L6 20.5L6 16.5L5.5 16.5Q4 16.5 4 15ZM8 9L16 9M8 12.3L13 12.3',
  shop: 'M5 8.5L19 8.5L20 20.5L4 20.5ZM8.5 11.5L8.5 7Q8.5 3.5 12 3.5Q15.5 3.5 15.5 7L15.5 11.5',
  store: 'M4.5 10.5L4.5 20.5L19.5 20.5L19.5 10.5M3 9.5L5 4L19 4L21 9.5ZM10 20.5L10 14.5L14 14.5L14 20.5',
  phone:
    'M5 4.5L9 3.5L11 8.5L8.7 10.3Q10.5 13.8 13.7 15.3L15.5 13L20.5 15L19.5 19.5Q16 21.5 10 15.5Q3.5 9 5 4.5Z',
  support:
    'M4.5 14L4.5 12Q4.5 4.5 12 4.5Q19.5 4.5 19.5 12L19.5 14M4.5 13L7 13L7 18L5.5 18Q4.5 18 4.5 17ZM19.5 13L17 13L17 18L18.5 18Q19.5 18 19.5 17ZM18.5 18Q18 20.8 13 20.8',
  mail: 'M3.5 6L20.5 6L20.5 18.5L3.5 18.5ZM3.5 6.5L12 13L20.5 6.5',
  sign: 'M12 3L12 5M12 10L12 12M12 17L12 21M5 5L17 5L20 7.5L17 10L5 10ZM19 12L8 12L5 14.5L8 17L19 17Z',
  transport:
    'M4 12.5L6 6.5Q6.4 5.5 7.5 5.5L16.5 5.5Q17.6 5.5 18 6.5L20 12.5L20 18L4 18ZM4 12.5L20 12.5M7 15.3L8.5 15.3M15.5 15.3L17 15.3M6 18L6 20.5M18 18L18 20.5',
  food: 'M5 3.5L5 8Q5 10.5 7.5 10.5Q10 10.5 10 8L10 3.5M7.5 3.5L7.5 20.5M16 20.5L16 3.5Q19.5 6 19.5 13L16 13',
  wifi: 'M3 9.5Q12 1.5 21 9.5M6.2 13Q12 7.8 17.8 13M9.3 16.3Q12 14 14.7 16.3M12 19.5L12 19.6',
  security: 'M12 3L19.5 6L19.5 11.5Q19.5 18 12 21Q4.5 18 4.5 11.5L4.5 6ZM9 12L11.2 14.2L15.2 9.8',
  place:
    'M12 21Q5 14 5 9.5Q5 3 12 3Q19 3 19 9.5Q19 14 12 21ZM9.7 9.5A2.3 2.3 0 0 1 14.3 9.5A2.3 2.3 0 0 1 9.7 9.5Z',
  'mood-2': `${face}M7.8 17Q12 11.8 16.2 17M7.4 8L10.2 9.4M16.6 8L13.8 9.4`,
  'mood-1': `${face}${eyes}M8.5 16.3Q12 13.2 15.5 16.3`,
  mood0: `${face}${eyes}M8.5 15L15.5 15`,
  mood1: `${face}${eyes}M8.5 14Q12 17.2 15.5 14`,
  mood2: `${face}M7.6 10.2Q9 8 10.4 10.2M13.6 10.2Q15 8 16.4 10.2M7.5 13.5L16.5 13.5Q15.5 18 12 18Q8.5 18 7.5 13.5Z`,
};

const moods: readonly MoodIcon[] = ['mood-2', 'mood-1', 'mood0', 'mood1', 'mood2'];

/** `emotion` −2…2, rounded to the nearest face. */
export function moodIcon(emotion: number): MoodIcon {
  return moods[Math.max(0, Math.min(4, Math.round(emotion) + 2))] ?? 'mood0';
}
