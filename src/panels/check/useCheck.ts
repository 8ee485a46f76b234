/**
 * The findings of the open map, computed again when the edits have paused: an edit is painted and saved first. What was
 * marked as intended or deleted since the last check is known at once all the same.
 */
import { startTransition, useEffect, useMemo, useState } from 'react';
import { checkMap, isIntended } from '../../analysis/check/checkMap';
import type { Finding } from '../../analysis/check/Finding';
import type { JourneyMap } from '../../model/JourneyMap';
import { useSessionState } from '../../session/useSession';

const pauseMilliseconds = 150;

export interface Check {
  /** What nobody has marked as intended. */
  readonly open: readonly Finding[];
  readonly intended: readonly Finding[];
}

/** `today`: ISO date. */
export function useCheck(today: string): Check {
  const map = useSessionState((state) => state.map);
  const [checked, setChecked] = useState(map);
  useEffect(() => {
    if (checked === map) return;
    const timer = setTimeout(() => {
      startTransition(() => {
        setChecked(map);
      });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [map, checked]);
  const findings = useMemo(() => checkMap(checked, { today }), [checked, today]);
  return useMemo(() => {
    const there = findings.filter((finding) => isThere(map, finding));
    const marked = there.map((finding) => isIntended(map, finding.kind, finding.at, finding.rule));
    return {
      open: there.filter((_, index) => marked[index] !== true),
      intended: there.filter((_, index) => marked[index] === true),
    };
  }, [findings, map]);
}

export function isThere(map: JourneyMap, { kind, at }: Pick<Finding, 'kind' | 'at'>): boolean {
  return kind === 'map' || Object.hasOwn(map[kind], at);
}
