/**
 * What has happened to the storage under an open map, said once and where nobody can miss it: a line in the corner is
 * easily overlooked by eight people in front of a projector. What passes by itself within moments is not said.
 */
import { useEffect } from 'react';
import { useLanguage } from '../i18n/useLanguage';
import type { MapSession } from '../session/MapSession';
import type { SaveState } from '../session/SaveQueue';
import { showToast } from '../ui/toasts';

/** By then saving has been tried three times. */
const patienceMilliseconds = 3_000;

export function useSaveNews(session: MapSession, save: SaveState, saveFile: () => void): void {
  const { t } = useLanguage();
  const { kind } = save;
  const putBack = save.kind === 'saved' ? (save.putBack ?? 0) : 0;
  useEffect(() => {
    if (kind !== 'failed') return;
    let dismiss = (): void => undefined;
    const timer = setTimeout(() => {
      const action = { label: t('save.saveFile'), run: saveFile };
      dismiss = showToast({ tone: 'error', text: t('save.failedHelp'), action });
    }, patienceMilliseconds);
    return () => {
      clearTimeout(timer);
      dismiss();
    };
    // A toast keeps the words and the map of its moment; only the end of the failure ends it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [kind]);
  useEffect(() => {
    if (kind !== 'superseded') return;
    return showToast(
      session.hasUnsaved
        ? {
            tone: 'error',
            text: t('saving.supersededUnsaved'),
            action: { label: t('save.saveFile'), run: saveFile },
          }
        : {
            tone: 'error',
            text: t('refusal.readOnly'),
            action: { label: t('save.reload'), run: () => location.reload() },
          },
    );
    // oxlint-disable-next-line react/exhaustive-deps
  }, [kind]);
  useEffect(() => {
    if (putBack > 0) showToast({ tone: 'error', text: t('save.putBack') });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [putBack]);
}
