import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { startLanguage } from '../../src/i18n/language';
import { startTheme } from '../../src/ui/theme';
import { omnichannelMap } from '../analysis/omnichannelMap';
import { renderInspector } from '../helpers/renderInspector';

beforeAll(async () => {
  await startLanguage();
  startTheme();
});
afterEach(cleanup);

async function openMenu(): Promise<void> {
  if (!screen.queryByRole('button', { name: 'Add metric' })) {
    await userEvent.click(screen.getByRole('button', { name: /^Metrics/u }));
  }
  await userEvent.click(await screen.findByRole('button', { name: 'Add metric' }));
}

test('a connection offers waiting time, drop-off and repeat contact first, and keeps what is typed', async () => {
  const { session } = await renderInspector(omnichannelMap(), ['c3']);
  await openMenu();
  const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  expect(names[0]).toMatch(/^Waiting time/u);
  expect(names[1]).toMatch(/^Drop-off/u);
  expect(names[2]).toMatch(/^Repeat contact/u);
  await userEvent.click(screen.getByRole('menuitem', { name: /^Drop-off/u }));
  await userEvent.keyboard('12{Tab}100{Enter}');
  const added = Object.values(session.map.measurements).find(({ subject }) => subject === 'c3');
  expect(added?.value).toEqual({ form: 'share', x: 12, n: 100 });
  expect(added && session.map.metrics[added.metric]).toMatchObject({
    kind: 'conversion',
    direction: 'lower-is-better',
    name: 'Drop-off',
  });
  expect(await screen.findByText(/12% lost/u)).toBeTruthy();
});

test('a touchpoint is not offered what happens between two', async () => {
  await renderInspector(omnichannelMap(), ['pay']);
  await openMenu();
  expect(screen.queryByRole('menuitem', { name: /^Waiting time/u })).toBeNull();
  expect(screen.getByRole('menuitem', { name: /^CSAT/u })).toBeTruthy();
});
