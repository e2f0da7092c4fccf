import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isLeftBehind } from '#shared/intake/bundle/left-behind.ts';
import { openBundle, type PackedFile } from '#shared/intake/bundle/open-bundle.ts';
import { fail, ok } from '#shared/result.ts';
import { errorText } from '#shared/text/error-text.ts';

/** A file as a command was given it: its name below the folder that was given, and where it is. */
interface Found {
  readonly name: string;
  readonly path: string;
}

function filesBelow(path: string, prefix: string): readonly Found[] {
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.') && !isLeftBehind(entry.name));
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const below = join(path, entry.name);
    const name = `${prefix}${entry.name}`;
    const folder = entry.isDirectory() || (entry.isSymbolicLink() && (statSync(below, { throwIfNoEntry: false })?.isDirectory() ?? false));
    return folder ? filesBelow(below, `${name}/`) : [{ name, path: below }];
  });
}

function foundAt(path: string): readonly Found[] {
  const about = statSync(path, { throwIfNoEntry: false });
  return about?.isDirectory() === true ? filesBelow(path, '') : [{ name: basename(path), path }];
}

/** A file that the disk does not give is refused like any other, so that the rest of the batch goes on. */
function contentAt({ name, path }: Found): PackedFile['content'] {
  try {
    return ok(readFileSync(path));
  } catch (error) {
    return fail({ code: 'corrupt', message: `「${name}」从磁盘上读不出来（${errorText(error)}）。请检查路径和权限后重试。` });
  }
}

/** The files that paths name: themselves, all below a folder in the order of their names, all in a zip of files. What is left out of a zip is said on stderr. */
export function* filesOf(paths: readonly string[]): Generator<PackedFile> {
  for (const found of paths.flatMap(foundAt)) {
    const content = contentAt(found);
    const bundle = content.ok ? openBundle(found.name, content.value) : undefined;
    if (bundle === undefined) yield { name: found.name, content };
    else yield* bundle.files;
    if (bundle !== undefined && bundle.leftOut > 0) process.stderr.write(`${found.name}：略过 ${String(bundle.leftOut)} 个系统和临时文件。\n`);
  }
}
