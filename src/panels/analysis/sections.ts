/** The sections of the analysis, in the order of the page. */
export const sectionIds = [
  'importance',
  'drivers',
  'opportunity',
  'peakEnd',
  'funnel',
  'change',
  'targets',
  'series',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** The element a link of the contents leads to. */
export function anchorOf(id: SectionId): string {
  return `analysis-${id}`;
}
