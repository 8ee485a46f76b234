/** Excalidraw with as many labelled boxes: frames that hold rectangles. Plain JavaScript: its types are not installed here. */
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

let api = null;

function toSkeletons(boxes) {
  const stages = boxes.filter(({ stage }) => stage === undefined);
  const cards = boxes.filter(({ stage }) => stage !== undefined);
  const children = new Map(stages.map(({ id }) => [id, []]));
  for (const { id, stage } of cards) children.get(stage)?.push(id);
  return [
    ...cards.map(({ id, x, y, width, height, label }) => ({
      type: 'rectangle',
      id,
      x,
      y,
      width,
      height,
      roughness: 0,
      label: { text: label, fontSize: 16 },
    })),
    ...stages.map(({ id, label, x, y, width, height }) => ({
      type: 'frame',
      id,
      name: label,
      x,
      y,
      width,
      height,
      children: children.get(id),
    })),
  ];
}

window.benchPlain = {
  load: async (boxes) => {
    await new Promise((resolve) => {
      const excalidrawAPI = (given) => {
        api = given;
        setTimeout(resolve, 0);
      };
      createRoot(document.getElementById('root')).render(createElement(Excalidraw, { excalidrawAPI }));
    });
    api.updateScene({ elements: convertToExcalidrawElements(toSkeletons(boxes), { regenerateIds: false }) });
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  },
  show: ({ x, y, zoom }) => {
    api.updateScene({ appState: { scrollX: x / zoom, scrollY: y / zoom, zoom: { value: zoom } } });
  },
};
