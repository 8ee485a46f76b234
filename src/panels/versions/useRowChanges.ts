/**
 * What was done between two versions, in a few words. Keeps the words and not the maps: a list of a hundred versions of
 * a large map would otherwise hold a hundred maps.
 */
import { useEffect, useState } from 'react';
import { useLanguage, type LanguageUse } from '../../i18n/useLanguage';
import { compareMaps } from '../../model/compareMaps';
import type { JourneyMap } from '../../model/JourneyMap';
import { describeDifference } from '../../view/differenceWords';
import type { VersionReader } from './VersionReader';
import { unreadableText } from './versionWords';

/** As many changes as are named. */
const mostNamed = 3;

/** `earlier` null: there is none. Null while it is being found out. */
export function useRowChanges(reader: VersionReader, id: string, earlier: string | null): string | null {
  const words = useLanguage();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const describe = async (): Promise<void> => {
      const found = await rowChanges(reader, id, earlier, words);
      if (isWanted) setText(found);
    };
    void describe();
    return () => {
      isWanted = false;
    };
  }, [reader, id, earlier, words]);
  return text;
}

async function rowChanges(
  reader: VersionReader,
  id: string,
  earlier: string | null,
  words: LanguageUse,
): Promise<string> {
  const { t } = words;
  const [after, before] = await Promise.all([
    reader.read(id),
    earlier === null ? null : reader.read(earlier),
  ]);
  // Each row a task of its own: several at once would be felt.
  await new Promise((resolve) => setTimeout(resolve));
  if (after.kind !== 'map') return unreadableText(after, t);
  if (before === null) return t('versionList.first');
  if (before.kind !== 'map') return t('versionList.nothingToCompare');
  return changesText(before.map, after.map, words);
}

function changesText(before: JourneyMap, after: JourneyMap, words: LanguageUse): string {
  const { t } = words;
  const changes = describeDifference(before, after, compareMaps(before, after), words);
  if (changes.length === 0) return t('versionList.noChanges');
  const named = changes.slice(0, mostNamed).map(({ text }) => text);
  const count = changes.length - named.length;
  return [...named, ...(count > 0 ? [t('versionList.more', { count })] : [])].join(' · ');
}
