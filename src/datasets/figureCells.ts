/** The figures a plan asks for, as sums over row classes: for every touchpoint and period everyone, and each persona. */
import type { Period } from '../model/JourneyMap';
import type { PreviewFigure } from './ImportPreview';
import type { FigureSubject, RowGroups } from './RowGroups';

export interface FigureCell {
  readonly subject: FigureSubject;
  readonly persona: PreviewFigure['persona'];
  readonly period: Period | null;
  /** Places in `RowGroups.classes`. */
  readonly classes: readonly number[];
}

/** `own`: the subject of all rows in a wide file, where the rows have none. By subject, everyone first, then by time. */
export function figureCells(groups: RowGroups, own: FigureSubject | null): readonly FigureCell[] {
  const personaCount = groups.personas.length + 1;
  const periodCount = Math.max(1, groups.periods.length);
  const byPlace = new Map<number, number[]>();
  groups.classes.forEach(({ subject, personas, period }, place) => {
    for (const persona of [0, ...personas.map((one) => one + 1)]) {
      const at = (Math.max(0, subject) * personaCount + persona) * periodCount + Math.max(0, period);
      const list = byPlace.get(at);
      if (list) list.push(place);
      else byPlace.set(at, [place]);
    }
  });
  return [...byPlace]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, classes]): FigureCell[] => {
      const persona = Math.floor(at / periodCount) % personaCount;
      const subject = own ?? groups.subjects[Math.floor(at / periodCount / personaCount)];
      if (!subject) return [];
      return [
        {
          subject,
          persona: groups.personas[persona - 1] ?? null,
          period: groups.periods[at % periodCount] ?? null,
          classes,
        },
      ];
    });
}
