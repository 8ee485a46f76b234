/** Chooses the department or the channel of one touchpoint, or of many in one step. */
import { editTouchpoints } from '../../commands/editTouchpoints';
import { asId, type ChannelId, type DepartmentId, type TouchpointId } from '../../model/ids';
import { ListEntryPicker, type ListKind } from '../inspector/ListEntryPicker';

export interface EntryForTouchpointsProps {
  readonly kind: ListKind;
  readonly label: string;
  readonly ids: readonly TouchpointId[];
  /** What they have now. */
  readonly chosen?: string | undefined;
}

export function EntryForTouchpoints({ kind, label, ids, chosen }: EntryForTouchpointsProps) {
  return (
    <ListEntryPicker
      kind={kind}
      label={label}
      chosen={chosen}
      canClear={chosen !== undefined}
      assign={(run, id) => {
        const fields =
          kind === 'departments'
            ? { department: id === undefined ? undefined : asId<DepartmentId>(id) }
            : { channel: id === undefined ? undefined : asId<ChannelId>(id) };
        return run(editTouchpoints, { ids, fields });
      }}
    />
  );
}
