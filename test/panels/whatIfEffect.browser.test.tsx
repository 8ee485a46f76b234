/** What a trial moves, and what only rounds differently. */
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { bringTexts, startLanguage } from '../../src/i18n/language';
import { WhatIfEffect } from '../../src/panels/weakest/WhatIfEffect';

beforeAll(async () => {
  await startLanguage();
  await bringTexts('scenario');
});
afterEach(cleanup);

test('45.4 → 45.6 is no move of health though it rounds to 45 → 46; 45.4 → 46.0 is one', () => {
  const { container, rerender } = render(
    <WhatIfEffect effects={[{ label: 'health', before: 45.4, after: 45.6, decimals: 0 }]} />,
  );
  expect(container.textContent).toBe('');
  rerender(<WhatIfEffect effects={[{ label: 'health', before: 45.4, after: 46, decimals: 0 }]} />);
  expect(screen.getByText('46')).toBeTruthy();
});
