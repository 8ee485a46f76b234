/** What one can do with versions. Done at once, and said; what can be taken back has its way back in the toast. */
import { useMemo } from 'react';
import { restoreMap } from '../../commands/restoreMap';
import type { Format } from '../../i18n/Format';
import { compose, type Translate } from '../../i18n/language';
import { useLanguage } from '../../i18n/useLanguage';
import { asId, type MapId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { MapSession } from '../../session/MapSession';
import { useSession } from '../../session/useSession';
import type { StorageFailure } from '../../storage/MapStorage';
import { hasRoomForName } from '../../storage/thinVersions';
import type { StoredVersion } from '../../storage/VersionStore';
import { showToast } from '../../ui/toasts';
import { refusalText } from '../../view/refusalText';
import { undoStep } from '../history/undoStep';
import { copyMap } from '../library/copyMap';
import { failureText } from '../library/failureText';
import { storeNewMap } from '../library/storeNewMap';
import { useServices, type Services } from '../services';
import { keepVersion } from './keepVersion';
import { versionName } from './versionWords';

export interface VersionActions {
  /** Keeps the map as it is now under the name. */
  readonly nameNow: (label: string) => Promise<Named>;
  /** The label must not be empty. */
  readonly rename: (version: StoredVersion, label: string) => Promise<void>;
  /** Null when it could not be deleted, which has been said. */
  readonly remove: (version: StoredVersion) => Promise<Removed | null>;
  /** `map`: what the version holds. Keeps the present state first. */
  readonly restore: (version: StoredVersion, map: JourneyMap) => Promise<void>;
  readonly copy: (version: StoredVersion, map: JourneyMap) => Promise<void>;
}

/** `failure`: why it is not kept. */
export type Named = { readonly id: string } | { readonly failure: string };

export interface Removed {
  readonly name: string;
  /** Null: its bytes could not be read before it went. */
  readonly putBack: (() => Promise<void>) | null;
}

interface Surroundings {
  readonly session: MapSession;
  readonly services: Services;
  readonly t: Translate;
  readonly format: Format;
  readonly onClose: () => void;
  readonly onOpenMap: (id: MapId) => void;
}

export function useVersionActions(onClose: () => void, onOpenMap: (id: MapId) => void): VersionActions {
  const session = useSession();
  const services = useServices();
  const { t, format } = useLanguage();
  return useMemo(() => {
    const surroundings: Surroundings = { session, services, t, format, onClose, onOpenMap };
    return {
      nameNow: (label) => nameNow(label, surroundings),
      rename: (version, label) => rename(version, label, surroundings),
      remove: (version) => remove(version, surroundings),
      restore: (version, map) => restore(version, map, surroundings),
      copy: (version, map) => copy(version, map, surroundings),
    };
  }, [session, services, t, format, onClose, onOpenMap]);
}

async function nameNow(label: string, around: Surroundings): Promise<Named> {
  const { session, services, t } = around;
  if (!(await hasRoom(around))) return { failure: t('versionList.tooMany') };
  const kept = await keepVersion(session.map, { kind: 'named', label }, services);
  if (!kept.ok) return { failure: t('versionList.failed', { reason: failureText(kept.reason, t) }) };
  return { id: kept.version.id };
}

/** Whether they can be listed is not the question here. */
async function hasRoom({ session, services: { storage } }: Surroundings): Promise<boolean> {
  const listed = await storage.versions.listVersions(session.mapId);
  return !listed.ok || hasRoomForName(listed.versions);
}

async function rename({ id, kind }: StoredVersion, label: string, around: Surroundings): Promise<void> {
  const { services, t } = around;
  if (kind === 'automatic' && !(await hasRoom(around))) {
    showToast({ tone: 'error', text: t('versionList.tooMany') });
    return;
  }
  const outcome = await services.storage.versions.nameVersion(id, label);
  if (!outcome.ok) sayFailed(outcome.reason, t);
  else if (outcome.version === null) showToast({ tone: 'error', text: t('versionList.gone') });
}

async function remove(version: StoredVersion, around: Surroundings): Promise<Removed | null> {
  const { services, t } = around;
  const { versions } = services.storage;
  // Read before it is gone: the way back needs its bytes.
  const read = await versions.readVersion(version.id);
  const deleted = await versions.deleteVersion(version.id);
  if (!deleted.ok) {
    sayFailed(deleted.reason, t);
    return null;
  }
  const found = read.ok ? read.found : null;
  const putBack = async (): Promise<void> => {
    if (!found) return;
    const { size: _size, ...given } = found.version;
    const outcome = await versions.putVersion(given, found.bytes, services.now());
    if (!outcome.ok) sayFailed(outcome.reason, t);
  };
  return { name: versionName(version, around), putBack: found && putBack };
}

async function restore(version: StoredVersion, map: JourneyMap, around: Surroundings): Promise<void> {
  const { session, services, t, onClose } = around;
  const kept = await keepVersion(session.map, { kind: 'automatic', before: 'restore' }, services);
  if (!kept.ok) {
    showToast({
      tone: 'error',
      text: t('versionList.notKept', { reason: failureText(kept.reason, t) }),
    });
    return;
  }
  const name = versionName(version, around);
  const result = session.run(restoreMap, { target: map, step: 'restoreVersion', name });
  if (!result.ok) {
    showToast({ tone: 'error', text: refusalText(result.refusal, t) });
    return;
  }
  if (!result.changed) {
    showToast({ text: t('versionList.nothingToRestore') });
    return;
  }
  const label = session.store.getState().nextUndo;
  showToast({
    text: t('versionList.restored', { name }),
    action: {
      label: t('common.undo'),
      run: () => {
        void undoStep(session, label, around);
      },
    },
  });
  onClose();
}

async function copy(version: StoredVersion, map: JourneyMap, around: Surroundings): Promise<void> {
  const { services, t, onOpenMap } = around;
  const { storage, newId, now } = services;
  const name = versionName(version, around);
  const title = compose('versionList.copyTitle', { title: map.map.title || t('common.untitledMap'), name });
  const createdAt = now();
  const id = asId<MapId>(newId());
  const stored = await storeNewMap(
    copyMap(map, { id, title, createdAt, updatedAt: createdAt }),
    storage,
    createdAt,
  );
  if (!stored.ok) {
    sayFailed(stored.reason, t);
    return;
  }
  showToast({ text: t('versionList.copied', { title }) });
  onOpenMap(id);
}

function sayFailed(reason: StorageFailure, t: Translate): void {
  showToast({ tone: 'error', text: t('versionList.failed', { reason: failureText(reason, t) }) });
}
