/**
 * The versions, newest first, as one stop of the keyboard: the arrow keys, Home and End choose, F2 renames, Delete
 * deletes.
 */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { StoredVersion } from '../../storage/VersionStore';
import type { VersionReader } from './VersionReader';
import styles from './VersionList.module.css';
import { VersionRow } from './VersionRow';

export interface VersionListProps {
  /** Newest first, at least one. */
  readonly versions: readonly StoredVersion[];
  readonly reader: VersionReader;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onRename: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

export function VersionList({ versions, reader, chosen, onChoose, onRename, onRemove }: VersionListProps) {
  const { t } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const index = versions.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    const option = list.current?.children.item(index);
    if (!(option instanceof HTMLElement)) return;
    option.scrollIntoView({ block: 'nearest' });
    // A version that is deleted takes the focus with it; the list had it and keeps it.
    if (hadFocus.current && document.activeElement !== option) option.focus();
  }, [index, chosen]);
  const pressKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = versions[targetOf(event.key, index, versions.length)];
    if (target) onChoose(target.id);
    else if (event.key === 'F2') onRename(chosen);
    else if (event.key === 'Delete') onRemove(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={t('versionList.list')}
      className={styles.list}
      onKeyDown={pressKey}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // Null: what had the focus is gone, or the window is left.
        if (relatedTarget !== null) hadFocus.current = list.current?.contains(relatedTarget) ?? false;
      }}
    >
      {versions.map((version, at) => (
        <VersionRow
          key={version.id}
          version={version}
          earlier={versions[at + 1]?.id ?? null}
          reader={reader}
          isChosen={version.id === chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

/** The place of the version a key goes to; −1 for any other key, and where there is none. */
function targetOf(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
