import { beforeAll, expect, it } from 'vitest';
import { changeLanguage, compose, startLanguage, translate } from '../../src/i18n/language';

beforeAll(async () => {
  await startLanguage();
  await changeLanguage('en');
});

it('isolates a name that turns in what is shown, and never in a title that is kept', () => {
  expect(translate('library.copyTitle', { title: 'متجر' })).toBe('\u2068متجر\u2069 (copy)');
  expect(compose('library.copyTitle', { title: 'متجر' })).toBe('متجر (copy)');
});
