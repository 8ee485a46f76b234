import { describe, expect, it } from 'vitest';
import { isDeadHandle, readFailure } from '../../src/storage/storageFailure';

/** As the wrapper reports it: an error with another one inside. */
function wrapped(name: string, inner: unknown): Error {
  return Object.assign(new Error(name), { name, inner });
}

describe('readFailure', () => {
  it('finds the full disk inside the aborted transaction', () => {
    const error = wrapped('AbortError', new DOMException('over quota', 'QuotaExceededError'));
    expect(readFailure(error)).toEqual({
      ok: false,
      reason: 'no-space',
      message: 'AbortError: AbortError < QuotaExceededError: over quota',
    });
    expect(isDeadHandle(error)).toBe(false);
  });

  it('calls it no-space although a dead connection is around it', () => {
    const error = wrapped('DatabaseClosedError', new DOMException('over quota', 'QuotaExceededError'));
    expect(readFailure(error).reason).toBe('no-space');
    expect(isDeadHandle(error)).toBe(false);
  });

  it.each(['DatabaseClosedError', 'InvalidStateError', 'UnknownError'])(
    'knows %s as a dead handle',
    (name) => {
      expect(isDeadHandle(new DOMException('gone', name))).toBe(true);
      expect(isDeadHandle(wrapped('AbortError', new DOMException('gone', name)))).toBe(true);
      expect(readFailure(new DOMException('gone', name)).reason).toBe('unavailable');
    },
  );

  it('knows a newer database', () => {
    expect(readFailure(new DOMException('version', 'VersionError')).reason).toBe('superseded');
  });

  it('calls everything else unknown, whatever is thrown', () => {
    const circular = Object.assign(new Error('round'), { inner: {} });
    circular.inner = circular;
    for (const thrown of [undefined, null, 'text', 3, new TypeError('x'), circular, { name: 'toString' }]) {
      expect(readFailure(thrown).reason).toBe('unknown');
      expect(isDeadHandle(thrown)).toBe(false);
    }
  });
});
