/** The inspector on a real session with a store in memory. Browser tests only. */
import { render, waitFor } from '@testing-library/react';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { Inspector } from '../../src/panels/inspector/Inspector';
import type { MapSession } from '../../src/session/MapSession';
import { SessionContext } from '../../src/session/useSession';
import { ToastRegion } from '../../src/ui/ToastRegion';
import type { MemoryUpdateStore } from './memoryUpdateStore';
import { openTestSession } from './openTestSession';

// Forms are loaded when they are first needed; a test must not race with that.
const parts = import.meta.glob('../../src/panels/inspector/*.tsx');

export async function renderInspector(
  map: JourneyMap,
  selection: readonly string[],
): Promise<{ readonly session: MapSession; readonly store: MemoryUpdateStore }> {
  await Promise.all(Object.values(parts).map((load) => load()));
  const opened = await openTestSession(map);
  opened.session.select(selection);
  render(
    <SessionContext value={opened.session}>
      <main style={{ width: 320, height: 780 }}>
        <h1 className="visually-hidden">Inspector</h1>
        <Inspector today="2026-11-23" />
      </main>
      <ToastRegion closeLabel="Close" regionLabel="Notes" />
    </SessionContext>,
  );
  await waitFor(() => {
    if (document.querySelector('main aside > div')?.childElementCount === 0) throw new Error('No form yet');
  });
  return opened;
}
