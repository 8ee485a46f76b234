import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readPngMap } from '../../src/export/pngMap';
import { readSvgMap } from '../../src/export/svgMap';
import { readMap } from '../../src/formats/own/readMap';
import { changeLanguage, startLanguage, translate } from '../../src/i18n/language';
import { formatFor } from '../../src/i18n/Format';
import type { JourneyMap, Stage } from '../../src/model/JourneyMap';
import { ExportMenu } from '../../src/panels/export/ExportMenu';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { storeNewMap } from '../../src/panels/library/storeNewMap';
import { ServicesContext } from '../../src/panels/services';
import { SessionContext } from '../../src/session/useSession';
import { setTheme, startTheme } from '../../src/ui/theme';
import { ToastRegion } from '../../src/ui/ToastRegion';
import { dismissToast, useToasts } from '../../src/ui/toasts';
import { cardFacts, nodeHealth } from '../../src/view/cardFacts';
import { memoryServices } from '../helpers/appServices';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import { openTestSession } from '../helpers/openTestSession';
import { exampleMap } from '../view/exampleMap';

interface Download {
  readonly name: string;
  readonly bytes: Promise<ArrayBuffer>;
}

let downloads: Download[] = [];

/** What the browser would write to the disk, taken from the address it would read. */
function catchDownload(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLAnchorElement) || target.download === '') return;
  event.preventDefault();
  downloads.push({
    name: target.download,
    bytes: fetch(target.href).then((response) => response.arrayBuffer()),
  });
}

beforeAll(async () => {
  await startLanguage();
  startTheme();
});
beforeEach(() => {
  downloads = [];
  localStorage.removeItem('touchstone-export');
  document.addEventListener('click', catchDownload, { capture: true });
});
afterEach(async () => {
  document.removeEventListener('click', catchDownload, { capture: true });
  cleanup();
  vi.restoreAllMocks();
  setTheme('light');
  await changeLanguage('en');
});

const now = (): string => '2026-01-02T03:04:05Z';

/** Toasts outlive a test otherwise: they are the page's. */
function ToastSweeper() {
  const toasts = useToasts();
  return (
    <button
      type="button"
      onClick={() => {
        for (const { key } of toasts) dismissToast(key);
      }}
    >
      sweep
    </button>
  );
}

let services = memoryServices();

async function openMenu(map: JourneyMap, language: 'en' | 'ko' = 'en') {
  const { session } = await openTestSession(map);
  services = memoryServices();
  await storeNewMap(map, services.storage, now());
  const ranking = rankWeakest(map);
  const words = { t: translate, format: formatFor(language) };
  const facts = cardFacts(map, ranking, words);
  const health = nodeHealth(ranking);
  render(
    <ServicesContext value={services}>
      <SessionContext value={session}>
        <main>
          <h1>Map</h1>
          <ExportMenu facts={facts} nodeHealth={health} highlight="weakest" now={now} />
          <ToastRegion closeLabel="Close" regionLabel="Messages" />
          <ToastSweeper />
        </main>
      </SessionContext>
    </ServicesContext>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'sweep' }));
  await userEvent.click(screen.getByRole('button', { name: language === 'en' ? 'Export' : '내보내기' }));
  return session;
}

/** Two stages so far apart, in canvas units. */
function wideMap(apart: number): JourneyMap {
  const base = exampleMap();
  const stages = Object.fromEntries(
    Object.entries(base.stages).map(([id, stage]: [string, Stage], index) => [
      id,
      { ...stage, place: [index * apart, 0] as const },
    ]),
  );
  return { ...base, stages };
}

async function readyButton(name: string): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => {
    expect(button.hasAttribute('disabled')).toBe(false);
  });
  return button;
}

async function theDownload(): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  await waitFor(
    () => {
      expect(downloads).toHaveLength(1);
    },
    { timeout: 15_000 },
  );
  const [download] = downloads;
  if (!download) throw new Error('Nothing was downloaded');
  return { name: download.name, bytes: new Uint8Array(await download.bytes) };
}

function expectSameMap(text: string | null, map: JourneyMap): void {
  const result = readMap(text ?? '', () => 'new');
  if (!result.ok) throw new Error('The text is no map');
  expect(result.map).toEqual(map);
}

describe('taking the map as a file', () => {
  test('downloads a file that reads back as the same map, under the map’s title', async () => {
    const base = exampleMap('ko');
    const session = await openMenu({ ...base, map: { ...base.map, title: '정수기 여정: 2026/1분기' } });
    await userEvent.click(screen.getByRole('button', { name: /Touchstone file/u }));
    const { name, bytes } = await theDownload();
    expect(name).toBe('정수기 여정 2026 1분기.touchstone.json');
    expectSameMap(new TextDecoder().decode(bytes), session.map);
    expect(await screen.findByText(`Saved as ${name}`)).toBeTruthy();
    await expectKept(session.map);
  });
});

/** A copy of it may come back to be merged. */
async function expectKept(map: JourneyMap): Promise<void> {
  await waitFor(async () => {
    const listed = await services.storage.versions.listVersions(map.map.id);
    expect(listed).toMatchObject({ versions: [{ shared: 'export', time: map.map.updatedAt }] });
  });
}

describe('taking a picture', () => {
  test('downloads a PNG of the size shown, which carries the map', async () => {
    const session = await openMenu(exampleMap());
    await userEvent.click(screen.getByText('3×'));
    const button = await readyButton('Download as PNG');
    const shown = await screen.findByText(/pixels$/u);
    const [width, height] = (shown.textContent.match(/[\d,]+/gu) ?? []).map((part) =>
      Number(part.replace(',', '')),
    );
    await userEvent.click(button);
    const { name, bytes } = await theDownload();
    expect(name).toBe('Measured.png');
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    expect([bitmap.width, bitmap.height]).toEqual([width, height]);
    expectSameMap(await readPngMap(bytes), session.map);
    await expectKept(session.map);
    expect(
      await screen.findByText(/This picture carries the map and opens again in Touchstone/u),
    ).toBeTruthy();
  });

  test('downloads an SVG which carries the map', async () => {
    const session = await openMenu(exampleMap());
    await userEvent.click(await readyButton('Download as SVG'));
    const { name, bytes } = await theDownload();
    expect(name).toBe('Measured.svg');
    const text = new TextDecoder().decode(bytes);
    expect(new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')).toBeNull();
    expect(text).toContain('Email support');
    expectSameMap(readSvgMap(text), session.map);
    await expectKept(session.map);
  });

  test('shows it beforehand and remembers size and background on this device', async () => {
    await openMenu(exampleMap());
    const preview = await screen.findByRole('img', { name: 'Preview of the picture' });
    expect(preview.getAttribute('src')).toMatch(/^blob:/u);
    await userEvent.click(screen.getByText('4×'));
    await userEvent.click(screen.getByText('Dark'));
    cleanup();
    await openMenu(exampleMap());
    const chosen = screen
      .getAllByRole('radio')
      .filter((radio) => radio instanceof HTMLInputElement && radio.checked);
    expect(chosen.map((radio) => radio.closest('label')?.textContent)).toEqual(['4×', 'Dark']);
  });

  test('says the greatest size that works when it is too large, and offers that', async () => {
    await openMenu(wideMap(25_000));
    await userEvent.click(screen.getByText('4×'));
    await userEvent.click(await readyButton('Download as PNG'));
    const toast = await screen.findByText(
      /^At 4× this picture would be larger than the browser can draw\. 2\.\d\d× is/u,
    );
    expect(toast).toBeTruthy();
    expect(downloads).toHaveLength(0);
    expect(screen.getByRole('button', { name: /^Export at 2\.\d\d×$/u })).toBeTruthy();
  });
});

describe('a picture that takes its time', () => {
  test('shows how far it is, and can be stopped: then nothing is written', async () => {
    await openMenu(wideMap(12_000));
    await userEvent.click(screen.getByText('3×'));
    await userEvent.click(await readyButton('Download as PNG'));
    expect(await screen.findByRole('progressbar', {}, { timeout: 10_000 })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelled. Nothing was written.')).toBeTruthy();
    expect(await readyButton('Download as PNG')).toBeTruthy();
    expect(downloads).toHaveLength(0);
  });
});

describe('copying the picture', () => {
  test('puts a PNG on the clipboard, asked for within the click', async () => {
    const items: ClipboardItem[] = [];
    const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation((data) => {
      items.push(...data);
      return Promise.all(data.map((item) => item.getType('image/png'))).then(() => undefined);
    });
    await openMenu(exampleMap());
    await userEvent.click(await readyButton('Copy the picture to the clipboard'));
    expect(write).toHaveBeenCalledOnce();
    expect(await screen.findByText('The picture is on the clipboard.', {}, { timeout: 15_000 })).toBeTruthy();
    const blob = await items[0]?.getType('image/png');
    const bitmap = await createImageBitmap(blob ?? new Blob());
    expect(bitmap.width).toBeGreaterThan(400);
  });

  test('says what to do when the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await openMenu(exampleMap());
    await userEvent.click(await readyButton('Copy the picture to the clipboard'));
    expect(
      await screen.findByText(/The browser refused the clipboard/u, {}, { timeout: 15_000 }),
    ).toBeTruthy();
  });
});

describe('for everyone', () => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)('has no accessibility problem in %s and %s', async (language, theme) => {
    await changeLanguage(language);
    setTheme(theme);
    await openMenu(exampleMap(language), language);
    await screen.findByRole('img');
    const dialog = screen.getByRole('dialog');
    expect(await findAccessibilityProblems(dialog)).toEqual([]);
  });
});
