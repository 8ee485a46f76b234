/**
 * Catches what a page throws. It says what is safe and leads back; saving goes on, because the session does not
 * live in the page. It never reloads by itself.
 */
import { Component, type ReactNode } from 'react';
import { useLanguage } from '../i18n/useLanguage';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import styles from './PageBoundary.module.css';
import { goToLibrary } from './route';
import { pageHeading } from './usePageFocus';

interface PageBoundaryState {
  readonly error: Error | null;
}

export class PageBoundary extends Component<{ readonly children: ReactNode }, PageBoundaryState> {
  override state: PageBoundaryState = { error: null };

  static getDerivedStateFromError(thrown: unknown): PageBoundaryState {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Crash
        error={error}
        onLeave={() => {
          goToLibrary();
          this.setState({ error: null });
        }}
      />
    );
  }
}

function Crash({ error, onLeave }: { readonly error: Error; readonly onLeave: () => void }) {
  const { t } = useLanguage();
  return (
    <main className={styles.page}>
      <h1 {...pageHeading} className={styles.title}>
        {t('app.crashedTitle')}
      </h1>
      <p>{t('app.crashedText')}</p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={onLeave}>
          {t('app.toLibrary')}
        </Button>
        <Button
          onClick={() => {
            location.reload();
          }}
        >
          {t('app.reload')}
        </Button>
      </div>
      <Disclosure summary={t('app.crashedDetails')}>
        <pre className={styles.details}>{error.stack ?? error.message}</pre>
      </Disclosure>
    </main>
  );
}
