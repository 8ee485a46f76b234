/**
 * Says what went with a deletion, however it was made, and offers to take it back as long as it is the next thing to
 * be taken back. Never on the way back: undoing what came after a deletion does not delete anything.
 */
import { useEffect } from 'react';
import type { StepLabel } from '../../commands/Command';
import { useLanguage } from '../../i18n/useLanguage';
import type { Translate } from '../../i18n/language';
import type { JourneyMap } from '../../model/JourneyMap';
import type { MapSession, SessionState } from '../../session/MapSession';
import { showToast } from '../../ui/toasts';
import { commitTyping } from '../inspector/TypingGesture';

/** What can be deleted, the things that take others with them first: a step is named after one of those. */
const counted = [
  ['personas', 'common.personaCount'],
  ['stages', 'common.stageCount'],
  ['channels', 'common.channelCount'],
  ['departments', 'common.departmentCount'],
  ['metrics', 'common.metricCount'],
  ['touchpoints', 'common.touchpointCount'],
  ['connections', 'common.connectionCount'],
  ['measurements', 'common.measurementCount'],
  ['scenarios', 'common.scenarioCount'],
  ['views', 'common.viewCount'],
] as const;

export function useDeletionToast(session: MapSession, undo: () => void): void {
  const { t } = useLanguage();
  useEffect(() => {
    // The map before the last change: a step is pushed after the map has changed.
    let earlier = session.map;
    let dismiss = (): void => undefined;
    const stop = session.store.subscribe((state, before) => {
      if (state.map !== before.map) earlier = before.map;
      if (state.nextUndo === before.nextUndo) return;
      dismiss();
      const label = state.nextUndo;
      if (label?.step !== 'delete' || isStepBack(state, before)) return;
      const what = describeGone(label, earlier, state.map, t);
      if (what === null) return;
      const run = (): void => {
        // What is being typed becomes a step first; then this one is no longer the next.
        commitTyping(session);
        if (session.store.getState().nextUndo === label) undo();
      };
      const text = t('editor.deletedToast', { what });
      dismiss = showToast({ text, action: { label: t('common.undo'), run } });
    });
    return () => {
      stop();
      dismiss();
    };
  }, [session, t, undo]);
}

/** An undo: what could be undone before can now be redone. */
function isStepBack(state: SessionState, before: SessionState): boolean {
  return before.nextUndo !== null && state.nextRedo === before.nextUndo;
}

/** Null: nothing that has a word for it is gone. */
function describeGone(
  { name }: StepLabel,
  before: JourneyMap,
  after: JourneyMap,
  t: Translate,
): string | null {
  const gone = counted.map(([kind, key]) => ({
    key,
    records: Object.values(before[kind]).filter(({ id }) => !Object.hasOwn(after[kind], id)),
  }));
  const named = gone.find(({ records }) =>
    records.some((record) => name !== undefined && 'name' in record && record.name === name),
  );
  const counts = gone
    .map(({ key, records }) => ({ key, count: records.length - (key === named?.key ? 1 : 0) }))
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => t(key, { count }));
  if (!named || name === undefined) return counts.length > 0 ? counts.join(', ') : null;
  const also = counts.length > 0 ? t('editor.alsoDeleted', { list: counts.join(', ') }) : '';
  return t('editor.deletedName', { name }) + also;
}
