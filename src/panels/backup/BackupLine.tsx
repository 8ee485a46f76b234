/** In the foot of the library: how old the last backup is, and from there the ways to a new one and back. */
import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { useServices } from '../services';
import styles from './Backup.module.css';
import { BackUp } from './BackUp';
import { FolderPart } from './FolderPart';
import { Restore } from './Restore';
import { useBackupAge } from './useBackupAge';

export function BackupLine() {
  const { t, format } = useLanguage();
  const { now, storage } = useServices();
  const age = useBackupAge();
  const [shown, setShown] = useState<'nothing' | 'menu' | 'make' | 'restore'>('nothing');
  if (!age) return null;
  const { last, edits, ports } = age;
  // Without a place to remember it, "never" would be a guess.
  const words = last
    ? t('backup.lastAt', { when: format.since(last.at, new Date(now())) })
    : t(ports.record.isKept ? 'backup.never' : 'backup.line');
  const close = (): void => setShown('nothing');
  return (
    <div className={styles.line}>
      <Popover
        label={t('backup.line')}
        open={shown === 'menu'}
        onOpenChange={(open) => setShown(open ? 'menu' : 'nothing')}
        trigger={
          <Button variant="quiet" icon={Archive} className={styles.age}>
            {words}
          </Button>
        }
      >
        {last && edits > 0 && <p className={styles.strong}>{t('backup.editsSince', { count: edits })}</p>}
        <p>{t('backup.about')}</p>
        <div className={styles.buttons}>
          <Button variant="primary" onClick={() => setShown('make')}>
            {t('backup.make')}
          </Button>
          <Button onClick={() => setShown('restore')}>{t('backup.restore')}</Button>
        </div>
        {ports.folder && storage.durability !== 'memory' && <FolderPart folder={ports.folder} />}
      </Popover>
      {shown === 'make' && <BackUp onClose={close} />}
      {shown === 'restore' && <Restore onClose={close} />}
    </div>
  );
}
