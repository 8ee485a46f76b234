/** The maps as cards; the arrow keys go from card to card. */
import { Copy, ExternalLink, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { LibraryEntry } from '../../storage/LibraryRow';
import type { MenuEntry } from '../../ui/MenuItems';
import { goToMap, mapHref } from '../route';
import { MapCard } from './MapCard';
import styles from './MapGrid.module.css';
import type { MapActions } from './useMapActions';

export interface MapGridProps {
  readonly entries: readonly LibraryEntry[];
  readonly actions: MapActions;
}

export function MapGrid({ entries, actions }: MapGridProps) {
  const { t } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const links = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[data-map-link]') ?? []),
  ];
  const bin = (entry: LibraryEntry): void => {
    // The card is about to go: the focus moves on first, so that it never falls to the start of the page.
    const all = links();
    const index = all.findIndex((link) => link.dataset['mapLink'] === entry.row.id);
    const next =
      all[index + 1] ?? all[index - 1] ?? document.querySelector<HTMLElement>('[data-page-heading]');
    next?.focus();
    void actions.bin(entry);
  };
  const pressKey = (event: KeyboardEvent): void => {
    const all = links();
    const index = all.findIndex((link) => link === event.target);
    const target = index < 0 ? undefined : all[index + stepOf(event.key, all)];
    if (!target || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    target.focus();
  };
  const menuOf =
    (entry: LibraryEntry) =>
    (startRename: () => void): readonly MenuEntry[] => {
      const { id } = entry.row;
      return [
        { id: 'open', label: t('common.open'), icon: FolderOpen, onSelect: () => goToMap(id) },
        {
          id: 'tab',
          label: t('library.openInTab'),
          icon: ExternalLink,
          onSelect: () => void open(mapHref(id), '_blank', 'noopener'),
        },
        'separator',
        { id: 'rename', label: t('common.rename'), icon: Pencil, shortcut: 'F2', onSelect: startRename },
        {
          id: 'duplicate',
          label: t('common.duplicate'),
          icon: Copy,
          onSelect: () => void actions.duplicate(entry),
        },
        'separator',
        {
          id: 'delete',
          label: t('common.delete'),
          icon: Trash2,
          shortcut: 'Del',
          tone: 'danger',
          onSelect: () => {
            bin(entry);
          },
        },
      ];
    };
  return (
    // The keys pressed here are those of the links inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={list} className={styles.grid} aria-label={t('library.mapsLabel')} onKeyDown={pressKey}>
      {entries.map((entry) => (
        <MapCard
          key={entry.row.id}
          entry={entry}
          menu={menuOf(entry)}
          onOpen={() => {
            goToMap(entry.row.id);
          }}
          onRename={(title) => void actions.rename(entry, title)}
          onBin={() => {
            bin(entry);
          }}
        />
      ))}
    </ul>
  );
}

/** How many cards on; cards in the first row tell how many a row has. 0 for any other key. */
function stepOf(key: string, links: readonly HTMLElement[]): number {
  const tops = links.map((link) => Math.round(link.closest('li')?.getBoundingClientRect().top ?? 0));
  const columns = Math.max(1, tops.filter((top) => top === tops[0]).length);
  return { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key] ?? Number.NaN;
}
