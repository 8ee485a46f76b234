/** How old the last backup is, and when somebody is reminded: seldom, and never for nothing. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BackupRecord,
  editsSince,
  remindAfterDays,
  remindAfterEdits,
  type RecordStore,
} from '../../src/storage/BackupRecord';

const day = 86_400_000;
const start = Date.parse('2026-03-01T09:00:00Z');
const after = (days: number): string => new Date(start + days * day).toISOString();

function memoryStore(): RecordStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('the last backup', () => {
  it('is remembered by whoever looks at the same store, and told to who watches', () => {
    const store = memoryStore();
    const record = new BackupRecord(store, 'maps');
    let told = 0;
    const stop = record.watch(() => {
      told += 1;
    });
    expect(record.last).toBeNull();
    record.noteBackup({ at: after(0), seq: 7 });
    expect(new BackupRecord(store, 'maps').last).toEqual({ at: after(0), seq: 7 });
    expect(new BackupRecord(store, 'other').last).toBeNull();
    stop();
    record.dismiss(after(1));
    expect(told).toBe(1);
  });

  it('is unknown when what is kept of it is damaged, and nothing throws', () => {
    for (const text of ['', '{', 'null', '7', '[]', '{"at":7,"seq":"x"}', '{"at":"2026-03-01"}']) {
      const store = { ...memoryStore(), getItem: () => text };
      const record = new BackupRecord(store, 'maps');
      expect(record.last).toBeNull();
      expect(record.isReminderDue(after(0), 1, null)).toBe(false);
    }
  });

  it('is not asked of a browser that refuses its store: writing is no error, and nobody is reminded', () => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    const refused = new BackupRecord({ getItem: refuse, setItem: refuse }, 'maps');
    refused.noteBackup({ at: after(0), seq: 1 });
    expect(refused.last).toBeNull();
    const none = new BackupRecord(null, 'maps');
    expect(none.isKept).toBe(false);
    expect(none.isReminderDue(after(99), 999, after(0))).toBe(false);
  });

  it('counts the edits since; a log that began anew counts wholly', () => {
    expect(editsSince(null, 12)).toBe(12);
    expect(editsSince({ at: after(0), seq: 5 }, 12)).toBe(7);
    expect(editsSince({ at: after(0), seq: 50 }, 12)).toBe(12);
  });
});

describe('the reminder', () => {
  it('comes after a fortnight and twenty edits, both, and not a moment earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }), (days, edits) => {
        const record = new BackupRecord(memoryStore(), 'maps');
        record.noteBackup({ at: after(0), seq: 100 });
        const isDue = days >= remindAfterDays && edits >= remindAfterEdits;
        expect(record.isReminderDue(after(days), 100 + edits, after(-99))).toBe(isDue);
      }),
    );
  });

  it('counts from the first map for who never made a backup, and never comes without a map', () => {
    const record = new BackupRecord(memoryStore(), 'maps');
    expect(record.isReminderDue(after(13), 500, after(0))).toBe(false);
    expect(record.isReminderDue(after(14), 500, after(0))).toBe(true);
    expect(record.isReminderDue(after(14), 500, null)).toBe(false);
  });

  it('put off it holds its tongue for a fortnight, in every tab, and ends with a backup', () => {
    const store = memoryStore();
    const record = new BackupRecord(store, 'maps');
    record.noteBackup({ at: after(0), seq: 0 });
    expect(record.isReminderDue(after(20), 30, null)).toBe(true);
    record.dismiss(after(20));
    const other = new BackupRecord(store, 'maps');
    expect(other.isReminderDue(after(20), 9_999, null)).toBe(false);
    expect(other.isReminderDue(after(33), 9_999, null)).toBe(false);
    expect(other.isReminderDue(after(34), 9_999, null)).toBe(true);
    expect(other.last).toEqual({ at: after(0), seq: 0 });
    other.noteBackup({ at: after(34), seq: 9_999 });
    expect(record.isReminderDue(after(47), 20_000, null)).toBe(false);
    expect(record.isReminderDue(after(48), 20_000, null)).toBe(true);
  });
});
