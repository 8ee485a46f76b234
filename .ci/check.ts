/**
 * Everything that must be true before a change lands; `npm test`, `npm run check` and `.ci/run` are this list. Every
 * step runs even when one before it failed, so that one run tells everything. End-to-end tests wait for their browsers
 * more than they work, so the other steps run beside them; what a step prints is shown when it has ended.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installBrowser } from './installBrowser.ts';

interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
}

const reportFolder = '.cache/reports';
rmSync(reportFolder, { recursive: true, force: true });
mkdirSync(reportFolder, { recursive: true });

const browser = installBrowser();
console.log(`Testing with ${browser}`);

let passed = 0;
let failed = 0;
let skipped = 0;

/** Whether it ended well. */
function step(name: string, command: string, args: readonly string[]): Promise<boolean> {
  const start = Date.now();
  const printed: Uint8Array[] = [];
  return new Promise((resolve) => {
    const child = spawn('npx', [command, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, CHROME_PATH: browser },
    });
    const end = (isGreen: boolean): void => {
      console.log(`\n── ${name}`);
      process.stdout.write(Buffer.concat(printed));
      const seconds = Math.round((Date.now() - start) / 1000);
      console.log(`── ${name}: ${isGreen ? 'ok' : 'FAILED'} (${String(seconds)} s)`);
      resolve(isGreen);
    };
    child.stdout.on('data', (bytes: Uint8Array) => printed.push(bytes));
    child.stderr.on('data', (bytes: Uint8Array) => printed.push(bytes));
    child.on('error', (error) => {
      printed.push(Buffer.from(`${String(error)}\n`));
      end(false);
    });
    child.on('close', (code) => {
      end(code === 0);
    });
  });
}

async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  if (await step(name, command, args)) passed += 1;
  else failed += 1;
}

/** A test project; its single tests are counted, and a project that ran none has failed. */
async function tests(project: string): Promise<void> {
  const file = `${reportFolder}/${project}.json`;
  const isGreen = await step(project, 'vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  passed += report?.numPassedTests ?? 0;
  skipped += report?.numPendingTests ?? 0;
  const broken = report?.numFailedTests ?? 0;
  failed += broken;
  const hasRun = (report?.numPassedTests ?? 0) + broken > 0;
  if (broken === 0 && (!isGreen || !hasRun)) failed += 1;
}

function readReport(file: string): TestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
  } catch {
    return null;
  }
}

async function checkSource(): Promise<void> {
  await check('format', 'prettier', ['--check', '.', '--log-level', 'warn']);
  await check('lint', 'oxlint', ['--type-aware', '--deny-warnings', 'src', 'test', '.ci', 'vite.config.ts']);
  await check('types', 'tsc', ['--noEmit']);
  await tests('unit');
  await tests('browser');
}

const start = Date.now();
await check('build', 'vite', ['build', '--logLevel', 'warn']);
await check('size budget', 'tsx', ['.ci/checkSize.ts']);
await Promise.all([checkSource(), tests('e2e')]);

console.log(`\nTook ${String(Math.round((Date.now() - start) / 1000))} s`);
console.log(
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
);
process.exit(failed === 0 ? 0 : 1);
