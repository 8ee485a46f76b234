/**
 * The canvas beside tldraw and Excalidraw: `npm run bench:peers [sizes]`. They are installed into `peers/`, by this program
 * and nothing else; a newcomer's install knows nothing of them. They do the gestures of `npm run bench canvas`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainFlow, runCanvas } from './runCanvas.ts';

const folder = fileURLToPath(new URL('peers/', import.meta.url));

function installPeers(): void {
  if (existsSync(`${folder}node_modules/tldraw`)) return;
  console.log('installing tldraw and Excalidraw into test/bench/peers …');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--package-lock=false'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

installPeers();
const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
await runCanvas(sizes, [
  plainFlow,
  { name: 'tldraw', folder: 'peers', page: 'tldraw.html' },
  { name: 'Excalidraw', folder: 'peers', page: 'excalidraw.html' },
]);
