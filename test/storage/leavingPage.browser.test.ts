/** A page that really leaves: a frame is taken away, and its `pagehide` is the last thing it does. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { DexieMapStorage } from '../../src/storage/DexieMapStorage';
import { begin, mapId, mustDo, showMap, summary } from './contract';

function makeFrame(script: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const base = new URL('/', location.href).href;
  frame.srcdoc = `<!doctype html><base href="${base}"><script type="module">${script}</script>`;
  document.body.append(frame);
  return frame;
}

function nextMessage(): Promise<unknown> {
  return new Promise((resolve) => {
    window.addEventListener('message', (message) => resolve(message.data), { once: true });
  });
}

it('DexieMapStorage keeps what it is given while the page goes away, twenty times out of twenty', async () => {
  const name = `test ${crypto.randomUUID()}`;
  const tab = new DexieMapStorage({ name, newLineage: () => crypto.randomUUID() });
  onTestFinished(() => {
    tab.close();
    indexedDB.deleteDatabase(name);
  });
  await begin(tab);
  const expected = ['begin'];
  for (let round = 0; round < 20; round += 1) {
    const ready = nextMessage();
    const row = {
      ...summary(mapId, `round ${round}`),
      updatedAt: new Date(2024, 5, round + 1).toISOString(),
    };
    const frame = makeFrame(`
      import { DexieMapStorage } from '/src/storage/DexieMapStorage.ts';
      const tab = new DexieMapStorage({ name: ${JSON.stringify(name)}, newLineage: () => 'unused' });
      const { handle } = await tab.loadMap(${JSON.stringify(mapId)});
      const bytes = new TextEncoder().encode(JSON.stringify(['round ${round}']));
      addEventListener('pagehide', () => tab.flushOnLeave(handle, [bytes], { row: ${JSON.stringify(row)} }));
      parent.postMessage('ready', '*');
    `);
    expect(await ready).toBe('ready');
    frame.remove();
    expected.push(`round ${round}`);
  }
  await vi.waitFor(async () => expect(await showMap(tab)).toEqual(expected));
  expect(mustDo(await tab.listMaps()).entries[0]?.row.title).toBe('round 19');
});
