import { expect, it, vi } from 'vitest';
import { ChangeFeed } from '../../src/storage/ChangeFeed';
import { mapId } from './contract';

function setUp() {
  let receive: (message: unknown) => void = () => undefined;
  const feed = new ChangeFeed((hear) => {
    receive = hear;
    return { post: () => undefined, close: () => undefined };
  });
  return { feed, receive: (message: unknown) => receive(message) };
}

it('passes over messages it does not know: the other tab may be another version', async () => {
  const { feed, receive } = setUp();
  const [onMap, onLibrary] = [vi.fn(), vi.fn()];
  feed.onMap(mapId, onMap);
  feed.onLibrary(onLibrary);
  const right = { touchstone: 1, id: mapId, event: { kind: 'binned' }, library: true };
  const wrong = [
    null,
    'text',
    {},
    { ...right, touchstone: 2 },
    { ...right, id: 7 },
    { ...right, event: 'binned' },
    { ...right, event: { kind: 'exploded' } },
    { ...right, event: undefined },
    { ...right, library: 'yes' },
  ];
  for (const message of wrong) receive(message);
  await Promise.resolve();
  expect(onMap).not.toHaveBeenCalled();
  expect(onLibrary).not.toHaveBeenCalled();
  receive(right);
  await vi.waitFor(() => expect(onMap).toHaveBeenCalledWith({ kind: 'binned' }));
  expect(onLibrary).toHaveBeenCalledTimes(1);
});

it('does not fail when the channel is closed already', () => {
  const feed = new ChangeFeed(() => ({
    post: () => {
      throw new DOMException('closed', 'InvalidStateError');
    },
    close: () => undefined,
  }));
  expect(() => feed.announce(mapId, { kind: 'appended', upTo: 1 }, 'library')).not.toThrow();
});
