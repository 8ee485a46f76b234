/** The menu under the right button, the menu key and the resting finger: what can be done with what is selected, or here. */
import {
  Cable,
  ClipboardPaste,
  Columns2,
  Copy,
  CopyPlus,
  LayoutGrid,
  PanelRight,
  Pencil,
  Scissors,
  SquarePlus,
  Trash2,
  UserRound,
} from 'lucide-react';
import { lazy, Suspense } from 'react';
import { bringTexts } from '../i18n/language';
import { useLanguage } from '../i18n/useLanguage';
import type { Point } from '../layout/Box';
import { nearestSlot } from '../layout/nearestSlot';
import { isEndId, isStageId, isTouchpointId } from '../model/questions';
import { useSession, useSessionState } from '../session/useSession';
import { ContextMenuAt } from '../ui/ContextMenuAt';
import type { MenuEntry, MenuItem } from '../ui/MenuItems';
import type { CanvasActions } from './CanvasActions';
import { useCanvasState, useCanvasStore } from './canvasState';
import { useCanvasView } from './CanvasView';
import type { SelectKind } from './selectActions';

interface Props {
  readonly actions: CanvasActions;
  readonly onOpenDetails: () => void;
}

const ArrangeMenu = lazy(async () => {
  const [module] = await Promise.all([import('./ArrangeMenu'), bringTexts('arrange')]);
  return { default: module.ArrangeMenu };
});

export function CanvasMenu(props: Props) {
  const isArranging = useCanvasState((state) => state.menu?.page === 'arrange');
  return (
    <Suspense>{isArranging ? <ArrangeMenu actions={props.actions} /> : <FirstPage {...props} />}</Suspense>
  );
}

function FirstPage({ actions, onOpenDetails }: Props) {
  const { t } = useLanguage();
  const canvas = useCanvasStore();
  const menu = useCanvasState((state) => state.menu);
  const selection = useSessionState((state) => state.selection);
  const onSelected = useSelectedEntries(actions, onOpenDetails);
  const onGround = useGroundEntries(actions, menu?.place ?? { x: 0, y: 0 });
  const arrange: MenuItem = {
    id: 'arrange',
    label: t('canvasMore.arrange'),
    icon: LayoutGrid,
    onSelect: () => {
      // When this page has closed, and with it the menu.
      requestAnimationFrame(() => {
        canvas.setState({ menu: menu && { ...menu, page: 'arrange' } });
      });
    },
  };
  return (
    <ContextMenuAt
      at={menu?.at ?? null}
      label={t('canvas.menu')}
      items={[...(selection.length > 0 ? onSelected : onGround), 'separator', arrange]}
      onClose={() => {
        canvas.setState({ menu: null });
      }}
    />
  );
}

function useSelectedEntries(actions: CanvasActions, onOpenDetails: () => void): MenuEntry[] {
  const { t } = useLanguage();
  const session = useSession();
  const canvas = useCanvasStore();
  const { selection } = session.store.getState();
  const [id] = selection;
  const single = selection.length === 1 && id !== undefined && isEndId(session.map, id) ? id : null;
  const selecting = useSelectingEntries(actions);
  return [
    { id: 'details', label: t('canvas.details'), icon: PanelRight, shortcut: 'E', onSelect: onOpenDetails },
    {
      id: 'rename',
      label: t('common.rename'),
      icon: Pencil,
      shortcut: 'Enter',
      disabled: single === null,
      onSelect: () => {
        if (single !== null) actions.rename(single);
      },
    },
    {
      id: 'add',
      label: t('canvas.addTouchpoint'),
      icon: SquarePlus,
      shortcut: 'T',
      disabled: single === null,
      onSelect: () => {
        actions.addTouchpoint();
      },
    },
    {
      id: 'connect',
      label: t('canvas.connect'),
      icon: Cable,
      shortcut: 'C',
      disabled: single === null,
      onSelect: () => {
        canvas.setState({ connecting: { from: single, kind: 'flow' } });
      },
    },
    'separator',
    ...clipboardEntries(actions, t),
    {
      id: 'duplicate',
      label: t('common.duplicate'),
      icon: CopyPlus,
      shortcut: 'Ctrl D',
      onSelect: actions.duplicateSelection,
    },
    'separator',
    ...selecting,
    'separator',
    {
      id: 'delete',
      label: t('common.delete'),
      icon: Trash2,
      shortcut: 'Delete',
      tone: 'danger',
      onSelect: actions.deleteSelection,
    },
  ];
}

function clipboardEntries({ later }: CanvasActions, t: ReturnType<typeof useLanguage>['t']): MenuItem[] {
  return [
    {
      id: 'copy',
      label: t('canvasMore.copy'),
      icon: Copy,
      shortcut: 'Ctrl C',
      onSelect: () => {
        later((it) => it.copy(null));
      },
    },
    {
      id: 'cut',
      label: t('canvasMore.cut'),
      icon: Scissors,
      shortcut: 'Ctrl X',
      onSelect: () => {
        later((it) => {
          it.cut(null);
        });
      },
    },
    {
      id: 'paste',
      label: t('canvasMore.paste'),
      icon: ClipboardPaste,
      shortcut: 'Ctrl V',
      onSelect: () => {
        later((it) => {
          it.paste(null, null);
        });
      },
    },
  ];
}

/** What stands with it, and what is of its kind. */
function useSelectingEntries({ later }: CanvasActions): MenuItem[] {
  const { t } = useLanguage();
  const { map, store } = useSession();
  const [id = ''] = store.getState().selection;
  const touchpoint = isTouchpointId(map, id) ? map.touchpoints[id] : undefined;
  const channel = touchpoint?.channel === undefined ? undefined : map.channels[touchpoint.channel];
  const department =
    touchpoint?.department === undefined ? undefined : map.departments[touchpoint.department];
  const all = (label: string, kind: SelectKind): MenuItem => ({
    id: `select-${kind}`,
    label,
    onSelect: () => {
      later((it) => {
        it.selectKind(kind);
      });
    },
  });
  const inStage: MenuItem = {
    id: 'select-stage',
    label: t('canvasMore.selectStage'),
    onSelect: () => {
      later((it) => {
        it.selectStage(id);
      });
    },
  };
  return [
    ...(touchpoint || isStageId(map, id) ? [inStage] : []),
    ...(touchpoint ? [all(t('canvasMore.selectTouchpoints'), 'touchpoints')] : []),
    ...(isStageId(map, id) ? [all(t('canvasMore.selectStages'), 'stages')] : []),
    ...(channel ? [all(t('canvasMore.selectChannel', { name: channel.name }), 'channel')] : []),
    ...(department ? [all(t('canvasMore.selectDepartment', { name: department.name }), 'department')] : []),
    selectAllEntry(later, t('canvasMore.selectAll')),
  ];
}

function selectAllEntry(later: CanvasActions['later'], label: string): MenuItem {
  return {
    id: 'select-all',
    label,
    shortcut: 'Ctrl A',
    onSelect: () => {
      later((it) => {
        it.selectKind('all');
      });
    },
  };
}

function useGroundEntries(actions: CanvasActions, place: Point): MenuEntry[] {
  const { t } = useLanguage();
  const { layout, map } = useCanvasView();
  const all = (kind: 'touchpoints' | 'stages' | 'personas', label: string): MenuItem => ({
    id: `select-${kind}`,
    label,
    disabled: Object.keys(map[kind]).length === 0,
    onSelect: () => {
      actions.later((it) => {
        it.selectKind(kind);
      });
    },
  });
  return [
    {
      id: 'touchpoint',
      label: t('canvas.addTouchpoint'),
      icon: SquarePlus,
      shortcut: 'T',
      onSelect: () => {
        const slot = nearestSlot(layout, place, new Set());
        actions.addTouchpoint(slot ? { node: slot.node, index: slot.index } : undefined);
      },
    },
    {
      id: 'stage',
      label: t('canvas.addStage'),
      icon: Columns2,
      shortcut: 'S',
      onSelect: () => {
        actions.addStage(place);
      },
    },
    {
      id: 'persona',
      label: t('canvas.addPersona'),
      icon: UserRound,
      shortcut: 'P',
      onSelect: () => {
        actions.addPersona(place);
      },
    },
    'separator',
    {
      id: 'paste',
      label: t('canvasMore.pasteHere'),
      icon: ClipboardPaste,
      onSelect: () => {
        actions.later((it) => {
          it.paste(null, place);
        });
      },
    },
    'separator',
    all('touchpoints', t('canvasMore.selectTouchpoints')),
    all('stages', t('canvasMore.selectStages')),
    all('personas', t('canvasMore.selectPersonas')),
    selectAllEntry(actions.later, t('canvasMore.selectAll')),
  ];
}
