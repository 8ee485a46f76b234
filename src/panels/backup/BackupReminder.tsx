/** A reminder after a fortnight and a good deal of work, to be put off with one click: no more than that. */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { Notice } from '../library/Notice';
import { useServices } from '../services';
import { BackUp } from './BackUp';
import { useBackupAge } from './useBackupAge';

export function BackupReminder() {
  const { t, format } = useLanguage();
  const { now, storage } = useServices();
  const age = useBackupAge();
  const [isOpen, setOpen] = useState(false);
  if (!age || storage.durability === 'memory' || !(age.isReminderDue || isOpen)) return null;
  const { last, edits, ports } = age;
  const count = format.number(edits);
  return (
    <>
      {age.isReminderDue && (
        <Notice
          tone="info"
          title={t('backup.remindTitle')}
          actions={
            <>
              <Button onClick={() => ports.record.dismiss(now())}>{t('backup.remindLater')}</Button>
              <Button variant="primary" onClick={() => setOpen(true)}>
                {t('backup.remindMake')}
              </Button>
            </>
          }
        >
          {last
            ? t('backup.remindText', { when: format.since(last.at, new Date(now())), edits: count })
            : t('backup.remindNeverText', { edits: count })}
        </Notice>
      )}
      {isOpen && <BackUp onClose={() => setOpen(false)} />}
    </>
  );
}
