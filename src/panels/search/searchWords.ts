/** The words a search knows beside what a map says: choices and presets, in both languages. */
import type { TextKey, Translate } from '../../i18n/language';
import { metricPresets } from '../../metrics/metricPresets';
import { channelPresets, departmentPresets } from '../../view/listPresets';
import type { ChoiceArea, SearchWords } from '../../view/SearchText';

const between = ' · ';

/** `other`: null while the other language is not there. */
export function searchWords(t: Translate, other: Translate | null): SearchWords {
  const both = (key: TextKey): string => {
    const words = [t(key), other?.(key) ?? ''];
    return [...new Set(words)].filter((word) => word !== '').join(between);
  };
  const counterparts = presetNames(t, other);
  return {
    choice: (of, value) => both(choiceKey(of, value)),
    preset: (name) => {
      const counterpart = counterparts.get(name.trim());
      return counterpart === undefined ? name : `${name}${between}${counterpart}`;
    },
  };
}

function choiceKey(of: ChoiceArea, value: string): TextKey {
  // Held against the texts by a test.
  return (of === 'flag' ? `fieldName.${value}` : `${of}.${value}`) as TextKey;
}

/** Each preset's name in either language, and what it is called in the other. */
function presetNames(t: Translate, other: Translate | null): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!other) return names;
  const keys: TextKey[] = [
    ...channelPresets.map(({ key }) => `channelPreset.${key}` as const),
    ...departmentPresets.map((key) => `departmentPreset.${key}` as const),
    ...metricPresets.map((key) => `metricPreset.${key}` as const),
  ];
  for (const key of keys) {
    const [own, foreign] = [t(key), other(key)];
    if (own === foreign) continue;
    names.set(own, foreign);
    names.set(foreign, own);
  }
  return names;
}
