/** Key drivers in words: names of columns, why a gate refuses, what penalty and reward say. Pure. */
import type { DriverRefusal, KeyDriver } from '../../analysis/keyDrivers';
import type { PenaltyReward } from '../../analysis/penaltyReward';
import { isTouchpointId } from '../../model/questions';
import type { JourneyMap } from '../../model/JourneyMap';
import { touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import type { DriverColumnInfo } from './DriverMessages';

/** The touchpoint it measures; the column's own header where there is none, or where two columns measure one. */
export function driverName(
  map: JourneyMap,
  columns: readonly DriverColumnInfo[],
  key: string,
  words: Words,
): string {
  const column = columns.find((one) => one.key === key);
  if (!column) return key;
  const { subject, header } = column;
  const isOnly = columns.filter((one) => one.subject === subject).length === 1;
  if (subject !== null && isOnly && isTouchpointId(map, subject)) return touchpointName(map, subject, words);
  return header.trim() || words.t('analysis.columnNamed', { name: key });
}

export function refusalWords(
  refusal: DriverRefusal,
  nameOf: (key: string) => string,
  { t, format }: Words,
): string {
  switch (refusal.why) {
    case 'no-drivers':
      return t('analysis.driversNoneChosen');
    case 'too-few-rows':
      return t('analysis.driversTooFew', {
        needed: format.number(refusal.needed),
        rows: format.number(refusal.rows),
      });
    case 'does-not-vary':
      return refusal.id === null
        ? t('analysis.driversOutcomeSame')
        : t('analysis.driversSame', { name: nameOf(refusal.id) });
    case 'repeat-each-other':
      return t('analysis.driversRepeat', { one: nameOf(refusal.pair[0]), other: nameOf(refusal.pair[1]) });
  }
}

export function contrastText(contrast: PenaltyReward | null | undefined, { t, format }: Words): string {
  if (!contrast) return t('analysis.contrastNone');
  const values = { penalty: format.signed(contrast.penalty, 1), reward: format.signed(contrast.reward, 1) };
  switch (contrast.class) {
    case 'must-be':
      return t('analysis.contrastMust', values);
    case 'delighter':
      return t('analysis.contrastDelight', values);
    case 'both':
      return t('analysis.contrastBoth', values);
    case 'neither':
      return t('analysis.contrastNeither', values);
  }
}

/** Against what one expects, or no more than chance: said in words, not by a colour. */
export function cautionText({ isAboveNoise, correlation }: KeyDriver, { t }: Words): string {
  if (!isAboveNoise) return t('analysis.driverNoise');
  return correlation < 0 ? t('analysis.driverAgainst') : '';
}
