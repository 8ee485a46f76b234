/** How much the maps take up, and whether the browser has promised to keep them. */
import { CircleHelp, HardDrive, ShieldCheck, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TextKey } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import { askToPersist, isPersisted, storageUsed, type PersistAnswer } from '../../storage/persistence';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { useServices } from '../services';
import styles from './StorageLine.module.css';

interface Kept {
  readonly icon: LucideIcon;
  readonly state: TextKey;
  readonly meaning: TextKey;
}

const kept: Readonly<Record<PersistAnswer, Kept>> = {
  granted: { icon: ShieldCheck, state: 'storage.kept', meaning: 'storage.keptText' },
  denied: { icon: HardDrive, state: 'storage.mayClear', meaning: 'storage.mayClearText' },
  unsupported: { icon: CircleHelp, state: 'storage.unknownKept', meaning: 'storage.unknownText' },
};

export function StorageLine() {
  const { storage } = useServices();
  const { t, format } = useLanguage();
  const [answer, setAnswer] = useState<PersistAnswer | null>(null);
  const [used, setUsed] = useState<number | null>(null);
  const [wasRefused, setRefused] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const measure = async (): Promise<void> => {
      const [now, bytes] = await Promise.all([
        isPersisted(navigator.storage),
        storageUsed(navigator.storage),
      ]);
      if (!isWanted) return;
      setAnswer(now);
      setUsed(bytes);
    };
    void measure();
    const stop = storage.watchLibrary(() => void measure());
    return () => {
      isWanted = false;
      stop();
    };
  }, [storage]);
  if (storage.durability === 'memory' || answer === null) return null;
  const { icon, state, meaning } = kept[answer];
  const ask = async (): Promise<void> => {
    const next = await askToPersist(navigator.storage);
    setAnswer(next);
    setRefused(next !== 'granted');
  };
  return (
    <p className={styles.line}>
      {used !== null && <span>{t('storage.used', { size: format.bytes(used) })}</span>}
      <Popover
        label={t(state)}
        trigger={
          <Button variant="quiet" icon={icon} className={styles.state}>
            {t(state)}
          </Button>
        }
      >
        <p>{t(meaning)}</p>
        {answer === 'denied' && <Button onClick={() => void ask()}>{t('storage.ask')}</Button>}
        <output className={styles.answer}>{wasRefused && t('storage.askedInVain')}</output>
      </Popover>
    </p>
  );
}
