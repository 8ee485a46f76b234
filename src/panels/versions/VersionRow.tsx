/** One version in the list: picture, name, when, why, and what was done since the version before. */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useLanguage, type LanguageUse } from '../../i18n/useLanguage';
import { compareMaps } from '../../model/compareMaps';
import type { JourneyMap } from '../../model/JourneyMap';
import type { StoredVersion } from '../../storage/VersionStore';
import { describeDifference } from '../../view/differenceWords';
import { MapPicture } from '../library/MapPicture';
import { useServices } from '../services';
import styles from './VersionList.module.css';
import type { VersionReader } from './VersionReader';
import { exactTime, unreadableText, versionReason } from './versionWords';
import { useVersionContent } from './useVersionContent';

/** As many changes as a row names. */
const mostNamed = 3;

export interface VersionRowProps {
  readonly version: StoredVersion;
  /** The version before it; null: this is the first. */
  readonly earlier: string | null;
  readonly reader: VersionReader;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

export function VersionRow({ version, earlier, reader, isChosen, onChoose }: VersionRowProps) {
  const { t, format } = useLanguage();
  const { now } = useServices();
  const row = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(row);
  const { id, label, time, summary } = version;
  const reason = versionReason(version, t);
  const since = format.since(time, new Date(now()));
  const lines = [label === undefined ? null : exactTime(time, format), since, reason];
  return (
    // The keys of all options are those of the list.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={row}
      role="option"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      className={styles.row}
      onClick={() => {
        onChoose(id);
      }}
    >
      <div className={styles.picture}>
        <MapPicture picture={summary.picture} />
      </div>
      <div className={styles.words}>
        <p className={styles.name}>{label ?? exactTime(time, format)}</p>
        <p className={styles.time}>{lines.filter((line) => line !== null).join(' · ')}</p>
        {isSeen && <RowChanges id={id} earlier={earlier} reader={reader} />}
      </div>
    </div>
  );
}

interface RowChangesProps extends Pick<VersionRowProps, 'earlier' | 'reader'> {
  readonly id: string;
}

function RowChanges({ id, earlier, reader }: RowChangesProps) {
  const words = useLanguage();
  const after = useVersionContent(reader, id);
  const before = useVersionContent(reader, earlier);
  const text = useMemo(() => {
    if (after !== null && after.kind !== 'map') return unreadableText(after, words.t);
    if (earlier === null) return words.t('versionList.first');
    if (after === null || before === null) return words.t('versionList.comparing');
    if (before.kind !== 'map') return words.t('versionList.nothingToCompare');
    return changesText(before.map, after.map, words);
  }, [after, before, earlier, words]);
  return <p className={styles.changes}>{text}</p>;
}

function changesText(before: JourneyMap, after: JourneyMap, words: LanguageUse): string {
  const { t } = words;
  const changes = describeDifference(before, after, compareMaps(before, after), words);
  if (changes.length === 0) return t('versionList.noChanges');
  const named = changes.slice(0, mostNamed).map(({ text }) => text);
  const count = changes.length - named.length;
  return [...named, ...(count > 0 ? [t('versionList.more', { count })] : [])].join(' · ');
}

/** Whether it was ever to be seen: comparing a hundred versions nobody scrolls to would be work for nobody. */
function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current || isSeen) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element, isSeen]);
  return isSeen;
}
