import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { changeLanguage, startLanguage } from '../../src/i18n/language';
import { PageBoundary } from '../../src/panels/PageBoundary';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';

beforeAll(async () => {
  await startLanguage();
  await changeLanguage('en');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a page that breaks says what is safe, and leads back to the maps', async () => {
  // React reports every caught error; here it is wanted.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isBroken = true;
  function Page() {
    if (isBroken) throw new Error('The canvas fell off');
    return <p>The library</p>;
  }
  location.hash = '#/map/x';
  render(
    <PageBoundary>
      <Page />
    </PageBoundary>,
  );
  screen.getByRole('heading', { name: 'This part of Touchstone has stopped' });
  screen.getByText(/What was saved is safe on this device/);
  expect(await findAccessibilityProblems()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'For a bug report' }));
  screen.getByText(/The canvas fell off/);
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'All maps' }));
  screen.getByText('The library');
  expect(location.hash).toBe('#/');
});
