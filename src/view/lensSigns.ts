/**
 * What a lens other than health says of each touchpoint: its sign, the word or number that leads the card, and what the
 * colours mean. Needs the text area `look`. Never colour alone: whatever has a colour has a word as well.
 */
import type { CardFacts, CardMark, CardSign } from '../layout/CardFacts';
import { moodIcon } from '../layout/icons';
import { healthInk, onHealthInk } from '../layout/palette';
import type { LegendEntry, LensLegend } from '../layout/SceneView';
import type { TouchpointId } from '../model/ids';
import type { Channel, Department, JourneyMap, Touchpoint } from '../model/JourneyMap';
import { sortByRank } from '../model/ranks';
import { evidenceGrades, type Lens } from '../model/SavedView';
import { rankByPain } from '../ranking/rankByPain';
import type { Ranking } from '../ranking/Ranking';
import { quickWords } from './quickWords';
import type { Words } from './Words';

/** The lenses whose cards are drawn by a sign; the other two are drawn by health. */
export type SignLens = Exclude<Lens, 'health' | 'weakest'>;

/** What takes the place of the figures on one card. */
export interface LensWord {
  readonly sign: CardSign;
  /** Never empty. */
  readonly headline: string;
  /** Beside it, small; absent: nothing. */
  readonly beside?: string;
  readonly mark?: CardMark;
}

export interface LensReading {
  readonly wordOf: (touchpoint: Touchpoint, facts: CardFacts | undefined) => LensWord;
  /** Made last: it counts what `wordOf` was asked for. */
  readonly legend: () => LensLegend;
}

const unknown: CardSign = { ground: 'panel', ink: 'quiet', isUnknown: true };

export function readLens(lens: SignLens, map: JourneyMap, ranking: Ranking, words: Words): LensReading {
  const quick = quickWords(words);
  switch (lens) {
    case 'pain':
      return painLens(ranking, quick);
    case 'emotion':
      return emotionLens(quick);
    case 'evidence':
      return evidenceLens(quick);
    case 'channel':
      return kindLens(
        'channel',
        Object.values(map.channels),
        used(map, ({ channel }) => channel),
        quick,
      );
    case 'department':
      return kindLens(
        'department',
        Object.values(map.departments),
        used(map, ({ department }) => department),
        quick,
      );
  }
}

function titled(title: string, t: Words['t']): Pick<LensLegend, 'title' | 'label'> {
  return { title, label: t('look.legend', { title }) };
}

/** Counts by word, in the order in which the entries were given. */
class Counts {
  readonly #counts = new Map<string, number>();

  count(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  entries(all: readonly (readonly [key: string, sign: CardSign, word: string])[]): LegendEntry[] {
    return all.flatMap(([key, sign, word]) => {
      const count = this.#counts.get(key);
      return count === undefined ? [] : [{ sign, word, count }];
    });
  }
}

function emotionLens({ t }: Words): LensReading {
  const counts = new Counts();
  const steps = ([0, 1, 2, 3, 4] as const).map((step) => ({
    key: String(step),
    word: t(`look.emotion_${step}`),
    sign: {
      ground: healthInk(step * 25),
      ink: onHealthInk(step * 25),
      icon: moodIcon(step - 2),
    } satisfies CardSign,
  }));
  const none = { key: 'none', word: t('look.noEmotion'), sign: unknown };
  return {
    wordOf: (_touchpoint, facts) => {
      const guess = facts?.emotion;
      const step = guess === undefined ? none : (steps[Math.round(guess) + 2] ?? none);
      counts.count(step.key);
      return { sign: step.sign, headline: step.word };
    },
    legend: () => ({
      ...titled(t('look.lens_emotion'), t),
      method: t('look.method_emotion'),
      entries: counts.entries([...steps, none].map(({ key, sign, word }) => [key, sign, word])),
    }),
  };
}

const shades = { measured: 100, proxy: 60, estimate: 25 } as const;

function evidenceLens({ t }: Words): LensReading {
  const counts = new Counts();
  const steps = new Map(
    evidenceGrades.map((grade) => {
      const sign: CardSign =
        grade === 'none'
          ? unknown
          : { ground: `shade:${shades[grade]}`, ink: `onShade:${shades[grade]}`, dot: grade };
      return [grade, { sign, word: t(`look.grade_${grade}`) }] as const;
    }),
  );
  return {
    wordOf: (_touchpoint, facts) => {
      const grade = facts?.evidence ?? 'none';
      counts.count(grade);
      const step = steps.get(grade);
      return { sign: step?.sign ?? unknown, headline: step?.word ?? '—' };
    },
    legend: () => ({
      ...titled(t('look.lens_evidence'), t),
      method: t('look.method_evidence'),
      entries: counts.entries([...steps].map(([grade, { sign, word }]) => [grade, sign, word])),
    }),
  };
}

/** So many have a hue of their own; the last hue is for all others. */
const mostHues = 7;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function used(map: JourneyMap, of: (touchpoint: Touchpoint) => string | undefined): ReadonlySet<string> {
  return new Set(Object.values(map.touchpoints).flatMap((touchpoint) => of(touchpoint) ?? []));
}

/** Channels or departments: those in use, in the order of their list, so that a colour stays with its kind. */
function kindLens(
  field: 'channel' | 'department',
  records: readonly (Channel | Department)[],
  isUsed: ReadonlySet<string>,
  { t }: Words,
): LensReading {
  const counts = new Counts();
  const listed = sortByRank(records.filter(({ id }) => isUsed.has(id)));
  const hasOthers = listed.length > mostHues + 1;
  const kinds = new Map<string, { key: string; word: string; sign: CardSign }>();
  listed.forEach((record, index) => {
    const hue = hasOthers ? Math.min(index, mostHues) : index;
    const icon = 'icon' in record ? record.icon : undefined;
    const word = oneLine(record.name) || '—';
    const sign: CardSign = {
      ground: `hue:${hue}`,
      ink: `onHue:${hue}`,
      ...(icon ? { icon } : { letters: firstLetters(word) }),
    };
    kinds.set(record.id, { key: hasOthers && hue === mostHues ? 'others' : record.id, word, sign });
  });
  const none = {
    key: 'none',
    word: t(field === 'channel' ? 'look.noChannel' : 'look.noDepartment'),
    sign: unknown,
  };
  const others: CardSign = { ground: `hue:${mostHues}`, ink: `onHue:${mostHues}`, letters: '…' };
  return {
    wordOf: (touchpoint) => {
      const kind = kinds.get(touchpoint[field] ?? '') ?? none;
      counts.count(kind.key);
      return { sign: kind.sign, headline: kind.word };
    },
    legend: () => ({
      ...titled(t(`look.lens_${field}`), t),
      method: t(`look.method_${field}`),
      entries: counts.entries([
        ...[...kinds.values()]
          .filter(({ key }) => key !== 'others')
          .map(({ key, sign, word }) => [key, sign, word] as const),
        ['others', others, t('look.others', { count: Math.max(0, listed.length - mostHues) })],
        [none.key, none.sign, none.word],
      ]),
    }),
  };
}

function oneLine(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}

function firstLetters(name: string): string {
  const words = name.split(' ');
  const letters = words.length > 1 ? words.slice(0, 2).map(firstLetter) : [firstLetter(name)];
  return letters.join('').toUpperCase();
}

function firstLetter(word: string): string {
  const [first] = graphemes.segment(word);
  return first?.segment ?? '';
}

/** More than these are not given a place: to say how sure each is would take longer than anybody waits for a colour. */
const mostPlaced = 200;

function painLens(ranking: Ranking, { t, format }: Words): LensReading {
  const rows = new Map(ranking.ranked.map((row) => [row.id, row]));
  const most = ranking.ranked.reduce((greatest, { pain }) => Math.max(greatest, pain), 0);
  const places =
    ranking.ranked.length <= mostPlaced
      ? new Map(rankByPain(ranking).ranked.map((row) => [row.id, row] as const))
      : new Map<TouchpointId, never>();
  const markOf = (id: TouchpointId): CardMark | undefined => {
    const row = places.get(id);
    if (!row || row.rank > ranking.k || row.pain <= 0) return undefined;
    const { low, high } = row.rankInterval;
    const word = low === high ? t('look.painMost') : t('look.painPlaces', { low, high });
    return { kind: low === high ? 'weakest' : 'tied', rank: row.rank, word };
  };
  const counts = new Counts();
  return {
    wordOf: ({ id }) => {
      const row = rows.get(id);
      if (!row) {
        counts.count('none');
        return { sign: unknown, headline: t('look.noPain') };
      }
      const mark = markOf(id);
      const value = format.number(row.pain, row.pain < 10 ? 1 : 0);
      const share01 = most > 0 ? row.pain / most : 0;
      return {
        sign: painSign(share01, value),
        headline: value,
        beside: t('look.pain'),
        ...(mark && { mark }),
      };
    },
    legend: () => ({
      ...titled(t('look.lens_pain'), t),
      method: t('look.method_pain'),
      entries: [
        ...(most > 0
          ? [1, 0.5, 0].map((share01) => {
              const value = format.number(most * share01, most * share01 < 10 ? 1 : 0);
              return { sign: painSign(share01, ''), word: t('look.painOf', { value }) };
            })
          : []),
        ...counts.entries([['none', unknown, t('look.noPain')]]),
      ],
    }),
  };
}

/** From neutral to the colour of what is weak. */
function painSign(share01: number, letters: string): CardSign {
  const health = 50 * (1 - share01);
  return { ground: healthInk(health), ink: onHealthInk(health), letters };
}
