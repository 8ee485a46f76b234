/** Says what went with a deletion, however it was made, and offers to take it back. */
import { useEffect } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import type { MapSession } from '../../session/MapSession';
import { showToast } from '../../ui/toasts';

/** What a person counts; channels, departments and metrics go one at a time and are named. */
const counted = [
  ['personas', 'common.personaCount'],
  ['stages', 'common.stageCount'],
  ['touchpoints', 'common.touchpointCount'],
  ['connections', 'common.connectionCount'],
  ['measurements', 'common.measurementCount'],
] as const;

export function useDeletionToast(session: MapSession, undo: () => void): void {
  const { t } = useLanguage();
  useEffect(() => {
    return session.store.subscribe((state, before) => {
      if (state.nextUndo === before.nextUndo || state.nextUndo?.step !== 'delete') return;
      const gone = countGone(before.map, state.map, lastMap.get(session));
      if (gone.length === 0) return;
      const parts = gone.map(([key, count]) => t(key, { count }));
      const { name } = state.nextUndo;
      const what = name === undefined ? parts.join(', ') : t('editor.deletedName', { name });
      const rest = name === undefined ? [] : parts.slice(1);
      const also = rest.length > 0 ? t('editor.alsoDeleted', { list: rest.join(', ') }) : '';
      showToast({
        text: t('editor.deletedToast', { what: what + also }),
        action: { label: t('common.undo'), run: undo },
      });
    });
  }, [session, t, undo]);
  useEffect(() => {
    lastMap.set(session, session.map);
    return session.store.subscribe((state, before) => {
      if (state.map !== before.map) lastMap.set(session, before.map);
    });
  }, [session]);
}

/** The map before the last change: the step is pushed after the map has changed. */
const lastMap = new WeakMap<MapSession, JourneyMap>();

function countGone(before: JourneyMap, after: JourneyMap, earlier: JourneyMap | undefined) {
  const from = before === after && earlier ? earlier : before;
  return counted.flatMap(([kind, key]) => {
    const count = Object.keys(from[kind]).length - Object.keys(after[kind]).length;
    return count > 0 ? [[key, count] as const] : [];
  });
}
