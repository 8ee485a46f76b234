/** Says that no version could be kept because the disk is full. Fetched when it happens, with its text. */
import { translate } from '../../i18n/language';
import { showToast } from '../../ui/toasts';

export function sayNoSpace(): void {
  showToast({ tone: 'error', text: translate('versionList.noSpace') });
}
