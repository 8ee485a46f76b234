/** Why the copy in the folder was not written, and what to do. */
import type { Translate } from '../../i18n/language';
import type { FolderFailure } from '../../storage/FolderCopies';

export function folderFailureText(why: FolderFailure, t: Translate): string {
  switch (why) {
    case 'no-folder':
      return t('backup.folderNone');
    case 'no-permission':
      return t('backup.folderNoPermission');
    case 'folder-gone':
      return t('backup.folderGone');
    case 'no-space':
      return t('backup.folderNoSpace');
    case 'failed':
      return t('backup.folderFailed');
  }
}

export function folderAllowText(t: Translate): string {
  return t('backup.folderAllow');
}
