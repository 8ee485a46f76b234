import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { editRecord } from '../../src/commands/editRecord';
import { changeLanguage, startLanguage } from '../../src/i18n/language';
import type { JourneyMap, Measurement } from '../../src/model/JourneyMap';
import type { MapSession } from '../../src/session/MapSession';
import { MapSession as OpenSession } from '../../src/session/MapSession';
import { setTheme, startTheme } from '../../src/ui/theme';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import {
  advert,
  awareness,
  checkout,
  checkoutCsat,
  csat,
  family,
  purchase,
  search,
  smallJourney,
  toPurchase,
} from '../helpers/journey';
import { hidePage } from '../helpers/leavePage';
import { testPorts } from '../helpers/memoryUpdateStore';
import { reopen } from '../helpers/reopen';
import { renderInspector } from '../helpers/renderInspector';

beforeAll(async () => {
  startTheme();
  await startLanguage();
});

beforeEach(async () => {
  localStorage.removeItem('touchstone-value-forms');
  await page.viewport(420, 800);
  await changeLanguage('en');
});

afterEach(() => {
  cleanup();
  setTheme('light');
});

const box = (name: string | RegExp) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function typeInto(element: Element, text: string): Promise<void> {
  await userEvent.click(element);
  await userEvent.fill(element, '');
  await userEvent.type(element, text);
}

/** Every step there is, taken back one by one; the number of them. */
function countSteps(session: MapSession): number {
  let steps = 0;
  while (session.undo() !== null) steps += 1;
  return steps;
}

async function openPart(name: string): Promise<void> {
  const part = button(new RegExp(`^${name}( \\d+|\\d*)?$`));
  if (part.getAttribute('aria-expanded') === 'false') await userEvent.click(part);
  // Some parts are loaded when they are opened.
  await waitFor(() => {
    const content = document.getElementById(part.getAttribute('aria-controls') ?? '');
    expect(content?.childElementCount).toBeGreaterThan(0);
  });
}

function measurementsOn(map: JourneyMap, subject: string): Measurement[] {
  return Object.values(map.measurements).filter((measurement) => measurement.subject === subject);
}

async function chooseMetric(name: RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Add metric' }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

describe('a field that is typed in', () => {
  test('is one step to undo, however long one types, and undo brings the old text back', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await typeInto(box('Name'), 'Poster in the underground');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await userEvent.type(box('Name'), ', line 2');
    await userEvent.tab();
    expect(session.map.touchpoints[advert]?.name).toBe('Poster in the underground, line 2');
    session.undo();
    expect(session.map.touchpoints[advert]?.name).toBe('Advert');
    expect(session.undo()).toBeNull();
    await waitFor(() => {
      expect(box('Name')).toHaveProperty('value', 'Advert');
    });
  });

  test('is restored exactly by Escape, and leaves nothing to undo', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await typeInto(box('Name'), 'Something else');
    await userEvent.keyboard('{Escape}');
    expect(session.map.touchpoints[advert]?.name).toBe('Advert');
    expect(box('Name')).toHaveProperty('value', 'Advert');
    expect(session.undo()).toBeNull();
  });

  test('makes two steps of two fields', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await typeInto(box('Name'), 'Poster');
    await typeInto(box('Purpose in words'), 'Find out whether it is for me');
    await userEvent.tab();
    expect(session.map.touchpoints[advert]).toMatchObject({
      name: 'Poster',
      purpose: 'Find out whether it is for me',
    });
    expect(countSteps(session)).toBe(2);
  });

  test('is taken away when it becomes empty', async () => {
    const map = smallJourney();
    const { session } = await renderInspector(
      {
        ...map,
        touchpoints: { ...map.touchpoints, [advert]: { ...one(map, advert), purpose: 'Look around' } },
      },
      [advert],
    );
    await userEvent.click(box('Purpose in words'));
    await userEvent.fill(box('Purpose in words'), '');
    await userEvent.tab();
    expect(session.map.touchpoints[advert]).not.toHaveProperty('purpose');
  });

  test('is stored when the page is hidden, before the pause in typing is over', async () => {
    const { session, store } = await renderInspector(smallJourney(), [advert]);
    // The first change is written at once, the second one waits.
    fireEvent.change(box('Name'), { target: { value: 'P' } });
    fireEvent.change(box('Name'), { target: { value: 'Poster' } });
    expect(session.map.touchpoints[advert]?.name).toBe('P');
    hidePage();
    session.flushOnLeave();
    expect((await reopen(store, session)).touchpoints[advert]?.name).toBe('Poster');
  });

  test('says why it refuses, at the field, and shows what the map kept', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await userEvent.click(box('Name'));
    await userEvent.fill(box('Name'), ' ');
    await userEvent.tab();
    expect(session.map.touchpoints[advert]?.name).toBe('Advert');
    expect(box('Name')).toHaveProperty('value', 'Advert');
    expect(screen.getByText('A name is needed. The old one was kept.')).toBeTruthy();
  });

  test('keeps what was typed for its own touchpoint when another one is selected', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await typeInto(box('Name'), 'Poster');
    session.select([checkout]);
    await waitFor(() => {
      expect(box('Name')).toHaveProperty('value', 'Checkout');
    });
    expect(session.map.touchpoints[advert]?.name).toBe('Poster');
    expect(session.map.touchpoints[checkout]?.name).toBe('Checkout');
  });

  test('does not commit on the Enter that ends a Hangul syllable', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await typeInto(box('Name'), '광고');
    box('Name').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229, bubbles: true }),
    );
    await userEvent.type(box('Name'), '판');
    await userEvent.tab();
    expect(session.map.touchpoints[advert]?.name).toBe('광고판');
    expect(countSteps(session)).toBe(1);
  });

  test('shows what another tab writes, but not over what is being typed', async () => {
    const { session, store } = await renderInspector(smallJourney(), [advert]);
    const other = await OpenSession.open(session.mapId, testPorts(store, 'other'));
    const rename = async (name: string) => {
      other?.session.run(editRecord, { kind: 'touchpoints', id: advert, fields: { name } });
      await other?.session.saved();
      await session.catchUp();
    };
    await rename('From the other tab');
    await waitFor(() => {
      expect(box('Name')).toHaveProperty('value', 'From the other tab');
    });
    await typeInto(box('Name'), 'Mine');
    await rename('Theirs');
    expect(box('Name')).toHaveProperty('value', 'Mine');
  });
});

function one(map: JourneyMap, id: typeof advert) {
  const touchpoint = map.touchpoints[id];
  if (!touchpoint) throw new Error(`${id} is not in the map`);
  return touchpoint;
}

describe('a touchpoint', () => {
  test('is given purpose, emotion and marks with one click each', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await userEvent.click(screen.getByRole('radio', { name: 'Compare' }));
    await userEvent.click(screen.getByRole('radio', { name: /very good/ }));
    await openPart('Marks and weight');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Moment of truth' }));
    await userEvent.click(screen.getByRole('radio', { name: 'High' }));
    expect(session.map.touchpoints[advert]).toMatchObject({
      purposeKind: 'compare',
      emotion: { all: 2 },
      momentOfTruth: true,
      importance: 2,
    });
    expect(countSteps(session)).toBe(4);
  });

  test('loses a choice that is chosen again', async () => {
    const { session } = await renderInspector(smallJourney(), [checkout]);
    await userEvent.click(screen.getByRole('radio', { name: '−1, bad' }));
    expect(session.map.touchpoints[checkout]?.emotion).toEqual({ byPersona: { [family]: -2 } });
  });

  test('takes a channel from the presets, made and chosen in one step', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    const channel = screen.getByRole('combobox', { name: 'Channel' });
    await userEvent.click(channel);
    await userEvent.click(await screen.findByRole('option', { name: /^Chatbot/ }));
    const id = session.map.touchpoints[advert]?.channel;
    expect(id && session.map.channels[id]).toMatchObject({ name: 'Chatbot', group: 'Digital', icon: 'chat' });
    expect(channel).toHaveProperty('value', 'Chatbot');
    session.undo();
    expect(session.map.touchpoints[advert]).not.toHaveProperty('channel');
    expect(Object.keys(session.map.channels)).toHaveLength(1);
  });

  test('takes a department that nobody had typed before, and one that is there by its name', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    const department = screen.getByRole('combobox', { name: 'Owned by' });
    await userEvent.click(department);
    await userEvent.type(department, 'Loyalty team');
    await userEvent.keyboard('{Enter}');
    const made = session.map.touchpoints[advert]?.department;
    expect(made && session.map.departments[made]?.name).toBe('Loyalty team');
    await userEvent.click(department);
    await userEvent.fill(department, 'sal');
    await userEvent.keyboard('{Enter}');
    const chosen = session.map.touchpoints[advert]?.department;
    expect(chosen && session.map.departments[chosen]?.name).toBe('Sales');
    expect(Object.keys(session.map.departments)).toHaveLength(2);
  });

  test('does not take what is half typed for a choice', async () => {
    const { session } = await renderInspector(smallJourney(), [checkout]);
    const channel = screen.getByRole('combobox', { name: 'Channel' });
    await userEvent.click(channel);
    await userEvent.fill(channel, 'Pho');
    await userEvent.keyboard('{Escape}');
    expect(channel).toHaveProperty('value', 'Site');
    expect(session.undo()).toBeNull();
  });

  test('keeps lists of pains, one step for the whole list', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await openPart('Experience');
    await userEvent.click(button('Add pain point'));
    await userEvent.keyboard('Too loud{Enter}Too long');
    await userEvent.click(box('What the customer does'));
    expect(session.map.touchpoints[advert]?.pains).toEqual(['Too loud', 'Too long']);
    expect(countSteps(session)).toBe(1);
  });

  test('is moved to another stage and connected from here', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await openPart('Place in the journey');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Belongs to' }), 'Purchase');
    expect(session.map.touchpoints[advert]?.node).toBe(purchase);
    await openPart('Connections');
    const connect = screen.getByRole('combobox', { name: 'Connect to' });
    await userEvent.click(connect);
    await userEvent.type(connect, 'check');
    await userEvent.keyboard('{Enter}');
    expect(Object.values(session.map.connections)).toContainEqual(
      expect.objectContaining({ from: advert, to: checkout, kind: 'flow' }),
    );
    expect(session.store.getState().selection).toEqual([advert]);
    await userEvent.click(button(/to Checkout/));
    expect(session.store.getState().selection).toHaveLength(1);
    await waitFor(() => {
      expect(screen.getByRole('heading', { name: 'Connection' })).toBeTruthy();
    });
  });
});

describe('several touchpoints', () => {
  test('get a channel and an importance in one step each', async () => {
    const { session } = await renderInspector(smallJourney(), [advert, search, checkout]);
    expect(screen.getByText('3 touchpoints')).toBeTruthy();
    const channel = screen.getByRole('combobox', { name: 'Channel' });
    await userEvent.click(channel);
    await userEvent.click(await screen.findByRole('option', { name: 'Site' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Highest' }));
    for (const touchpoint of Object.values(session.map.touchpoints)) {
      expect(touchpoint).toMatchObject({ channel: 'channel-site', importance: 3 });
    }
    expect(session.store.getState().nextUndo).toEqual({ step: 'editTouchpoints', count: 3 });
    expect(countSteps(session)).toBe(2);
  });

  test('are deleted at once and come back with one undo', async () => {
    const { session } = await renderInspector(smallJourney(), [advert, search]);
    await userEvent.click(button('Delete'));
    expect(Object.keys(session.map.touchpoints)).toEqual([checkout]);
    session.undo();
    expect(Object.keys(session.map.touchpoints)).toHaveLength(3);
  });
});

describe('a metric is added in two steps: its kind, its value', () => {
  test('CSAT from answer counts, shown at once while typing (A01, B07), and one step to undo', async () => {
    const map = smallJourney();
    const { session } = await renderInspector({ ...map, metrics: {}, measurements: {} }, [checkout]);
    await chooseMetric(/^CSAT/);
    expect(screen.getByText(/4 and 5 count as satisfied: higher is better/)).toBeTruthy();
    await userEvent.keyboard('2{Tab}3{Tab}5{Tab}18{Tab}12');
    expect(screen.getByText('75% satisfied · 95%: 60–86% · n 40 · good sample')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    const [measurement] = measurementsOn(session.map, checkout);
    expect(measurement).toMatchObject({
      value: { form: 'answers', counts: [2, 3, 5, 18, 12] },
      grade: 'measured',
    });
    expect(measurement && session.map.metrics[measurement.metric]).toMatchObject({
      kind: 'csat',
      name: 'CSAT',
    });
    session.undo();
    expect(session.map.metrics).toEqual({});
    expect(session.map.measurements).toEqual({});
    expect(session.undo()).toBeNull();
  });

  test('uses the metric that the map already has', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^CSAT/);
    await userEvent.keyboard('0{Tab}0{Tab}1{Tab}2{Tab}7{Enter}');
    expect(measurementsOn(session.map, advert)).toEqual([expect.objectContaining({ metric: csat })]);
    expect(Object.keys(session.map.metrics)).toEqual([csat]);
  });

  test('a row copied from a spreadsheet fills the steps', async () => {
    await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^CSAT/);
    const data = new DataTransfer();
    data.setData('text/plain', '2\t3\t5\t18\t12');
    box('Answers “1”').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    expect(await screen.findByText('75% satisfied · 95%: 60–86% · n 40 · good sample')).toBeTruthy();
  });

  test('NPS from three groups (B14), and the form is remembered', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^NPS/);
    await userEvent.click(screen.getByRole('radio', { name: 'Groups' }));
    await typeInto(box('Detractors'), '1');
    await typeInto(box('Passives'), '2');
    await typeInto(box('Promoters'), '3');
    expect(screen.getByText('+33 · 95%: −27 to +71 · n 6 · thin sample')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(measurementsOn(session.map, advert)[0]?.value).toEqual({
      form: 'groups',
      low: 1,
      middle: 2,
      high: 3,
    });
    session.select([search]);
    await waitFor(() => {
      expect(box('Name')).toHaveProperty('value', 'Search');
    });
    await chooseMetric(/^NPS/);
    expect(box('Detractors')).toBeTruthy();
  });

  test('CES asks for its direction and takes no value before it is said (metrics.md 1.2)', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^CES, 1 to 7/);
    expect(screen.queryByRole('textbox', { name: 'Value' })).toBeNull();
    await userEvent.click(button('Add'));
    expect(screen.getByText(/Choose one. The same number means the opposite/)).toBeTruthy();
    expect(measurementsOn(session.map, advert)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: /1 = very hard … 7 = very easy/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'Value' }));
    await typeInto(box('Value'), '5.4');
    await typeInto(box(/^n,/), '18');
    expect(screen.getByText(/^5.4 of 7 \(7 = easy\)/)).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    const [measurement] = measurementsOn(session.map, advert);
    expect(measurement && session.map.metrics[measurement.metric]).toMatchObject({
      kind: 'ces7',
      direction: 'higher-is-better',
      floor: { value: 2.8 },
      par: { value: 4.9 },
      target: { value: 6.1 },
    });
  });

  test('x of n says when x is greater than n, and adds nothing', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^Resolution rate/);
    await userEvent.keyboard('50{Tab}40');
    expect(screen.getByText(/50 of 40 is impossible/)).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(measurementsOn(session.map, advert)).toEqual([]);
    await typeInto(box('Issues resolved'), '30');
    expect(screen.getByText('75% resolved · 95%: 60–86% · n 40 · good sample')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(measurementsOn(session.map, advert)[0]?.value).toEqual({ form: 'share', x: 30, n: 40 });
  });

  test('a percentage that cannot come from n people is warned about, not refused (A13)', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^CSAT/);
    await userEvent.click(screen.getByRole('radio', { name: 'Value' }));
    await typeInto(box('Value'), '73');
    await typeInto(box(/^n,/), '7');
    expect(screen.getByText('73% cannot come from 7 whole people. Check the value and n.')).toBeTruthy();
    await typeInto(box('Value'), '71');
    expect(screen.queryByText(/cannot come from/)).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(measurementsOn(session.map, advert)[0]?.value).toEqual({ form: 'aggregate', value: 0.71, n: 7 });
  });

  test('times are typed in a unit and stored in seconds', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^First response, e-mail/);
    await userEvent.keyboard('30');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Unit of time' }), 'Hours');
    await typeInto(box('Median'), '19');
    expect(screen.getByText(/^19 hr · 95%/)).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(measurementsOn(session.map, advert)[0]?.value).toEqual({
      form: 'durations',
      n: 30,
      medianSeconds: 68_400,
    });
  });

  test('a metric of one’s own asks for name, direction and says that anchors are needed', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^New metric of your own/);
    await userEvent.keyboard('Punctual visits');
    await userEvent.click(button('Add'));
    expect(screen.getByText('Say which way is better.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Higher is better' }));
    await typeInto(box('How many'), '45');
    await typeInto(box('of all'), '50');
    expect(screen.getByText(/Not in the ranking until floor, typical and target are set/)).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    const [measurement] = measurementsOn(session.map, advert);
    expect(measurement && session.map.metrics[measurement.metric]).toMatchObject({
      kind: 'custom',
      name: 'Punctual visits',
      unit: 'share',
      direction: 'higher-is-better',
    });
  });

  test('an Enter of an input method adds nothing', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^Resolution rate/);
    await userEvent.keyboard('30{Tab}40');
    box('of all').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229, bubbles: true }),
    );
    expect(measurementsOn(session.map, advert)).toEqual([]);
  });

  test('a complete value is kept when something else is selected; Escape throws it away', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^Resolution rate/);
    await userEvent.keyboard('30{Tab}40{Escape}');
    expect(screen.queryByRole('textbox', { name: 'of all' })).toBeNull();
    expect(measurementsOn(session.map, advert)).toEqual([]);
    await chooseMetric(/^Resolution rate/);
    await userEvent.keyboard('30{Tab}40');
    session.select([search]);
    await waitFor(() => {
      expect(measurementsOn(session.map, advert)).toHaveLength(1);
    });
  });
});

describe('a form that goes because a step was taken back', () => {
  test('adds nothing, and what was taken back can still be done again', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    const made = session.run(createTouchpoints, { node: awareness, names: ['Poster'] });
    expect(made.ok).toBe(true);
    await waitFor(() => {
      expect(box('Name')).toHaveProperty('value', 'Poster');
    });
    session.run(editRecord, { kind: 'touchpoints', id: advert, fields: { name: 'Leaflet' } });
    session.undo();
    session.select([checkout]);
    await waitFor(() => {
      expect(box('Name')).toHaveProperty('value', 'Checkout');
    });
    // Undoing brings back the selection of its step, and with it another form.
    await chooseMetric(/^Resolution rate/);
    await userEvent.keyboard('30{Tab}40');
    session.undo();
    await waitFor(() => {
      expect(box('Name')).toHaveProperty('value', 'Advert');
    });
    expect(measurementsOn(session.map, checkout)).toHaveLength(1);
    expect(session.redo()).not.toBeNull();
    expect(session.redo()).not.toBeNull();
    expect(session.map.touchpoints[advert]?.name).toBe('Leaflet');
  });

  test('a form that outlives an undo is kept when it is left later', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    session.run(editRecord, { kind: 'touchpoints', id: advert, fields: { name: 'Leaflet' } });
    await chooseMetric(/^Resolution rate/);
    await userEvent.keyboard('30{Tab}40');
    session.undo();
    await waitFor(() => {
      expect(box('Name')).toHaveProperty('value', 'Advert');
    });
    session.select([search]);
    await waitFor(() => {
      expect(measurementsOn(session.map, advert)).toHaveLength(1);
    });
  });
});

describe('a form that goes because its touchpoint was deleted', () => {
  test('measures nothing, complains about nothing, and undo brings the touchpoint back', async () => {
    const { session } = await renderInspector(smallJourney(), [advert]);
    await chooseMetric(/^Resolution rate/);
    await userEvent.keyboard('30{Tab}40');
    await userEvent.click(button('Delete'));
    expect(measurementsOn(session.map, advert)).toEqual([]);
    expect(screen.queryByText(/no longer on the map/)).toBeNull();
    session.undo();
    expect(session.map.touchpoints[advert]?.name).toBe('Advert');
  });
});

describe('a measurement that is there', () => {
  test('opens, is changed field by field, and goes', async () => {
    const { session } = await renderInspector(smallJourney(), [checkout]);
    await userEvent.click(button(/Family.*75% satisfied/));
    await typeInto(box('Answers “5”'), '22');
    await userEvent.tab();
    expect(session.map.measurements[checkoutCsat]?.value).toEqual({
      form: 'answers',
      counts: [2, 3, 5, 18, 22],
    });
    await userEvent.click(button('Persona, period, source'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Whose answers' }), 'Everyone');
    await typeInto(box('Source'), 'Exit survey');
    await userEvent.tab();
    const changed = session.map.measurements[checkoutCsat];
    expect(changed).toMatchObject({ source: 'Exit survey' });
    expect(changed).not.toHaveProperty('persona');
    await userEvent.click(button('Delete this value'));
    expect(session.map.measurements).toEqual({});
    while (session.undo() !== null);
    expect(session.map.measurements).toEqual(smallJourney().measurements);
  });

  test('goes back to the old value when a number becomes none on the way, whatever else is typed', async () => {
    const { session } = await renderInspector(smallJourney(), [checkout]);
    await userEvent.click(button(/Family.*75% satisfied/));
    const before = session.map.measurements[checkoutCsat]?.value;
    await typeInto(box('Answers “5”'), '40');
    expect(session.map.measurements[checkoutCsat]?.value).not.toEqual(before);
    await userEvent.keyboard('x');
    expect(session.map.measurements[checkoutCsat]?.value).toEqual(before);
    await typeInto(box('Answers “4”'), '7');
    await userEvent.tab();
    expect(session.map.measurements[checkoutCsat]?.value).toEqual(before);
    expect(screen.getByText('This is not a number.')).toBeTruthy();
    await typeInto(box('Answers “5”'), '41');
    await userEvent.tab();
    expect(session.map.measurements[checkoutCsat]?.value).toEqual({
      form: 'answers',
      counts: [2, 3, 5, 7, 41],
    });
  });

  test('is not thrown away by the Escape of an input method', async () => {
    const { session } = await renderInspector(smallJourney(), [checkout]);
    await userEvent.click(button(/Family.*75% satisfied/));
    await typeInto(box('Answers “5”'), '22');
    const escape = { key: 'Escape', bubbles: true, cancelable: true, isComposing: true };
    box('Answers “5”').dispatchEvent(new KeyboardEvent('keydown', escape));
    await userEvent.tab();
    expect(session.map.measurements[checkoutCsat]?.value).toMatchObject({ counts: [2, 3, 5, 18, 22] });
  });

  test('keeps the old value while what is typed makes no sense, and says so', async () => {
    const { session } = await renderInspector(smallJourney(), [checkout]);
    await userEvent.click(button(/Family.*75% satisfied/));
    await typeInto(box('Answers “5”'), '1.5');
    expect(screen.getByText('People and tickets are counted in whole numbers.')).toBeTruthy();
    expect(session.map.measurements[checkoutCsat]?.value).toEqual(
      smallJourney().measurements[checkoutCsat]?.value,
    );
  });
});

describe('a stage', () => {
  test('has name, question, kind, service and colour', async () => {
    const { session } = await renderInspector(smallJourney(), [awareness]);
    await typeInto(box('The customer’s question here'), 'Is it for me?');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of stage' }), 'Consideration');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Customer service begins here' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Teal' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Position' }), '2 of 2');
    const stage = session.map.stages[awareness];
    expect(stage).toMatchObject({
      question: 'Is it for me?',
      kind: 'consideration',
      serviceBegins: true,
      colour: 'teal',
    });
    expect(stage && stage.rank > (session.map.stages[purchase]?.rank ?? '')).toBe(true);
    expect(countSteps(session)).toBe(5);
  });
});

describe('a persona', () => {
  test('without evidence is called a guess until it has some', async () => {
    const { session } = await renderInspector(smallJourney(), [family]);
    expect(screen.getByText('A persona without evidence is a guess.')).toBeTruthy();
    await userEvent.click(button('Add evidence'));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Survey' }));
    await typeInto(box('Note'), '212 answers');
    await userEvent.fill(screen.getByLabelText('Date'), '2026-05-04');
    await userEvent.tab();
    expect(session.map.personas[family]?.evidence).toEqual([
      { kind: 'survey', note: '212 answers', date: '2026-05-04' },
    ]);
    expect(screen.queryByText('A persona without evidence is a guess.')).toBeNull();
  });

  test('has share, goals, portrait and preferred channels', async () => {
    const { session } = await renderInspector(smallJourney(), [family]);
    await typeInto(box('Share of customers'), '31');
    await userEvent.click(button('Add goal'));
    await userEvent.keyboard('Be there in time');
    await openPart('Portrait');
    await userEvent.fill(box('Letters or emoji'), '👨‍👩‍👧');
    await openPart('Needs and habits');
    await userEvent.click(button('Remove “Site”'));
    expect(session.map.personas[family]).toMatchObject({
      share01: 0.31,
      goals: ['Be there in time'],
      avatar: '👨‍👩‍👧',
    });
    expect(session.map.personas[family]).not.toHaveProperty('preferredChannels');
  });

  test('keeps the share it had when the number that is typed becomes none, and says so', async () => {
    const map = smallJourney();
    const { session } = await renderInspector(
      {
        ...map,
        personas: { [family]: { id: family, name: 'Family', rank: 'a0', place: [0, 0], share01: 0.2 } },
      },
      [family],
    );
    await typeInto(box('Share of customers'), '40x');
    await userEvent.tab();
    expect(session.map.personas[family]?.share01).toBe(0.2);
    expect(screen.getByText('This is not a number.')).toBeTruthy();
    expect(box('Share of customers')).toHaveProperty('value', '40x');
    expect(session.undo()).toBeNull();
  });

  test('keeps the share it has when what is typed is no share', async () => {
    const { session } = await renderInspector(smallJourney(), [family]);
    await typeInto(box('Share of customers'), '140');
    expect(screen.getByText('A number from 0 to 100, please.')).toBeTruthy();
    await userEvent.tab();
    // 1 and 14 were shares on the way: nothing of them stays behind.
    expect(session.map.personas[family]).not.toHaveProperty('share01');
    expect(session.undo()).toBeNull();
  });
});

describe('a connection', () => {
  test('is turned round, changes its kind, and leads to its ends', async () => {
    const { session } = await renderInspector(smallJourney(), [toPurchase]);
    await userEvent.click(button('Turn round'));
    expect(session.map.connections[toPurchase]).toMatchObject({ from: purchase, to: awareness });
    await userEvent.click(screen.getByRole('radio', { name: 'Return' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Family' }));
    await typeInto(box('Label'), 'still unsure');
    await userEvent.tab();
    expect(session.map.connections[toPurchase]).toMatchObject({ kind: 'return', label: 'still unsure' });
    expect(session.map.connections[toPurchase]).not.toHaveProperty('personas');
    await userEvent.click(button('Awareness'));
    expect(session.store.getState().selection).toEqual([awareness]);
  });
});

describe('the map', () => {
  test('shows its own fields when nothing is selected', async () => {
    const { session } = await renderInspector(smallJourney(), []);
    await typeInto(box('Title'), 'Online journey');
    await typeInto(box('Scenario'), 'A family books a trip');
    await userEvent.click(screen.getByRole('radio', { name: 'As it should be' }));
    await typeInto(box('Owner'), 'CX team');
    await typeInto(box('How many weakest to highlight'), '5');
    await openPart('Ranking settings');
    await typeInto(box('How far touchpoints differ'), '15');
    await userEvent.tab();
    expect(session.map.map).toMatchObject({
      title: 'Online journey',
      scenario: 'A family books a trip',
      state: 'to-be',
      owner: 'CX team',
      highlightCount: 5,
      ranking: { spreadHealth: 15 },
    });
    expect(countSteps(session)).toBe(6);
  });

  test('lists channels: all the usual ones, renamed, grouped, deleted with what named them', async () => {
    const { session } = await renderInspector(smallJourney(), []);
    await openPart('Channels');
    await userEvent.click(button(/^Add all 14 usual channels/));
    expect(Object.values(session.map.channels)).toHaveLength(15);
    const list = screen.getByRole('list', { name: 'Channels' });
    await typeInto(within(list).getByRole('textbox', { name: 'Name of Site' }), 'Web site');
    await userEvent.tab();
    await userEvent.click(button(/Group of Web site$/));
    await typeInto(box('Group'), 'Own media');
    await userEvent.tab();
    expect(Object.values(session.map.channels)).toContainEqual(
      expect.objectContaining({ name: 'Web site', group: 'Own media' }),
    );
    await userEvent.click(button('Delete Web site'));
    expect(session.map.touchpoints[checkout]).not.toHaveProperty('channel');
  });

  test('edits anchors, stores them only in order, says what is changed and goes back to the default', async () => {
    const { session } = await renderInspector(smallJourney(), []);
    await openPart('Metric definitions');
    await userEvent.click(button(/^CSAT/));
    await typeInto(await screen.findByRole('textbox', { name: 'Floor' }), '80');
    expect(screen.getByText(/must go from bad to good/)).toBeTruthy();
    expect(session.map.metrics[csat]?.floor?.value).not.toBe(0.8);
    await typeInto(box('Typical'), '85');
    await typeInto(box('Target'), '95');
    await userEvent.tab();
    expect(session.map.metrics[csat]).toMatchObject({
      floor: { value: 0.8 },
      par: { value: 0.85 },
      target: { value: 0.95 },
    });
    await userEvent.click(button('Back to default'));
    expect(session.map.metrics[csat]).toMatchObject({
      floor: { value: 0.4 },
      par: { value: 0.75 },
      target: { value: 0.9 },
    });
  });

  test('turns a metric round with its anchors (P11)', async () => {
    const { session } = await renderInspector(smallJourney(), []);
    await openPart('Metric definitions');
    await userEvent.click(button(/^CSAT/));
    await userEvent.click(screen.getByRole('radio', { name: 'Lower is better' }));
    expect(session.map.metrics[csat]).toMatchObject({
      direction: 'lower-is-better',
      floor: { value: 0.6 },
      par: { value: 0.25 },
      target: { value: 0.1 },
    });
  });

  test('measures the relationship: NPS on the map itself', async () => {
    const { session } = await renderInspector(smallJourney(), []);
    await openPart('Measured for the whole journey');
    await chooseMetric(/^NPS/);
    await userEvent.click(screen.getByRole('radio', { name: 'Value' }));
    await typeInto(box('Value'), '−12');
    await userEvent.keyboard('{Enter}');
    expect(measurementsOn(session.map, session.mapId)[0]?.value).toEqual({ form: 'aggregate', value: -12 });
  });
});

describe('in both languages and themes', () => {
  test('every word is Korean when the language is', async () => {
    await changeLanguage('ko');
    const { session } = await renderInspector(smallJourney(), [checkout]);
    expect(box('이름')).toHaveProperty('value', 'Checkout');
    await userEvent.click(button('지표 추가'));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^문제 해결률/ }));
    await userEvent.keyboard('30{Tab}40');
    expect(screen.getByText('해결 75% · 95%: 60~86% · n 40 · 표본 충분')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(Object.values(session.map.metrics).map(({ name }) => name)).toContain('문제 해결률');
    expect(document.body.textContent).not.toMatch(/\b(inspector|metrics)\.\w+/);
  });

  for (const language of ['en', 'ko'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      test(`axe finds nothing wrong with any selection (${language}, ${theme})`, async () => {
        await changeLanguage(language);
        setTheme(theme);
        for (const selection of [[checkout], [awareness], [family], [toPurchase], [], [advert, search]]) {
          await renderInspector(smallJourney(), selection);
          for (const part of closedParts()) await userEvent.click(part);
          for (const part of closedParts()) await userEvent.click(part);
          expect(await findAccessibilityProblems()).toEqual([]);
          cleanup();
        }
      });
    }
  }

  test('axe finds nothing wrong with an open form, an open menu and an open picker', async () => {
    await renderInspector(smallJourney(), [checkout]);
    await userEvent.click(screen.getByRole('combobox', { name: 'Channel' }));
    // What floats stands outside the landmarks by its nature; the rest of the page is checked above.
    expect(await findAccessibilityProblems(document.documentElement)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('Add metric'));
    expect(await findAccessibilityProblems(document.documentElement)).toEqual([]);
    await userEvent.click(await screen.findByRole('menuitem', { name: /^CES, 1 to 5/ }));
    await userEvent.click(button('Add'));
    expect(await findAccessibilityProblems()).toEqual([]);
  });
});

function closedParts(): HTMLElement[] {
  return screen
    .queryAllByRole('button')
    .filter(
      (element) =>
        element.getAttribute('aria-expanded') === 'false' && element.getAttribute('aria-haspopup') === null,
    );
}
