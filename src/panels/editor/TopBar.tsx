/** Above the map: where one is, whether it is saved, what can be taken back, what is lit up, and the way out. */
import { Ellipsis, FileUp, Languages, PanelRight, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Mark } from '../../ui/Mark';
import { Menu } from '../../ui/Menu';
import { useLanguageItems } from '../LanguageMenu';
import { useThemeItems } from '../ThemeMenu';
import { pageHeading } from '../usePageFocus';
import { stepText } from './stepText';
import { TitleField } from './TitleField';
import type { EditorSheet } from './useEditorLayout';
import styles from './TopBar.module.css';

interface Props {
  readonly highlight: boolean;
  readonly k: number;
  readonly isPanelOpen: boolean;
  readonly onHighlightChange: (on: boolean) => void;
  readonly onPanelChange: (open: boolean) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onOpenSheet: (sheet: EditorSheet) => void;
  readonly onImportAnswers: () => void;
  readonly viewMenu: ReactNode;
  readonly lookButton: ReactNode;
  readonly saveState: ReactNode;
  readonly exportMenu: ReactNode;
}

export function TopBar(props: Props) {
  const { t } = useLanguage();
  return (
    <header className={styles.bar}>
      <a className={styles.home} href="#/" aria-label={t('editor.backToMaps')}>
        <Mark size={28} />
      </a>
      <PageTitle />
      <TitleField />
      <div className={styles.save}>{props.saveState}</div>
      <span className={styles.space} />
      {props.viewMenu}
      <UndoButtons onUndo={props.onUndo} onRedo={props.onRedo} />
      <button
        type="button"
        className={styles.weakest}
        aria-pressed={props.highlight}
        onClick={() => {
          props.onHighlightChange(!props.highlight);
        }}
      >
        {t('editor.weakest')} {props.k > 0 && <span className={styles.count}>{props.k}</span>}
      </button>
      {props.lookButton}
      <Button
        icon={FileUp}
        aria-label={t('editor.importAnswers')}
        onClick={() => {
          props.onImportAnswers();
        }}
      >
        <span className={styles.words}>{t('editor.importAnswers')}</span>
      </Button>
      {props.exportMenu}
      <MoreMenu onOpenSheet={props.onOpenSheet} />
      <IconButton
        label={props.isPanelOpen ? t('editor.hidePanel') : t('editor.showPanel')}
        icon={PanelRight}
        pressed={props.isPanelOpen}
        onClick={() => {
          props.onPanelChange(!props.isPanelOpen);
        }}
      />
    </header>
  );
}

/** For screen readers, and where the focus goes when the page is opened; the eye reads the field beside it. */
function PageTitle() {
  const { t } = useLanguage();
  const title = useSessionState((state) => state.map.map.title);
  return (
    <h1 className="visually-hidden" {...pageHeading}>
      {title || t('common.untitledMap')}
    </h1>
  );
}

function UndoButtons({ onUndo, onRedo }: { onUndo: () => void; onRedo: () => void }) {
  const { t } = useLanguage();
  const undo = useSessionState((state) => state.nextUndo);
  const redo = useSessionState((state) => state.nextRedo);
  return (
    <div className={styles.group}>
      <IconButton
        label={undo ? t('common.undoStep', { step: stepText(undo, t) }) : t('common.undo')}
        icon={Undo2}
        shortcut="Ctrl Z"
        disabled={!undo}
        onClick={onUndo}
      />
      <IconButton
        label={redo ? t('common.redoStep', { step: stepText(redo, t) }) : t('common.redo')}
        icon={Redo2}
        shortcut="Ctrl ⇧ Z"
        disabled={!redo}
        onClick={onRedo}
      />
    </div>
  );
}

function MoreMenu({ onOpenSheet }: Pick<Props, 'onOpenSheet'>) {
  const { t } = useLanguage();
  const languages = useLanguageItems();
  const themes = useThemeItems();
  return (
    <>
      <Menu
        label={t('common.language')}
        trigger={<IconButton label={t('common.language')} icon={Languages} />}
        align="end"
        items={languages}
      />
      <Menu
        label={t('common.more')}
        trigger={<IconButton label={t('common.more')} icon={Ellipsis} />}
        align="end"
        items={[
          {
            id: 'commands',
            label: t('editor.commands'),
            shortcut: 'Ctrl K',
            onSelect: () => {
              onOpenSheet('commands');
            },
          },
          {
            id: 'find',
            label: t('editor.find'),
            shortcut: 'Ctrl F',
            onSelect: () => {
              onOpenSheet('find');
            },
          },
          'separator' as const,
          {
            id: 'history',
            label: t('editor.history'),
            onSelect: () => {
              onOpenSheet('history');
            },
          },
          {
            id: 'versions',
            label: t('editor.versions'),
            onSelect: () => {
              onOpenSheet('versions');
            },
          },
          {
            id: 'merge',
            label: t('editor.mergeCopy'),
            onSelect: () => {
              onOpenSheet('merge');
            },
          },
          'separator' as const,
          ...themes.map((item) => ({ ...item, label: `${t('common.theme')}: ${item.label}` })),
          'separator' as const,
          {
            id: 'keys',
            label: t('editor.shortcuts'),
            shortcut: '?',
            onSelect: () => {
              onOpenSheet('shortcuts');
            },
          },
        ]}
      />
    </>
  );
}

/** The same bar while there is no map to show yet. */
export function EmptyTopBar() {
  const { t } = useLanguage();
  return (
    <header className={styles.bar}>
      <a className={styles.home} href="#/" aria-label={t('editor.backToMaps')}>
        <Mark size={28} />
      </a>
      <Button
        variant="quiet"
        onClick={() => {
          location.hash = '#/';
        }}
      >
        {t('editor.backToMaps')}
      </Button>
    </header>
  );
}
