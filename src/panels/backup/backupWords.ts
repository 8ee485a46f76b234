/** What is in a backup, what is not, and why, in words. */
import type { Format } from '../../i18n/Format';
import type { Translate } from '../../i18n/language';
import type { BackupCounts } from '../../formats/backup/BackupManifest';
import type { BackupRefusal, EntryProblem } from '../../formats/backup/readBackup';
import { failureText } from '../library/failureText';
import type { BackupPart } from './BackupOrders';
import type { LeftOut } from './makeBackup';
import type { Comparison, RestoreAction } from './planRestore';
import type { NotRestored, RestoredMap } from './restoreBackup';

/** "3 maps, 12 versions"; what there is none of is not named. */
export function countsText(counts: Partial<BackupCounts>, t: Translate): string {
  const { maps = 0, versions = 0, datasets = 0 } = counts;
  return [
    ...(maps > 0 ? [t('backup.maps', { count: maps })] : []),
    ...(versions > 0 ? [t('backup.versions', { count: versions })] : []),
    ...(datasets > 0 ? [t('backup.datasets', { count: datasets })] : []),
  ].join(', ');
}

export function leftOutText({ what, name, why }: LeftOut, t: Translate): string {
  const values = { name, why: leftOutReason(why, t) };
  switch (what) {
    case 'map':
      return t('backup.leftMap', values);
    case 'version':
      return t('backup.leftVersion', values);
    case 'dataset':
      return t('backup.leftDataset', values);
    case 'plans':
      return t('backup.leftPlans', values);
  }
}

function leftOutReason(why: LeftOut['why'], t: Translate): string {
  if (why === 'unreadable') return t('backup.leftUnreadable');
  return why === 'full' ? t('backup.leftFull') : failureText(why, t);
}

export function refusalText(refusal: BackupRefusal, t: Translate, format: Format): string {
  switch (refusal.why) {
    case 'not-a-backup':
      return t('backup.notABackup');
    case 'cut-off':
      return t('backup.cutOff');
    case 'from-the-future':
      return t('backup.fromTheFuture', { version: refusal.version });
    case 'too-large':
      return t('backup.tooLarge', { size: format.bytes(refusal.bytes) });
    case 'unreadable':
      return t('backup.unreadable');
  }
}

export function damageText({ entry, problem }: BackupPart, t: Translate, format: Format): string {
  const why = problem ? problemText(problem, t) : '';
  switch (entry.kind) {
    case 'map':
      return t('backup.partMap', { name: entry.title === '' ? entry.path : entry.title, why });
    case 'version':
      return t('backup.partVersion', { time: format.date(entry.time), why });
    case 'dataset':
      return t('backup.partDataset', { name: entry.name, why });
    case 'plans':
      return t('backup.partPlans', { why });
  }
}

function problemText({ why }: EntryProblem, t: Translate): string {
  switch (why) {
    case 'missing':
      return t('backup.partMissing');
    case 'damaged':
      return t('backup.partDamaged');
    case 'too-large':
      return t('backup.partTooLarge');
    case 'no-map':
      return t('backup.partNoMap');
    case 'other-map':
      return t('backup.partOther');
    case 'not-understood':
      return t('backup.partNotUnderstood');
  }
}

export function comparisonText(comparison: Comparison, t: Translate): string {
  switch (comparison) {
    case 'new':
      return t('backup.isNew');
    case 'same':
      return t('backup.isSame');
    case 'newer-here':
      return t('backup.isNewerHere');
    case 'newer-in-backup':
      return t('backup.isNewerInBackup');
    case 'differs':
      return t('backup.isDifferent');
  }
}

export function actionText(action: RestoreAction, t: Translate): string {
  switch (action) {
    case 'add':
      return t('backup.doAdd');
    case 'copy':
      return t('backup.doCopy');
    case 'replace':
      return t('backup.doReplace');
    case 'skip':
      return t('backup.doSkip');
  }
}

export function restoredText({ title, did, before }: RestoredMap, t: Translate): string {
  switch (did) {
    case 'added':
      return t('backup.didAdd', { title });
    case 'copied':
      return t('backup.didCopy', { title });
    case 'replaced':
      return before === 'bin' ? t('backup.didReplaceBin', { title }) : t('backup.didReplace', { title });
  }
}

export function notRestoredText({ what, title, count, why }: NotRestored, t: Translate): string {
  const reason = notRestoredReason(why, t);
  switch (what) {
    case 'map':
      return t('backup.didFail', { title, reason });
    case 'versions':
      return t('backup.didFailPart', { title, what: countsText({ versions: count }, t), reason });
    case 'datasets':
      return t('backup.didFailPart', { title, what: countsText({ datasets: count }, t), reason });
    case 'plans':
      return t('backup.didFailPlans', { reason });
  }
}

function notRestoredReason(why: NotRestored['why'], t: Translate): string {
  if (why === 'unreadable') return t('backup.didNotRead');
  return why === 'too-many-names' ? t('backup.tooManyNames') : failureText(why, t);
}

/** With the moment: a backup of this morning is another one than that of noon. */
export function momentText(iso: string, format: Format): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(format.language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** The day it was here. */
export function backupFileName(iso: string): string {
  const date = new Date(iso);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `touchstone-backup-${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}.zip`;
}
