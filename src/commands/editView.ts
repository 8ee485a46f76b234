/** Changes a kept view: its name, or what it shows. A field given as `undefined` is taken away. */
import type { ViewId } from '../model/ids';
import { optionalName, type Command } from './Command';
import { refuseView, type ViewContent } from './createView';
import { refuseFields, setFields, type Editable } from './editRecord';

export interface EditViewArgs {
  readonly id: ViewId;
  readonly fields: Editable<ViewContent>;
}

export const editView: Command<EditViewArgs> = {
  name: 'editView',
  can: (map, { id, fields }) => {
    if (!Object.hasOwn(map.views, id)) return { reason: 'gone', kind: 'views' };
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return refuseFields(fields) ?? refuseView(map, given);
  },
  apply: (draft, { id, fields }) => {
    const view = draft.views[id];
    // Fields are those of the view's own type; by name they are plain.
    if (view) setFields(view as unknown as Record<string, unknown>, fields);
    return [];
  },
  describe: (map, { id, fields }) => {
    const isRename = Object.keys(fields).every((field) => field === 'name');
    return { step: isRename ? 'rename' : 'editView', ...optionalName(map.views[id]?.name) };
  },
};
