import { describe, expect, it } from 'vitest';
import { matchEntries } from '../../../src/panels/inspector/matchEntries';

const entries = [
  { key: '1', label: 'Online shop', detail: 'Digital' },
  { key: '2', label: 'Shop floor' },
  { key: '3', label: '매장', detail: '직접 접촉' },
];
const both = { canCreate: true, canClear: true };
const names = (typed: string) =>
  matchEntries(entries, typed, both).map((row) =>
    row.kind === 'entry' ? row.entry.label : row.kind === 'create' ? `+${row.name}` : 'none',
  );

describe('a picker', () => {
  it('shows everything while nothing is typed, and the way to choose nothing last', () => {
    expect(names('')).toEqual(['Online shop', 'Shop floor', '매장', 'none']);
  });

  it('puts names that begin with the text before names that hold it', () => {
    expect(names('shop')).toEqual(['Shop floor', 'Online shop', '+shop']);
  });

  it('finds by the group, without regard to case or decomposed Hangul', () => {
    expect(names('DIGI')).toEqual(['Online shop', '+DIGI']);
    expect(names('매장'.normalize('NFD'))).toEqual(['매장']);
  });

  it('offers to make only what is not there', () => {
    expect(names(' Shop Floor ')).toEqual(['Shop floor']);
    expect(names('Kiosk')).toEqual(['+Kiosk']);
  });

  it('shows no more than anybody reads of thousands', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      key: `${index}`,
      label: `Touchpoint ${index}`,
    }));
    expect(matchEntries(many, 'touch', { canCreate: false, canClear: false })).toHaveLength(60);
  });
});
