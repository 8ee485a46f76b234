/** The stages and touchpoints of a map as labelled boxes, where ours has them: what other editors are given. */
import { layoutMap } from '../../src/layout/layoutMap.ts';
import type { JourneyMap } from '../../src/model/JourneyMap.ts';
import type { PlainBox } from './CanvasSubject.ts';

/** Stages first. The touchpoints of personas are left out: other editors have nothing of the kind. */
export function listPlainBoxes(map: JourneyMap): PlainBox[] {
  const layout = layoutMap(map);
  const stages = [...layout.nodes.values()].filter(({ kind }) => kind === 'stage');
  const cards = stages.flatMap(({ id, cards: ids }) => ids.map((card) => ({ card, stage: id })));
  const names: Readonly<Record<string, { readonly name: string }>> = { ...map.stages, ...map.touchpoints };
  return [
    ...stages.map(({ id, box }) => ({ id, label: names[id]?.name ?? '', ...box })),
    ...cards.flatMap(({ card, stage }) => {
      const box = layout.touchpoints.get(card);
      return box ? [{ id: card, label: names[card]?.name ?? '', stage, ...box }] : [];
    }),
  ];
}
