/**
 * The way from a file that somebody sends back to one map again: choose, read, decide, merge, and the next file. Needs the
 * text areas `versions` and `importReport`. Until "Merge" the map stays as it was; each merge is one step to undo.
 */
import { useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { useSession, useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { showToast } from '../../ui/toasts';
import { refusalText } from '../../view/refusalText';
import { undoStep } from '../history/undoStep';
import { useServices } from '../services';
import { applyMerge } from './applyMerge';
import { ChooseCopies } from './ChooseCopies';
import { FileOutcomes } from './FileOutcomes';
import styles from './MergeCopy.module.css';
import { MergeDialog } from './MergeDialog';
import { useDroppedCopies } from './useDroppedCopies';
import { useMergeQueue, type MergeQueue } from './useMergeQueue';

export interface MergeCopyProps {
  /** Read at once; null: it begins with choosing. */
  readonly source: File | null;
  readonly onClose: () => void;
}

export function MergeCopy({ source, onClose }: MergeCopyProps) {
  const { t } = useLanguage();
  const session = useSession();
  const services = useServices();
  const mine = useSessionState(({ map }) => map);
  const queue = useMergeQueue(source, session, services);
  const isOver = useDroppedCopies(queue.add);
  const apply = useApply(queue);
  const { current, outcomes, position: at, total: count } = queue;
  if (current.kind === 'deciding') {
    const { name, theirs, ancestor } = current;
    return (
      <MergeDialog
        key={at}
        mine={mine}
        theirs={theirs}
        ancestor={ancestor}
        copy={name}
        title={count > 1 ? t('mergeCopy.decideOf', { name, at, count }) : t('mergeCopy.decide', { name })}
        onApply={(merged) => void apply({ mine, theirs, merged, name })}
        onClose={() => {
          queue.settle('left-out');
        }}
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('mergeCopy.title')}
      closeLabel={t('common.close')}
      width="l"
      footer={outcomes.length > 0 && <Button onClick={onClose}>{t('mergeCopy.done')}</Button>}
    >
      <div className={styles.panel}>
        {current.kind === 'reading' ? (
          <p role="status" className={styles.reading}>
            {count > 1
              ? t('mergeCopy.readingOf', { name: current.name, at, count })
              : t('mergeCopy.reading', { name: current.name })}
          </p>
        ) : (
          <ChooseCopies isOver={isOver} isMore={outcomes.length > 0} onFiles={queue.add} />
        )}
        <FileOutcomes outcomes={outcomes} onClose={onClose} />
      </div>
    </Dialog>
  );
}

interface Order {
  readonly mine: JourneyMap;
  readonly theirs: JourneyMap;
  readonly merged: JourneyMap;
  readonly name: string;
}

/** Merges, says what came of it, and goes on to the next file. One at a time, however often it is asked for. */
function useApply(queue: MergeQueue): (order: Order) => Promise<void> {
  const words = useLanguage();
  const { t } = words;
  const session = useSession();
  const services = useServices();
  const isBusy = useRef(false);
  return async (order) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const outcome = await applyMerge(order, session, services);
      const { name } = order;
      switch (outcome.kind) {
        case 'changed-meanwhile':
          showToast({ text: t('mergeCopy.changedMeanwhile') });
          return;
        case 'refused':
          showToast({ tone: 'error', text: refusalText(outcome.refusal, t) });
          return;
        case 'nothing-new':
          showToast({ text: t('mergeCopy.nothingNew', { name }) });
          break;
        case 'merged': {
          const merged = t('mergeCopy.merged', { name });
          showToast({
            text: outcome.notKept === null ? merged : `${merged} ${t('mergeCopy.notKept')}`,
            action: { label: t('common.undo'), run: () => void undoStep(session, outcome.step, words) },
          });
        }
      }
      queue.settle(outcome.kind);
    } finally {
      isBusy.current = false;
    }
  };
}
