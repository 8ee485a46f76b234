import type { ColumnView } from './FileView';

/** What a column probably means, and what of that nobody but the user can know. */
export type ColumnGuess = Pick<ColumnView, 'guess' | 'unsure' | 'dates'>;
