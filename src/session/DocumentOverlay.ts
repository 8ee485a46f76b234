/** A document as it would be after operations, to ask the guard of the undo list without touching the document. */
import type { RecordKind } from '../model/JourneyMap';
import type { DocumentKind, EditOperation } from './EditOperation';
import type { GuardedDocument } from './UndoHistory';

export class DocumentOverlay implements GuardedDocument {
  readonly #below: GuardedDocument;
  readonly #fields = new Map<string, unknown>();
  readonly #deleted = new Map<string, boolean>();

  constructor(below: GuardedDocument) {
    this.#below = below;
  }

  readField(kind: DocumentKind, id: string, field: string): unknown {
    const key = `${kind}/${id}/${field}`;
    return this.#fields.has(key) ? this.#fields.get(key) : this.#below.readField(kind, id, field);
  }

  isDeleted(kind: RecordKind, id: string): boolean {
    return this.#deleted.get(`${kind}/${id}`) ?? this.#below.isDeleted(kind, id);
  }

  hasRecord(kind: RecordKind, id: string): boolean {
    const isDeleted = this.#deleted.get(`${kind}/${id}`);
    return isDeleted === undefined ? this.#below.hasRecord(kind, id) : !isDeleted;
  }

  revive(kind: RecordKind, id: string): void {
    this.#deleted.set(`${kind}/${id}`, false);
  }

  apply(operations: readonly EditOperation[]): void {
    for (const operation of operations) {
      const record = `${operation.kind}/${operation.id}`;
      if (operation.op === 'set') this.#fields.set(`${record}/${operation.field}`, operation.after);
      else this.#deleted.set(record, operation.op === 'delete');
    }
  }
}
