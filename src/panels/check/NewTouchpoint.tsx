/** The first touchpoint of an empty stage, by its name. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { createTouchpoints } from '../../commands/createTouchpoints';
import { useLanguage } from '../../i18n/useLanguage';
import type { StageId } from '../../model/ids';
import { makeWellFormed } from '../../model/wellFormedText';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useEdit } from '../inspector/useEdit';
import styles from './CheckPanel.module.css';

export function NewTouchpoint({ stage }: { readonly stage: StageId }) {
  const { t } = useLanguage();
  const { together } = useEdit();
  const [name, setName] = useState('');
  const add = (): void => {
    const whole = makeWellFormed(name).trim();
    if (whole === '') return;
    // Together, because by itself a new touchpoint is selected, and the list is what the person is at.
    const result = together((run) => run(createTouchpoints, { node: stage, names: [whole] }));
    if (result.ok) setName('');
  };
  return (
    <div className={styles.newTouchpoint}>
      <TextField label={t('check.newName')} value={name} onChange={setName} onCommit={add} />
      <Button icon={Plus} onClick={add}>
        {t('check.addTouchpoint')}
      </Button>
    </div>
  );
}
