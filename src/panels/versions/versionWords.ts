/** What a version is called where there is little room, and when it was. */
import type { Format } from '../../i18n/Format';
import type { Language, Translate } from '../../i18n/language';
import type { LanguageUse } from '../../i18n/useLanguage';
import type { StoredVersion } from '../../storage/VersionStore';
import { failureText } from '../library/failureText';
import type { VersionContent } from './VersionReader';

const moments = new Map<Language, Intl.DateTimeFormat>();

/** "Nov 23, 2026, 9:41 PM", here; what is no time as it stands. */
function exactTime(iso: string, { language }: Format): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const known =
    moments.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  moments.set(language, known);
  return known.format(date);
}

type Words = Pick<LanguageUse, 't' | 'format'>;

/** Its label; the time of one that has none. */
export function versionName({ label, time }: StoredVersion, { t, format }: Words): string {
  return label ?? (time === '' ? t('versionList.unknownTime') : exactTime(time, format));
}

/**
 * When the last change in it was made, exactly (unless that is its name) and how long ago, and why there is this version.
 * When it was kept is not known, and must not be guessed from this.
 */
export function versionFacts(version: StoredVersion, now: Date, { t, format }: Words): string[] {
  const { label, time } = version;
  const when = format.since(time, now);
  const exact = label === undefined ? '' : exactTime(time, format);
  // After a week it is the date, which is said already.
  const known = exact.includes(when) ? exact : [exact, when].filter((each) => each !== '').join(', ');
  const facts = [
    known === '' ? '' : t('versionList.lastChange', { when: known }),
    versionReason(version, t) ?? '',
  ];
  return facts.filter((fact) => fact !== '');
}

const reasonKeys = {
  import: 'versionList.beforeImport',
  merge: 'versionList.beforeMerge',
  restore: 'versionList.beforeRestore',
  delete: 'versionList.beforeDelete',
} as const;

const sharedKeys = { export: 'versionList.exported', copy: 'versionList.mergedCopy' } as const;

/** Why there is this version. Null: it has a name, which says it. */
function versionReason({ kind, before, shared }: StoredVersion, t: Translate): string | null {
  if (before !== undefined) return t(reasonKeys[before]);
  if (shared !== undefined && kind === 'automatic') return t(sharedKeys[shared]);
  return kind === 'automatic' ? t('versionList.automatic') : null;
}

/** Why a version cannot be shown. */
export function unreadableText(content: Exclude<VersionContent, { kind: 'map' }>, t: Translate): string {
  switch (content.kind) {
    case 'gone':
      return t('versionList.gone');
    case 'damaged':
      return t('versionList.unreadable');
    case 'newer':
      return t('versionList.newer');
    case 'failed':
      return t('versionList.readFailed', { reason: failureText(content.reason, t) });
  }
}
