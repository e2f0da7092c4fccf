import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = fileURLToPath(new URL('../../../package-lock.json', import.meta.url));
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Readonly<Record<string, Locked>> };

/** Where a package finds another: in its own folder, or in that of one further up. */
function finds(from: string, name: string): boolean {
  const above = from.lastIndexOf('node_modules/');
  if (packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`] !== undefined) return true;
  return from !== '' && finds(from.slice(0, Math.max(0, above - 1)), name);
}

describe('the lock file', () => {
  it('names every package that another asks for, also those for other systems: otherwise a clean install is refused', () => {
    const missing = Object.entries(packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => (finds(path, name) ? [] : [`${path} → ${name}`])),
    );
    expect(Object.keys(packages).length).toBeGreaterThan(300);
    expect(missing).toEqual([]);
  });
});
