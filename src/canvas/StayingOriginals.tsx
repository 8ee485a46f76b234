/** While copies are carried: what they are copies of, where it stays. The carried ones show what will be dropped. */
import { useMemo } from 'react';
import { useCanvasState } from './canvasState';
import { useViewParts } from './CanvasView';
import type { LivingKind } from './livingNodes';
import { SceneGroupSvg } from './SceneGroupSvg';
import { useNodeGroup } from './useNodeGroup';
import { nodeOf } from './walk';

/** More would not be told apart, and cost frames. */
const mostShown = 60;

export function StayingOriginals() {
  const drag = useCanvasState((state) => state.drag);
  const { layout } = useViewParts((view) => ({ layout: view.layout }));
  const carried = drag?.copies ? drag.carried : null;
  const shown = useMemo(() => [...(carried ?? [])].slice(0, mostShown), [carried]);
  return shown.map((id) => {
    const node = nodeOf(layout, id);
    if (!node) return null;
    const kind = node.id === id ? layout.nodes.get(node.id)?.kind : 'touchpoint';
    return kind && <Staying key={id} id={id} kind={kind} />;
  });
}

function Staying({ id, kind }: { readonly id: string; readonly kind: LivingKind }) {
  const group = useNodeGroup(kind, id);
  const { palette } = useViewParts((view) => ({ palette: view.palette }));
  if (!group) return null;
  const { x, y } = group.box;
  return (
    <div style={{ position: 'absolute', left: x, top: y, pointerEvents: 'none' }} data-part="staying">
      <SceneGroupSvg group={group} palette={palette} />
    </div>
  );
}
