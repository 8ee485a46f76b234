/**
 * The versions of the open map: a list, and beside it the one that is chosen, drawn whole and compared with the map as
 * it is now. Nothing here changes the map but "Restore", which is one step to undo.
 */
import { clsx } from 'clsx';
import { useRef, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MapId } from '../../model/ids';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { failureText } from '../library/failureText';
import { NameNow } from './NameNow';
import { useVersionActions, type Removed } from './useVersionActions';
import { useVersions } from './useVersions';
import { VersionDetail } from './VersionDetail';
import { VersionList } from './VersionList';
import styles from './VersionsPanel.module.css';

export interface VersionsPanelProps {
  readonly onClose: () => void;
  /** A version was made a map of its own, and the person wants to see it. */
  readonly onOpenMap: (id: MapId) => void;
}

export function VersionsPanel({ onClose, onOpenMap }: VersionsPanelProps) {
  const { t } = useLanguage();
  const { listed, reader } = useVersions();
  const actions = useVersionActions(onClose, onOpenMap);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [removed, setRemoved] = useState<(Removed & { readonly id: string }) | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const versions = listed.kind === 'listed' ? listed.versions : [];
  const chosen = versions.find(({ id }) => id === chosenId) ?? versions[0];
  const isEmpty = listed.kind === 'listed' && !chosen;
  const side = useRef<HTMLDivElement>(null);
  /** What had the focus is about to go; the list keeps it from there on. */
  const focusList = (): void => {
    side.current?.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')?.focus();
  };
  const remove = (id: string): void => {
    const index = versions.findIndex((version) => version.id === id);
    const version = versions[index];
    if (!version) return;
    focusList();
    setChosenId((versions[index + 1] ?? versions[index - 1])?.id ?? null);
    void actions.remove(version).then((gone) => {
      setRemoved(gone && { ...gone, id });
    });
  };
  const nameNow = async (label: string): Promise<string | null> => {
    const named = await actions.nameNow(label);
    if ('failure' in named) return named.failure;
    // What was just named is what the buttons beside it mean.
    setChosenId(named.id);
    return null;
  };
  const putBack = async (): Promise<void> => {
    await removed?.putBack?.();
    setChosenId(removed?.id ?? null);
    setRemoved(null);
    focusList();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('versionList.title')}
      closeLabel={t('common.close')}
      width={isEmpty ? 'm' : 'xl'}
    >
      <div className={clsx(styles.panel, isEmpty && styles.alone)}>
        <div ref={side} className={styles.side}>
          <NameNow onName={nameNow} />
          <RemovedLine removed={removed} onPutBack={() => void putBack()} />
          {listed.kind === 'asking' && <p className={styles.quiet}>{t('versionList.loading')}</p>}
          {listed.kind === 'failed' && (
            <p role="alert" className={styles.failed}>
              {t('versionList.listFailed', { reason: failureText(listed.reason, t) })}
            </p>
          )}
          {isEmpty && <NoVersions />}
          {chosen && (
            <VersionList
              versions={versions}
              reader={reader}
              chosen={chosen.id}
              onChoose={setChosenId}
              onRename={setRenaming}
              onRemove={remove}
            />
          )}
          {chosen && <p className={styles.quiet}>{t('versionList.keptText')}</p>}
        </div>
        {chosen && (
          <VersionDetail
            key={chosen.id}
            version={chosen}
            reader={reader}
            actions={actions}
            isRenaming={renaming === chosen.id}
            onRenaming={(isRenaming) => {
              // Not when the field was left for something else.
              if (!isRenaming && document.activeElement instanceof HTMLInputElement) focusList();
              setRenaming(isRenaming ? chosen.id : null);
            }}
            onRemove={() => {
              remove(chosen.id);
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

/** In the dialog and not in a toast, which the keyboard does not reach from here. */
function RemovedLine({
  removed,
  onPutBack,
}: {
  readonly removed: Removed | null;
  readonly onPutBack: () => void;
}) {
  const { t } = useLanguage();
  return (
    <div role="status" className={styles.removed}>
      {removed && (
        <>
          <span className={styles.removedWords}>{t('versionList.deleted', { name: removed.name })}</span>
          {removed.putBack && <Button onClick={onPutBack}>{t('common.undo')}</Button>}
        </>
      )}
    </div>
  );
}

function NoVersions() {
  const { t } = useLanguage();
  return (
    <div className={styles.empty}>
      <h3 className={styles.emptyTitle}>{t('versionList.emptyTitle')}</h3>
      <p className={styles.quiet}>{t('versionList.emptyText')}</p>
    </div>
  );
}
