/** What two people did that cannot both be, as a question with two answers. Needs the text area `versions`. */
import type { JourneyMap } from '../model/JourneyMap';
import type { DeletionConflict, Merge, MergeConflict, MergeSide, RecordUse } from '../model/Merge';
import { differingValues, fieldLabel, groupValue, type FieldPlace } from './fieldWords';
import { countWords, findRecord, kindWord, nameOf, recordName } from './recordWords';
import type { Words } from './Words';

export interface ConflictWords {
  /** What it is about: "“Checkout”: Quote". */
  readonly title: string;
  /** How it was before, or what the other side did; '' when there is nothing to say. */
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
}

/** A quote of a hundred thousand characters is decided by where it differs. */
const mostOfText = 600;
const mostUses = 3;

/** `copy`: what the file that came back is called; it may be one's own. */
export function describeConflict(
  conflict: MergeConflict,
  { compared }: Pick<Merge, 'compared'>,
  copy: string,
  words: Words,
): ConflictWords {
  if (conflict.type === 'deletion') return describeDeletion(conflict, compared, copy, words);
  const { t } = words;
  const { base, mine, theirs } = compared;
  const { kind, id } = conflict;
  const path = conflict.type === 'group' ? ([conflict.group] as const) : conflict.path;
  const place: FieldPlace = { kind, id, path };
  const field = fieldLabel(mine, place, words);
  const holder = kind === 'map' || findRecord(mine, kind, id) ? mine : theirs;
  const name = kind === 'map' ? kindWord('map', words) : recordName(holder, kind, id, words);
  const title = t('merging.conflictOf', { name, field });
  if (conflict.type === 'group') {
    const { before } = conflict;
    const was = before ? groupValue(base, place, before, conflict.mine, words) : '';
    return {
      title,
      about: was === '' ? '' : t('merging.before', { value: was }),
      mine: groupValue(mine, place, conflict.mine, conflict.theirs, words),
      theirs: groupValue(theirs, place, conflict.theirs, conflict.mine, words),
    };
  }
  const values = [
    { map: mine, value: conflict.mine },
    { map: theirs, value: conflict.theirs },
    ...(conflict.isKnownBefore ? [{ map: base, value: conflict.before }] : []),
  ];
  const [own = '', other = '', before] = differingValues(place, values, words, mostOfText);
  const about = before === undefined ? '' : t('merging.before', { value: before });
  return { title, about, mine: own, theirs: other };
}

function describeDeletion(
  { kind, id, deletedBy, along, because }: DeletionConflict,
  compared: Merge['compared'],
  copy: string,
  words: Words,
): ConflictWords {
  const { t } = words;
  const keeper = compared[deletedBy === 'mine' ? 'theirs' : 'mine'];
  const subject = { kind: kindWord(kind, words), name: recordName(keeper, kind, id, words) };
  const hasNoName = kind === 'connections' || kind === 'measurements';
  const stays = t('merging.stayDeleted');
  const back =
    along.length > 0
      ? t('merging.comesBackWith', { along: countWords(along, words) })
      : t('merging.comesBack');
  const uses = because.slice(0, mostUses).map((use) => useWords(use, keeper, words));
  const rest = because.length - uses.length;
  if (rest > 0) uses.push(t('merging.moreLines', { count: rest }));
  const answer = (side: MergeSide) => (side === deletedBy ? stays : back);
  // Who kept it is who goes on using it.
  const [used, missing] =
    deletedBy === 'mine'
      ? (['merging.usedByTheirs', 'merging.perhapsDeletedMine'] as const)
      : (['merging.usedByMine', 'merging.perhapsDeleted'] as const);
  return {
    title: t(hasNoName ? 'merging.deletionUnnamed' : 'merging.deletion', subject),
    about: because.length > 0 ? t(used, { uses: uses.join(', '), copy }) : t(missing, { copy }),
    mine: answer('mine'),
    theirs: answer('theirs'),
  };
}

function useWords({ kind, id, did }: RecordUse, keeper: JourneyMap, words: Words): string {
  const record = findRecord(keeper, kind, id) ?? {};
  const name = words.t('difference.quoted', { text: nameOf(keeper, kind, record, words) });
  const what = `${kindWord(kind, words)} ${name}`;
  return words.t(did === 'added' ? 'merging.useAdded' : 'merging.useChanged', { what });
}

/** What had to be adjusted so that all fits together. */
export function describeMended(
  { kind, id, name, field, change }: Merge['mended'][number],
  { compared }: Pick<Merge, 'compared'>,
  words: Words,
): string {
  const { t } = words;
  if (change.did === 'moved') return t('merging.mendedMoved', { name, to: change.toName });
  if (kind === 'file') return name;
  const { mine, theirs } = compared;
  const shown =
    kind === 'map'
      ? kindWord('map', words)
      : recordName(findRecord(mine, kind, id) ? mine : theirs, kind, id, words);
  const values = { kind: kindWord(kind, words), name: shown };
  if (change.did === 'left-out') return t('merging.mendedLost', values);
  const [first] = (field ?? '').split('.');
  if (change.did !== 'dropped-reference' || !first) return t('merging.mendedOther', values);
  return t('merging.mendedField', { ...values, field: fieldLabel(mine, { kind, id, path: [first] }, words) });
}
