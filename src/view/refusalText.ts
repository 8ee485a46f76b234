/** Why an edit cannot be made, as a sentence. */
import type { Refusal } from '../commands/Command';
import type { Translate } from '../i18n/language';

export function refusalText(refusal: Refusal, t: Translate): string {
  switch (refusal.reason) {
    case 'gone':
      return t('refusal.gone');
    case 'name-empty':
      return t('refusal.nameEmpty');
    case 'connects-to-itself':
      return t('refusal.connectsToItself');
    case 'already-connected':
      return t('refusal.alreadyConnected');
    case 'nothing-chosen':
      return t('refusal.nothingChosen');
    case 'fixed-field':
      return t('refusal.fixedField');
    case 'out-of-range':
      return t('refusal.outOfRange');
    case 'read-only':
      return t('refusal.readOnly');
  }
}
