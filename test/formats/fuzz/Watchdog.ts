/** Says which file hangs, which a thread that hangs cannot say itself, and ends the process. */
import { Worker } from 'node:worker_threads';

/** Far beyond the bar of a second, so that a busy machine is not taken for a hang. */
const hangMilliseconds = 60_000;

const watching = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
setInterval(() => {
  const began = Number(Atomics.load(workerData.since, 0));
  if (began === 0 || Date.now() - began < ${String(hangMilliseconds)}) return;
  writeSync(2, 'The reader hangs on the file of seed ' + String(Atomics.load(workerData.seed, 0)) + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 1000);`;

export class Watchdog {
  readonly #seed = new Int32Array(new SharedArrayBuffer(4));
  readonly #since = new BigInt64Array(new SharedArrayBuffer(8));
  readonly #worker: Worker;

  constructor() {
    this.#worker = new Worker(watching, {
      eval: true,
      workerData: { seed: this.#seed, since: this.#since },
    });
  }

  begin(seed: number): void {
    Atomics.store(this.#seed, 0, seed);
    Atomics.store(this.#since, 0, BigInt(Date.now()));
  }

  end(): void {
    Atomics.store(this.#since, 0, 0n);
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
