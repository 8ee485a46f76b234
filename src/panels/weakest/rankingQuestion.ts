/**
 * What is asked of a map besides its ranking, as data: the questions that take too long for the frame they are asked in.
 * `rankingWorker.ts` answers them; where there is no worker the page itself does.
 */
import type { PersonaId, ScenarioId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { ScenarioChange } from '../../model/Scenario';
import { findPersonaGaps, type PersonaGap } from '../../ranking/findPersonaGaps';
import { judgeRobustness, type Robustness } from '../../ranking/judgeRobustness';
import { rankByPain, type PainRanking } from '../../ranking/rankByPain';
import type { Ranking } from '../../ranking/Ranking';
import { rankWithChanges } from '../../ranking/whatIf';

interface View {
  readonly persona?: PersonaId;
  /** ISO date. */
  readonly today?: string;
}

/** `draft`: the figures that are being tried out. */
export type ScenarioKey = ScenarioId | 'draft';

export type RankingQuestion =
  | (View & { readonly kind: 'robustness' })
  | { readonly kind: 'gaps'; readonly today?: string }
  | { readonly kind: 'pain'; readonly ranking: Ranking }
  /** The ranking with each of these lists of changes. */
  | (View & {
      readonly kind: 'scenarios';
      readonly scenarios: readonly {
        readonly id: ScenarioKey;
        readonly changes: readonly ScenarioChange[];
      }[];
    });

export type QuestionKind = RankingQuestion['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<RankingQuestion, { kind: K }>;

export interface RankingAnswers {
  /** Null: nothing to judge. */
  readonly robustness: Robustness | null;
  readonly gaps: readonly PersonaGap[];
  readonly pain: PainRanking;
  readonly scenarios: ReadonlyMap<ScenarioKey, Ranking>;
}

export interface RankingJob {
  readonly map: JourneyMap;
  readonly question: RankingQuestion;
}

type Answerers = {
  readonly [K in QuestionKind]: (map: JourneyMap, question: QuestionOf<K>) => RankingAnswers[K];
};

const answerers: Answerers = {
  robustness: (map, question) => judgeRobustness(map, viewOf(question)),
  gaps: (map, { today }) => findPersonaGaps(map, { ...(today !== undefined && { today }) }),
  pain: (_map, { ranking }) => rankByPain(ranking),
  scenarios: (map, { scenarios, ...question }) =>
    new Map(scenarios.map(({ id, changes }) => [id, rankWithChanges(map, changes, viewOf(question))])),
};

export function answerQuestion<K extends QuestionKind>(
  map: JourneyMap,
  question: QuestionOf<K>,
): RankingAnswers[K] {
  // The table has the answerer of each kind; the compiler cannot follow the kind through it.
  const answer = answerers[question.kind] as Answerers[K];
  return answer(map, question);
}

function viewOf({ persona, today }: View): View {
  return { ...(persona !== undefined && { persona }), ...(today !== undefined && { today }) };
}
