/** What stands in the place of a map that is still being opened, or cannot be: what happened and what to do next. */
import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { useServices } from '../services';
import styles from './EditorNotice.module.css';
import { EmptyTopBar } from './TopBar';

const texts = {
  missing: ['editor.missingTitle', 'editor.missingText'],
  failed: ['editor.failedTitle', 'editor.failedText'],
  superseded: ['storage.supersededTitle', 'storage.supersededText'],
} as const;

/** Opening takes a few milliseconds for most maps: a word that comes and goes would only flicker. */
const patienceMilliseconds = 400;

export function EditorNotice({ state }: { readonly state: 'opening' | 'missing' | 'failed' }) {
  const { t } = useLanguage();
  const { storage } = useServices();
  // Not a storage that does not answer: there is one, and this page is too old for it.
  const shown = state === 'failed' && storage.state === 'superseded' ? 'superseded' : state;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, patienceMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className={styles.page}>
      <EmptyTopBar />
      <main className={styles.notice}>
        {shown === 'opening' ? (
          <p role="status">{isLong ? t('editor.loading') : ''}</p>
        ) : (
          <>
            <h1 className={styles.title}>{t(texts[shown][0])}</h1>
            <p>{t(texts[shown][1])}</p>
            {shown !== 'missing' && (
              <Button
                onClick={() => {
                  location.reload();
                }}
              >
                {t('storage.reload')}
              </Button>
            )}
            <a href="#/">{t('editor.backToMaps')}</a>
          </>
        )}
      </main>
    </div>
  );
}
