/**
 * The ranking as it would be with the figures that are being tried out. Small maps answer in the same frame, larger
 * ones from a worker a moment after the slider stops.
 */
import { createContext, use, useDeferredValue, useMemo } from 'react';
import type { TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Ranking } from '../../ranking/Ranking';
import { useRankingAnswer } from './useRankingAnswer';
import { answerQuestion, type QuestionOf } from './rankingQuestion';
import type { WhatIfDraft } from './whatIfDraft';

/** Above this a ranking takes more than its part of a frame. */
export const mostInFrame = 30;
const pauseMilliseconds = 80;

export interface WhatIf extends WhatIfDraft {
  /** With the changes; null: there are none, or it is not known yet. */
  readonly ranking: Ranking | null;
  /** Ranks by touchpoint with the changes, by weakness. */
  readonly rankOf: (id: TouchpointId) => number | null;
}

export const WhatIfContext = createContext<WhatIf | null>(null);

/** Only inside the weakest panel; anywhere else it is a bug and throws. */
export function useWhatIf(): WhatIf {
  const whatIf = use(WhatIfContext);
  if (!whatIf) throw new Error('Nothing can be tried out here');
  return whatIf;
}

/** `measured`: the ranking without changes, of the same view. */
export function useWhatIfRanking(
  map: JourneyMap,
  draft: WhatIfDraft,
  measured: Ranking,
  today: string | undefined,
): WhatIf {
  const changes = useDeferredValue(draft.changes);
  const { persona } = measured;
  const question = useMemo(
    (): QuestionOf<'scenarios'> | null =>
      changes.length === 0
        ? null
        : {
            kind: 'scenarios',
            scenarios: [{ id: 'draft', changes }],
            ...(persona !== null && { persona }),
            ...(today !== undefined && { today }),
          },
    [changes, persona, today],
  );
  const isSmall = measured.ranked.length <= mostInFrame;
  const now = useMemo(
    () => (isSmall && question ? answerQuestion<'scenarios'>(map, question).get('draft') : undefined),
    [isSmall, map, question],
  );
  const later = useRankingAnswer<'scenarios'>(map, isSmall ? null : question, pauseMilliseconds);
  const ranking = question === null ? null : (now ?? later.answer?.get('draft') ?? null);
  return useMemo(() => {
    const ranks = new Map(ranking?.ranked.map(({ id, rank }) => [id, rank]));
    return { ...draft, ranking, rankOf: (id) => ranks.get(id) ?? null };
  }, [draft, ranking]);
}
