/** When a step was made: the time of day, with the day where it was not today. What is no time stays as it stands. */
import type { Language } from '../../i18n/language';

export function stepTime(iso: string, now: Date, language: Language): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const isToday = date.toDateString() === now.toDateString();
  const options = isToday ? {} : ({ dateStyle: 'medium' } as const);
  return new Intl.DateTimeFormat(language, { ...options, timeStyle: 'short' }).format(date);
}
