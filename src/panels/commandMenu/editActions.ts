/** The commands that change or select what is on the map. */
import {
  editing,
  either,
  listOnMap,
  onCanvas,
  oneSelected,
  selectedEnd,
  someOnMap,
  someSelected,
} from './actionAsks';
import type { EditorAction } from './EditorAction';

export const editActions: readonly EditorAction[] = [
  {
    id: 'undo',
    group: 'edit',
    keys: ['Mod+Z'],
    run: ({ undo }) => {
      undo();
    },
    unavailable: either(editing, ({ session }) =>
      session.store.getState().nextUndo === null ? 'nothingToUndo' : null,
    ),
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    run: ({ redo }) => {
      redo();
    },
    unavailable: either(editing, ({ session }) =>
      session.store.getState().nextRedo === null ? 'nothingToRedo' : null,
    ),
  },
  {
    id: 'duplicate',
    group: 'edit',
    keys: ['Mod+D'],
    run: onCanvas(({ actions }) => {
      actions.duplicateSelection();
    }),
    unavailable: either(editing, someSelected),
  },
  {
    id: 'copy',
    group: 'edit',
    run: onCanvas(({ actions }) => {
      actions.later((it) => it.copy(null));
    }),
    unavailable: someSelected,
  },
  {
    id: 'cut',
    group: 'edit',
    run: onCanvas(({ actions }) => {
      actions.later((it) => it.cut(null));
    }),
    unavailable: either(editing, someSelected),
  },
  {
    id: 'paste',
    group: 'edit',
    run: onCanvas(({ actions }) => {
      actions.later((it) => it.paste(null, null));
    }),
    unavailable: editing,
  },
  ...(
    [
      ['arrangeAll', 'all', someOnMap],
      ['arrangeSelection', 'selection', someSelected],
    ] as const
  ).map(([id, what, ask]): EditorAction => ({
    id,
    group: 'edit',
    run: onCanvas(({ actions }) => {
      actions.later((it) => {
        it.arrange(what, () => null);
      });
    }),
    unavailable: either(editing, ask),
  })),
  {
    id: 'rename',
    group: 'edit',
    keys: ['Enter', 'F2'],
    run: onCanvas(({ actions }, ports) => {
      const id = selectedEnd(ports);
      if (id !== null) actions.rename(id);
    }),
    unavailable: either(editing, oneSelected),
  },
  {
    id: 'delete',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    run: onCanvas(({ actions }) => {
      actions.deleteSelection();
    }),
    unavailable: either(editing, someSelected),
  },
  {
    id: 'selectAll',
    group: 'edit',
    keys: ['Mod+A'],
    run: ({ session }) => {
      session.select(listOnMap(session.map));
    },
    unavailable: someOnMap,
  },
  ...(
    [
      ['selectTouchpoints', 'touchpoints'],
      ['selectStages', 'stages'],
      ['selectPersonas', 'personas'],
    ] as const
  ).map(([id, kind]): EditorAction => ({
    id,
    group: 'edit',
    run: onCanvas(({ actions }) => {
      actions.later((it) => {
        it.selectKind(kind);
      });
    }),
    unavailable: someOnMap,
  })),
  {
    id: 'selectNone',
    group: 'edit',
    keys: ['Escape'],
    run: ({ session }) => {
      session.select([]);
    },
    unavailable: someSelected,
  },
];
