/**
 * What one can do with maps as a whole. Everything is done at once and can be taken back; what fails is said in a
 * toast with what is safe.
 */
import { useMemo } from 'react';
import { compose, type Language, type Translate } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import type { Sample } from '../../samples/allSamples';
import type { TemplateId } from '../../samples/templates';
import type { LibraryEntry } from '../../storage/LibraryRow';
import type { StorageFailure } from '../../storage/MapStorage';
import { showToast } from '../../ui/toasts';
import { refusalText } from '../../view/refusalText';
import { goToMap } from '../route';
import { useServices, type Services } from '../services';
import { failureText } from './failureText';

export interface MapActions {
  readonly create: (template: TemplateId) => Promise<void>;
  readonly openSample: (sample: Sample) => Promise<void>;
  /** The title must not be empty. */
  readonly rename: (entry: LibraryEntry, title: string) => Promise<void>;
  readonly duplicate: (entry: LibraryEntry) => Promise<void>;
  readonly bin: (entry: LibraryEntry) => Promise<void>;
  readonly restore: (entry: LibraryEntry) => Promise<void>;
}

export function useMapActions(): MapActions {
  const services = useServices();
  const { t, language } = useLanguage();
  return useMemo(() => guardActions(mapActions(services, t, language), t), [services, t, language]);
}

function mapActions(services: Services, t: Translate, language: Language): MapActions {
  const { storage, newId, now } = services;
  const restore = async ({ row }: LibraryEntry): Promise<void> => {
    const outcome = await storage.restoreMap(row.id);
    if (outcome.ok) showToast({ text: t('library.restored', { title: row.title }) });
    else sayFailed(outcome.reason, t);
  };
  return {
    create: async (template) => {
      const [{ buildTemplate }, { storeNewMap }] = await Promise.all([
        import('../../samples/templates'),
        import('./storeNewMap'),
      ]);
      const stored = await storeNewMap(buildTemplate(template, t, newId, now()), storage, now());
      if (stored.ok) goToMap(stored.id);
      else sayFailed(stored.reason, t);
    },
    openSample: async (sample) => {
      const { openSampleMap } = await import('./openSampleMap');
      const opened = await openSampleMap(sample, language, services);
      if (opened.ok) goToMap(opened.id);
      else if (opened.reason === 'not-loaded') showToast({ tone: 'error', text: t('library.sampleFailed') });
      else sayFailed(opened.reason, t);
    },
    rename: async (entry, title) => {
      const { renameStored } = await import('./renameStored');
      const failure = await renameStored(entry, title, services);
      if (failure === null) return;
      if (typeof failure === 'string') sayFailed(failure, t);
      else showToast({ tone: 'error', text: refusalText(failure, t) });
    },
    duplicate: async ({ row }) => {
      const { duplicateStored } = await import('./duplicateStored');
      const title = compose('library.copyTitle', { title: row.title });
      const copied = await duplicateStored(row.id, title, services);
      if (copied.ok) showToast({ text: t('library.duplicated', { title }) });
      else sayFailed(copied.reason, t);
    },
    bin: async (entry) => {
      const { row } = entry;
      const outcome = await storage.binMap(row.id, now());
      if (!outcome.ok) return sayFailed(outcome.reason, t);
      const action = { label: t('common.undo'), run: () => void restore(entry) };
      showToast({ text: t('library.binned', { title: row.title }), action });
    },
    restore,
  };
}

/** A part of the app that does not load (an update replaced it, the network is gone) is a failure like any other. */
function guardActions(actions: MapActions, t: Translate): MapActions {
  const guard =
    <Args extends readonly unknown[]>(act: (...args: Args) => Promise<void>) =>
    async (...args: Args): Promise<void> => {
      try {
        await act(...args);
      } catch (error) {
        console.error('An action of the library failed', error);
        sayFailed('unknown', t);
      }
    };
  return {
    create: guard(actions.create),
    openSample: guard(actions.openSample),
    rename: guard(actions.rename),
    duplicate: guard(actions.duplicate),
    bin: guard(actions.bin),
    restore: guard(actions.restore),
  };
}

function sayFailed(reason: StorageFailure, t: Translate): void {
  showToast({ tone: 'error', text: t('storage.actionFailed', { reason: failureText(reason, t) }) });
}
