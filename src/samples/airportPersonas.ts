/**
 * The personas of the airport's guest survey: the three main purposes of travel. What they complain about is read
 * from their answers, so that it can never say something else than the figures on the map.
 */
import type { PersonaId } from '../model/ids';
import type { ColourName } from '../model/JourneyMap';
import { airportQuestions } from './airportQuestions';
import { countAnswers, isFromPersona, type SurveyRow } from './airportRows';
import type { MapDraft } from './MapDraft';
import type { Bilingual } from './Bilingual';

export interface AirportPersona {
  readonly key: string;
  readonly id: PersonaId;
  /** The code of the purpose in the survey file. */
  readonly code: string;
}

interface PersonaFacts {
  readonly key: string;
  readonly code: string;
  readonly colour: ColourName;
  readonly name: Bilingual;
  readonly segment: Bilingual;
  readonly goals: readonly Bilingual[];
}

const personas: readonly PersonaFacts[] = [
  {
    key: 'business',
    code: '1',
    colour: 'violet',
    name: ['출장 승객', 'Business traveller'],
    segment: ['여행의 주된 목적: 업무', 'Main purpose of the trip: business'],
    goals: [
      ['기다리는 시간을 일하는 시간으로 쓰기', 'Use the waiting time for work'],
      ['집에서 탑승구까지 예상한 시간 안에 가기', 'Get from door to gate in a time that can be planned'],
    ],
  },
  {
    key: 'holiday',
    code: '2',
    colour: 'amber',
    name: ['휴가 여행객', 'Holidaymaker'],
    segment: ['여행의 주된 목적: 관광·휴가', 'Main purpose of the trip: pleasure or vacation'],
    goals: [
      ['휴가를 공항에서부터 기분 좋게 시작하기', 'Let the holiday begin at the airport'],
      ['낯선 공항에서 헤매지 않기', 'Not get lost in an unfamiliar airport'],
    ],
  },
  {
    key: 'family',
    code: '3',
    colour: 'blue',
    name: ['가족·친지 방문객', 'Visiting family and friends'],
    segment: ['여행의 주된 목적: 가족·친구 방문', 'Main purpose of the trip: visiting friends or relatives'],
    goals: [
      ['선물을 챙겨 편하게 다녀오기', 'Bring a present and travel in peace'],
      ['배웅·마중 나온 사람과 쉽게 만나기', 'Be dropped off and picked up without fuss'],
    ],
  },
];

/** `surveyedOn`: ISO date of the last interview. */
export function addAirportPersonas(
  draft: MapDraft,
  rows: readonly SurveyRow[],
  say: (words: Bilingual) => string,
  surveyedOn: string,
): AirportPersona[] {
  return personas.map(({ key, code, colour, name, segment, goals }) => {
    const own = rows.filter((row) => isFromPersona(row, code));
    const id = draft.addPersona(key, {
      name: say(name),
      segment: say(segment),
      share01: Math.round((10_000 * own.length) / rows.length) / 10_000,
      colour,
      goals: goals.map(say),
      frustrations: listLeastSatisfying(own).map(({ words, percent, n }) =>
        say([
          `${words[0]}: 만족 ${percent} % (응답 ${n}명)`,
          `${words[1]}: ${percent} % satisfied (${n} answers)`,
        ]),
      ),
      evidence: [
        {
          kind: 'survey',
          note: say([
            `2017년 5월 이용객 조사, 응답자 ${rows.length}명 중 ${own.length}명`,
            `Guest survey of May 2017: ${own.length} of ${rows.length} respondents`,
          ]),
          date: surveyedOn,
        },
      ],
    });
    return { key, id, code };
  });
}

interface LeastSatisfying {
  readonly words: Bilingual;
  readonly percent: string;
  readonly n: number;
}

/** The three touchpoints with the smallest share of satisfied answers. */
function listLeastSatisfying(rows: readonly SurveyRow[]): LeastSatisfying[] {
  return Object.values(airportQuestions)
    .flat()
    .filter(({ measure }) => measure === 'satisfaction')
    .map(({ column, name }) => {
      const counts = countAnswers(rows, column);
      const n = counts.reduce((sum, count) => sum + count, 0);
      const satisfied = counts.slice(3).reduce((sum, count) => sum + count, 0);
      return { words: name, share01: satisfied / n, n };
    })
    .sort((a, b) => a.share01 - b.share01)
    .slice(0, 3)
    .map(({ words, share01, n }) => ({ words, percent: (100 * share01).toFixed(1), n }));
}
