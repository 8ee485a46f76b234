/** One repair of a file in words: what it concerns, and what was done. */
import type { Format } from '../../i18n/Format';
import type { TextKey, Translate } from '../../i18n/language';
import type { Change, Repair, RepairKind } from '../../model/Repair';

export interface RepairText {
  readonly subject: string;
  /** The path of the field in the file, `emotion.all`; absent: the whole. */
  readonly field?: string;
  readonly what: string;
}

const kindKeys: Readonly<Record<RepairKind, TextKey>> = {
  map: 'common.journeyMap',
  file: 'repair.inFile',
  personas: 'common.persona',
  stages: 'common.stage',
  touchpoints: 'common.touchpoint',
  connections: 'common.connection',
  channels: 'common.channel',
  departments: 'common.department',
  metrics: 'common.metric',
  measurements: 'common.measurement',
  scenarios: 'common.scenario',
  views: 'common.view',
};

export function repairText({ kind, name, field, change }: Repair, t: Translate, format: Format): RepairText {
  const subject = subjectOf(kind, name, t);
  // The field is why the record is not there; beside the others it is what was mended.
  if (change.did === 'left-out' && field !== undefined) {
    return { subject, what: t('repair.leftOutBecause', { field }) };
  }
  const what = changeText(change, t, format);
  return field === undefined ? { subject, what } : { subject, field, what };
}

function subjectOf(kind: RepairKind, name: string, t: Translate): string {
  const kindName = t(kindKeys[kind]);
  if (kind === 'file') return kindName;
  return name === ''
    ? t('repair.subjectUnnamed', { kind: kindName })
    : t('repair.subject', { kind: kindName, name });
}

function changeText(change: Change, t: Translate, format: Format): string {
  switch (change.did) {
    case 'left-out':
      return t('repair.leftOut');
    case 'dropped-field':
      return t('repair.droppedField');
    case 'replaced-field':
      return t('repair.replacedField');
    case 'dropped-reference':
      return t('repair.droppedReference');
    case 'moved':
      return t('repair.moved', { to: change.toName });
    case 'clamped':
      return t('repair.clamped', { from: exact(change.from, format), to: exact(change.to, format) });
    case 'mended-text':
      return t('repair.mendedText');
    case 'read-as-number':
      return t('repair.readAsNumber', { text: change.text });
    case 'read-as-text':
      return t('repair.readAsText', { number: exact(change.number, format) });
    case 'new-id':
      return t('repair.newId');
    case 'arranged':
      return t('repair.arranged');
    case 'dropped-key':
      return t('repair.droppedKey', { key: change.key });
  }
}

/** A figure of the file as it stands there: rounding would name a number that is not in it. */
function exact(value: number, format: Format): string {
  const decimals = (String(value).split('.')[1] ?? '').length;
  return format.number(value, Math.min(decimals, 12));
}
