import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../src/panels/export/exportFileName';

const named = (title: string): string => exportFileName(title, '.png', 'Untitled map');

describe('file names', () => {
  it('keep Korean, composed even when a Mac hands it on in single letters', () => {
    expect(named('고객 여정 지도')).toBe('고객 여정 지도.png');
    expect(named('고객 여정'.normalize('NFD'))).toBe('고객 여정.png');
  });

  it.each([
    ['Plan A/B: "final"?', 'Plan A B final.png'],
    ['CON', '_CON.png'],
    ['com1.backup', '_com1.backup.png'],
    ['..hidden. ', 'hidden.png'],
    ['evil\u202egnp.exe', 'evilgnp.exe.png'],
    ['  a \n b  ', 'a b.png'],
    ['???', 'Untitled map.png'],
    ['', 'Untitled map.png'],
  ])('of %j are safe on every system', (title, expected) => {
    expect(named(title)).toBe(expected);
  });

  it('are short enough for every file system, in bytes, without splitting a character', () => {
    const name = named('여정😀'.repeat(100));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^(여정😀)+(여정?)?\.png$/u);
  });

  it('never hold what Windows refuses, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = named(title);
        // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|[. ]\.png$|^[. ]/u);
        expect(name.length).toBeGreaterThan('.png'.length);
      }),
    );
  });
});
