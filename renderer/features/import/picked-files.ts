import { isLeftBehind } from '#shared/intake/bundle/left-behind.ts';
import type { PickedFile } from '#renderer/files/read-files.ts';

/** What a person chose, without the files that programs leave behind; `ignored` counts those. */
export interface Picked {
  readonly files: readonly PickedFile[];
  readonly ignored: number;
}

const sift = (all: readonly PickedFile[]): Picked => {
  const files = all.filter(({ path }) => !isLeftBehind(path));
  return { files, ignored: all.length - files.length };
};

/** The files of a file input; those of a folder input carry their folder in the path. */
export const pickedFromInput = (list: FileList): Picked =>
  sift(Array.from(list, (file) => ({ file, path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath })));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A directory hands out its entries some at a time; an empty answer is the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function walk(entry: FileSystemEntry): Promise<readonly PickedFile[]> {
  if (entry.isFile) return [{ path: entry.fullPath.replace(/^\//u, ''), file: await fileOf(entry as FileSystemFileEntry) }];
  const below = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(below.map(walk))).flat();
}

/** The files of a drop or of the clipboard, folders walked through, in the order of their paths. Must be called within the event: its items are gone after it. */
export async function pickedFromTransfer(transfer: DataTransfer): Promise<Picked> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const files = (await Promise.all(entries.map(walk))).flat();
  return sift(files.toSorted((left, right) => left.path.localeCompare(right.path, 'zh-CN', { numeric: true })));
}
