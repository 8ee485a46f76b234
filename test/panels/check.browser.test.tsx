import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { bringTexts, changeLanguage, startLanguage } from '../../src/i18n/language';
import { emptyMap } from '../../src/model/emptyMap';
import { asId, type MapId, type MetricId, type StageId, type TouchpointId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { CheckPanel } from '../../src/panels/check/CheckPanel';
import { SessionContext } from '../../src/session/useSession';
import { setTheme, startTheme } from '../../src/ui/theme';
import { ToastRegion } from '../../src/ui/ToastRegion';
import { change, cleanMap, measurement, metric, stage, today, touchpoint } from '../analysis/check/cleanMap';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import { openTestSession } from '../helpers/openTestSession';

beforeAll(async () => {
  await startLanguage();
  await bringTexts('check');
  await bringTexts('inspectorForms');
  startTheme();
});
afterEach(async () => {
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

/** The panel in the width of the sidebar, over a real session. */
async function openPanel(map: JourneyMap) {
  const { session } = await openTestSession(map);
  const goTo = vi.fn();
  render(
    <SessionContext value={session}>
      <main style={{ width: 328, background: 'var(--panel)' }}>
        <h1 className="visually-hidden">Map</h1>
        <CheckPanel today={today} onGoTo={goTo} />
      </main>
      <ToastRegion closeLabel="Close" regionLabel="Notes" />
    </SessionContext>,
  );
  return { session, goTo };
}

/** No purpose, no owner (at the end of a hand-over as well) and no metric at the pickup. */
function faultyMap(): JourneyMap {
  return change({
    'touchpoints/pickup/purposeKind': undefined,
    'touchpoints/pickup/department': undefined,
    'touchpoints/search/department': undefined,
    'measurements/csat-pickup': undefined,
    'stages/stay': stage('stay', 'a2'),
  });
}

const group = (name: RegExp) => screen.getByRole('region', { name });
const summary = () => screen.getAllByRole('status')[0]?.textContent;

describe('the list of findings (product.md: a map check, like a linter)', () => {
  test('counts them, and names each with its place under what it means', async () => {
    await openPanel(faultyMap());
    expect(summary()).toBe('6 findings');
    const owners = within(group(/^Touchpoints without an owner/u));
    expect(owners.getByText('What nobody owns, nobody mends. Name a department.')).toBeTruthy();
    expect(owners.getByRole('button', { name: 'The search Stage look' })).toBeTruthy();
    expect(owners.getByRole('button', { name: 'The pickup Stage buy' })).toBeTruthy();
    expect(group(/^Hand-overs nobody owns/u).textContent).toContain('The pickup has no owner.');
  });

  test('goes to the place of a finding, a connection as well', async () => {
    const { goTo } = await openPanel(faultyMap());
    await userEvent.click(screen.getByRole('button', { name: 'Stage stay' }));
    expect(goTo).toHaveBeenLastCalledWith('stay');
    await userEvent.click(
      within(group(/nobody owns/u)).getByRole('button', { name: /^The checkout → The pickup/u }),
    );
    expect(goTo).toHaveBeenLastCalledWith('hand');
  });

  test('says in words that nothing is to be mended, and that an empty map has nothing to check', async () => {
    await openPanel(cleanMap());
    expect(screen.getByRole('heading', { name: 'Nothing to mend' })).toBeTruthy();
    expect(summary()).toBe('0 findings');
    cleanup();
    await openPanel(emptyMap(asId<MapId>('new'), 'New', '2026-11-23T00:00:00Z'));
    expect(screen.getByRole('heading', { name: 'Nothing to check yet' })).toBeTruthy();
  });

  test('shows the first of many, and all on demand, where the focus goes on', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `touchpoints/t${index}`,
        touchpoint(`t${index}`, 'look', `b0${index}`, 'app', 'sales'),
      ]),
    );
    await openPanel(change(many));
    const metrics = within(group(/^Touchpoints without a metric/u));
    const entries = () => metrics.getAllByRole('button', { name: /^The t\d/u });
    expect(entries()).toHaveLength(5);
    await userEvent.click(metrics.getByRole('button', { name: 'Show all 9' }));
    expect(entries()).toHaveLength(9);
    await waitFor(() => {
      expect(document.activeElement).toBe(entries()[5]);
    });
  });

  test('is live: what is found goes and comes with the edits', async () => {
    const { session } = await openPanel(faultyMap());
    expect(session.run(deleteRecords, { ids: ['stay'] }).ok).toBe(true);
    await waitFor(() => {
      expect(screen.queryByRole('region', { name: /^Empty stages/u })).toBeNull();
    });
    session.undo();
    await waitFor(() => {
      expect(screen.getByRole('region', { name: /^Empty stages/u })).toBeTruthy();
    });
  });

  test('tells an impossible percentage with what could be (metrics.md 1.0, A13)', async () => {
    await openPanel(change({ 'measurements/csat-search/value': { form: 'aggregate', value: 0.73, n: 7 } }));
    expect(group(/^Figures that cannot be/u).textContent).toContain(
      'Metric csat: 73% cannot come from n 7; 71% or 86% can.',
    );
  });
});

describe('mending in the list', () => {
  test('gives an owner without leaving it, keeps the form until it is left, and is one undo', async () => {
    const { session } = await openPanel(faultyMap());
    const owners = within(group(/^Touchpoints without an owner/u));
    await userEvent.click(owners.getByRole('button', { name: 'Mend here: The search' }));
    await userEvent.type(await owners.findByRole('combobox', { name: 'Owner of The search' }), 'Serv');
    await userEvent.keyboard('{Enter}');
    expect(session.map.touchpoints[asId<TouchpointId>('search')]?.department).toBe('service');
    await waitFor(() => {
      expect(owners.getByText('Mended')).toBeTruthy();
    });
    expect(summary()).toBe('5 findings');
    await userEvent.click(owners.getByRole('button', { name: 'Mend here: The search' }));
    await waitFor(() => {
      expect(owners.queryByRole('button', { name: /The search/u })).toBeNull();
    });
    await waitFor(() => {
      expect(document.activeElement?.textContent).toContain('The pickup');
    });
    session.undo();
    expect(session.map.touchpoints[asId<TouchpointId>('search')]?.department).toBeUndefined();
  });

  test('lets a purpose be typed to its end although the first letter mends it', async () => {
    const { session } = await openPanel(faultyMap());
    const purposes = within(group(/^Touchpoints without a purpose/u));
    await userEvent.click(purposes.getByRole('button', { name: 'Mend here: The pickup' }));
    const field = await purposes.findByRole('textbox', { name: 'Purpose in words' });
    await userEvent.type(field, 'p');
    await waitFor(() => {
      expect(purposes.getByText('Mended')).toBeTruthy();
    });
    await userEvent.type(field, 'ick it up');
    await userEvent.tab();
    expect(session.map.touchpoints[asId<TouchpointId>('pickup')]?.purpose).toBe('pick it up');
  });

  test('gives all touchpoints of a rule one owner in one step', async () => {
    const { session } = await openPanel(faultyMap());
    const owners = within(group(/^Touchpoints without an owner/u));
    await userEvent.click(owners.getByRole('button', { name: 'All 2 at once' }));
    await userEvent.type(owners.getByRole('combobox', { name: 'One owner for all of them' }), 'Sales');
    await userEvent.keyboard('{Enter}');
    const departments = () =>
      Object.values(session.map.touchpoints).map(({ department }) => department ?? 'none');
    expect(departments()).not.toContain('none');
    session.undo();
    expect(departments().filter((one) => one === 'none')).toHaveLength(2);
  });

  test('adds the first touchpoint of an empty stage', async () => {
    const { session } = await openPanel(faultyMap());
    const stages = within(group(/^Empty stages/u));
    await userEvent.click(stages.getByRole('button', { name: 'Mend here: Stage stay' }));
    await userEvent.type(
      await stages.findByRole('textbox', { name: 'Name of a touchpoint' }),
      '멤버십{Enter}',
    );
    await waitFor(() => {
      expect(stages.getByText('Mended')).toBeTruthy();
    });
    const made = Object.values(session.map.touchpoints).find(({ name }) => name === '멤버십');
    expect(made?.node).toBe('stay');
  });

  test('changes the direction of an effort scale that contradicts CSAT, anchors with it (metrics.md 1.2)', async () => {
    const changes: Record<string, unknown> = { 'metrics/ces': metric('ces', 'ces7', { rank: 'a1' }) };
    [2, 3, 4, 5, 6].forEach((value, index) => {
      const id = `t${index}`;
      changes[`touchpoints/${id}`] = touchpoint(id, 'look', `b0${index}`, 'app', 'sales');
      changes[`measurements/e${id}`] = measurement(`e${id}`, 'ces', id, { form: 'aggregate', value, n: 10 });
      changes[`measurements/s${id}`] = measurement(`s${id}`, 'csat', id, {
        form: 'share',
        x: 40 + 10 * index,
        n: 100,
      });
    });
    const { session } = await openPanel(change(changes));
    const reversed = within(group(/^Effort scale looks reversed/u));
    expect(reversed.getByText(/effort is high as well: 5 touchpoints, correlation −1\.0/u)).toBeTruthy();
    await userEvent.click(reversed.getByRole('button', { name: /^Metric ces/u }));
    await userEvent.click(await reversed.findByRole('button', { name: 'Change direction' }));
    const turned = session.map.metrics[asId<MetricId>('ces')];
    expect(turned?.direction).toBe('higher-is-better');
    expect(turned?.target?.value).toBe(6.1);
    await waitFor(() => {
      expect(reversed.getByText('Mended')).toBeTruthy();
    });
  });
});

describe('what is meant to be so', () => {
  test('moves apart at once, with an undo, and can be checked again', async () => {
    const { session } = await openPanel(faultyMap());
    await userEvent.click(screen.getByRole('button', { name: 'Mark as intended: Stage stay' }));
    expect(session.map.stages[asId<StageId>('stay')]?.intended).toEqual(['emptyStage']);
    expect(summary()).toBe('5 findings, 1 intended');
    expect(screen.queryByRole('region', { name: /^Empty stages/u })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(session.map.stages[asId<StageId>('stay')]?.intended).toBeUndefined();
    expect(summary()).toBe('6 findings');

    await userEvent.click(screen.getByRole('button', { name: 'Mark as intended: Stage stay' }));
    await userEvent.click(screen.getByRole('button', { name: /^Intended/u }));
    await userEvent.click(screen.getByRole('button', { name: 'Check again: Stage stay' }));
    expect(session.map.stages[asId<StageId>('stay')]?.intended).toBeUndefined();
    expect(summary()).toBe('6 findings');
  });

  test('marks all of a rule in one step', async () => {
    const { session } = await openPanel(faultyMap());
    const owners = within(group(/^Touchpoints without an owner/u));
    await userEvent.click(owners.getByRole('button', { name: 'All 2 at once' }));
    await userEvent.click(owners.getByRole('button', { name: 'Mark all as intended' }));
    expect(summary()).toBe('4 findings, 2 intended');
    session.undo();
    await waitFor(() => {
      expect(summary()).toBe('6 findings');
    });
  });

  test('leaves the focus at the neighbour of what was marked, or at the panel', async () => {
    await openPanel(faultyMap());
    const owners = within(group(/^Touchpoints without an owner/u));
    owners.getByRole('button', { name: 'Mark as intended: The search' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(document.activeElement?.textContent).toContain('The pickup');
    });
    screen.getByRole('button', { name: 'Mark as intended: Stage stay' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Map check');
    });
  });
});

describe('for everybody', () => {
  test.each([
    ['light', 'en'],
    ['dark', 'ko'],
  ] as const)('has nothing for axe to find, in %s and %s', async (theme, language) => {
    setTheme(theme);
    await changeLanguage(language);
    await openPanel(faultyMap());
    await userEvent.click(
      screen.getAllByRole('button', { name: /^(Mend here|여기서 고치기)/u })[0] ?? document.body,
    );
    await userEvent.click(screen.getAllByRole('button', { name: /^(All 2|2건)/u })[0] ?? document.body);
    await screen.findAllByRole('combobox');
    expect(await findAccessibilityProblems()).toEqual([]);
  });
});
