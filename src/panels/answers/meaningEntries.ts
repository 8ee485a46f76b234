/** What a column can be, as the list a picker shows: one for each language, not one for each of two thousand columns. */
import type { Translate } from '../../i18n/language';
import type { PickerEntry } from '../inspector/matchEntries';
import { meaningGroups } from './meaningChoices';

const made = new WeakMap<Translate, readonly PickerEntry[]>();

export function meaningEntries(t: Translate): readonly PickerEntry[] {
  const known = made.get(t);
  if (known) return known;
  const entries = meaningGroups.flatMap(({ group, ids }) =>
    ids.map((key) => ({
      key,
      label: t(`answerMeaning.${key}`),
      ...(group !== 'none' && { detail: t(`meaningGroup.${group}`) }),
    })),
  );
  made.set(t, entries);
  return entries;
}
