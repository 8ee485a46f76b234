/** The other half of `accessibilityEnglish`: the other theme and the other language. */
import { describe } from 'vitest';
import { lookAtEveryScreen } from './accessibleScreens';

describe('every screen in ko, dark', () => {
  lookAtEveryScreen('ko', 'dark');
});
