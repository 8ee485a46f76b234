/**
 * The save state, always true: what it says is what the storage has answered, never what we hope. Behind it, in words:
 * what that means, what is safe, what to do next.
 */
import { clsx } from 'clsx';
import { useState } from 'react';
import type { TextKey } from '../i18n/language';
import { useLanguage } from '../i18n/useLanguage';
import type { SaveState } from '../session/SaveQueue';
import { useSession, useSessionState } from '../session/useSession';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { showToast } from '../ui/toasts';
import { downloadMapFile } from './export/downloadMapFile';
import styles from './SaveStateLine.module.css';
import { useSaveNews } from './useSaveNews';

/** What the browser promises about keeping our data; the storage asks it. */
export type Persistence = 'granted' | 'denied' | 'unsupported';

export interface SaveStateLineProps {
  /** memory: nothing survives this tab. */
  readonly durability: 'strict' | 'memory';
  /** Null: not known yet. */
  readonly persistence: Persistence | null;
  /** Asks the browser to keep the data for good. */
  readonly onAskToPersist: () => Promise<Persistence>;
}

export function SaveStateLine({ durability, persistence, onAskToPersist }: SaveStateLineProps) {
  const session = useSession();
  const save = useSessionState((state) => state.save);
  const { t } = useLanguage();
  const isHolding = useSessionState((state) => state.isHolding);
  const said: SaveState = isHolding && save.kind === 'saved' ? { kind: 'saving' } : save;
  const shown = describeSave(said, durability, session.hasUnsaved || isHolding);
  const state = t(shown.state);
  const saveFile = (): void => {
    downloadMapFile(session.map, t).then(
      (name) => {
        showToast({ text: t('exporting.savedFile', { name }) });
      },
      () => {
        showToast({ text: t('exporting.failedFile'), tone: 'error' });
      },
    );
  };
  useSaveNews(session, save, saveFile);
  return (
    <>
      <Popover
        label={t('saving.label', { state })}
        trigger={
          <button type="button" className={clsx(styles.line, styles[shown.tone])}>
            <span className={styles.dot} aria-hidden />
            <span className={styles.words}>{state}</span>
          </button>
        }
      >
        <h2 className={styles.heading}>{state}</h2>
        <p className={styles.text}>{t(shown.help)}</p>
        {save.kind === 'saved' && save.putBack !== undefined && (
          <p className={styles.text}>{t('save.putBack')}</p>
        )}
        {shown.tone !== 'good' && (
          <div className={styles.actions}>
            {save.kind === 'failed' && (
              <Button
                variant="primary"
                onClick={() => {
                  session.retrySave();
                }}
              >
                {t('save.retry')}
              </Button>
            )}
            <Button onClick={saveFile}>{t('save.saveFile')}</Button>
            {save.kind === 'superseded' && (
              <Button
                onClick={() => {
                  location.reload();
                }}
              >
                {t('save.reload')}
              </Button>
            )}
          </div>
        )}
        {durability === 'strict' && save.kind !== 'superseded' && (
          <KeepingPart persistence={persistence} onAskToPersist={onAskToPersist} />
        )}
      </Popover>
      {/* Only failures are announced: "saved" after every keystroke would drown everything else. */}
      <output className="visually-hidden">{shown.tone === 'bad' ? state : ''}</output>
    </>
  );
}

function KeepingPart({
  persistence,
  onAskToPersist,
}: Pick<SaveStateLineProps, 'persistence' | 'onAskToPersist'>) {
  const { t } = useLanguage();
  const [answer, setAnswer] = useState<Persistence | null>(null);
  const known = answer ?? persistence;
  if (known === null) return null;
  const text = {
    granted: 'saving.granted',
    denied: 'saving.notGranted',
    unsupported: 'saving.unsupported',
  } as const;
  return (
    <section className={styles.keeping}>
      <h3 className={styles.heading}>{t('saving.persistence')}</h3>
      <p className={styles.text}>{t(text[known])}</p>
      {known === 'denied' && answer === null && (
        <Button
          onClick={() => {
            onAskToPersist().then(setAnswer, () => {
              setAnswer('unsupported');
            });
          }}
        >
          {t('saving.ask')}
        </Button>
      )}
      {answer === 'denied' && <output className={styles.text}>{t('saving.refused')}</output>}
    </section>
  );
}

interface ShownSave {
  readonly state: TextKey;
  readonly help: TextKey;
  readonly tone: 'good' | 'busy' | 'bad';
}

/** A storage that only lives in memory "saves" too; nobody may be told so. */
function describeSave(save: SaveState, durability: 'strict' | 'memory', hasUnsaved: boolean): ShownSave {
  if (save.kind === 'superseded') {
    const help = hasUnsaved ? 'saving.supersededUnsaved' : 'refusal.readOnly';
    return { state: 'save.superseded', help, tone: 'bad' };
  }
  if (durability === 'memory') return { state: 'save.memory', help: 'saving.memoryHelp', tone: 'bad' };
  switch (save.kind) {
    case 'saved':
      return { state: 'save.saved', help: 'saving.savedHelp', tone: 'good' };
    case 'saving':
      return { state: 'save.saving', help: 'saving.savingHelp', tone: 'busy' };
    case 'failed':
      return { state: failedState[save.reason], help: 'save.failedHelp', tone: 'bad' };
  }
}

const failedState = {
  'no-space': 'save.failedNoSpace',
  unavailable: 'save.failedUnavailable',
  'map-gone': 'save.failedUnknown',
  unknown: 'save.failedUnknown',
} as const;
