/**
 * One map in the library: a link with its facts, and what one can do with it. The link and its actions are the
 * only focus stops; F2, Delete and the context-menu key work on the link.
 */
import { Ellipsis } from 'lucide-react';
import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { isolateValue } from '../../i18n/isolateValue';
import { useLanguage } from '../../i18n/useLanguage';
import type { LibraryEntry } from '../../storage/LibraryRow';
import { IconButton } from '../../ui/IconButton';
import { isComposing } from '../../ui/isComposing';
import { Menu } from '../../ui/Menu';
import type { MenuEntry } from '../../ui/MenuItems';
import { mapHref } from '../route';
import { MapFacts } from './MapFacts';
import { MapPicture } from './MapPicture';
import { MapTitleField } from './MapTitleField';
import styles from './MapCard.module.css';

export interface MapCardProps {
  readonly entry: LibraryEntry;
  /** The entries of its menu; `startRename` opens the field in the card. */
  readonly menu: (startRename: () => void) => readonly MenuEntry[];
  readonly onOpen: () => void;
  readonly onRename: (title: string) => void;
  readonly onBin: () => void;
}

/** Time in which a second click makes a double click, so that a click on the title does not open the map first. */
const doubleClickMilliseconds = 250;

const ContextMenuAt = lazy(() =>
  import('../../ui/ContextMenuAt').then((module) => ({ default: module.ContextMenuAt })),
);

export function MapCard({ entry, menu, onOpen, onRename, onBin }: MapCardProps) {
  const { t } = useLanguage();
  const { row, picture } = entry;
  const factsId = useId();
  const link = useRef<HTMLAnchorElement>(null);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isRenaming, setRenaming] = useState(false);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const startRename = (): void => {
    setRenaming(true);
  };
  useEffect(() => {
    return () => {
      clearTimeout(opening.current);
    };
  }, []);
  const click = (event: MouseEvent): void => {
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const isOnTitle = event.target instanceof Element && event.target.closest('[data-map-title]') !== null;
    if (!isPlain || !isOnTitle || event.detail === 0) return;
    event.preventDefault();
    clearTimeout(opening.current);
    if (event.detail === 1) opening.current = setTimeout(onOpen, doubleClickMilliseconds);
    else startRename();
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || (event.key !== 'F2' && event.key !== 'Delete')) return;
    event.preventDefault();
    if (event.key === 'F2') startRename();
    else onBin();
  };
  const showMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    // The keyboard gives no point.
    const isPoint = event.clientX !== 0 || event.clientY !== 0;
    setMenuAt(isPoint ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom });
  };
  const label = t('library.mapActions', { title: row.title });
  const items = menu(startRename);
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        <MapPicture picture={picture} />
      </div>
      <div className={styles.words}>
        <div className={styles.head}>
          {isRenaming ? (
            <MapTitleField
              title={row.title}
              onDone={(title) => {
                setRenaming(false);
                if (title !== null) onRename(title);
                requestAnimationFrame(() => link.current?.focus());
              }}
            />
          ) : (
            <h2 className={styles.title}>
              <a
                ref={link}
                href={mapHref(row.id)}
                className={styles.link}
                aria-describedby={factsId}
                data-map-link={row.id}
                onClick={click}
                onKeyDown={pressKey}
                onContextMenu={showMenu}
              >
                <span data-map-title className={styles.name}>
                  {isolateValue(row.title)}
                </span>
              </a>
            </h2>
          )}
          <Menu
            label={label}
            align="end"
            trigger={<IconButton label={label} icon={Ellipsis} className={styles.menu} />}
            items={items}
          />
        </div>
        <MapFacts id={factsId} row={row} />
      </div>
      <Suspense>
        {menuAt && (
          <ContextMenuAt
            at={menuAt}
            label={label}
            items={items}
            onClose={() => {
              setMenuAt(null);
            }}
          />
        )}
      </Suspense>
    </li>
  );
}
