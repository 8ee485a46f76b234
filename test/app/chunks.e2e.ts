/**
 * The files of the built app can be loaded from any of them first. Two chunks that import each other run in the order
 * in which somebody happens to ask for them: the library worked and a map opened by its address did not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const assets = join(process.env['TOUCHSTONE_DIST'] ?? 'dist', 'assets');

/** Of each chunk, the chunks that must have run before it; what is asked for later (`import()`) may come in any order. */
function readImports(): ReadonlyMap<string, readonly string[]> {
  const chunks = readdirSync(assets).filter((name) => name.endsWith('.js'));
  return new Map(
    chunks.map((chunk) => {
      const source = ts.createSourceFile(
        chunk,
        readFileSync(join(assets, chunk), 'utf8'),
        ts.ScriptTarget.ES2022,
      );
      const imports = source.statements.flatMap((statement) => {
        const isStatic = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
        const from = isStatic ? statement.moduleSpecifier : undefined;
        return from && ts.isStringLiteral(from) ? [from.text.replace('./', '')] : [];
      });
      return [chunk, imports] as const;
    }),
  );
}

function findCycle(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (chunk: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(chunk)) return [...path.slice(path.indexOf(chunk)), chunk];
    if (done.has(chunk)) return null;
    for (const next of imports.get(chunk) ?? []) {
      const cycle = visit(next, [...path, chunk]);
      if (cycle) return cycle;
    }
    done.add(chunk);
    return null;
  };
  for (const chunk of imports.keys()) {
    const cycle = visit(chunk, []);
    if (cycle) return cycle;
  }
  return null;
}

it('no chunk of the built app waits for itself through others', () => {
  const imports = readImports();
  expect([...imports.values()].flat().length, 'imports between chunks').toBeGreaterThan(5);
  expect(findCycle(imports)).toBeNull();
});
