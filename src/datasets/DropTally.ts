/** Counts what was left out of one measure, by reason, with the first few examples. */
import type { Dataset, DatasetColumn } from './Dataset';
import type { Dropped, DropReason } from './ImportPreview';

const mostExamples = 5;

interface Entry {
  count: number;
  readonly examples: { readonly line: number; readonly text: string }[];
}

export class DropTally {
  readonly #entries = new Map<DropReason, Entry>();
  readonly #lines: Uint32Array;

  constructor(dataset: Dataset) {
    this.#lines = dataset.lines;
  }

  /** `column`: where the text of the example stands. */
  add(reason: DropReason, row: number, column: DatasetColumn): void {
    const known = this.#entries.get(reason);
    const entry = known ?? { count: 0, examples: [] };
    if (!known) this.#entries.set(reason, entry);
    entry.count += 1;
    if (entry.examples.length >= mostExamples) return;
    const text = column.texts[column.codes[row] ?? 0] ?? '';
    entry.examples.push({ line: this.#lines[row] ?? 0, text });
  }

  /** The most frequent reason first. */
  list(): readonly Dropped[] {
    return [...this.#entries]
      .map(([reason, { count, examples }]) => ({ reason, count, examples }))
      .sort((a, b) => b.count - a.count);
  }
}
