/**
 * Makes sure there is a Chrome or Chromium to test with: the one that is installed, else Playwright's own, else the
 * distribution's package. Ends with an error that says what to do when none can be had.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './findBrowser.ts';

function run(command: string, args: readonly string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

export function installBrowser(): string {
  const ways: (() => unknown)[] = [
    () => true,
    () =>
      run('npx', ['playwright', 'install', '--with-deps', 'chromium']) ||
      run('npx', ['playwright', 'install', 'chromium']),
    () => run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk']),
    () => run('sudo', ['apt-get', 'install', '-y', 'chromium', 'fonts-noto-cjk']),
  ];
  for (const tryWay of ways) {
    tryWay();
    const browser = findBrowser();
    if (browser !== null) return browser;
  }
  throw new Error(
    'No Chrome or Chromium was found and none could be installed. Install one, or set CHROME_PATH to it, and run the tests again.',
  );
}
