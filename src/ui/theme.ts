/** Light or dark: what the person chose, or what the system says. Sets `data-theme` on the page's root element. */
import { useSyncExternalStore } from 'react';

export const themeChoices = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export type Theme = 'light' | 'dark';

export interface ThemeUse {
  readonly choice: ThemeChoice;
  /** What is on the screen. */
  readonly theme: Theme;
}

const storageKey = 'touchstone-theme';
const listeners = new Set<() => void>();
let current: ThemeUse = { choice: 'system', theme: 'light' };

/** Call once, before the first render. Returns how to stop following the system. */
export function startTheme(): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => show(current.choice);
  system.addEventListener('change', follow);
  show(readChoice());
  return () => system.removeEventListener('change', follow);
}

export function setTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(storageKey, choice);
  } catch {
    // A browser that refuses its storage only forgets the choice.
  }
  show(choice);
}

export function useTheme(): ThemeUse {
  return useSyncExternalStore(listen, () => current);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(choice: ThemeChoice): void {
  const isDark = choice === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : choice === 'dark';
  const theme = isDark ? 'dark' : 'light';
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  const paper = getComputedStyle(root).getPropertyValue('--paper').trim();
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    if (paper !== '') meta.setAttribute('content', paper);
  }
  if (choice === current.choice && theme === current.theme) return;
  current = { choice, theme };
  for (const listener of listeners) listener();
}

function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return themeChoices.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}
