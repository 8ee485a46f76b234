/** tldraw with as many labelled boxes: frames that hold rectangles. Plain JavaScript: its types are not installed here. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createShapeId, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';

let editor = null;

function toShape(box, byId) {
  const stage = box.stage === undefined ? null : byId.get(box.stage);
  const id = createShapeId(box.id);
  if (!stage)
    return { id, type: 'frame', x: box.x, y: box.y, props: { w: box.width, h: box.height, name: box.label } };
  return {
    id,
    type: 'geo',
    parentId: createShapeId(stage.id),
    x: box.x - stage.x,
    y: box.y - stage.y,
    props: { w: box.width, h: box.height, geo: 'rectangle', richText: toRichText(box.label), size: 's' },
  };
}

function whenPainted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

window.benchPlain = {
  load: async (boxes) => {
    await new Promise((resolve) => {
      const onMount = (mounted) => {
        editor = mounted;
        resolve();
      };
      createRoot(document.getElementById('root')).render(
        createElement(Tldraw, { onMount, options: { maxShapesPerPage: 100_000 } }),
      );
    });
    const byId = new Map(boxes.map((box) => [box.id, box]));
    editor.createShapes(boxes.map((box) => toShape(box, byId)));
    await whenPainted();
  },
  show: ({ x, y, zoom }) => {
    editor.setCamera({ x: x / zoom, y: y / zoom, z: zoom }, { force: true });
  },
};
