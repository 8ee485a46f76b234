import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { restoreMap } from '../../../src/commands/restoreMap';
import { bringTexts, changeLanguage, startLanguage } from '../../../src/i18n/language';
import { findBroken } from '../../../src/model/invariants';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { listStages, listTouchpoints } from '../../../src/model/questions';
import { MergeDialog } from '../../../src/panels/merge/MergeDialog';
import { setTheme, startTheme } from '../../../src/ui/theme';
import { findAccessibilityProblems } from '../../helpers/findAccessibilityProblems';
import { advert, checkout, purchase, search } from '../../helpers/journey';
import { openTestSession } from '../../helpers/openTestSession';
import { twoGroups, type TwoGroups } from './twoGroups';

beforeAll(async () => {
  await startLanguage();
  await bringTexts('versions');
  startTheme();
});

afterEach(async () => {
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

function show({ ancestor, mine, theirs }: Omit<TwoGroups, 'ancestor'> & { ancestor: JourneyMap | null }) {
  const onApply = vi.fn<(merged: JourneyMap) => void>();
  const onClose = vi.fn();
  render(
    <>
      <h1 className="visually-hidden">Map</h1>
      <MergeDialog
        ancestor={ancestor && { map: ancestor, doubtful: new Set() }}
        mine={mine}
        theirs={theirs}
        title="Merge “group-b.json”"
        copy="group-b.json"
        onApply={onApply}
        onClose={onClose}
      />
    </>,
  );
  return { onApply, onClose };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const question = (name: string | RegExp) => screen.getByRole('group', { name });
const answer = (of: string | RegExp, side: RegExp) => within(question(of)).getByRole('radio', { name: side });

const sectionOf = (heading: string) => {
  const section = screen.getByRole('heading', { name: heading }).closest('section');
  if (!section) throw new Error(`${heading} heads nothing`);
  return section;
};
const mySide = () => sectionOf('Changed in this map');
const theirSide = () => sectionOf('Changed in “group-b.json”');

describe('merging with another copy of the map', () => {
  test('says what each side did, asks only where both cannot be, and gives back one sound map', async () => {
    const { onApply } = show(twoGroups());
    await userEvent.click(within(mySide()).getByRole('button'));
    expect(screen.getByText('Renamed “Checkout” to “Pay”')).toBeVisible();
    await userEvent.click(within(theirSide()).getByRole('button'));
    expect(screen.getByText('Moved “Advert” from “Awareness” to “Purchase”')).toBeVisible();
    expect(screen.getByText('Added touchpoint “Poster” to “Awareness”')).toBeVisible();
    expect(screen.getAllByRole('radio')).toHaveLength(8);
    expect(screen.getByRole('status')).toHaveTextContent('4 still to decide');

    await userEvent.click(answer('Pay: Name', /“group-b.json” “Cash desk”/u));
    await userEvent.click(answer('CSAT of Pay (Family): Value', /This map 80% \(n 50\)/u));
    await userEvent.click(answer('Delete touchpoint “Search”?', /“group-b.json” is kept/u));
    await userEvent.click(answer(/dragged/u, /This map/u));
    expect(screen.getByRole('status')).toHaveTextContent('Everything is decided.');

    await userEvent.click(button('Merge'));
    const merged = onApply.mock.lastCall?.[0];
    if (!merged) throw new Error('Nothing was applied');
    expect(findBroken(merged)).toEqual([]);
    expect(merged.touchpoints[checkout]).toMatchObject({ name: 'Cash desk' });
    expect(merged.touchpoints[checkout]?.pains?.toSorted()).toEqual(['Card refused', 'Long queue']);
    expect(merged.touchpoints[search]).toMatchObject({ quote: 'I never find it' });
    expect(merged.touchpoints[advert]?.node).toBe(purchase);
    expect(Object.keys(merged.departments)).toEqual([]);
  });

  test('two stages put into the same gap stand beside each other afterwards', async () => {
    const { onApply } = show(twoGroups());
    await userEvent.click(button('All as in this map'));
    await userEvent.click(button('Merge'));
    const merged = onApply.mock.lastCall?.[0];
    if (!merged) throw new Error('Nothing was applied');
    const places = listStages(merged).map(({ place: [x] }) => x);
    expect(places).toHaveLength(4);
    expect(places.every((x, index) => index === 0 || x - (places[index - 1] ?? 0) >= 216)).toBe(true);
  });

  test('is one step that can be undone', async () => {
    const groups = twoGroups();
    const { session } = await openTestSession(groups.mine);
    const before = session.map;
    const { onApply } = show(groups);
    await userEvent.click(button('All as in the file'));
    await userEvent.click(button('Merge'));
    const merged = onApply.mock.lastCall?.[0];
    if (!merged) throw new Error('Nothing was applied');
    expect(session.run(restoreMap, { target: merged, step: 'mergeMaps' })).toMatchObject({ changed: true });
    expect(listTouchpoints(session.map, purchase).map(({ name }) => name)).toEqual(['Advert', 'Cash desk']);
    session.undo();
    const content = (map: JourneyMap) => ({ ...map, map: { ...map.map, updatedAt: '' } });
    expect(content(session.map)).toEqual(content(before));
    expect(session.undo()).toBeNull();
  });

  test('with something open leads from one open decision to the next, rings it, and chooses nothing itself', async () => {
    const { onApply } = show(twoGroups());
    const ringed = (): (string | null | undefined)[] =>
      screen
        .getAllByRole('group')
        .filter((group) => getComputedStyle(group).outlineStyle === 'solid')
        .map((group) => group.querySelector('legend')?.textContent);
    const at = () => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent;
    const questions = screen
      .getAllByRole('group')
      .flatMap((group) => group.querySelector('legend')?.textContent ?? []);
    expect(questions).toHaveLength(4);
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
    for (const name of [...questions, questions[0]]) {
      await userEvent.click(button('Next open decision'));
      expect(at()).toBe(name);
      expect(ringed()).toEqual([name]);
    }
    await userEvent.click(answer(questions[1] ?? '', /This map/u));
    await userEvent.click(button('Next open decision'));
    expect(at()).toBe(questions[2]);
    expect(screen.getByRole('status')).toHaveTextContent('3 still to decide');
    expect(onApply).not.toHaveBeenCalled();
  });

  test('is decided by keyboard alone', async () => {
    const { onApply } = show(twoGroups());
    for (let left = 4; left > 0; left -= 1) {
      expect(screen.getByRole('status')).toHaveTextContent(`${String(left)} still to decide`);
      button('Next open decision').focus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
    }
    button('Merge').focus();
    await userEvent.keyboard('{Enter}');
    expect(onApply).toHaveBeenCalledOnce();
  });

  test('says which things fell with a deletion that was chosen', async () => {
    const groups = twoGroups();
    const { [purchase]: _deleted, ...stages } = groups.ancestor.stages;
    const { [checkout]: _too, ...touchpoints } = groups.ancestor.touchpoints;
    const mine = {
      ...groups.ancestor,
      stages,
      touchpoints,
      connections: {},
      measurements: {},
      scenarios: {},
      views: {},
    };
    show({ ...groups, mine });
    await userEvent.click(answer('Delete stage “Purchase”?', /This map stays deleted/u));
    expect(screen.getByText('“Advert” moves to “Awareness”, as its stage is deleted.')).toBeVisible();
  });

  test('without a known ancestor says so, and what may have been deleted', () => {
    show({ ...twoGroups(), ancestor: null });
    expect(screen.getByText(/What both maps began with is not known/u)).toBeVisible();
    expect(screen.getByText(/things are in one map only/u)).toBeVisible();
    expect(question('Pay: Name')).toBeVisible();
  });

  test('with nothing in conflict can be merged at once', async () => {
    const groups = twoGroups();
    const { onApply } = show({ ...groups, mine: groups.ancestor });
    expect(screen.getByText(/Nothing is in conflict/u)).toBeVisible();
    await userEvent.click(button('Merge'));
    expect(onApply).toHaveBeenCalledOnce();
  });

  test.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ko'],
    ['dark', 'ko'],
  ] as const)('has no accessibility problem in %s, %s', async (theme, language) => {
    setTheme(theme);
    await changeLanguage(language);
    show(twoGroups());
    await userEvent.click(screen.getAllByRole('radio')[1] ?? document.body);
    expect(await findAccessibilityProblems()).toEqual([]);
    if (language === 'ko') {
      // Names and what people wrote stay in their language; every sentence around them is Korean.
      expect(screen.getByRole('dialog').textContent).not.toMatch(/merging\.|difference\.|fieldName\./u);
      expect(screen.getByRole('dialog').textContent).toContain('선택할 것');
    }
  });
});
