/** The menu under the right button and the menu key: what can be done with what is selected, or here. */
import { Cable, Copy, PanelRight, Pencil, SquarePlus, Trash2, UserRound, Columns2 } from 'lucide-react';
import { useLanguage } from '../i18n/useLanguage';
import type { Point } from '../layout/Box';
import { nearestSlot } from '../layout/nearestSlot';
import { isEndId } from '../model/questions';
import { useSession, useSessionState } from '../session/useSession';
import { ContextMenuAt } from '../ui/ContextMenuAt';
import type { MenuEntry } from '../ui/MenuItems';
import type { CanvasActions } from './CanvasActions';
import { useCanvasState, useCanvasStore } from './canvasState';
import { useCanvasView } from './CanvasView';

interface Props {
  readonly actions: CanvasActions;
  readonly onOpenDetails: () => void;
}

export function CanvasMenu({ actions, onOpenDetails }: Props) {
  const { t } = useLanguage();
  const canvas = useCanvasStore();
  const menu = useCanvasState((state) => state.menu);
  const selection = useSessionState((state) => state.selection);
  const onSelected = useSelectedEntries(actions, onOpenDetails);
  const onGround = useGroundEntries(actions, menu?.place ?? { x: 0, y: 0 });
  return (
    <ContextMenuAt
      at={menu?.at ?? null}
      label={t('canvas.menu')}
      items={selection.length > 0 ? onSelected : onGround}
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
    {
      id: 'duplicate',
      label: t('common.duplicate'),
      icon: Copy,
      shortcut: 'Ctrl D',
      onSelect: actions.duplicateSelection,
    },
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

function useGroundEntries(actions: CanvasActions, place: Point): MenuEntry[] {
  const { t } = useLanguage();
  const { layout } = useCanvasView();
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
  ];
}
