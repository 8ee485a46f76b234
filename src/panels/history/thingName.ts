/** What an operation is about: "Name of “Checkout”". Needs the text areas `history` and `versions`. */
import type { JourneyMap } from '../../model/JourneyMap';
import type { EditOperation } from '../../session/EditOperation';
import { fieldLabel } from '../../view/fieldWords';
import { recordName } from '../../view/recordWords';
import type { Words } from '../../view/Words';

export function thingName(operation: EditOperation, map: JourneyMap, words: Words): string {
  const { t } = words;
  const { kind, id, op } = operation;
  if (op !== 'set') return t('history.thing', { name: recordName(map, kind, id, words) });
  const field = fieldLabel(map, { kind, id, path: [operation.field] }, words);
  return kind === 'map'
    ? t('history.fieldOfMap', { field })
    : t('history.fieldOf', { field, name: recordName(map, kind, id, words) });
}
