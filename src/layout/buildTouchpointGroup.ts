/**
 * One touchpoint's card, at any distance. The box is always the same; what is in it changes with the distance.
 * `cardFar.ts`, `cardMiddle.ts` and `cardNear.ts` fill it; `buildMark.ts` puts the stone on it.
 */
import type { Touchpoint } from '../model/JourneyMap';
import type { Box } from './Box';
import { buildMark } from './buildMark';
import { cardFar } from './cardFar';
import type { CardFacts } from './CardFacts';
import { cardGround } from './cardGround';
import { cardMiddle } from './cardMiddle';
import { cardNear } from './cardNear';
import type { CardParts, CardTone } from './CardParts';
import { plainLine } from './fitText';
import type { Primitive, SceneGroup } from './Scene';
import type { SceneView } from './SceneView';

const noFacts: CardFacts = {
  health: null,
  headline: '',
  n: '',
  metrics: [],
  evidence: 'none',
  description: '',
};

export function buildTouchpointGroup(touchpoint: Touchpoint, box: Box, view: SceneView): SceneGroup {
  const facts = view.facts.get(touchpoint.id) ?? noFacts;
  const name = plainLine(touchpoint.name);
  const card: CardParts = {
    touchpoint,
    box,
    facts,
    view,
    tone: toneOf(facts, view),
    name: name || view.texts.untitled,
    isNamed: name !== '',
  };
  return { owner: { kind: 'touchpoint', id: touchpoint.id }, box, opacity: 1, primitives: fillCard(card) };
}

/** While the weakest are shown, everything else steps back; a card with too few answers keeps its word. */
function toneOf(facts: CardFacts, view: SceneView): CardTone {
  if (facts.aside) return 'dim';
  if (view.highlight === 'none') return 'plain';
  return facts.mark !== undefined && facts.mark.kind !== 'thin' ? 'strong' : 'dim';
}

function fillCard(card: CardParts): Primitive[] {
  const { touchpoint, box, facts, view, tone } = card;
  if (typeof view.highlight === 'object') return view.highlight.fill(card);
  const mark = view.highlight === 'weakest' && !facts.aside ? buildMark(facts.mark, box, view) : [];
  if (view.distance === 'far') return [...cardFar(card), ...mark];
  const ground = cardGround(box, facts, tone, touchpoint.momentOfTruth === true);
  return [...ground, ...(view.distance === 'middle' ? cardMiddle(card) : cardNear(card)), ...mark];
}
