/** The second page of the menu under the right button: everything that puts the map in order, and why it cannot be done now. */
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  ArrowDownWideNarrow,
  BetweenVerticalStart,
  ChevronsDownUp,
  ChevronsUpDown,
  CornerDownRight,
  CornerUpLeft,
  LayoutGrid,
  Merge,
  Network,
  Radio,
  Scissors,
  type LucideIcon,
} from 'lucide-react';
import { useLanguage } from '../i18n/useLanguage';
import { useSession, useSessionState } from '../session/useSession';
import { ContextMenuAt } from '../ui/ContextMenuAt';
import type { MenuEntry } from '../ui/MenuItems';
import type { CanvasActions } from './CanvasActions';
import { useCanvasState, useCanvasStore } from './canvasState';
import { useCanvasView } from './CanvasView';
import { planArrangement, type ArrangementName, type ArrangeScene } from './planArrangement';

interface Props {
  readonly actions: CanvasActions;
}

const icons: Readonly<Record<ArrangementName, LucideIcon>> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
  across: AlignHorizontalSpaceAround,
  down: AlignVerticalSpaceAround,
  all: LayoutGrid,
  selection: LayoutGrid,
  byConnections: Network,
  byHealth: ArrowDownWideNarrow,
  byChannel: Radio,
  insertBefore: BetweenVerticalStart,
  insertAfter: BetweenVerticalStart,
  split: Scissors,
  merge: Merge,
  mergeNext: Merge,
  collapse: ChevronsDownUp,
  expand: ChevronsUpDown,
  follow: CornerDownRight,
  followBack: CornerUpLeft,
};

const several: readonly (readonly ArrangementName[])[] = [
  ['left', 'centre', 'right'],
  ['top', 'middle', 'bottom'],
  ['across', 'down'],
  ['merge', 'collapse', 'expand'],
  ['selection'],
];
const ofStage: readonly (readonly ArrangementName[])[] = [
  ['insertBefore', 'insertAfter', 'mergeNext'],
  ['collapse', 'expand'],
  ['byConnections', 'byHealth', 'byChannel'],
  ['follow', 'followBack'],
];
const ofTouchpoint: readonly (readonly ArrangementName[])[] = [['split'], ...ofStage.slice(2)];
const ofConnection: readonly (readonly ArrangementName[])[] = [['follow', 'followBack']];
const ofGround: readonly (readonly ArrangementName[])[] = [['all']];

export function ArrangeMenu({ actions }: Props) {
  const { t } = useLanguage();
  const canvas = useCanvasStore();
  const menu = useCanvasState((state) => state.menu);
  const session = useSession();
  const selection = useSessionState((state) => state.selection);
  const { map, layout, facts } = useCanvasView();
  const scene: ArrangeScene = {
    map,
    layout,
    selection,
    healthOf: (id) => facts.get(id)?.health ?? null,
  };
  const entry = (name: ArrangementName): MenuEntry => {
    const plan = planArrangement(name, scene);
    return {
      id: name,
      label: t(`arrange.${name}`),
      icon: icons[name],
      disabled: plan.can === 'not' || session.isReadOnly,
      ...(plan.can === 'not' && { reason: t(plan.why) }),
      onSelect: () => {
        actions.later((it) => {
          it.arrange(name, scene.healthOf);
        });
      },
    };
  };
  // Of what undoes one another only what can be done now.
  const isWanted = (name: ArrangementName) =>
    (name !== 'collapse' && name !== 'expand') || planArrangement(name, scene).can !== 'not';
  const groups = groupsFor(scene)
    .map((names) => names.filter(isWanted).map(entry))
    .filter((group) => group.length > 0);
  return (
    <ContextMenuAt
      at={menu?.at ?? null}
      label={t('arrange.menu')}
      items={groups.flatMap((group, index): MenuEntry[] => (index === 0 ? group : ['separator', ...group]))}
      onClose={() => {
        canvas.setState({ menu: null });
      }}
    />
  );
}

function groupsFor({ map, layout, selection }: ArrangeScene): readonly (readonly ArrangementName[])[] {
  const [id, ...others] = selection;
  if (id === undefined) return ofGround;
  const nodes: ReadonlyMap<string, unknown> = layout.nodes;
  if (others.length > 0) return [...several, ...ofGround];
  if (Object.hasOwn(map.connections, id)) return ofConnection;
  if (Object.hasOwn(map.touchpoints, id)) return ofTouchpoint;
  return nodes.has(id) ? [...ofStage, ...ofGround] : ofGround;
}
