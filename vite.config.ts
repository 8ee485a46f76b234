/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vite';
import { browserFlags } from './.ci/browserFlags.ts';
import { findEagerModules, findEditorModules } from './.ci/eagerModules.ts';
import { findBrowser } from './.ci/findBrowser.ts';
import { contentSecurityPolicy, offlineWorker } from './.ci/vitePlugins.ts';

const eager = findEagerModules();
const editor = findEditorModules();
const icon = /lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/]([\w-]+)\.m?js$/;
/** Icons by their names; everything else of a package is decided by its chunk's own pattern. */
const isLaterIcon = (id: string): boolean => {
  const name = icon.exec(id)?.[1];
  return name !== undefined && !eager.icons.has(name);
};
const ofMap =
  /src[\\/](?:(?:layout|metrics|ranking|view|commands|session)[\\/](?!palette|storedMaps|sessionRegistry|refusalText|applyImport|importTargets)|model[\\/](?!ids|ranks|emptyMap|JourneyMap|wellFormedText))/;
const ofMapLibraries = /(?<!react[\\/])node_modules[\\/](?:yjs|lib0|immer|zustand)[\\/]/;
const ofInspector =
  /panels[\\/]inspector[\\/](?:Stored|Picker|ListEntry|Section|Choices|useEdit|useStored|Typing|Edit\.|endName|anchors|metricOf|matchEntries|MeasurementsSection|MapFields|MetricList|ListEntries|RankingFields|Inspector)/;
const ofControls =
  /src[\\/]ui[\\/](?!Dialog|CheckboxField|SwitchField|useScrollFocus)|node_modules[\\/](?:@radix-ui[\\/](?!react-dialog)[^\\/]+|@floating-ui|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|aria-hidden|use-callback-ref|use-sidecar|clsx)[\\/]/;
/** Menus and popovers, fetched when somebody comes near their buttons. Not what tooltips need too (`focus-scope`): two chunks would wait for each other. */
const ofOverlays =
  /src[\\/]ui[\\/](?:MenuContent|MenuItems|ContextMenuAt|PopoverContent)|node_modules[\\/](?:@radix-ui[\\/]react-(?:menu|dropdown-menu|popover|focus-guards)|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|aria-hidden|use-callback-ref|use-sidecar|get-nonce)[\\/]/;
/** What no freshly opened map shows. */
const isLaterControl = (id: string): boolean =>
  ofOverlays.test(id) ||
  /@radix-ui[\\/]react-switch[\\/]/.test(id) ||
  (/src[\\/]ui[\\/].*\.tsx?$/.test(id) && !eager.files.has(id));
const libraries =
  /node_modules[\\/](?:react|react-dom|scheduler|dexie|@lingui[\\/]core|lucide-react|fractional-indexing)[\\/]/;

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), offlineWorker()],
  // Two copies of yjs break its constructor checks and silently lose edits: there is only ever one.
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
  // Named, so that a first run of the browser tests does not find them midway and end with two copies of React.
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      '@lingui/core',
      '@testing-library/react',
      '@xyflow/react',
      'axe-core',
      'clsx',
      'cmdk',
      'd3-scale',
      'd3-shape',
      'dexie',
      'es-hangul',
      'fast-check',
      'fflate',
      'fractional-indexing',
      'immer',
      'lucide-react',
      'papaparse',
      'pngjs/browser',
      'radix-ui',
      'read-excel-file/universal',
      'valibot',
      'yjs',
      'zustand',
      'zustand/vanilla',
    ],
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The preload polyfill is an inline script elsewhere; every browser we support has modulepreload.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The library asks for parts of the editor one by one (to import, to copy, to open a sample); without this
        // every part they share would be a file of its own, and sixty small files compress far worse than a few.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              includeDependenciesRecursively: false,
              test: (id: string) => libraries.test(id) && !isLaterIcon(id),
            },
            { name: 'icons', includeDependenciesRecursively: false, test: isLaterIcon },
            {
              name: 'controls',
              includeDependenciesRecursively: false,
              test: (id: string) => ofControls.test(id) && !isLaterControl(id),
            },
            { name: 'overlays', includeDependenciesRecursively: false, test: ofOverlays },
            {
              name: 'inspector',
              includeDependenciesRecursively: false,
              // Its styles as well: a chunk of the lazy forms that held them would come with every map.
              test: (id: string) =>
                ofInspector.test(id) && (eager.files.has(id) || id.includes('.module.css')),
            },
            {
              name: 'forms',
              includeDependenciesRecursively: false,
              // Not what is asked for by itself: it would be asked of a chunk that waits for it.
              test: (id: string) =>
                ofInspector.test(id) && !/(?:MetricList|ListEntries|RankingFields)\.tsx/.test(id),
            },
            {
              name: 'map',
              includeDependenciesRecursively: false,
              // Not React Flow's own copy of zustand: it needs a part of the editor's chunk, two chunks would wait
              // for each other, and a map opened by its address would not start (`test/app/chunks.e2e.ts`).
              test: (id: string) => ofMapLibraries.test(id) || (ofMap.test(id) && eager.files.has(id)),
            },
            {
              // Parts that are loaded later share much of the canvas; a file each for that would compress badly.
              name: 'canvas',
              includeDependenciesRecursively: false,
              // With their styles: left to the editor's own chunk, the two would wait for each other.
              test: (id: string) =>
                /@xyflow[\\/]react[\\/]dist[\\/]base\.css/.test(id) ||
                (editor.has(id.replace(/\.module\.css$/, '.tsx')) &&
                  /src[\\/](?:canvas|export|panels)[\\/]/.test(id)),
            },
            {
              // What only parts need that are loaded later: statistics, the views' words.
              name: 'later',
              includeDependenciesRecursively: false,
              test: /src[\\/](?:metrics|ranking|view|analysis)[\\/](?!refusalText)/,
            },
          ],
        },
      },
    },
  },
  preview: { port: 4173, strictPort: false },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/app/**'],
          // Nothing of ours keeps a state of its own between files; loading it anew for each took half of the time.
          isolate: false,
          // Against hanging only: random tests of many rounds take their time on a machine that is busy.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/helpers/bePatient.ts'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser() ?? '', args: [...browserFlags] },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/app/**/*.e2e.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          // One browser for all files of a worker.
          isolate: false,
          // Several at a time: each waits for its browser more than it works.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'crash',
          environment: 'node',
          include: ['test/crash/**/*.crash.ts'],
          testTimeout: 600_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
