/**
 * Every command by its name, with its keys, and why it cannot be run now if it cannot; and the things of the map. It
 * closes and gives the focus back before it runs anything, so that a command finds the editor as it was.
 */
import { CommandGroup, CommandInput, CommandItem, CommandList, CommandRoot } from 'cmdk';
import { Dialog as Parts } from 'radix-ui';
import { useMemo, useRef, useState } from 'react';
import type { TextArea } from '../../i18n/textAreas';
import { useLanguage } from '../../i18n/useLanguage';
import { useSession } from '../../session/useSession';
import { isFocusTaken } from '../../ui/isFocusTaken';
import { keepsEscape } from '../../ui/keepsEscape';
import { Kbd } from '../../ui/Kbd';
import { useOtherLanguage } from '../search/useOtherLanguage';
import styles from './CommandMenu.module.css';
import { actionGroups, type ActionGroup, type EditorAction, type EditorPorts } from './EditorAction';
import { editorActions } from './editorActions';
import { findByName } from './findByName';
import { keyWords } from './keyWords';
import { noteRecent, readRecent } from './recentCommands';
import { useThings, type Thing } from './useThings';

export interface CommandMenuProps {
  readonly ports: Omit<EditorPorts, 'session'>;
  readonly onClose: () => void;
}

export function CommandMenu({ ports, onClose }: CommandMenuProps) {
  const { t } = useLanguage();
  const session = useSession();
  const opener = useRef<Element | null>(null);
  const chosen = useRef<(() => void) | null>(null);
  // As it was when the menu was opened: what cannot be done must not change under the pointer.
  const [whole] = useState<EditorPorts>(() => ({ ...ports, session }));
  const choose = (run: () => void): void => {
    chosen.current = run;
    onClose();
  };
  return (
    <Parts.Root
      open
      onOpenChange={() => {
        onClose();
      }}
    >
      <Parts.Portal>
        <Parts.Overlay className={styles.scrim} />
        <Parts.Content
          className={styles.menu}
          aria-describedby={undefined}
          data-part="commands"
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isFocusTaken() && opener.current instanceof HTMLElement) opener.current.focus();
            chosen.current?.();
          }}
          onEscapeKeyDown={(event) => {
            if (keepsEscape(event)) event.preventDefault();
          }}
          onKeyDown={(event) => {
            // The key that opened it closes it.
            if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
              event.preventDefault();
              event.stopPropagation();
              onClose();
            }
          }}
        >
          <Parts.Title className="visually-hidden">{t('commandMenu.title')}</Parts.Title>
          <Entries ports={whole} onChoose={choose} />
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}

const areas: readonly TextArea[] = ['shortcuts'];

interface Group {
  readonly id: ActionGroup | 'recent';
  readonly actions: readonly EditorAction[];
}

/** Nothing typed: what was used last, then everything in groups. Typed: what fits, what was used last first. */
function useGroups(typed: string): readonly Group[] {
  const { t } = useLanguage();
  const other = useOtherLanguage(areas);
  const [recent] = useState(readRecent);
  return useMemo(() => {
    const isRecent = ({ id }: EditorAction) => recent.includes(id);
    const used = recent.flatMap((id) => editorActions.filter((action) => action.id === id));
    const isAll = typed.trim() === '';
    const named = editorActions.map((action) => {
      const [name, group] = [`command.${action.id}`, `commandGroup.${action.group}`] as const;
      return { of: action, names: [t(name), other?.(name) ?? '', t(group)] };
    });
    const found = findByName(named, typed);
    const shown = isAll ? found.filter((action) => !isRecent(action)) : found;
    const sorted = [...used.filter((action) => shown.includes(action)), ...shown.filter((a) => !isRecent(a))];
    const groups = isAll ? actionGroups : [...new Set(sorted.map(({ group }) => group))];
    return [
      { id: 'recent' as const, actions: isAll ? used : [] },
      ...groups.map((id) => ({ id, actions: sorted.filter(({ group }) => group === id) })),
    ].filter(({ actions }) => actions.length > 0);
  }, [t, other, recent, typed]);
}

interface EntriesProps {
  readonly ports: EditorPorts;
  readonly onChoose: (run: () => void) => void;
}

function Entries({ ports, onChoose }: EntriesProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState('');
  const groups = useGroups(typed);
  const things = useThings(typed);
  const isNothing = groups.length === 0 && things.length === 0;
  const chooseAction = (action: EditorAction): void => {
    const reason = action.unavailable?.(ports) ?? null;
    if (reason !== null) {
      const name = t(`command.${action.id}`);
      setRefused(t('commandMenu.notNow', { name, reason: t(`whyNot.${reason}`) }));
      return;
    }
    noteRecent(action.id);
    onChoose(() => {
      action.run(ports);
    });
  };
  return (
    <CommandRoot shouldFilter={false} loop vimBindings={false} label={t('commandMenu.label')}>
      <CommandInput
        className={styles.field}
        placeholder={t('commandMenu.hint')}
        value={typed}
        onValueChange={(text) => {
          setTyped(text);
          setRefused('');
        }}
      />
      <CommandList className={styles.list} label={t('commandMenu.title')}>
        {groups.map(({ id, actions }) => (
          <CommandGroup
            key={id}
            heading={id === 'recent' ? t('commandMenu.recent') : t(`commandGroup.${id}`)}
            className={styles.group}
          >
            {actions.map((action) => (
              <ActionItem key={action.id} action={action} ports={ports} onChoose={chooseAction} />
            ))}
          </CommandGroup>
        ))}
        {things.length > 0 && (
          <CommandGroup heading={t('commandMenu.things')} className={styles.group}>
            {things.map((thing) => (
              <ThingItem
                key={thing.id}
                thing={thing}
                onChoose={() => {
                  onChoose(() => {
                    ports.goTo(thing.id);
                  });
                }}
              />
            ))}
          </CommandGroup>
        )}
      </CommandList>
      <p className={styles.status} role="status">
        {isNothing ? t('commandMenu.none') : refused}
      </p>
    </CommandRoot>
  );
}

interface ActionItemProps {
  readonly action: EditorAction;
  readonly ports: EditorPorts;
  readonly onChoose: (action: EditorAction) => void;
}

/** One that cannot be run now can still be gone to: it says why. */
function ActionItem({ action, ports, onChoose }: ActionItemProps) {
  const { t } = useLanguage();
  const reason = action.unavailable?.(ports) ?? null;
  const [chord] = action.keys ?? [];
  return (
    <CommandItem
      className={styles.item}
      value={action.id}
      data-command={action.id}
      data-unavailable={reason ?? undefined}
      onSelect={() => {
        onChoose(action);
      }}
    >
      <span className={styles.name}>
        {t(`command.${action.id}`)}
        {reason !== null && <span className={styles.reason}>{t(`whyNot.${reason}`)}</span>}
      </span>
      {chord !== undefined && <Kbd>{keyWords(chord)}</Kbd>}
    </CommandItem>
  );
}

function ThingItem({ thing, onChoose }: { readonly thing: Thing; readonly onChoose: () => void }) {
  const { t } = useLanguage();
  return (
    <CommandItem className={styles.item} value={`thing ${thing.id}`} onSelect={onChoose}>
      <span className={styles.name}>
        {t('commandMenu.goTo', { kind: thing.kind, name: thing.name })}
        {thing.where !== '' && <span className={styles.reason}>{thing.where}</span>}
      </span>
    </CommandItem>
  );
}
