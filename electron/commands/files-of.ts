import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A file to read, as a command was given it. */
export interface Found {
  /** As shown: below the folder that was given. */
  readonly name: string;
  readonly path: string;
}

/** Files that no person put there: lock files of WPS and Excel, what operating systems leave behind. */
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

function filesBelow(path: string, prefix: string): readonly Found[] {
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => !litter.test(entry.name));
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const below = join(path, entry.name);
    const name = `${prefix}${entry.name}`;
    const folder = entry.isDirectory() || (entry.isSymbolicLink() && (statSync(below, { throwIfNoEntry: false })?.isDirectory() ?? false));
    return folder ? filesBelow(below, `${name}/`) : [{ name, path: below }];
  });
}

/** The files that a path names: itself, or all below a folder in the order of their names. */
export function filesOf(path: string): readonly Found[] {
  const about = statSync(path, { throwIfNoEntry: false });
  return about?.isDirectory() === true ? filesBelow(path, '') : [{ name: basename(path), path }];
}
