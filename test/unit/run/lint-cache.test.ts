import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lintCache, lintKey } from '#test/run/lint-cache.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lint-'));
const declarations = join(folder, 'tsc');
const rules = join(folder, 'rules.mjs');

/** Writes what `tsc -b` would, and the rules. */
function written(types: string, rule = 'strict'): string {
  mkdirSync(join(declarations, 'shared'), { recursive: true });
  writeFileSync(join(declarations, 'shared', 'points.d.ts'), types);
  writeFileSync(join(declarations, 'tsconfig.tsbuildinfo'), String(Math.random()));
  writeFileSync(rules, rule);
  return lintKey(declarations, [rules]);
}

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what the lint remembers', () => {
  it('holds while no declaration and no rule changes', () => {
    const before = written('export declare const a: number;');
    expect(written('export declare const a: number;')).toBe(before);
    expect(written('export declare const a: number | undefined;')).not.toBe(before);
    expect(written('export declare const a: number;', 'lax')).not.toBe(before);
  });

  it('goes when the key changes', () => {
    const caches = join(folder, 'eslint');
    mkdirSync(caches, { recursive: true });
    const old = lintCache(caches, 'one');
    writeFileSync(old, '{}');
    expect(lintCache(caches, 'one')).toBe(old);
    expect(existsSync(old)).toBe(true);
    expect(lintCache(caches, 'two')).toBe(join(caches, 'two.json'));
    expect(existsSync(old)).toBe(false);
  });
});
