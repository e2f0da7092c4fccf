import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';

const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * What the licence files in a package's folder say, one after another; empty where it has none.
 * @param {string} folder
 */
const textsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => licenceFile.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');

/**
 * The name that a package gives itself, and its licence; a package may lie in a folder of another name.
 * @param {string} folder
 * @returns {{ name: string, version: string, licence: string }}
 */
function aboutPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: typeof license === 'string' ? license : '' };
}

/**
 * Every package that the program is built of, by the lock file: whatever its dependencies reach, whether or not the bundler kept it. Those only used to build or to
 * test are left out.
 * @returns {{ name: string, version: string, licence: string, text: string }[]}
 */
export function thirdParties() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const folders = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && entry.dev !== true && entry.devOptional !== true)
    .map(([path]) => join(root, path))
    .filter((folder) => existsSync(join(folder, 'package.json')));
  const found = folders.map((folder) => ({ ...aboutPackage(folder), text: textsIn(folder) }));
  const once = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Writes the third parties' notices beside the pages, where 关于本机 shows them.
 * @param {string} folder
 */
export function writeNotices(folder) {
  writeFileSync(join(folder, 'notices.json'), JSON.stringify(thirdParties()));
}
