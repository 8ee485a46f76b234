/** Contrast is a matter of the theme and names are one of the language: two looks hold all four. */
import { describe } from 'vitest';
import { lookAtEveryScreen } from './accessibleScreens';

describe('every screen in en, light', () => {
  lookAtEveryScreen('en', 'light');
});
