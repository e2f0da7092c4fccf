import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A name for everything but its own text that a file's lint depends on: the types of all other files, the rules and the tools. Types of other files are their
 * declarations, as `tsc -b` writes them: a change inside a function leaves them as they are.
 * @param {string} declarations the folder that `tsc -b` writes declarations into
 * @param {readonly string[]} others further files: rules, the lock file of the tools
 */
export function lintKey(declarations, others) {
  const hash = createHash('sha256');
  const names = (existsSync(declarations) ? readdirSync(declarations, { recursive: true, encoding: 'utf8' }) : []).filter((name) => /\.d\.m?ts$/.test(name));
  for (const name of names.sort())
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(declarations, name)))
      .update('\0');
  for (const file of others) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/**
 * The file in which ESLint remembers which files it found good: one for each key, and only the present one is kept. So no file is passed over whose types changed elsewhere.
 * @param {string} folder where such files are
 * @param {string} key from {@link lintKey}
 */
export function lintCache(folder, key) {
  const present = `${key}.json`;
  if (existsSync(folder)) for (const name of readdirSync(folder)) if (name !== present) rmSync(join(folder, name), { recursive: true });
  return join(folder, present);
}
