/** Rolling copies of maps that this library does not know: the way back without a backup file, whoever asks for one. */
import { useCallback, useEffect, useState } from 'react';
import type { MapId } from '../../model/ids';
import { useServices } from '../services';
import { LostCopies } from './LostCopies';

export function CopiesNotHere() {
  const { storage, backup } = useServices();
  const [ids, setIds] = useState<readonly MapId[]>([]);
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const listed = await (await backup()).copies?.listCopies();
      const tips = await storage.listTips();
      if (!isWanted || !listed?.ok || !tips.ok) return;
      // What is in the bin, or was deleted for good, is known here.
      setIds([...new Set(listed.copies.map(({ id }) => id))].filter((id) => !tips.tips.has(id)));
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [storage, backup]);
  const takeOff = useCallback((id: MapId) => setIds((before) => before.filter((each) => each !== id)), []);
  return <LostCopies ids={ids} onBack={takeOff} />;
}
