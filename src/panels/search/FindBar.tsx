/**
 * Finding in the open map: a small bar over the canvas that stays while one works. It selects what it goes to and
 * marks everything it has found; it never changes the map.
 */
import { ChevronDown, ChevronUp, List, ListChecks, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { CanvasPorts } from '../commandMenu/CanvasPorts';
import { useLanguage } from '../../i18n/useLanguage';
import { useSessionState } from '../../session/useSession';
import fieldStyles from '../../ui/Field.module.css';
import { IconButton } from '../../ui/IconButton';
import { isComposing } from '../../ui/isComposing';
import { keyWords } from '../commandMenu/keyWords';
import styles from './FindBar.module.css';
import { HitText } from './HitText';
import { useFinding, type Finding } from './useFinding';

export interface FindBarProps {
  readonly canvas: RefObject<CanvasPorts | null>;
  /** What was found stands in the map's own lists and settings. */
  readonly onShowMap: () => void;
  readonly onClose: () => void;
}

export function FindBar({ canvas, onShowMap, onClose }: FindBarProps) {
  const { t } = useLanguage();
  const finding = useFinding(canvas, onShowMap);
  const [isListed, setListed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const close = useClosing(canvas, onClose);
  useStepKeys(finding);
  useEffect(() => {
    field.current?.select();
  }, []);
  const listId = useId();

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) finding.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The keys of the field and of the buttons beside it; nothing but those is pressed.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search className={styles.bar} aria-label={t('finder.label')} data-part="find" onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <input
          ref={field}
          type="text"
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          autoComplete="off"
          spellCheck={false}
          className={fieldStyles.control}
          aria-label={t('finder.label')}
          placeholder={t('finder.hint')}
          value={finding.typed}
          onChange={(event) => {
            finding.setTyped(event.target.value);
          }}
        />
        <Buttons finding={finding} isListed={isListed} listId={listId} onListedChange={setListed} />
        <IconButton label={t('finder.close')} icon={X} shortcut="Esc" onClick={close} />
      </div>
      <Found finding={finding} isListed={isListed} listId={listId} />
    </search>
  );
}

interface ListingProps {
  readonly finding: Finding;
  readonly isListed: boolean;
  readonly listId: string;
}

function Buttons(props: ListingProps & { readonly onListedChange: (isListed: boolean) => void }) {
  const { finding, isListed, listId, onListedChange } = props;
  const { t } = useLanguage();
  const isNothing = finding.hits.length === 0;
  return (
    <>
      <IconButton
        label={t('finder.previous')}
        icon={ChevronUp}
        shortcut={keyWords('Shift+Enter')}
        disabled={isNothing}
        onClick={() => {
          finding.step(-1);
        }}
      />
      <IconButton
        label={t('finder.next')}
        icon={ChevronDown}
        shortcut={keyWords('Enter')}
        disabled={isNothing}
        onClick={() => {
          finding.step(1);
        }}
      />
      <IconButton
        label={t('finder.list')}
        icon={List}
        disabled={isNothing}
        aria-expanded={isListed && !isNothing}
        aria-controls={listId}
        onClick={() => {
          onListedChange(!isListed);
        }}
      />
      <IconButton
        label={t('finder.selectAll')}
        icon={ListChecks}
        disabled={isNothing}
        onClick={finding.selectAll}
      />
    </>
  );
}

/** More than anybody reads; typing more is quicker than scrolling. */
const mostListed = 100;

function Found({ finding: { typed, hits, at, goTo }, isListed, listId }: ListingProps) {
  const { t, format } = useLanguage();
  const map = useSessionState((state) => state.map);
  const hit = at === null ? undefined : hits[at];
  const count = format.number(hits.length);
  const position =
    at === null
      ? t(hits.length === 0 ? 'finder.none' : 'finder.found', { count: hits.length })
      : t('finder.position', { at: format.number(at + 1), count });
  const isEmpty = typed.trim() === '';
  return (
    <div id={listId}>
      <div className={styles.state} aria-live="polite">
        {!isEmpty && <span className={styles.count}>{position}</span>}
        {hit && <HitText map={map} hit={hit} />}
      </div>
      {isListed && hits.length > 0 && (
        <ol className={styles.list} aria-label={t('finder.list')}>
          {hits.slice(0, mostListed).map((each, index) => (
            <li key={`${each.target} ${each.id} ${each.field} ${each.text} ${String(index)}`}>
              <button
                type="button"
                className={styles.hit}
                aria-current={index === at || undefined}
                onClick={() => {
                  goTo(index);
                }}
              >
                <HitText map={map} hit={each} />
              </button>
            </li>
          ))}
          {hits.length > mostListed && (
            <li className={styles.more}>{t('finder.more', { count: hits.length - mostListed })}</li>
          )}
        </ol>
      )}
    </div>
  );
}

/** F3 goes on from wherever the focus is, as in every other program that finds. */
function useStepKeys({ step }: Finding): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || event.key !== 'F3') return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [step]);
}

/** Gives the focus back: to the canvas, at what was found, or to the field one was in. */
function useClosing(canvas: RefObject<CanvasPorts | null>, onClose: () => void): () => void {
  const [opener] = useState(() => document.activeElement);
  return () => {
    onClose();
    const isField = opener instanceof HTMLElement && opener.matches('input, textarea, select, button');
    if (isField && opener.isConnected && !opener.closest('[data-part="canvas"]')) opener.focus();
    else canvas.current?.focus();
  };
}
