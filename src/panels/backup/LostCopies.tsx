/** After a loss: the copies there are of what is missing or older than it was, and the way to have them back. */
import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { compose } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import type { MapId } from '../../model/ids';
import type { StoredCopy } from '../../storage/RollingCopies';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/SelectField';
import { showToast } from '../../ui/toasts';
import { failureText } from '../library/failureText';
import { useServices } from '../services';
import styles from './Backup.module.css';
import { momentText } from './backupWords';
import { bringBack } from './bringBack';

export interface LostCopiesProps {
  /** Maps that are gone, or older than they were. */
  readonly ids: readonly MapId[];
  /** One of them is back, as itself or as a copy beside the older one. */
  readonly onBack: (id: MapId) => void;
}

export function LostCopies({ ids, onBack }: LostCopiesProps) {
  const { t } = useLanguage();
  const restore = useBringBack(onBack);
  const lost = useCopiesOf(ids);
  const [isBusy, setBusy] = useState(false);
  if (lost.length === 0) return null;
  const bring = async (wanted: readonly StoredCopy[]): Promise<void> => {
    setBusy(true);
    for (const copy of wanted) await restore(copy);
    setBusy(false);
  };
  return (
    <section className={styles.copies} aria-label={t('backup.lostTitle', { count: lost.length })}>
      <p className={styles.strong}>{t('backup.lostTitle', { count: lost.length })}</p>
      <p>{t('backup.lostText')}</p>
      <ul className={styles.list}>
        {lost.map((copies) => (
          <CopiesOfMap
            key={copies[0].id}
            copies={copies}
            isBusy={isBusy}
            onBring={(copy) => void bring([copy])}
          />
        ))}
      </ul>
      {lost.length > 1 && (
        <div className={styles.buttons}>
          <Button
            variant="primary"
            disabled={isBusy}
            onClick={() => void bring(lost.map(([newest]) => newest))}
          >
            {t('backup.bringBackAll')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Newest first. */
type Copies = readonly [StoredCopy, ...StoredCopy[]];

interface CopiesOfMapProps {
  readonly copies: Copies;
  readonly isBusy: boolean;
  readonly onBring: (copy: StoredCopy) => void;
}

function CopiesOfMap({ copies, isBusy, onBring }: CopiesOfMapProps) {
  const { t, format } = useLanguage();
  const [key, setKey] = useState(copies[0].key);
  const chosen = copies.find((copy) => copy.key === key) ?? copies[0];
  const title = chosen.title === '' ? t('common.untitledMap') : chosen.title;
  return (
    <li className={styles.copy}>
      <span className={styles.title}>{title}</span>
      <SelectField
        label={`${t('backup.copyWhen')}: ${title}`}
        hideLabel
        value={chosen.key}
        options={copies.map((copy) => ({
          value: copy.key,
          label: t('backup.copyOf', {
            when: momentText(copy.updatedAt, format),
            size: format.bytes(copy.bytes),
          }),
        }))}
        onChange={setKey}
      />
      <Button
        icon={History}
        disabled={isBusy}
        aria-label={t('backup.bringBackOne', { title })}
        onClick={() => onBring(chosen)}
      >
        {t('backup.bringBack')}
      </Button>
    </li>
  );
}

/** Says what came of it. */
function useBringBack(onBack: LostCopiesProps['onBack']): (copy: StoredCopy) => Promise<void> {
  const { t, format } = useLanguage();
  const services = useServices();
  return async (copy) => {
    const when = momentText(copy.updatedAt, format);
    const beside = compose('backup.copyTitleAt', { title: copy.title, when });
    const brought = await bringBack(copy, beside, services);
    if (!brought.ok) {
      const isDamaged = brought.why === 'damaged';
      const text = isDamaged
        ? t('backup.copyDamaged')
        : t('storage.actionFailed', { reason: failureText(brought.why, t) });
      showToast({ tone: 'error', text });
      return;
    }
    const { title, isCopy } = brought;
    showToast({ text: t(isCopy ? 'backup.broughtBackAsCopy' : 'backup.broughtBack', { title }) });
    onBack(copy.id);
  };
}

function useCopiesOf(ids: readonly MapId[]): readonly Copies[] {
  const { backup } = useServices();
  const [all, setAll] = useState<readonly StoredCopy[]>([]);
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const listed = await (await backup()).copies?.listCopies();
      if (isWanted && listed?.ok) setAll(listed.copies);
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [backup]);
  return ids.flatMap((id) => {
    const [newest, ...older] = all.filter((copy) => copy.id === id);
    return newest ? [[newest, ...older] as const] : [];
  });
}
