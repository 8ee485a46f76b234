/**
 * A finding stays in the list as long as its form is open, although it is mended with the first letter typed: a form
 * that vanished under the typing hand would be worse than the finding.
 */
import { isIntended } from '../../analysis/check/checkMap';
import { findingKey, type Finding } from '../../analysis/check/Finding';
import type { JourneyMap } from '../../model/JourneyMap';
import { isThere } from './useCheck';

export interface OpenFinding {
  readonly finding: Finding;
  /** Where it stood among those of its rule. */
  readonly index: number;
}

export interface KeptFindings {
  readonly findings: readonly Finding[];
  /** The one that is there only because its form is open. */
  readonly mended: Finding | null;
}

export function keepOpenFinding(
  found: readonly Finding[],
  opened: OpenFinding | null,
  map: JourneyMap,
): KeptFindings {
  if (opened === null) return { findings: found, mended: null };
  const { finding, index } = opened;
  const key = findingKey(finding);
  const isStillOpen = isThere(map, finding) && !isIntended(map, finding.kind, finding.at, finding.rule);
  if (!isStillOpen || found.some((other) => findingKey(other) === key))
    return { findings: found, mended: null };
  const before = found.filter(({ rule }) => rule === finding.rule)[index];
  const at = before ? found.indexOf(before) : found.length;
  return { findings: found.toSpliced(at, 0, finding), mended: finding };
}
