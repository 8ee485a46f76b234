/** A backup put back: nothing is changed before its maps were seen beside what is here and decided about. */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { goToMap } from '../route';
import { ChooseBackup } from './ChooseBackup';
import { CopiesNotHere } from './CopiesNotHere';
import type { Chosen, RestorePlan } from './planRestore';
import type { Decision } from './restoreBackup';
import { RestoreList } from './RestoreList';
import { RestoreResultView } from './RestoreResultView';
import { useRestore, type Restoring, type RestoreStep } from './useRestore';
import { WorkProgress } from './WorkProgress';

export interface RestoreProps {
  /** Read at once; absent: it begins with choosing. */
  readonly source?: File;
  readonly onClose: () => void;
}

export function Restore({ source, onClose }: RestoreProps) {
  const { t } = useLanguage();
  const restoring = useRestore(source);
  const { step, open, cancel } = restoring;
  const [chosen, setChosen] = useState<Chosen>(new Map());
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={titleOf(step, t)}
      {...(step.kind === 'choosing' && { description: t('backup.restoreText') })}
      closeLabel={t('common.close')}
      width={step.kind === 'deciding' ? 'l' : 'm'}
      footer={<Footer restoring={restoring} chosen={chosen} onClose={onClose} />}
    >
      {step.kind === 'choosing' && (
        <>
          <ChooseBackup
            refusal={step.refusal}
            onFile={(file) => {
              setChosen(new Map());
              open(file);
            }}
          />
          <CopiesNotHere />
        </>
      )}
      {step.kind === 'checking' && (
        <WorkProgress
          title={step.share01 === null ? t('backup.comparing') : t('backup.checking', { name: step.name })}
          share01={step.share01}
          onCancel={cancel}
        />
      )}
      {step.kind === 'deciding' && (
        <RestoreList
          plan={step.plan}
          hasFailed={step.hasFailed}
          chosen={chosen}
          onChoose={(index, action) => setChosen(new Map([...chosen, [index, action]]))}
        />
      )}
      {step.kind === 'restoring' && (
        <WorkProgress title={t('backup.running')} share01={step.share01} onCancel={cancel} />
      )}
      {step.kind === 'done' && <RestoreResultView result={step.result} />}
    </Dialog>
  );
}

function titleOf(step: RestoreStep, t: ReturnType<typeof useLanguage>['t']): string {
  if (step.kind !== 'done') return t('backup.restoreTitle');
  return t(step.result.restored.length > 0 ? 'backup.restoredTitle' : 'backup.restoredNothing');
}

interface FooterProps {
  readonly restoring: Restoring;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

function Footer({ restoring: { step, run, chooseAgain }, chosen, onClose }: FooterProps) {
  const { t } = useLanguage();
  if (step.kind === 'deciding') {
    const decisions = decide(step.plan, chosen);
    const count = decisions.filter(({ action }) => action !== 'skip').length;
    return (
      <>
        <Button onClick={chooseAgain}>{t('backup.otherFile')}</Button>
        <Button variant="primary" disabled={count === 0} onClick={() => run(step.plan, decisions)}>
          {t('backup.run', { count })}
        </Button>
      </>
    );
  }
  const only =
    step.kind === 'done' && step.result.restored.length === 1 ? step.result.restored[0] : undefined;
  return (
    <>
      <Button {...(!only && step.kind === 'done' && { variant: 'primary' as const })} onClick={onClose}>
        {t('common.close')}
      </Button>
      {only && (
        <Button
          variant="primary"
          onClick={() => {
            onClose();
            goToMap(only.id);
          }}
        >
          {t('backup.openMap', { title: only.title })}
        </Button>
      )}
    </>
  );
}

function decide({ maps }: RestorePlan, chosen: Chosen): Decision[] {
  return maps.map((restorable) => ({
    restorable,
    action: chosen.get(restorable.part.index) ?? restorable.actions[0],
  }));
}
