/** Sets the same fields on many touchpoints: one edit and one step to undo, however many there are. */
import type { TouchpointId } from '../model/ids';
import type { Touchpoint } from '../model/JourneyMap';
import { optionalName, type Command } from './Command';
import { refuseFields, setFields, type Editable } from './editRecord';

export interface EditTouchpointsArgs {
  readonly ids: readonly TouchpointId[];
  /** A field given as `undefined` is taken away. */
  readonly fields: Editable<Omit<Touchpoint, 'id' | 'node' | 'rank'>>;
}

export const editTouchpoints: Command<EditTouchpointsArgs> = {
  name: 'editTouchpoints',
  can: (map, { ids, fields }) => {
    if (ids.length === 0) return { reason: 'nothing-chosen' };
    const areThere = ids.every((id) => Object.hasOwn(map.touchpoints, id));
    return areThere ? refuseFields(fields) : { reason: 'gone', kind: 'touchpoints' };
  },
  apply: (draft, { ids, fields }) => {
    for (const id of ids) {
      const touchpoint = draft.touchpoints[id];
      if (touchpoint) setFields(touchpoint, fields);
    }
    return [];
  },
  describe: (map, { ids }) => {
    const [first] = ids;
    const isOne = ids.length === 1 && first !== undefined;
    return {
      step: 'editTouchpoints',
      count: ids.length,
      ...(isOne ? optionalName(map.touchpoints[first]?.name) : {}),
    };
  },
};
