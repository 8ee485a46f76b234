/** The text of one cell → the field of a touchpoint; null when the field cannot hold it. Never guesses a figure. */
import type { CellFields } from '../../datasets/CellRow';
import { cellKey } from '../../datasets/CellRow';
import type { CellColumn } from './cellHeaders';

type FieldColumn = Exclude<CellColumn, 'name' | 'stage' | 'channel' | 'department'>;

/** `text` is not empty. */
export function fieldOfCell(column: FieldColumn, text: string): CellFields | null {
  switch (column) {
    case 'purpose':
    case 'doing':
    case 'thinking':
    case 'quote':
      return { [column]: text };
    case 'pains':
    case 'gains':
    case 'ideas':
      return { [column]: entriesOf(text) };
    case 'importance':
      return numberField('importance', importances.get(cellKey(text)) ?? numberIn(text), 0, 3);
    case 'emotion': {
      const all = emotions.get(cellKey(text)) ?? numberIn(text);
      return all !== null && all >= -2 && all <= 2 ? { emotion: { all } } : null;
    }
    case 'reach':
      return numberField('reach', numberIn(text), 0, Number.MAX_SAFE_INTEGER);
    case 'momentOfTruth':
    case 'selfService':
    case 'personalised': {
      const flag = flags.get(cellKey(text));
      return flag === undefined ? null : { [column]: flag };
    }
  }
}

function numberField(field: 'importance' | 'reach', value: number | null, min: number, max: number) {
  return value !== null && value >= min && value <= max ? { [field]: value } : null;
}

/** One a line, or divided by semicolons; what people put before an entry of a list is no part of it. */
function entriesOf(text: string): string[] {
  return text
    .split(/[\n;]+/)
    .map((entry) => entry.replace(/^\s*(?:[-–•*·]|\d+[.)])\s+/u, '').trim())
    .filter((entry) => entry !== '');
}

/** Whole or decimal, with a sign of either kind; a comma between threes divides thousands, and nothing else. */
function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s/g, '');
  if (!/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)) return null;
  return Number(plain.replace(/,/g, ''));
}

const pairs = <Value>(
  entries: readonly (readonly [Value, readonly string[]])[],
): ReadonlyMap<string, Value> =>
  new Map(entries.flatMap(([value, words]) => words.map((word) => [cellKey(word), value] as const)));

const importances = pairs<number>([
  [0, ['none', '없음']],
  [1, ['low', 'usual', 'normal', '낮음', '보통']],
  [2, ['high', 'important', '높음', '중요']],
  [3, ['highest', 'very high', 'critical', '최고', '매우 높음', '매우 중요']],
]);

const emotions = pairs<number>([
  [-2, ['very negative', 'very bad', '매우 나쁨', '매우 부정']],
  [-1, ['negative', 'bad', '나쁨', '부정']],
  [0, ['neutral', 'neither good nor bad', '보통', '중립']],
  [1, ['positive', 'good', '좋음', '긍정']],
  [2, ['very positive', 'very good', '매우 좋음', '매우 긍정']],
]);

const flags = pairs<boolean>([
  [true, ['yes', 'y', 'true', '1', 'x', '✓', '✔', 'o', '예', '네', '있음']],
  [false, ['no', 'n', 'false', '0', '-', '✗', '아니요', '아니오', '없음']],
]);
