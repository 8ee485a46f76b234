/**
 * The app with one module exchanged, for builds that the crash tests must find out. Nothing in the product knows of
 * it. `CRASH_VARIANT` names the exchange.
 */
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import product from '../../vite.config.ts';
import { isVariant, variants, type Variant } from './variants.ts';

const here = dirname(fileURLToPath(import.meta.url));

function exchange(variant: Variant): Plugin {
  const { module, by } = variants[variant];
  let count = 0;
  return {
    name: 'touchstone-crash-variant',
    enforce: 'pre',
    resolveId: (source, importer) => {
      const isOurs = importer !== undefined && dirname(importer) === resolve(here, '../../src/storage');
      if (!isOurs || basename(source) !== module) return null;
      count += 1;
      return resolve(here, by);
    },
    buildEnd: () => {
      // A build that exchanged nothing would be the honest one, and the test that finds it out blind.
      if (count === 0) throw new Error(`Nobody imports ${module}`);
    },
  };
}

const wanted = process.env['CRASH_VARIANT'] ?? '';
if (!isVariant(wanted)) throw new Error(`CRASH_VARIANT is one of ${Object.keys(variants).join(', ')}`);

export default mergeConfig(product, defineConfig({ plugins: [exchange(wanted)] }));
