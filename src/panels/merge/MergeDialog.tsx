/**
 * Brings a copy of the map together with the map: what each side did, what only a person can decide, what comes of it.
 * Nothing changes until it is applied; then the caller makes it one step that can be undone.
 */
import { useId, useMemo, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { isSameMap } from '../../model/compareMaps';
import type { FoundAncestor } from '../../model/findAncestor';
import type { JourneyMap } from '../../model/JourneyMap';
import { makeRoomForNew } from '../../layout/makeRoomForNew';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ConflictList, type LedTo } from './ConflictList';
import { decisionsOf, nextOpen } from './decisions';
import { MergeResult } from './MergeResult';
import { SideSummary } from './SideSummary';
import styles from './MergeDialog.module.css';
import { useMerge } from './useMerge';

export interface MergeDialogProps {
  /** The map that is open, as it is. */
  readonly mine: JourneyMap;
  readonly theirs: JourneyMap;
  /** What both began with; null when nobody kept it. */
  readonly ancestor: FoundAncestor | null;
  readonly title: string;
  /** What the file is called that `theirs` came from. Never "the other side": it may be one's own copy. */
  readonly copy: string;
  /** With the id of mine, sound by all rules. */
  readonly onApply: (merged: JourneyMap) => void;
  readonly onClose: () => void;
}

export function MergeDialog(props: MergeDialogProps) {
  const { mine, theirs, ancestor, title, copy, onApply, onClose } = props;
  const { t } = useLanguage();
  const isAncestorKnown = ancestor !== null && !ancestor.isPartial;
  const state = useMerge(ancestor, mine, theirs);
  const { merge, choices, did, result } = state;
  const decisions = useMemo(() => decisionsOf(merge.conflicts), [merge.conflicts]);
  const [ledTo, setLedTo] = useState<LedTo | null>(null);
  const open = decisions.filter(({ conflicts }) => conflicts.some(({ key }) => !choices.has(key))).length;
  const count = useId();
  const goOn = (): void => {
    const next = nextOpen(decisions, choices, ledTo?.key ?? null);
    if (next) setLedTo({ key: next.key });
    else apply();
  };
  const apply = (): void => {
    const isNew = (id: string) => !Object.hasOwn(mine.stages, id) && !Object.hasOwn(mine.personas, id);
    onApply(makeRoomForNew(merge.map, isNew));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description={t(introOf(ancestor))}
      closeLabel={t('common.close')}
      width="l"
      footer={
        <>
          <p id={count} role="status" className={styles.count}>
            {merge.conflicts.length > 0 &&
              (open > 0 ? t('merging.undecided', { count: open }) : t('merging.allDecided'))}
          </p>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" aria-describedby={count} onClick={goOn}>
            {t(open > 0 ? 'merging.next' : 'merging.apply')}
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        {merge.uncertain.length > 0 && (
          <p className={styles.note}>{t('merging.uncertain', { count: merge.uncertain.length })}</p>
        )}
        <div className={styles.sides}>
          <SideSummary
            side="mine"
            copy={copy}
            isAncestorKnown={isAncestorKnown}
            merge={merge}
            difference={did.mine}
          />
          <SideSummary
            side="theirs"
            copy={copy}
            isAncestorKnown={isAncestorKnown}
            merge={merge}
            difference={did.theirs}
          />
        </div>
        <ConflictList {...state} decisions={decisions} copy={copy} ledTo={ledTo} />
        <MergeResult mine={mine} merge={merge} difference={result} isSame={isSameMap(result)} />
      </div>
    </Dialog>
  );
}

function introOf(
  ancestor: FoundAncestor | null,
): 'merging.intro' | 'merging.introPartial' | 'merging.introNoAncestor' {
  if (ancestor === null) return 'merging.introNoAncestor';
  return ancestor.isPartial ? 'merging.introPartial' : 'merging.intro';
}
