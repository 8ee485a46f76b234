/**
 * How much memory the process of a page takes, sampled from outside: workers and their buffers are in it, which no figure
 * within the page counts. Linux only; elsewhere nothing is seen and the peak is NaN.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';

export interface MemoryWatch {
  stop(): void;
  /** Bytes at the peak over those when the watch began. */
  peakBytes(): number;
}

const sampleMilliseconds = 10;

/** The page must be the only one with a file in it: all pages' processes are counted together. */
export async function watchMemory(page: Page): Promise<MemoryWatch> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const processes = (await browser?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
  await browser?.detach();
  const ids = processes.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = residentBytes(ids);
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(ids));
  }, sampleMilliseconds);
  return {
    stop: () => clearInterval(timer),
    peakBytes: () => peak - before,
  };
}

function residentBytes(ids: readonly number[]): number {
  if (ids.length === 0) return Number.NaN;
  return ids.reduce((sum, id) => sum + residentOf(id), 0);
}

function residentOf(id: number): number {
  const path = `/proc/${String(id)}/status`;
  if (!existsSync(path)) return Number.NaN;
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
