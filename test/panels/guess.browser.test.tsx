import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bringTexts, changeLanguage, startLanguage } from '../../src/i18n/language';
import { asId, type PersonaId, type TouchpointId } from '../../src/model/ids';
import type { EmotionGuess, JourneyMap } from '../../src/model/JourneyMap';
import { chartMarkup, chartPicture } from '../../src/panels/charts/chartPicture';
import { GuessStrip } from '../../src/panels/guess/GuessStrip';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { SessionContext } from '../../src/session/useSession';
import { setTheme, startTheme } from '../../src/ui/theme';
import { ToastRegion } from '../../src/ui/ToastRegion';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import { openTestSession } from '../helpers/openTestSession';
import { measuredMap } from '../ranking/measuredMap';
import { exampleMap } from '../view/exampleMap';

beforeAll(async () => {
  await startLanguage();
  await bringTexts('guess');
  startTheme();
});
afterEach(async () => {
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

const ada = asId<PersonaId>('ada');

/** The worked journey with what its team guessed: wrong about e-mail and the account. */
function guessedMap(language: 'en' | 'ko' = 'en'): JourneyMap {
  const guesses: Readonly<Record<string, EmotionGuess>> = {
    'discover-site': { all: 1 },
    'create-account': { all: -1.5 },
    'identity-check': { all: 0, byPersona: { [ada]: -1 } },
    'first-delivery': { all: 1 },
    'email-support': { all: 1 },
    returns: { all: 2 },
    billing: { all: -1 },
  };
  const map = exampleMap(
    language,
    Object.fromEntries(Object.entries(guesses).map(([id, emotion]) => [id, { emotion }])),
  );
  return { ...map, personas: { [ada]: { id: ada, name: 'Ada', rank: 'a0', place: [0, 0] } } };
}

async function openStrip(map: JourneyMap, start: PersonaId | null = null) {
  const { session } = await openTestSession(map);
  const calls = { goTo: vi.fn(), close: vi.fn(), persona: vi.fn() };
  function Strip() {
    const [persona, setPersona] = useState(start);
    return (
      <GuessStrip
        ranking={rankWeakest(map, persona === null ? {} : { persona })}
        persona={persona}
        onPersonaChange={(chosen) => {
          calls.persona(chosen);
          setPersona(chosen);
        }}
        onGoTo={calls.goTo}
        onClose={calls.close}
      />
    );
  }
  const shown = render(
    <SessionContext value={session}>
      <main style={{ background: 'var(--panel)' }}>
        <h1 className="visually-hidden">Map</h1>
        <h2 className="visually-hidden">Below the map</h2>
        <Strip />
      </main>
      <ToastRegion closeLabel="Close" regionLabel="Notes" />
    </SessionContext>,
  );
  return { session, ...calls, ...shown };
}

const emotionOf = (map: JourneyMap, id: string) => map.touchpoints[asId<TouchpointId>(id)]?.emotion;
const slider = (name: string) => screen.getByRole('slider', { name: new RegExp(`^${name}, `, 'u') });

/** Drags the ring of a touchpoint that many pixels down. */
async function dragRing(name: string, down: number, letGo = true): Promise<void> {
  const ring = slider(name);
  const { left, top, width, height } = ring.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  const fire = (type: string, y: number) =>
    act(() => {
      ring.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX, clientY: y }),
      );
    });
  // A pointer that was never really down cannot be captured.
  ring.setPointerCapture = () => undefined;
  fire('pointerdown', clientY);
  for (const share of [0.25, 0.5, 1]) fire('pointermove', clientY + down * share);
  if (letGo) fire('pointerup', clientY + down);
  await Promise.resolve();
}

/** Pixels of one step of the five. */
const step = 25.5;

describe('the curve', () => {
  test('has a slider for every touchpoint in journey order, which says guess and measurement in words', async () => {
    await openStrip(guessedMap());
    const sliders = screen.getAllByRole('slider');
    expect(sliders.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Discover site, Before: guess',
      'Create account, Before: guess',
      'Identity check, Before: guess',
      'First delivery, Before: guess',
      'Support chat, Service: guess',
      'Email support, Service: guess',
      'Returns, Service: guess',
      'Renewal, Service: guess',
      'Billing, Service: guess',
    ]);
    expect(slider('Email support').getAttribute('aria-valuetext')).toMatch(
      /^\+1, good; measured 19 of 100 \(\d+ to \d+\)$/u,
    );
    expect(slider('Support chat').getAttribute('aria-valuetext')).toMatch(/^no guess yet; measured/u);
    expect(slider('Returns').getAttribute('aria-valuetext')).toBe(
      '+2, very good; too few answers to test it',
    );
    expect(slider('Billing').getAttribute('aria-valuetext')).toBe('−1, bad; not measured');
  });

  test('puts guess and measurement on one axis: 0 of the one is 50 of the other', async () => {
    const { container } = await openStrip(guessedMap());
    const middleOf = (element: Element | null | undefined) => {
      const box = element?.getBoundingClientRect();
      return box ? (box.top + box.bottom) / 2 : Number.NaN;
    };
    const zero = middleOf(slider('Identity check'));
    const texts = [...container.querySelectorAll('svg[data-chart] text')];
    const fifty = texts.find(({ textContent }) => textContent === '50');
    expect(Math.abs(zero - middleOf(fifty))).toBeLessThan(3);
    // +2 stands as high as 100, within what a label's own height makes of it.
    const hundred = texts.find(({ textContent }) => textContent === '100');
    expect(Math.abs(middleOf(slider('Returns')) - middleOf(hundred))).toBeLessThan(3);
  });

  test('lists the surprises, largest first, and only where enough people answered', async () => {
    const { goTo } = await openStrip(guessedMap());
    const list = screen.getByRole('region', { name: 'Surprises' });
    const entries = within(list)
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(entries).toEqual([
      'Email support The team thought it went well (+1); measured 19 of 100.',
      'Identity check The team thought it was neither good nor bad (0); measured only 20 of 100.',
      'Create account The team thought it went very badly (−1.5); measured 40 of 100.',
    ]);
    expect(screen.getByText('3 surprises in 5 guesses that data can test.')).toBeTruthy();
    await userEvent.click(within(list).getByRole('button', { name: /Email support/u }));
    expect(goTo).toHaveBeenCalledWith('email-support');
  });

  test('no label lies over another, also with forty touchpoints of long names', async () => {
    const spots = Array.from({ length: 40 }, (_, index) => ({
      id: `t${String(index)}`,
      stage: `Stage ${String(index % 4)}`,
      fields: { name: `A touchpoint with a long name ${String(index)}`, emotion: { all: index % 3 } },
    }));
    const { container } = await openStrip(measuredMap({ spots }));
    const boxes = [...container.querySelectorAll('svg[data-chart] text')]
      .filter(({ textContent }) => textContent.startsWith('A '))
      .map((text) => text.getBoundingClientRect());
    expect(boxes.length).toBeGreaterThan(30);
    const overlaps = boxes.filter((a, index) =>
      boxes.some(
        (b, other) =>
          other > index &&
          a.left < b.right &&
          b.left < a.right &&
          a.top + 2 < b.bottom &&
          b.top + 2 < a.bottom,
      ),
    );
    expect(overlaps).toEqual([]);
    const scroller = container.querySelector('svg[data-chart]')?.parentElement;
    expect(scroller && scroller.scrollWidth > scroller.clientWidth).toBe(true);
  });
});

describe('setting a guess', () => {
  test('a drag shows it at once, writes it when it is let go, in half steps, as one step to undo', async () => {
    const { session } = await openStrip(guessedMap());
    await dragRing('Email support', 1.9 * step, false);
    expect(slider('Email support').getAttribute('aria-valuenow')).toBe('-1');
    expect(emotionOf(session.map, 'email-support')).toEqual({ all: 1 });
    cleanup();
    const opened = await openStrip(guessedMap());
    await dragRing('Email support', 1.9 * step);
    expect(emotionOf(opened.session.map, 'email-support')).toEqual({ all: -1 });
    expect(screen.getByText('2 surprises in 5 guesses that data can test.')).toBeTruthy();
    act(() => {
      opened.session.undo();
    });
    expect(emotionOf(opened.session.map, 'email-support')).toEqual({ all: 1 });
    expect(opened.session.store.getState().nextUndo).toBeNull();
  });

  test('never leaves the scale, however far it is dragged', async () => {
    const { session } = await openStrip(guessedMap());
    await dragRing('Email support', 900);
    expect(emotionOf(session.map, 'email-support')).toEqual({ all: -2 });
    await dragRing('Email support', -900);
    expect(emotionOf(session.map, 'email-support')).toEqual({ all: 2 });
  });

  test('Escape during a drag leaves everything as it was', async () => {
    const { session } = await openStrip(guessedMap());
    await dragRing('Email support', step, false);
    slider('Email support').focus();
    await userEvent.keyboard('{Escape}');
    expect(slider('Email support').getAttribute('aria-valuenow')).toBe('1');
    expect(session.store.getState().nextUndo).toBeNull();
  });

  test('a trembling click on a ring changes nothing; on one without a guess it sets the middle', async () => {
    const { session } = await openStrip(guessedMap());
    await dragRing('Email support', 2);
    expect(session.store.getState().nextUndo).toBeNull();
    await dragRing('Support chat', 0);
    expect(emotionOf(session.map, 'support-chat')).toEqual({ all: 0 });
  });

  test('a click in the column of a touchpoint without a guess sets it at that height', async () => {
    const { session, container } = await openStrip(guessedMap());
    const ring = slider('Support chat').getBoundingClientRect();
    const chart = container.querySelector('svg[data-chart]');
    const box = chart?.getBoundingClientRect();
    if (!chart || !box) throw new Error('There is a chart');
    await userEvent.click(chart, {
      position: {
        x: ring.left + ring.width / 2 - box.left,
        y: ring.top + ring.height / 2 - box.top - 2 * step + 4,
      },
    });
    expect(emotionOf(session.map, 'support-chat')).toEqual({ all: 2 });
  });

  test('arrow keys, page keys, Home and End change it; all until the point is left are one step', async () => {
    const { session } = await openStrip(guessedMap());
    slider('Identity check').focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(emotionOf(session.map, 'identity-check')).toEqual({ all: 1.5, byPersona: { ada: -1 } });
    await userEvent.keyboard('{PageDown}');
    expect(emotionOf(session.map, 'identity-check')?.all).toBe(0.5);
    await userEvent.keyboard('{Home}');
    expect(emotionOf(session.map, 'identity-check')?.all).toBe(-2);
    await userEvent.keyboard('{End}{ArrowUp}');
    expect(emotionOf(session.map, 'identity-check')?.all).toBe(2);
    await userEvent.keyboard('{ArrowRight}{Delete}');
    expect(document.activeElement).toBe(slider('First delivery'));
    expect(emotionOf(session.map, 'first-delivery')).toBeUndefined();
    act(() => {
      session.undo();
    });
    expect(emotionOf(session.map, 'first-delivery')).toEqual({ all: 1 });
    act(() => {
      session.undo();
    });
    expect(emotionOf(session.map, 'identity-check')).toEqual({ all: 0, byPersona: { ada: -1 } });
    expect(session.store.getState().nextUndo).toBeNull();
  });

  test('is one stop for Tab; left and right walk along the journey; Enter goes to the map', async () => {
    const { goTo } = await openStrip(guessedMap());
    const stops = screen.getAllByRole('slider').filter((one) => one.tabIndex === 0);
    expect(stops).toEqual([slider('Discover site')]);
    slider('Discover site').focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}{ArrowRight}{Enter}');
    expect(document.activeElement).toBe(slider('Identity check'));
    expect(goTo.mock.calls).toEqual([['identity-check']]);
  });

  test('for a persona it shows and sets that persona’s own, and says whose it is', async () => {
    const { session, persona } = await openStrip(guessedMap());
    await userEvent.selectOptions(screen.getByLabelText('Whose feelings'), 'ada');
    expect(persona).toHaveBeenCalledWith('ada');
    expect(slider('Identity check').getAttribute('aria-valuenow')).toBe('-1');
    expect(slider('Email support').getAttribute('aria-valuetext')).toContain('+1, good (everyone’s)');
    slider('Email support').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(emotionOf(session.map, 'email-support')).toEqual({ all: 1, byPersona: { ada: 0.5 } });
    await userEvent.keyboard('{Delete}');
    expect(emotionOf(session.map, 'email-support')).toEqual({ all: 1 });
  });
});

describe('the frame of the chart', () => {
  test('has the same figures as a table, for who hears the page and on demand for everyone', async () => {
    const { container } = await openStrip(guessedMap());
    const name = 'Team guess and measured health';
    expect(screen.getByRole('table', { name })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
    expect(screen.queryByRole('slider')).toBeNull();
    const row = within(screen.getByRole('table', { name })).getByRole('row', { name: /Email support/u });
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells.slice(0, 3)).toEqual(['Email support', '1', '75']);
    expect(cells.at(-1)).toBe('enough answers');
    await userEvent.click(screen.getByRole('button', { name: 'Show as a chart' }));
    const chart = container.querySelector('svg[data-chart]');
    expect(chart?.clientWidth).toBe(chart?.parentElement?.clientWidth);
    expect(chart?.clientWidth).toBeGreaterThan(700);
  });

  test('draws the chart as a picture that needs nothing from outside, without what is for the screen only', async () => {
    const { container } = await openStrip(guessedMap());
    const chart = container.querySelector<SVGSVGElement>('svg[data-chart]');
    if (!chart) throw new Error('There is a chart');
    const { markup, width, height } = chartMarkup(chart, 'A <title> & more');
    expect(markup).not.toMatch(/var\(|class=|screen-only|href=/u);
    expect(new DOMParser().parseFromString(markup, 'image/svg+xml').querySelector('parsererror')).toBeNull();
    const picture = await chartPicture(chart, 'Title');
    expect(picture?.type).toBe('image/png');
    const bitmap = await createImageBitmap(picture ?? new Blob());
    expect([bitmap.width, bitmap.height]).toEqual([Math.round(2 * width), Math.round(2 * height)]);
    expect(coloursIn(bitmap)).toBeGreaterThan(8);
  });

  test('copies picture and CSV, and saves a file where the clipboard refuses', async () => {
    await openStrip(guessedMap());
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const choose = async (item: string) => {
      await userEvent.click(screen.getByRole('button', { name: 'Take this chart away' }));
      await userEvent.click(screen.getByRole('menuitem', { name: item }));
    };
    await choose('Copy as picture');
    await screen.findByText('The chart is on the clipboard.');
    const copied = await write.mock.calls[0]?.[0][0]?.getType('image/png');
    expect(copied && copied.size > 1000).toBe(true);
    await choose('Copy as CSV');
    await screen.findByText('The figures are on the clipboard, as CSV.');
    expect(writeText.mock.calls[0]?.[0]).toMatch(/\r\nService,Email support,1,75,1\d\.\d+,/u);
    write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await choose('Copy as picture');
    await screen.findByText(/refused its clipboard. Saved as Team guess and measured health.png/u);
    expect(clicked).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
});

describe('for everyone', () => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)(
    'has no accessibility problem in %s and %s, as a chart and as a table',
    async (language, theme) => {
      await changeLanguage(language);
      setTheme(theme);
      const { container } = await openStrip(guessedMap(language));
      expect(await findAccessibilityProblems()).toEqual([]);
      await userEvent.click(container.querySelectorAll('figcaption button')[0] ?? document.body);
      expect(await findAccessibilityProblems()).toEqual([]);
    },
  );

  test('a map without touchpoints says what will stand here; nothing measured says what a surprise needs', async () => {
    await openStrip(measuredMap({ spots: [] }));
    expect(screen.getByText(/^There are no touchpoints on the map yet/u)).toBeTruthy();
    cleanup();
    await openStrip(measuredMap({ spots: [{ id: 't' }] }));
    expect(screen.getByText('Drag a ring to where the team thinks customers feel.')).toBeTruthy();
    expect(screen.getByText(/^A surprise needs a guess and enough answers/u)).toBeTruthy();
  });

  test('closes', async () => {
    const { close } = await openStrip(guessedMap());
    await userEvent.click(screen.getByRole('button', { name: 'Close the emotion curve' }));
    expect(close).toHaveBeenCalledOnce();
  });
});

/** How many colours a picture has at every seventh pixel. */
function coloursIn(bitmap: ImageBitmap): number {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('No canvas here');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 28) {
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  }
  return colours.size;
}
