/**
 * Brings a copy of the map together with the map: what each side did, what only a person can decide, what comes of it.
 * Nothing changes until it is applied; then the caller makes it one step that can be undone.
 */
import { useId, useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { isSameMap } from '../../model/compareMaps';
import type { FoundAncestor } from '../../model/findAncestor';
import type { JourneyMap } from '../../model/JourneyMap';
import { makeRoomForNew } from '../../layout/makeRoomForNew';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ConflictList } from './ConflictList';
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
  /** With the id of mine, sound by all rules. */
  readonly onApply: (merged: JourneyMap) => void;
  readonly onClose: () => void;
}

export function MergeDialog({ mine, theirs, ancestor, title, onApply, onClose }: MergeDialogProps) {
  const { t } = useLanguage();
  const isAncestorKnown = ancestor !== null && !ancestor.isPartial;
  const state = useMerge(ancestor, mine, theirs);
  const { merge, undecided, did, result } = state;
  const content = useRef<HTMLDivElement>(null);
  const count = useId();
  const apply = (): void => {
    if (undecided.length > 0) {
      content.current?.querySelector<HTMLElement>('fieldset[data-undecided] input')?.focus();
      return;
    }
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
              (undecided.length > 0
                ? t('merging.undecided', { count: undecided.length })
                : t('merging.allDecided'))}
          </p>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" aria-describedby={count} onClick={apply}>
            {t('merging.apply')}
          </Button>
        </>
      }
    >
      <div ref={content} className={styles.content}>
        {merge.uncertain.length > 0 && (
          <p className={styles.note}>{t('merging.uncertain', { count: merge.uncertain.length })}</p>
        )}
        <div className={styles.sides}>
          <SideSummary side="mine" isAncestorKnown={isAncestorKnown} merge={merge} difference={did.mine} />
          <SideSummary
            side="theirs"
            isAncestorKnown={isAncestorKnown}
            merge={merge}
            difference={did.theirs}
          />
        </div>
        <ConflictList {...state} />
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
