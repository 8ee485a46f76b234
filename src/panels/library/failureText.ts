/** Why the storage did not do something, as the end of a sentence. */
import type { Translate } from '../../i18n/language';
import type { StorageFailure } from '../../storage/MapStorage';

export function failureText(reason: StorageFailure, t: Translate): string {
  switch (reason) {
    case 'no-space':
      return t('storage.failedNoSpace');
    case 'superseded':
      return t('storage.failedSuperseded');
    case 'unavailable':
      return t('storage.failedUnavailable');
    case 'map-gone':
      return t('storage.failedGone');
    case 'already-there':
      return t('storage.failedThere');
    case 'unknown':
      return t('storage.failedUnknown');
  }
}
