/** One thing that was found: which field of what, and the part of its text with the words marked. */
import { Fragment } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { fieldLabel } from '../../view/fieldWords';
import { kindWord, nameOfAny } from '../../view/recordWords';
import type { SearchHit } from '../../view/SearchText';
import type { Words } from '../../view/Words';
import styles from './FindBar.module.css';

export function HitText({ map, hit }: { readonly map: JourneyMap; readonly hit: SearchHit }) {
  const words = useLanguage();
  return (
    <>
      <span className={styles.where}>{whereFound(map, hit, words)}</span>
      <span className={styles.excerpt}>
        {excerptOf(hit).map(({ key, text, isMarked }) =>
          isMarked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>,
        )}
      </span>
    </>
  );
}

/** "Pain points of Check-in"; of a name, what it is the name of. */
export function whereFound(map: JourneyMap, { target, kind, id, field }: SearchHit, words: Words): string {
  const { t } = words;
  if (kind !== 'map' && field === 'name') return t('finder.whereName', { kind: kindWord(kind, words) });
  const label = fieldLabel(map, { kind, id, path: [field] }, words);
  if (kind === 'map') return t('finder.whereMap', { field: label });
  // A figure is named by its metric: "CSAT of Check-in" would be said twice.
  const of = kind === 'measurements' && field === 'metric' ? target : id;
  return t('finder.where', { field: label, name: nameOfAny(map, of, words) });
}

interface Piece {
  readonly key: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** Characters before the first word, and in all. */
const lead = 24;
const most = 160;

/** Cut at the beginning and the end, so that the first word found is always in it. */
function excerptOf({ text, ranges }: SearchHit): Piece[] {
  const first = ranges[0]?.start ?? 0;
  const start = first > 2 * lead ? wholeLetter(text, first - lead) : 0;
  const end = Math.min(text.length, wholeLetter(text, start + most));
  const pieces: Piece[] = start > 0 ? [{ key: -1, text: '…', isMarked: false }] : [];
  let from = start;
  for (const range of ranges) {
    if (range.start >= end) break;
    pieces.push({ key: from, text: text.slice(from, range.start), isMarked: false });
    pieces.push({
      key: range.start + 0.5,
      text: text.slice(range.start, Math.min(range.end, end)),
      isMarked: true,
    });
    from = range.end;
  }
  if (from < end) pieces.push({ key: from, text: text.slice(from, end), isMarked: false });
  if (end < text.length) pieces.push({ key: text.length, text: '…', isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** Not between the two halves of a character. */
function wholeLetter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
