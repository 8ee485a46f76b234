/** React Flow as its documentation shows it, with memoised nodes of the same size and the same name: no edges, no figures. */
import '@xyflow/react/dist/style.css';
import {
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useNodesState,
  useReactFlow,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { memo, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { PlainBox } from '../CanvasSubject';

type BoxNode = Node<{ readonly label: string; readonly isStage: boolean }, 'box'>;

const BoxCard = memo(function BoxCard({ data }: NodeProps<BoxNode>) {
  const look = data.isStage
    ? { border: '1px solid #ccc', background: '#f6f6f6', height: '100%', boxSizing: 'border-box' as const }
    : { border: '1px solid #999', background: '#fff', height: '100%', boxSizing: 'border-box' as const };
  return (
    <div style={{ ...look, borderRadius: 8, padding: 8, font: '600 15px sans-serif' }}>{data.label}</div>
  );
});
const nodeTypes = { box: BoxCard };
const root = createRoot(document.getElementById('root') ?? document.body);

function Plain({ nodes: given, onReady }: { nodes: BoxNode[]; onReady: () => void }) {
  const [nodes, , onNodesChange] = useNodesState(given);
  const flow = useReactFlow();
  useEffect(() => {
    if (window.benchPlain) window.benchPlain.show = (view) => void flow.setViewport(view);
    requestAnimationFrame(() => requestAnimationFrame(onReady));
  }, [flow, onReady]);
  return (
    <ReactFlow
      nodes={nodes}
      onNodesChange={onNodesChange}
      nodeTypes={nodeTypes}
      panOnScroll
      selectionOnDrag
      selectionMode={SelectionMode.Full}
      panOnDrag={[1]}
      minZoom={0.02}
      maxZoom={4}
    />
  );
}

function toNode(box: PlainBox, stages: ReadonlyMap<string, PlainBox>): BoxNode {
  const stage = box.stage === undefined ? undefined : stages.get(box.stage);
  return {
    id: box.id,
    type: 'box',
    position: { x: box.x - (stage?.x ?? 0), y: box.y - (stage?.y ?? 0) },
    style: { width: box.width, height: box.height },
    data: { label: box.label, isStage: stage === undefined },
    ...(stage ? { parentId: stage.id } : {}),
  };
}

window.benchPlain = {
  load: (boxes) =>
    new Promise((resolve) => {
      const stages = new Map(boxes.map((box) => [box.id, box]));
      const nodes = boxes.map((box) => toNode(box, stages));
      root.render(
        <ReactFlowProvider>
          <Plain nodes={nodes} onReady={resolve} />
        </ReactFlowProvider>,
      );
    }),
  show: () => undefined,
};
