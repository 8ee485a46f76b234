/**
 * The whole map as a picture's scene: what the canvas shows at 100 %, whatever part of it is on the screen, with title,
 * legend and source around it. Loaded only when somebody exports.
 */
import { measureWithCanvas } from '../../export/measureWithCanvas';
import { pictureScene } from '../../export/pictureScene';
import { buildScene } from '../../layout/buildScene';
import type { CardFacts } from '../../layout/CardFacts';
import { layoutMap } from '../../layout/layoutMap';
import type { Scene } from '../../layout/Scene';
import type { Highlight } from '../../layout/SceneView';
import { countAside, withoutHidden } from '../../layout/withoutHidden';
import type { NodeId, TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { sceneTexts } from '../../view/sceneTexts';
import type { Words } from '../../view/Words';

export interface PictureContent {
  readonly map: JourneyMap;
  readonly facts: ReadonlyMap<TouchpointId, CardFacts>;
  readonly nodeHealth: ReadonlyMap<NodeId, number>;
  readonly highlight: Highlight;
}

/** `today` is an ISO date: a picture says of when it is. */
export function pictureOfMap(content: PictureContent, words: Words, today: string): Scene {
  const { map, facts, nodeHealth, highlight } = content;
  const { t, format } = words;
  const measure = measureWithCanvas();
  const scene = buildScene(map, withoutHidden(layoutMap(map), map, facts), {
    distance: 'middle',
    zoom: 1,
    measure,
    texts: sceneTexts(words),
    facts,
    nodeHealth,
    highlight,
  });
  const date = format.date(today);
  const source = map.map.sourceNote;
  const made = source ? t('exporting.pictureSource', { date, source }) : t('exporting.pictureMade', { date });
  const total = Object.keys(map.touchpoints).length;
  const aside = countAside(facts);
  const shown =
    aside > 0
      ? t('exporting.pictureShown', { shown: format.number(total - aside), total: format.number(total) })
      : null;
  return pictureScene(
    scene,
    {
      title: map.map.title || t('common.untitledMap'),
      subtitle: map.map.scenario ?? '',
      health: t('exporting.pictureHealth'),
      method: t('exporting.pictureMethod'),
      source: shown === null ? made : `${shown} · ${made}`,
      ...(typeof highlight === 'object' && { legend: highlight.legend }),
    },
    measure,
  );
}
