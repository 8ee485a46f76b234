/**
 * The steps of this tab beside the map, to walk back and on in. Not a dialog: one sees on the map what each step did, and
 * every other way to edit, undo and redo stays as it is. Nothing here knows what a step means.
 */
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { useSession, useSessionState } from '../../session/useSession';
import { IconButton } from '../../ui/IconButton';
import { isFocusTaken } from '../../ui/isFocusTaken';
import { keepsEscape } from '../../ui/keepsEscape';
import { stepText } from '../editor/stepText';
import { commitTyping } from '../inspector/TypingGesture';
import styles from './HistoryPanel.module.css';
import { historyRows, type HistoryRow } from './historyRows';
import { sayReplay } from './sayReplay';
import { StepRows } from './StepRows';

export interface HistoryPanelProps {
  readonly onClose: () => void;
}

export function HistoryPanel({ onClose }: HistoryPanelProps) {
  const words = useLanguage();
  const { t } = words;
  const session = useSession();
  const rows = historyRows(useSessionState((state) => state.steps));
  const isReadOnly = useSessionState((state) => state.save.kind === 'superseded');
  const [said, setSaid] = useState('');
  const panel = useRef<HTMLElement>(null);
  useFocusWhileOpen(panel);
  const nameOf = ({ step }: HistoryRow): string => (step ? stepText(step.label, t) : t('history.start'));

  const walk = (row: HistoryRow): void => {
    // What is being typed becomes a step first, and the steps after the present are gone then.
    commitTyping(session);
    const replayed = session.walkTo(row.doneCount);
    setSaid(t('history.nowAt', { step: nameOf(row) }));
    void sayReplay(replayed, 'walk', nameOf(row), session, words);
  };

  return (
    // Escape closes it from anywhere inside; the list has its own keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={t('history.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || keepsEscape(event.nativeEvent)) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{t('history.title')}</h2>
        <IconButton label={t('common.close')} icon={X} onClick={onClose} />
      </header>
      {rows.length > 1 ? (
        <>
          <p className={styles.quiet}>{t(isReadOnly ? 'history.readOnly' : 'history.lead')}</p>
          <StepRows rows={rows} isReadOnly={isReadOnly} nameOf={nameOf} onWalk={walk} />
        </>
      ) : (
        <div className={styles.empty}>
          <h3 className={styles.emptyTitle}>{t('history.emptyTitle')}</h3>
          <p className={styles.quiet}>{t('history.emptyText')}</p>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </aside>
  );
}

/** The present has the focus when it opens; what had it before has it again afterwards. */
function useFocusWhileOpen(panel: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { current } = panel;
    let opener: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A menu it was opened from first gives the focus back to its button, which is where it belongs afterwards.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        opener = document.activeElement;
        const find = (selector: string) => current?.querySelector<HTMLElement>(selector);
        (find('[role="option"][aria-selected="true"]') ?? find('button'))?.focus({ preventScroll: true });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      const isOurs = !isFocusTaken() || current?.contains(document.activeElement);
      if (isOurs && opener instanceof HTMLElement) opener.focus();
    };
  }, [panel]);
}
