/**
 * Two build-time plugins: the content-security policy of the built page, and the list of files that the
 * service worker keeps so that the app opens with no network. Neither runs in development.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * No inline script, no eval, no other origin. Styles need `unsafe-inline` because the headless controls
 * place a style element while a dialog is open; with every other source closed it can send nothing anywhere.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'touchstone-content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) =>
      replaceOnce(
        html,
        '<meta charset="utf-8" />',
        `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      ),
  };
}

/** A build without its policy or its list of files must not pass for a good one. */
function replaceOnce(text: string, mark: string, replacement: string): string {
  if (text.split(mark).length !== 2) throw new Error(`Expected exactly one ${mark} to replace`);
  return text.replace(mark, () => replacement);
}

/** Writes the list of built files, and a version made from their content, into `offline.js`. */
export function offlineWorker(): Plugin {
  let outDir = 'dist';
  return {
    name: 'touchstone-offline-worker',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    writeBundle: () => {
      const workerFile = join(outDir, 'offline.js');
      const files = listFiles(outDir)
        .map((file) => relative(outDir, file).split('\\').join('/'))
        .filter((file) => file !== 'offline.js' && !file.endsWith('.map'));
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(outDir, file)));
      const listed = replaceOnce(
        readFileSync(workerFile, 'utf8'),
        '/* BUILT_FILES */ []',
        JSON.stringify(['./', ...files]),
      );
      const source = replaceOnce(listed, '/* BUILD_VERSION */', hash.digest('hex').slice(0, 16));
      writeFileSync(workerFile, source);
    },
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}
