import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatFor } from '../../src/i18n/Format';

const en = formatFor('en');
const ko = formatFor('ko');

describe('numbers', () => {
  it('round half away from zero and never show a negative zero', () => {
    expect(en.number(-0.5)).toBe('−1');
    expect(en.number(2.5)).toBe('3');
    expect(en.number(-0.4)).toBe('0');
    expect(en.signed(-0.4)).toBe('0');
    expect(en.number(1.005, 2)).toBe('1.01');
  });

  it('carry their sign, the minus as U+2212', () => {
    expect(en.signed(39.84)).toBe('+40');
    expect(en.signed(-20)).toBe('−20');
  });

  it('are grouped as the language does', () => {
    expect(en.number(12345)).toBe('12,345');
    expect(ko.number(12345)).toBe('12,345');
  });

  it('are shares in percent', () => {
    expect(en.percent(0.557)).toBe('56%');
    expect(en.percent(0.557, 1)).toBe('55.7%');
  });
});

describe('durations', () => {
  it('come in the unit that fits, two significant digits', () => {
    expect(en.duration(19 * 3600)).toBe('19 hr');
    expect(ko.duration(19 * 3600)).toBe('19시간');
    expect(en.duration(3.2 * 60)).toBe('3.2 min');
    expect(en.duration(40)).toBe('40 sec');
  });
});

describe('times', () => {
  it('are said relative to now for a week, then as a date', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(en.since('2026-11-23T11:57:00Z', now)).toBe('3 minutes ago');
    expect(ko.since('2026-11-23T11:57:00Z', now)).toBe('3분 전');
    expect(en.since('2026-11-01T12:00:00Z', now)).toBe('Nov 1, 2026');
  });
});

describe('dates', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each(['America/Los_Angeles', 'Asia/Seoul', 'Pacific/Kiritimati'])(
    'without a time are the same day in %s as everywhere',
    async (timeZone) => {
      process.env['TZ'] = timeZone;
      // Formats are made once per page; this one must be made in that zone.
      vi.resetModules();
      const fresh = await import('../../src/i18n/Format');
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
      expect(fresh.formatFor('en').date('2017-05-01')).toBe('May 1, 2017');
      expect(fresh.formatFor('ko').date('2017-05-01')).toBe('2017. 5. 1.');
    },
  );

  it('with a time are the day it was here', async () => {
    process.env['TZ'] = 'America/Los_Angeles';
    vi.resetModules();
    const fresh = await import('../../src/i18n/Format');
    expect(fresh.formatFor('en').date('2017-05-01T02:00:00Z')).toBe('Apr 30, 2017');
  });
});
