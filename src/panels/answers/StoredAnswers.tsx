/** The files whose rows are kept for later questions about this map, and how to take them away. No figure depends on them. */
import { Database, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { useSession } from '../../session/useSession';
import type { StoredDataset } from '../../storage/DatasetStore';
import type { StorageFailure } from '../../storage/Outcome';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { showToast } from '../../ui/toasts';
import { failureText } from '../library/failureText';
import { useServices } from '../services';
import styles from './StoredAnswers.module.css';

export interface StoredAnswersProps {
  /** Given: there is a button that leaves. */
  readonly onClose?: () => void;
  /** Nothing is shown when nothing is kept. */
  readonly isQuiet?: boolean;
}

type Listed =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly reason: StorageFailure }
  | { readonly kind: 'listed'; readonly datasets: readonly StoredDataset[] };

export function StoredAnswers({ onClose, isQuiet = false }: StoredAnswersProps) {
  const { t } = useLanguage();
  const { listed, remove } = useStoredAnswers();
  const isEmpty = listed.kind !== 'listed' || listed.datasets.length === 0;
  if (isQuiet && isEmpty && listed.kind !== 'failed') return null;
  return (
    <section className={styles.stored} aria-labelledby="answers-stored">
      <h3 id="answers-stored" className={styles.title}>
        <Database size={16} strokeWidth={1.75} aria-hidden />
        {t('storedAnswers.title')}
      </h3>
      <p className={styles.quiet}>{t('storedAnswers.text')}</p>
      {listed.kind === 'failed' && (
        <p role="alert" className={styles.failed}>
          {t('storedAnswers.listFailed', { reason: failureText(listed.reason, t) })}
        </p>
      )}
      {listed.kind === 'listed' && isEmpty && <p className={styles.quiet}>{t('storedAnswers.none')}</p>}
      {listed.kind === 'listed' && !isEmpty && (
        <ul className={styles.list}>
          {listed.datasets.map((dataset) => (
            <StoredRow key={dataset.id} dataset={dataset} onRemove={remove} />
          ))}
        </ul>
      )}
      {onClose && (
        <Button className={styles.close} onClick={onClose}>
          {t('common.close')}
        </Button>
      )}
    </section>
  );
}

interface StoredRowProps {
  readonly dataset: StoredDataset;
  readonly onRemove: (dataset: StoredDataset) => Promise<void>;
}

/** Rows that are gone do not come back, so this asks, in its own place. */
function StoredRow({ dataset, onRemove }: StoredRowProps) {
  const { t, format } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const { name, rowCount, bytes, importedAt } = dataset;
  useEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.quiet}>
          {isAsking
            ? t('storedAnswers.ask')
            : [
                t('answers.rows', { count: rowCount, rows: format.number(rowCount) }),
                format.bytes(bytes),
                format.date(importedAt),
              ].join(' · ')}
        </p>
      </div>
      {isAsking ? (
        <>
          <Button
            ref={keep}
            onClick={() => {
              setAsking(false);
            }}
          >
            {t('storedAnswers.keep')}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              void onRemove(dataset);
            }}
          >
            {t('common.remove')}
          </Button>
        </>
      ) : (
        <IconButton
          icon={Trash2}
          label={t('storedAnswers.remove', { name })}
          onClick={() => {
            setAsking(true);
          }}
        />
      )}
    </li>
  );
}

function useStoredAnswers() {
  const { t } = useLanguage();
  const { datasets, storage } = useServices();
  const { mapId } = useSession();
  const [listed, setListed] = useState<Listed>({ kind: 'asking' });
  const list = useCallback(async (): Promise<Listed> => {
    const outcome = await datasets.listDatasets(mapId);
    return outcome.ok
      ? { kind: 'listed', datasets: outcome.datasets }
      : { kind: 'failed', reason: outcome.reason };
  }, [datasets, mapId]);
  useEffect(() => {
    let isWanted = true;
    const refresh = (): void => {
      void list().then((next) => {
        if (isWanted) setListed(next);
      });
    };
    refresh();
    const stop = storage.watchLibrary(refresh);
    return () => {
      isWanted = false;
      stop();
    };
  }, [list, storage]);
  const remove = async (dataset: StoredDataset): Promise<void> => {
    const outcome = await datasets.deleteDataset(dataset.id);
    showToast(
      outcome.ok
        ? { text: t('storedAnswers.removed', { name: dataset.name }) }
        : {
            tone: 'error',
            text: t('storedAnswers.removeFailed', { reason: failureText(outcome.reason, t) }),
          },
    );
    setListed(await list());
  };
  return { listed, remove };
}
