import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { cleanup, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deleteRecords } from '../../../src/commands/deleteRecords';
import { editRecord } from '../../../src/commands/editRecord';
import { moveTouchpoints } from '../../../src/commands/moveTouchpoints';
import { bringTexts, changeLanguage, startLanguage } from '../../../src/i18n/language';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { storeNewMap } from '../../../src/panels/library/storeNewMap';
import { ServicesContext, sessionPorts, type Services } from '../../../src/panels/services';
import { Checkpoints } from '../../../src/panels/versions/Checkpoints';
import { keepVersion, type KeepAs } from '../../../src/panels/versions/keepVersion';
import { packVersion, unpackVersion } from '../../../src/panels/versions/versionDesk';
import { VersionsPanel } from '../../../src/panels/versions/VersionsPanel';
import { MapSession } from '../../../src/session/MapSession';
import { SessionContext } from '../../../src/session/useSession';
import type { StoredVersion } from '../../../src/storage/VersionStore';
import { setTheme, startTheme } from '../../../src/ui/theme';
import { ToastRegion } from '../../../src/ui/ToastRegion';
import { dismissToast, useToasts } from '../../../src/ui/toasts';
import { diskServices, memoryServices, type TestServices } from '../../helpers/appServices';
import { findAccessibilityProblems } from '../../helpers/findAccessibilityProblems';
import { advert, checkout, purchase, search, smallJourney } from '../../helpers/journey';
import { generateMap } from '../../bench/generateMap';

beforeAll(async () => {
  startTheme();
  await startLanguage();
  await bringTexts('versions');
  await bringTexts('versionList');
});
beforeEach(async () => {
  await page.viewport(1280, 800);
  await changeLanguage('en');
});
afterEach(async () => {
  // They outlive the page they were shown on, and would lie over the next one.
  for (const { key } of renderHook(() => useToasts()).result.current) dismissToast(key);
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

void [within, vi];
const patient = { timeout: 8_000 };

/** Every edit a minute after the one before, so that versions have times that differ. */
function ticking(services: TestServices): TestServices {
  let time = Date.parse('2026-03-01T09:00:00Z');
  return {
    ...services,
    now: () => {
      time += 60_000;
      return new Date(time).toISOString();
    },
  };
}

interface Opened {
  readonly session: MapSession;
  readonly services: TestServices;
  readonly closed: ReturnType<typeof vi.fn>;
  readonly openMap: ReturnType<typeof vi.fn>;
  readonly show: () => void;
  readonly keep: (as?: KeepAs) => Promise<StoredVersion>;
}

async function openMap(map: JourneyMap, given: TestServices = memoryServices()): Promise<Opened> {
  const services = ticking(given);
  const stored = await storeNewMap(map, services.storage, services.now());
  if (!stored.ok) throw new Error(stored.message);
  const opened = await MapSession.open(map.map.id, sessionPorts(services));
  if (!opened) throw new Error('The storage has lost the map it was just given');
  const { session } = opened;
  const [closed, goToMap] = [vi.fn(), vi.fn()];
  return {
    session,
    services,
    closed,
    openMap: goToMap,
    show: () => {
      render(
        <ServicesContext value={services}>
          <SessionContext value={session}>
            <main>
              <h1>Map</h1>
            </main>
            <VersionsPanel onClose={closed} onOpenMap={goToMap} />
            <ToastRegion closeLabel="Close" regionLabel="Notes" />
          </SessionContext>
        </ServicesContext>,
      );
    },
    keep: (as = { kind: 'automatic' }) => keep(session, as, services),
  };
}

async function keep(session: MapSession, as: KeepAs, services: Services): Promise<StoredVersion> {
  const kept = await keepVersion(session.map, as, services);
  if (!kept.ok) throw new Error(kept.message);
  return kept.version;
}

async function listed({ services, session }: Opened): Promise<readonly StoredVersion[]> {
  const outcome = await services.storage.versions.listVersions(session.mapId);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.versions;
}

const rename = (session: MapSession, id: typeof checkout, name: string): void => {
  session.run(editRecord, { kind: 'touchpoints', id, fields: { name } });
};
const options = (): HTMLElement[] => screen.getAllByRole('option');
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const changes = (): HTMLElement => screen.getByRole('region', { name: 'What is different now' });

/** Three states: as it was, with a name for the checkout, and without the purchase stage; then one more edit. */
async function openHistory(given?: TestServices): Promise<Opened> {
  const opened = await openMap(smallJourney(), given);
  const { session } = opened;
  await opened.keep({ kind: 'named', label: 'As it was' });
  rename(session, checkout, 'Pay');
  await opened.keep({ kind: 'automatic', before: 'delete' });
  session.run(deleteRecords, { ids: [purchase] });
  await opened.keep();
  rename(session, advert, 'Poster');
  return opened;
}


import { readMap } from '../../../src/formats/own/readMap';
import { createTouchpoints } from '../../../src/commands/createTouchpoints';
const dir = '/work/main/node_modules/.v4';
test.each([
  ['light', 'en', 1280, 800], ['dark', 'ko', 1280, 800], ['light', 'ko', 1920, 1080], ['dark', 'en', 1920, 1080], ['light', 'en', 820, 1180], ['light','en',600,900],
] as const)('look %s %s %i %i', async (theme, language, w, h) => {
  await page.viewport(w, h);
  setTheme(theme);
  await changeLanguage(language);
  const read = readMap(await (await fetch(language === 'ko' ? '/samples/korean-service.touchstone.json' : '/samples/sfo-2017.touchstone.json')).text(), () => crypto.randomUUID());
  if (!read.ok) throw new Error(read.refusal.why);
  const opened = await openMap(read.map);
  const { session } = opened;
  const tps = Object.values(session.map.touchpoints);
  await opened.keep({ kind: 'named', label: language === 'ko' ? '봄 캠페인 전' : 'Before the spring campaign, as agreed with the board on Monday' });
  rename(session, tps[0]!.id, 'Parking and rental car return');
  await opened.keep({ kind: 'automatic', before: 'import' });
  session.run(deleteRecords, { ids: [tps[1]!.id, tps[2]!.id] });
  session.run(moveTouchpoints, { ids: [tps[5]!.id], node: tps[8]!.node, index: 0 });
  await opened.keep();
  session.run(createTouchpoints, { node: tps[3]!.node, names: ['Lounge', 'Shuttle'] });
  await opened.keep();
  rename(session, tps[6]!.id, 'Wi-Fi');
  opened.show();
  await screen.findAllByRole('option', {}, patient);
  await new Promise((r) => setTimeout(r, 700));
  await page.screenshot({ path: `${dir}/a-${theme}-${language}-${w}.png` });
  options()[3]?.click();
  await new Promise((r) => setTimeout(r, 900));
  await page.screenshot({ path: `${dir}/b-${theme}-${language}-${w}.png` });
  [...document.querySelectorAll('button')].find((b) => /^(Now|지금)$/.test(b.textContent))?.click();
  await new Promise((r) => setTimeout(r, 600));
  await page.screenshot({ path: `${dir}/c-${theme}-${language}-${w}.png` });
});
test('empty look', async () => {
  const opened = await openMap(smallJourney());
  opened.show();
  await new Promise((r) => setTimeout(r, 500));
  await page.screenshot({ path: `${dir}/empty.png` });
});
