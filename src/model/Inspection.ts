/**
 * Collects what is found wrong while values are looked through, with the path to where it was. Finding and
 * mending are one walk (`mendValue.ts`), so that what is found and what is repaired can never differ.
 */
import type { Change, Finding } from './Repair';
import type { Rule } from './rules';

/** With more than this wrong, a record is no record; a hostile file must not fill the memory with findings. */
const mostFindings = 1_000;

export class Inspection {
  /** Where the walk stands. Whoever pushes a step pops it. */
  readonly path: (string | number)[] = [];
  readonly findings: Finding[] = [];
  /** There was more than could be noted: what was looked through must not be used. */
  isOverfull = false;

  note(rule: Rule, change: Change): void {
    this.isOverfull ||= this.findings.length >= mostFindings;
    if (this.isOverfull) return;
    this.findings.push({
      rule,
      ...(this.path.length > 0 && { field: this.path.join('.') }),
      change,
    });
  }

  /**
   * The findings from `since` on led to one consequence at the present path: they become one finding, with the
   * rule of the last, which is the one that could not be mended. There must be at least one.
   */
  collapse(since: number, change: Change): void {
    if (this.isOverfull) return;
    const cause = this.findings.at(-1);
    if (!cause || this.findings.length <= since)
      throw new Error('Nothing was found that could have this consequence');
    this.findings.length = since;
    this.note(cause.rule, change);
  }
}
