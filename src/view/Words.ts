/** The reader's language, as every function of this room is handed it: texts and formats. */
import type { Format } from '../i18n/Format';
import type { Translate } from '../i18n/language';

export interface Words {
  readonly t: Translate;
  readonly format: Format;
}
