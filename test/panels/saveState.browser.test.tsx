import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { editMap } from '../../src/commands/editRecord';
import { changeLanguage, startLanguage } from '../../src/i18n/language';
import { SaveStateLine, type SaveStateLineProps } from '../../src/panels/SaveStateLine';
import { SessionContext } from '../../src/session/useSession';
import { setTheme, startTheme } from '../../src/ui/theme';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import { smallJourney } from '../helpers/journey';
import { openTestSession } from '../helpers/openTestSession';

beforeAll(async () => {
  await startLanguage();
  startTheme();
});
afterEach(async () => {
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

async function showLine(props: Partial<SaveStateLineProps> = {}) {
  const opened = await openTestSession(smallJourney());
  const ask = vi.fn(() => Promise.resolve('granted' as const));
  render(
    <SessionContext value={opened.session}>
      <SaveStateLine durability="strict" persistence="denied" onAskToPersist={ask} {...props} />
    </SessionContext>,
  );
  return { ...opened, ask };
}

describe('the save state', () => {
  test('says "saving" until the storage has answered, and only then "saved"', async () => {
    const { session, store } = await showLine();
    const release = store.hold();
    session.run(editMap, { fields: { title: 'New' } });
    expect(await screen.findByRole('button', { name: 'Saving…' })).toBeTruthy();
    release();
    expect(await screen.findByRole('button', { name: 'Saved on this device' })).toBeTruthy();
  });

  test('says why it is not saved, that nothing is lost, and tries again on request', async () => {
    const { session, store } = await showLine();
    store.failWith = 'no-space';
    session.run(editMap, { fields: { title: 'New' } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Not saved: no space left on this device' }),
    );
    expect(screen.getByText(/Everything you did is still here/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save as a file' })).toBeTruthy();
    store.failWith = null;
    await userEvent.click(screen.getByRole('button', { name: 'Try again now' }));
    await session.saved();
    expect(screen.getByText(/Every change is written to this device before/u)).toBeTruthy();
  });

  test('never says "saved" of a storage that only lives in memory', async () => {
    await showLine({ durability: 'memory' });
    expect(screen.queryByText('Saved on this device')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Not saved: this browser keeps nothing' }));
    expect(screen.getByText(/gone when this tab is closed/u)).toBeTruthy();
  });

  test('says that the last changes are not stored when a newer version took over', async () => {
    const { session, store } = await showLine();
    store.failWith = 'superseded';
    session.run(editMap, { fields: { title: 'New' } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Only showing: a newer version is open' }),
    );
    expect(screen.getByText(/could not be stored: save them as a file/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  });

  test('says whether the browser keeps it, and asks on request', async () => {
    const { ask } = await showLine();
    await userEvent.click(screen.getByRole('button', { name: 'Saved on this device' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Ask the browser never to clear them' }));
    expect(ask).toHaveBeenCalledOnce();
    expect(await screen.findByText(/has promised not to clear/u)).toBeTruthy();
  });

  test.each([
    ['en', 'light'],
    ['ko', 'dark'],
  ] as const)('has no accessibility problem in %s and %s', async (language, theme) => {
    await changeLanguage(language);
    setTheme(theme);
    const { session, store } = await showLine();
    store.failWith = 'unavailable';
    session.run(editMap, { fields: { title: 'New' } });
    await userEvent.click(await screen.findByRole('button', { name: /Not saved|저장되지 않음/u }));
    expect(await findAccessibilityProblems(screen.getByRole('dialog'))).toEqual([]);
  });
});
