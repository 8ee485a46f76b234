/**
 * Everything that must be true before a change lands; `npm test`, `npm run check` and `.ci/run` are this list. Every
 * step runs even when one before it failed, so that one run tells everything.
 */
import { spawnSync } from 'node:child_process';
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

function step(name: string, command: string, args: readonly string[]): boolean {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const { status } = spawnSync('npx', [command, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CHROME_PATH: browser },
  });
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${String(Math.round((Date.now() - start) / 1000))} s)`,
  );
  return status === 0;
}

function check(name: string, command: string, args: readonly string[]): void {
  if (step(name, command, args)) passed += 1;
  else failed += 1;
}

/** A test project; its single tests are counted, and a project that ran none has failed. */
function tests(project: string): void {
  const file = `${reportFolder}/${project}.json`;
  const isGreen = step(project, 'vitest', [
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

check('format', 'prettier', ['--check', '.', '--log-level', 'warn']);
check('lint', 'oxlint', ['--type-aware', '--deny-warnings', 'src', 'test', '.ci', 'vite.config.ts']);
check('types', 'tsc', ['--noEmit']);
tests('unit');
tests('browser');
check('build', 'vite', ['build', '--logLevel', 'warn']);
check('size budget', 'tsx', ['.ci/checkSize.ts']);
tests('e2e');

console.log(
  `\n${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
);
process.exit(failed === 0 ? 0 : 1);
