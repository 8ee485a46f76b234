/**
 * A record that is made under the id of a deleted one is that record brought back: the document still holds its fields.
 * Made anew it would keep those that the new one lacks, here unseen and on every other device seen; and an undo would
 * not give back what the fields were.
 */
import { isSameJson } from '../model/Json';
import type { CreateOperation, EditOperation } from './EditOperation';
import type { MapDocument } from './yjs/MapDocument';

/** The same edit, for the document: a creation on a deletion mark becomes the mark taken away and each field set. */
export function reviveDeleted(
  operations: readonly EditOperation[],
  document: Pick<MapDocument, 'isDeleted' | 'readField' | 'listFields'>,
): EditOperation[] {
  return operations.flatMap((operation) =>
    operation.op === 'create' && document.isDeleted(operation.kind, operation.id)
      ? reviveOne(operation, document)
      : [operation],
  );
}

function reviveOne(
  { op, kind, id, fields }: CreateOperation,
  document: Pick<MapDocument, 'readField' | 'listFields'>,
): EditOperation[] {
  const names = new Set([...document.listFields(kind, id), ...Object.keys(fields)]);
  const sets = [...names].flatMap((field): EditOperation[] => {
    const before = document.readField(kind, id, field);
    const after = fields[field];
    return isSameJson(before, after) ? [] : [{ op: 'set', kind, id, field, before, after }];
  });
  return [{ op, kind, id, fields: {} }, ...sets];
}
