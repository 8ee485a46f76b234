/** Asks for a name and keeps the figures under it. */
import { useState } from 'react';
import { createScenario } from '../../commands/createScenario';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import type { ScenarioChange } from '../../model/Scenario';
import { makeWellFormed } from '../../model/wellFormedText';
import { useSession } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { isComposing } from '../../ui/isComposing';
import { Popover } from '../../ui/Popover';
import { TextField } from '../../ui/TextField';
import { useEdit } from '../inspector/useEdit';
import { useWhatIf } from './useWhatIf';
import styles from './WhatIfBar.module.css';

export interface SaveScenarioProps {
  readonly map: JourneyMap;
  readonly changes: readonly ScenarioChange[];
  /** Whether this is what the place is there for. */
  readonly isFirstChoice: boolean;
}

export function SaveScenario({ map, changes, isFirstChoice }: SaveScenarioProps) {
  const { t, format } = useLanguage();
  const session = useSession();
  const { run } = useEdit();
  const { open: openDraft } = useWhatIf();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const usual = t('scenario.usualName', { number: format.number(Object.keys(map.scenarios).length + 1) });
  const save = (): void => {
    const before = new Set(Object.keys(session.map.scenarios));
    const given = name.trim() === '' ? usual : makeWellFormed(name.trim());
    if (!run(createScenario, { name: given, changes }).ok) return;
    const made = Object.values(session.map.scenarios).find(({ id }) => !before.has(id));
    if (made) openDraft(changes, made.id);
    setOpen(false);
    setName('');
  };
  return (
    <Popover
      label={t('scenario.save')}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant={isFirstChoice ? 'primary' : 'secondary'}>
          {t(isFirstChoice ? 'scenario.save' : 'scenario.saveAsNew')}
        </Button>
      }
    >
      {/* A key that a field takes for itself (Enter: it has been typed) still means the form. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        className={styles.save}
        onKeyDown={(event) => {
          const isField = event.target instanceof HTMLInputElement;
          if (isField && event.key === 'Enter' && !isComposing(event)) save();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField label={t('scenario.name')} value={name} placeholder={usual} onChange={setName} />
        <p className={styles.outcome}>{t('scenario.saveHelp')}</p>
        <Button variant="primary" type="submit">
          {t('scenario.saveNow')}
        </Button>
      </form>
    </Popover>
  );
}
