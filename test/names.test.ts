import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const declaration = /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gmu;

/** Every name that a file declares and exports, with the files that do. A schema and its type of one name in one file are one. */
function declaredNames(folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:tsx?|mjs)$/u.test(entry)) continue;
      const file = `${folder}/${entry.split(sep).join('/')}`;
      for (const name of new Set(Array.from(readFileSync(join(root, file), 'utf8').matchAll(declaration), ([, found = '']) => found)))
        names.set(name, [...(names.get(name) ?? []), file]);
    }
  }
  return names;
}

const meaningTwo = (names: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  Array.from(names).flatMap(([name, files]) => (files.length > 1 ? [`${name}: ${files.join(', ')}`] : []));

describe('exported names', () => {
  const names = declaredNames(['shared', 'renderer', 'electron']);

  it('mean one thing each: no two files declare the same', () => {
    expect(meaningTwo(names)).toEqual([]);
  });

  it('are seen, all of them, and a name in two files would be', () => {
    expect(names.size).toBeGreaterThan(1500);
    expect(names.get('ruleWords')).toEqual(['shared/scoring/rule-words.ts']);
    expect(meaningTwo(new Map([['Side', ['a.ts', 'b.ts']]]))).toEqual(['Side: a.ts, b.ts']);
  });
});
