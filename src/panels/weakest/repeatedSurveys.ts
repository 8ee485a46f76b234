/**
 * A probability as a number of surveys, for whoever has no feeling for per cent: "If all surveys were repeated 1,000
 * times, this one would come out weakest in about 470." Said in tens: it is no more certain than that.
 */
import type { Words } from '../../view/Words';

const repeats = 1000;

export function repeatedSurveys(probabilityWeakest: number, { t, format }: Words): string {
  const tens = Math.round((probabilityWeakest * repeats) / 10) * 10;
  const times = { of: format.number(repeats) };
  if (tens < 10) return t('scenario.repeatHardly', times);
  if (tens > repeats - 10) return t('scenario.repeatNearlyAll', times);
  return t('scenario.repeat', { ...times, times: format.number(tens) });
}
