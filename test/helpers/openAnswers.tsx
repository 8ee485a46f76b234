/** The import screen on a real session over a real storage in memory, with the real worker. Browser tests only. */
import { render } from '@testing-library/react';
import { bringTexts } from '../../src/i18n/language';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { ImportAnswers, type ImportAnswersProps } from '../../src/panels/answers/ImportAnswers';
import { storeNewMap } from '../../src/panels/library/storeNewMap';
import { ServicesContext, sessionPorts } from '../../src/panels/services';
import { MapSession } from '../../src/session/MapSession';
import { SessionContext } from '../../src/session/useSession';
import { ToastRegion } from '../../src/ui/ToastRegion';
import { memoryServices, type TestServices } from './appServices';

export interface OpenedAnswers {
  readonly session: MapSession;
  readonly services: TestServices;
  /** Counts how often the dialog asked to be closed. */
  readonly closed: () => number;
  /** Shows the dialog anew, over the same map and storage. */
  readonly again: (source: ImportAnswersProps['source']) => void;
}

export async function openAnswers(
  map: JourneyMap,
  source: ImportAnswersProps['source'],
  services: TestServices = memoryServices(),
): Promise<OpenedAnswers> {
  await bringTexts('answers');
  const stored = await storeNewMap(map, services.storage, services.now());
  if (!stored.ok) throw new Error(stored.message);
  const opened = await MapSession.open(map.map.id, sessionPorts(services));
  if (!opened) throw new Error('The storage has lost the map it was just given');
  const { session } = opened;
  let closed = 0;
  const page = (shown: ImportAnswersProps['source'], key: number) => (
    <ServicesContext value={services}>
      <SessionContext value={session}>
        <main>
          <h1>Map</h1>
        </main>
        <ImportAnswers
          key={key}
          source={shown}
          onClose={() => {
            closed += 1;
            view.rerender(<ServicesContext value={services}>{toasts}</ServicesContext>);
          }}
        />
        {toasts}
      </SessionContext>
    </ServicesContext>
  );
  const view = render(page(source, 0));
  let shows = 0;
  return {
    session,
    services,
    closed: () => closed,
    again: (next) => {
      shows += 1;
      view.rerender(page(next, shows));
    },
  };
}

const toasts = <ToastRegion closeLabel="Close" regionLabel="Notes" />;

/** A file as somebody drops it. */
export function fileOf(name: string, lines: readonly string[]): File {
  return new File([`${lines.join('\n')}\n`], name, { type: 'text/csv' });
}
