/** Maps that were acknowledged as saved and are not there, or older than they were. Checked once per visit. */
import { useCallback, useEffect, useState } from 'react';
import type { MapId } from '../../model/ids';
import type { CanaryMark } from '../../storage/Canary';
import { checkCanary } from '../../storage/checkCanary';
import { useServices } from '../services';

export interface MissingMaps {
  readonly missing: readonly CanaryMark[];
  readonly behind: readonly CanaryMark[];
  /** The person has read it; it is not said again. */
  readonly forget: () => void;
  /** It was brought back from a copy. */
  readonly forgetOne: (id: MapId) => void;
}

const none = { missing: [], behind: [] };

export function useMissingMaps(): MissingMaps {
  const { storage, canary } = useServices();
  const [found, setFound] = useState<Pick<MissingMaps, 'missing' | 'behind'>>(none);
  useEffect(() => {
    if (!canary) return;
    let isWanted = true;
    const check = async (): Promise<void> => {
      const report = await checkCanary(storage, canary);
      if (!isWanted || !report.ok) return;
      setFound({ missing: report.missing, behind: report.behind.map(({ mark }) => mark) });
    };
    void check();
    return () => {
      isWanted = false;
    };
  }, [storage, canary]);
  const forget = useCallback(() => {
    for (const { id } of [...found.missing, ...found.behind]) canary?.forget(id);
    setFound(none);
  }, [canary, found]);
  // The mark stays: what was brought back is acknowledged like everything else.
  const forgetOne = useCallback((id: MapId) => {
    const without = (marks: readonly CanaryMark[]): CanaryMark[] => marks.filter((mark) => mark.id !== id);
    setFound(({ missing, behind }) => ({ missing: without(missing), behind: without(behind) }));
  }, []);
  return { ...found, forget, forgetOne };
}
