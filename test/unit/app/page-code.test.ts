import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Libraries that write files: each takes a tenth of a second of the page's thread only to be loaded. Workers have them, or a page fetches them when somebody asks. */
const heavy = new Set(['exceljs', 'docx', 'docxtemplater', 'mammoth', 'pizzip']);

/** What a module loads as soon as it is loaded itself, types apart. */
const loadedBy = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )(?:[^;]*? from )?'([^']+)';/gmu)].flatMap(([, named]) => named ?? []);

function placeOf(from: string, named: string): string | undefined {
  if (named.endsWith('.css') || named.includes('?')) return undefined;
  if (named.startsWith('.')) return join(dirname(from), named);
  return named.startsWith('#') ? join(root, named.slice(1)) : undefined;
}

test('no screen loads a library that writes files before anybody asks for a file', () => {
  const screens = readdirSync(join(root, 'renderer/screens')).filter((name) => name.endsWith('.tsx'));
  const seen = new Map<string, string>();
  const waiting = [join(root, 'renderer/main.tsx'), ...screens.map((name) => join(root, 'renderer/screens', name))];
  const reached: string[] = [];
  for (const file of waiting) {
    for (const named of loadedBy(file)) {
      if (heavy.has(named)) reached.push(`${named} by ${relative(root, file)}, which is loaded by ${relative(root, seen.get(file) ?? '')}`);
      const next = placeOf(file, named);
      if (next === undefined || seen.has(next)) continue;
      seen.set(next, file);
      waiting.push(next);
    }
  }
  expect(seen.size).toBeGreaterThan(500);
  expect(reached).toEqual([]);
});
