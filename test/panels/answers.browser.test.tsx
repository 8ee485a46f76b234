import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { changeLanguage, startLanguage } from '../../src/i18n/language';
import type { JourneyMap, Measurement, MeasurementValue } from '../../src/model/JourneyMap';
import { setTheme, startTheme } from '../../src/ui/theme';
import { dismissToast, useToasts } from '../../src/ui/toasts';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import { checkout, family, search, smallJourney } from '../helpers/journey';
import { fileOf, openAnswers } from '../helpers/openAnswers';

beforeAll(async () => {
  startTheme();
  await startLanguage();
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

const patient = { timeout: 10_000 };
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const apply = (): HTMLButtonElement => screen.getByRole('button', { name: /^(Apply|적용)$/ });
const picker = (name: string | RegExp) => screen.getByRole('combobox', { name });

/** The file was read and its first preview is there. */
async function isReady(name: string): Promise<void> {
  await waitFor(() => {
    expect(screen.getByRole('heading', { name })).toBeTruthy();
    expect(screen.getByRole('table')).toBeTruthy();
  }, patient);
}

async function pick(name: string | RegExp, option: string | RegExp): Promise<void> {
  await userEvent.click(picker(name));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

/** The row of the preview that begins with this name. */
function previewRow(name: RegExp): HTMLElement {
  const header = within(screen.getByRole('table')).getByRole('rowheader', { name });
  const row = header.closest('tr');
  if (!row) throw new Error('A header without its row');
  return row;
}

async function applyAndWait(closed: () => number): Promise<void> {
  await waitFor(() => {
    expect(apply().disabled).toBe(false);
  }, patient);
  await userEvent.click(apply());
  await waitFor(() => {
    expect(closed()).toBe(1);
  }, patient);
}

function imported(map: JourneyMap): Measurement[] {
  return Object.values(map.measurements).filter(({ importedFrom }) => importedFrom !== undefined);
}

function valueOf(map: JourneyMap, subject: string, persona?: string): MeasurementValue | undefined {
  return imported(map).find((each) => each.subject === subject && each.persona === persona)?.value;
}

/** Thirty people: search is liked, checkout less so; a 9 in checkout means that it did not apply. */
function wideLines(header: string): string[] {
  const rows = Array.from({ length: 30 }, (_, index) => {
    const answers = [[5, 4, 5, 4, 3][index % 5], [1, 2, 5, 4, 9][index % 5]];
    return [`P-${index + 1}`, ...answers, index % 2 === 0 ? 'Family' : 'Single'].join(',');
  });
  return [header, ...rows];
}
const englishHeader = 'Respondent ID,Search satisfaction,Checkout satisfaction,Group';

async function answerEveryQuestion(answer: string | RegExp): Promise<void> {
  for (;;) {
    const [first] = screen.queryAllByRole('button', { name: answer });
    if (!first) return;
    await userEvent.click(first);
  }
}

describe('a wide file', () => {
  test('becomes measurements of the touchpoints it names, in one step to undo (issue: Apply = one undo step)', async () => {
    const before = smallJourney();
    const { session, closed } = await openAnswers(before, fileOf('survey.csv', wideLines(englishHeader)));
    await isReady('survey.csv');
    expect(screen.getByText(/30 rows · 4 columns/)).toBeTruthy();
    await answerEveryQuestion('Not an answer');
    await applyAndWait(closed);
    expect(valueOf(session.map, search)).toEqual({ form: 'answers', counts: [0, 0, 6, 12, 12] });
    expect(valueOf(session.map, checkout)).toEqual({ form: 'answers', counts: [6, 6, 0, 6, 6] });
    expect(valueOf(session.map, search, family)).toEqual({ form: 'answers', counts: [0, 0, 3, 6, 6] });
    expect(
      imported(session.map).every(({ source, grade }) => source === 'survey.csv' && grade === 'measured'),
    ).toBe(true);
    expect(
      await screen.findByText(/Imported from survey.csv: 4 figures for 2 touchpoints and 1 persona/),
    ).toBeTruthy();
    const { updatedAt: _, ...record } = session.map.map;
    expect(record).toEqual({ ...record, id: before.map.id });
    expect(session.undo()?.label.step).toBe('importAnswers');
    expect({ ...session.map, map: before.map }).toEqual(before);
    expect(session.undo()).toBeNull();
  });

  test('is taken back from the sentence that says what was imported', async () => {
    const before = smallJourney();
    const { session, closed } = await openAnswers(before, fileOf('survey.csv', wideLines(englishHeader)));
    await isReady('survey.csv');
    await answerEveryQuestion('Not an answer');
    await applyAndWait(closed);
    expect(imported(session.map)).not.toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect({ ...session.map, map: before.map }).toEqual(before);
  });

  test('without dates takes the period a person gives it, not one that ends before it begins (issue: Measurements keep source, column, period)', async () => {
    const { session, closed } = await openAnswers(
      smallJourney(),
      fileOf('survey.csv', wideLines(englishHeader)),
    );
    await isReady('survey.csv');
    await answerEveryQuestion('Not an answer');
    await userEvent.fill(screen.getByLabelText('From'), '2018-05-31');
    await userEvent.fill(screen.getByLabelText('To'), '2018-05-01');
    expect(
      await screen.findByText('Before it can be applied: the period ends before it begins.'),
    ).toBeTruthy();
    await userEvent.fill(screen.getByLabelText('From'), '2018-05-01');
    await userEvent.fill(screen.getByLabelText('To'), '2018-05-31');
    await applyAndWait(closed);
    const periods = imported(session.map).map(({ period }) => period);
    expect(periods).toHaveLength(4);
    expect(new Set(periods.map((period) => `${period?.from} ${period?.to}`))).toEqual(
      new Set(['2018-05-01 2018-05-31']),
    );
  });

  test('comes in through Korean headers and a Korean screen just the same', async () => {
    await changeLanguage('ko');
    const { session, closed } = await openAnswers(
      {
        ...smallJourney(),
        touchpoints: Object.fromEntries(
          Object.values(smallJourney().touchpoints).map((touchpoint) => [
            touchpoint.id,
            {
              ...touchpoint,
              name: touchpoint.id === search ? '상품 검색' : touchpoint.id === checkout ? '결제' : '광고',
            },
          ]),
        ),
      },
      fileOf('설문.csv', wideLines('응답자 번호,상품 검색 만족도,결제 만족도,구분')),
    );
    await isReady('설문.csv');
    await answerEveryQuestion('응답 아님');
    await applyAndWait(closed);
    expect(valueOf(session.map, search)).toEqual({ form: 'answers', counts: [0, 0, 6, 12, 12] });
    expect(valueOf(session.map, checkout)).toEqual({ form: 'answers', counts: [6, 6, 0, 6, 6] });
  });

  test('makes new touchpoints in the chosen stage, and new personas', async () => {
    const lines = wideLines('Respondent ID,Parking satisfaction,Lounge satisfaction,Group');
    const { session, closed } = await openAnswers(smallJourney(), fileOf('new.csv', lines));
    await isReady('new.csv');
    await answerEveryQuestion('Not an answer');
    await pick('Where “Parking satisfaction” goes', 'New touchpoint in Purchase');
    const name = screen.getByRole('textbox', { name: /Name of the new touchpoint for “Parking/ });
    await userEvent.fill(name, 'Car park');
    await pick('Where “Lounge satisfaction” goes', 'Left out');
    await pick('Persona of “Single”', 'New persona “Single”');
    await applyAndWait(closed);
    const made = Object.values(session.map.touchpoints).find((each) => each.name === 'Car park');
    expect(made && session.map.stages[made.node as keyof JourneyMap['stages']]?.name).toBe('Purchase');
    const single = Object.values(session.map.personas).find((each) => each.name === 'Single');
    expect(made && valueOf(session.map, made.id, single?.id)).toEqual({
      form: 'answers',
      counts: [0, 0, 3, 6, 6],
    });
    expect(imported(session.map).every(({ subject }) => subject === made?.id)).toBe(true);
  });

  test('is given another meaning by hand: marks of which 1 is the best count turned round', async () => {
    const lines = wideLines(englishHeader);
    const { session, closed } = await openAnswers(smallJourney(), fileOf('marks.csv', lines));
    await isReady('marks.csv');
    await answerEveryQuestion('Not an answer');
    await userEvent.click(button('Settings of “Search satisfaction”'));
    await userEvent.click(screen.getByRole('radio', { name: '1 = very satisfied … 5 = very dissatisfied' }));
    await waitFor(() => {
      expect(previewRow(/Search/).textContent).toContain('0% satisfied');
    }, patient);
    await pick('What “Checkout satisfaction” is', 'Left out');
    await applyAndWait(closed);
    expect(valueOf(session.map, search)).toEqual({ form: 'answers', counts: [12, 12, 6, 0, 0] });
    expect(valueOf(session.map, checkout)).toBeUndefined();
  });
});

describe('what only the user knows', () => {
  test('stands in the way of applying until it is answered: which end of an effort scale is easy (metrics.md 1.2)', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => String((index % 7) + 1));
    const { session, closed } = await openAnswers(
      smallJourney(),
      fileOf('effort.csv', ['Checkout effort', ...rows]),
    );
    await isReady('effort.csv');
    expect(apply().disabled).toBe(true);
    expect(screen.getByText('Before it can be applied: 1 open question.')).toBeTruthy();
    await userEvent.click(button('Go there'));
    expect(document.activeElement?.textContent).toBe('1 question only you can answer');
    const question = screen.getByRole('group', { name: 'Which end of the scale is good?' });
    await userEvent.click(within(question).getByRole('button', { name: '1 = easy … 7 = hard' }));
    expect(screen.queryByRole('group', { name: 'Which end of the scale is good?' })).toBeNull();
    await applyAndWait(closed);
    const [measurement] = imported(session.map);
    const metric = measurement && session.map.metrics[measurement.metric];
    expect(metric).toMatchObject({ kind: 'ces7', direction: 'lower-is-better', scale: { min: 1, max: 7 } });
  });

  test('is asked once for columns that look alike, and every column keeps its own answer', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, index) => `${[5, 4, 6, 3, 2][index % 5]},${[1, 6, 5, 4, 3][index % 5]}`,
    );
    const { session, closed } = await openAnswers(
      smallJourney(),
      fileOf('twice.csv', ['Search satisfaction,Checkout satisfaction', ...rows]),
    );
    await isReady('twice.csv');
    const question = screen.getByRole('group', { name: /Is “6” an answer/ });
    expect(question.textContent).toContain('Search satisfaction, Checkout satisfaction · 12 cells');
    await userEvent.click(within(question).getByRole('button', { name: 'Not an answer' }));
    await userEvent.click(button('Settings of “Checkout satisfaction”'));
    const aside = screen.getByRole('group', { name: /Press what is no answer/ });
    await userEvent.click(within(aside).getByRole('button', { name: /^6 / }));
    await userEvent.fill(screen.getByRole('textbox', { name: 'Highest answer' }), '6');
    await applyAndWait(closed);
    expect(valueOf(session.map, search)).toEqual({ form: 'answers', counts: [0, 6, 6, 6, 6] });
    expect(valueOf(session.map, checkout)).toEqual({ form: 'answers', counts: [6, 0, 6, 6, 6, 6] });
  });

  test('changes n in the preview at once: a number is an answer or it is not', async () => {
    await openAnswers(smallJourney(), fileOf('survey.csv', wideLines(englishHeader)));
    await isReady('survey.csv');
    await answerEveryQuestion('Not an answer');
    expect(within(previewRow(/Checkout/)).getByRole('cell', { name: '24' })).toBeTruthy();
    await userEvent.click(button('Settings of “Checkout satisfaction”'));
    const aside = screen.getByRole('group', { name: /Press what is no answer/ });
    await userEvent.click(within(aside).getByRole('button', { name: /^1 / }));
    await waitFor(() => {
      expect(within(previewRow(/Checkout/)).getByRole('cell', { name: '18' })).toBeTruthy();
    }, patient);
    await userEvent.click(within(previewRow(/Checkout/)).getByRole('button'));
    expect(screen.getByText(/12 not applicable/).textContent).toContain('line 2: “1”');
  });

  test('is the order of a date: shown with an example of the file, and chosen', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `0${(index % 9) + 1}/0${(index % 6) + 1}/2025,${(index % 5) + 1}`,
    );
    const { session, closed } = await openAnswers(
      smallJourney(),
      fileOf('dates.csv', ['Visit date,Checkout satisfaction', ...rows]),
    );
    await isReady('dates.csv');
    await userEvent.click(screen.getByRole('combobox', { name: 'Periods' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Periods' }), 'year');
    const question = await screen.findByRole('group', { name: 'How are these dates written?' });
    expect(apply().disabled).toBe(true);
    await userEvent.click(within(question).getByRole('radio', { name: /^Day, month, year: “.*” is / }));
    await applyAndWait(closed);
    expect(imported(session.map).map(({ period }) => period)).toEqual([
      { from: '2025-01-01', to: '2025-12-31' },
    ]);
  });
});

describe('a long file', () => {
  test('measures each touchpoint it names, for everyone and for each persona', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => {
      const place = index % 2 === 0 ? 'Search' : 'Checkout';
      return `${place},${index % 2 === 0 ? 5 : (index % 4) + 1},${index % 4 < 2 ? 'Family' : 'Single'}`;
    });
    const { session, closed } = await openAnswers(
      smallJourney(),
      fileOf('long.csv', ['Touchpoint,CSAT (1-5),Persona', ...rows]),
    );
    await isReady('long.csv');
    expect(screen.getByText(/a row for each answer/)).toBeTruthy();
    await answerEveryQuestion('Not an answer');
    await applyAndWait(closed);
    expect(valueOf(session.map, search)).toEqual({ form: 'answers', counts: [0, 0, 0, 0, 20] });
    expect(valueOf(session.map, search, family)).toEqual({ form: 'answers', counts: [0, 0, 0, 0, 10] });
    expect(valueOf(session.map, checkout, family)).toEqual({ form: 'answers', counts: [0, 10, 0, 0, 0] });
  });
});

describe('a file that cannot be read', () => {
  test('is refused in sentences: what happened, what is safe, what next', async () => {
    const { session } = await openAnswers(smallJourney(), new File([], 'empty.csv'));
    expect(await screen.findByText('empty.csv was not read')).toBeTruthy();
    expect(screen.getAllByText('The file is empty.').length).toBeGreaterThan(0);
    expect(screen.getByText(/Nothing was changed. Export it again/)).toBeTruthy();
    expect(session.undo()).toBeNull();
    expect(button('Choose a file')).toBeTruthy();
  });

  test('is told apart from a table whatever it is called', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    await openAnswers(smallJourney(), new File([bytes], 'picture.csv'));
    expect(
      (await screen.findAllByText('This is a picture, not a table.', {}, patient)).length,
    ).toBeGreaterThan(0);
  });
});

describe('cells', () => {
  test('that are pasted anywhere in the window are read at once', async () => {
    await openAnswers(smallJourney(), null);
    const data = new DataTransfer();
    data.setData('text/plain', 'Checkout satisfaction\tGroup\n5\ta\n4\tb\n2\ta\n5\tb\n');
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    screen.getByRole('dialog').dispatchEvent(paste);
    await isReady('Pasted cells');
    expect(screen.getByText(/4 rows · 2 columns/)).toBeTruthy();
  });

  test('that are pasted into the field are read when one says so', async () => {
    await openAnswers(smallJourney(), null);
    const field = screen.getByRole('textbox', { name: /Cells from a spreadsheet/ });
    await userEvent.fill(field, 'Checkout satisfaction;Group\n5;a\n4;b\n2;a\n5;b\n');
    await userEvent.click(button('Read these cells'));
    await isReady('Pasted cells');
  });
});

describe('leaving', () => {
  test('leaves the map as it was', async () => {
    const before = smallJourney();
    const { session, closed } = await openAnswers(before, fileOf('survey.csv', wideLines(englishHeader)));
    await isReady('survey.csv');
    await userEvent.click(button('Cancel'));
    expect(closed()).toBe(1);
    expect(session.map).toEqual(before);
    expect(session.undo()).toBeNull();
  });

  test('a file dropped on the window while one decides neither replaces the work nor becomes a map', async () => {
    await openAnswers(smallJourney(), fileOf('survey.csv', wideLines(englishHeader)));
    await isReady('survey.csv');
    const data = new DataTransfer();
    data.items.add(fileOf('other.csv', ['a,b', '1,2']));
    const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    screen.getByRole('dialog').dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    expect(screen.getByRole('heading', { name: 'survey.csv' })).toBeTruthy();
  });
});

describe('the next file with the same header', () => {
  test('is taken as the last one was decided, without asking again, until one starts afresh', async () => {
    const lines = ['Checkout effort', ...Array.from({ length: 21 }, (_, index) => String((index % 7) + 1))];
    const first = await openAnswers(smallJourney(), fileOf('may.csv', lines));
    await isReady('may.csv');
    await userEvent.click(button('1 = easy … 7 = hard'));
    await applyAndWait(first.closed);
    first.again(fileOf('june.csv', lines));
    await isReady('june.csv');
    expect(screen.getByText(/set as you decided for the last file/)).toBeTruthy();
    expect(screen.getByText('No open questions')).toBeTruthy();
    await waitFor(() => {
      expect(apply().disabled).toBe(false);
    }, patient);
    await userEvent.click(button('Start afresh'));
    expect(screen.getByText('1 question only you can answer')).toBeTruthy();
    expect(apply().disabled).toBe(true);
  });

  test('takes the place of the figures an earlier import of the same file has made, when one says so', async () => {
    const lines = (top: number) => [
      'Checkout satisfaction',
      ...Array.from({ length: 20 }, () => String(top)),
    ];
    const first = await openAnswers(smallJourney(), fileOf('survey.csv', lines(5)));
    await isReady('survey.csv');
    await answerEveryQuestion(/This is the scale|All are answers/);
    await applyAndWait(first.closed);
    const count = imported(first.session.map).length;
    first.again(fileOf('survey.csv', lines(1)));
    await isReady('survey.csv');
    expect(
      await screen.findByText(/1 figure of an earlier import of this file is on the map already/),
    ).toBeTruthy();
    await waitFor(() => {
      expect(apply().disabled).toBe(false);
    }, patient);
    await userEvent.click(apply());
    await waitFor(() => {
      expect(first.closed()).toBe(2);
    }, patient);
    expect(imported(first.session.map)).toHaveLength(count);
    expect(imported(first.session.map)[0]?.value).toEqual({ form: 'answers', counts: [20, 0, 0, 0, 0] });
  });
});

describe('the answers themselves', () => {
  test('are kept on the device unless one does not want that, and can be taken away without a figure', async () => {
    const opened = await openAnswers(smallJourney(), fileOf('survey.csv', wideLines(englishHeader)));
    await isReady('survey.csv');
    await answerEveryQuestion('Not an answer');
    await applyAndWait(opened.closed);
    const list = () => opened.services.datasets.listDatasets(opened.session.mapId);
    expect(await list()).toMatchObject({
      ok: true,
      datasets: [{ name: 'survey.csv', rowCount: 30, columnCount: 4 }],
    });
    const figures = imported(opened.session.map).length;
    opened.again(null);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove survey.csv' }));
    expect(document.activeElement?.textContent).toBe('Keep');
    await userEvent.click(button('Remove'));
    await waitFor(async () => {
      expect(await list()).toMatchObject({ ok: true, datasets: [] });
    });
    expect(imported(opened.session.map)).toHaveLength(figures);
  });

  test('are not kept when the switch is off', async () => {
    const opened = await openAnswers(smallJourney(), fileOf('survey.csv', wideLines(englishHeader)));
    await isReady('survey.csv');
    await answerEveryQuestion('Not an answer');
    await userEvent.click(screen.getByRole('switch', { name: /Keep the answers on this device/ }));
    await applyAndWait(opened.closed);
    expect(await opened.services.datasets.listDatasets(opened.session.mapId)).toMatchObject({
      ok: true,
      datasets: [],
    });
  });

  test('that find no space take no figure away: what is safe is said', async () => {
    const { memoryServices } = await import('../helpers/appServices');
    const services = memoryServices();
    const full = {
      ...services.datasets,
      listDatasets: services.datasets.listDatasets.bind(services.datasets),
      recallPlan: services.datasets.recallPlan.bind(services.datasets),
      rememberPlan: services.datasets.rememberPlan.bind(services.datasets),
      putDataset: () => Promise.resolve({ ok: false, reason: 'no-space', message: 'full' } as const),
    };
    const opened = await openAnswers(smallJourney(), fileOf('survey.csv', wideLines(englishHeader)), {
      ...services,
      datasets: full,
    });
    await isReady('survey.csv');
    await answerEveryQuestion('Not an answer');
    await applyAndWait(opened.closed);
    expect(await screen.findByText(/The figures are on the map and safe.*no space is left/)).toBeTruthy();
    expect(imported(opened.session.map)).toHaveLength(4);
  });
});

describe('many columns', () => {
  test('are searched and filtered, and only some are drawn at once', async () => {
    const header = Array.from({ length: 400 }, (_, index) => `Question ${index + 1} satisfaction`).join(',');
    const rows = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 400 }, (_each, column) => String(((row + column) % 5) + 1)).join(','),
    );
    await openAnswers(smallJourney(), fileOf('wide.csv', [header, ...rows]));
    await isReady('wide.csv');
    expect(document.querySelectorAll('[data-column]').length).toBeLessThan(60);
    await userEvent.fill(screen.getByRole('searchbox', { name: 'Search columns' }), 'Question 399');
    await waitFor(() => {
      expect(document.querySelectorAll('[data-column]')).toHaveLength(1);
    });
    expect(picker('What “Question 399 satisfaction” is')).toHaveProperty('value', 'Satisfaction (CSAT)');
  });
});

describe('the screen', () => {
  test.for([
    ['en', 'light'],
    ['ko', 'dark'],
  ] as const)(
    'has no accessibility problem in %s and %s, from choosing to the preview',
    async ([language, theme]) => {
      await changeLanguage(language);
      setTheme(theme);
      const opened = await openAnswers(smallJourney(), null);
      expect(await findAccessibilityProblems()).toEqual([]);
      opened.again(fileOf('survey.csv', [...wideLines(englishHeader), 'P-31,4,3']));
      await isReady('survey.csv');
      for (const details of screen.getAllByRole('button', { name: /Settings of|설정$/ })) {
        if (!(details as HTMLButtonElement).disabled) await userEvent.click(details);
      }
      expect(await findAccessibilityProblems()).toEqual([]);
    },
  );

  test('is done with the keyboard alone', async () => {
    const { session, closed } = await openAnswers(
      smallJourney(),
      fileOf('effort.csv', [
        'Checkout effort',
        ...Array.from({ length: 14 }, (_, index) => String((index % 7) + 1)),
      ]),
    );
    await isReady('effort.csv');
    const reach = async (name: RegExp): Promise<void> => {
      for (let steps = 0; steps < 60; steps += 1) {
        await userEvent.keyboard('{Tab}');
        if (name.test(document.activeElement?.textContent ?? '')) return;
      }
      throw new Error(`Tab never reached ${String(name)}`);
    };
    await reach(/^1 = easy … 7 = hard$/);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(apply().disabled).toBe(false);
    }, patient);
    await reach(/^Apply$/);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(closed()).toBe(1);
    }, patient);
    expect(imported(session.map)).toHaveLength(1);
  });
});
