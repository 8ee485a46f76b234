/** Sizes of everything on the canvas, in canvas units. A 4-unit grid. Change them here and nowhere else. */
export const stageWidth = 192;
export const stageHeaderHeight = 96;
/** Free ground at the end of a stage, where the next touchpoint is added or dropped. */
export const stageTailHeight = 44;
export const stagePadding = 12;
export const stageGap = 24;

export const cardWidth = 168;
export const cardHeight = 88;
/** Room for the word that stands on the upper edge of a marked card. */
export const cardGap = 14;

export const personaWidth = 176;
export const personaHeight = 72;
export const personaGap = 24;
export const portraitSize = 56;
/** A persona's own cards stand in the middle below the portrait. */
export const personaCardInset = 4;

/** Where the first stage of a new map stands: right of the column of personas. */
export const firstStageX = personaWidth + stageGap;

/** Where connections meet the side of a stage: level with its name. */
export const stageAnchorY = 24;

/** How far a stone, a word or a halo may stand out of its card at 100 %. */
export const markOverhang = 14;

/** From the left edge of one stage to the left edge of the next. */
export const stagePitch = stageWidth + stageGap;
