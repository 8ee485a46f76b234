/** Builds what the app stands on (language, theme, storage, clock, ids) and mounts it. The only place that does. */
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startLanguage, translate } from './i18n/language';
import { guardLeaving } from './guardLeaving';
import { noteAcknowledged } from './notedStorage';
import { Notice } from './panels/library/Notice';
import type { Services } from './panels/services';
import { randomId } from './randomId';
import { Canary, type CanaryStore } from './storage/Canary';
import type { BackupPorts } from './storage/openBackupPorts';
import { openStorage } from './storage/openStorage';
import { storedMaps } from './session/storedMaps';
import { startTheme } from './ui/theme';

const databaseName = 'touchstone';
const canaryDelayMilliseconds = 2_000;
/** When the person has begun to work: copies beside the storage are for later. */
const copiesDelayMilliseconds = 15_000;

await start();

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no place for the app');
  const root = createRoot(element);
  startTheme();
  await startLanguage();
  const services = await buildServices(() => {
    root.render(
      <main>
        <Notice tone="warning" title={translate('storage.blockedTitle')}>
          {translate('storage.blockedText')}
        </Notice>
      </main>,
    );
  });
  root.render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  );
  guardLeaving(services.storage);
  services.setTimer(
    () => void import('./panels/backup/keepCopies').then(({ keepCopies }) => keepCopies(services)),
    copiesDelayMilliseconds,
  );
  keepForOffline();
}

async function buildServices(onBlocked: () => void): Promise<Services> {
  const opened = await openStorage({ name: databaseName, newLineage: randomId, onBlocked });
  const canary = buildCanary();
  const storage = canary && !opened.fallback ? noteAcknowledged(opened.storage, canary) : opened.storage;
  let ports: BackupPorts | undefined;
  return {
    storage,
    ...(opened.fallback && { storageReason: opened.fallback.reason }),
    canary: opened.fallback ? null : canary,
    datasets: storage.datasets,
    maps: storedMaps(storage),
    backup: async () => (ports ??= (await import('./storage/openBackupPorts')).openBackupPorts(databaseName)),
    newId: randomId,
    now: () => new Date().toISOString(),
    setTimer: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

function buildCanary(): Canary | null {
  const store = localStore();
  if (!store) return null;
  const canary = new Canary(store, databaseName, (write) => setTimeout(write, canaryDelayMilliseconds));
  addEventListener('pagehide', () => {
    canary.flush();
  });
  return canary;
}

/** Merely naming `localStorage` throws where a browser refuses it. */
function localStore(): CanaryStore | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** From the second visit on the app opens with no network. Not in development: the worker would serve old files. */
function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !location.protocol.startsWith('http'))
    return;
  const { serviceWorker } = navigator;
  serviceWorker
    .register('./offline.js')
    .then(takeOverOnReload)
    .catch((error: unknown) => {
      console.error('The app is not kept for offline use', error);
    });
}

/** A newer version waits until no tab uses the old one; whoever reloads has asked for it. */
function takeOverOnReload(registration: ServiceWorkerRegistration): void {
  addEventListener('pagehide', () => registration.waiting?.postMessage('take-over'));
}
