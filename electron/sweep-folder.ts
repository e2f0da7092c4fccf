import { join } from 'node:path';
import { isLeftOver, sharedPlaceMs, sweptTogether, type Swept } from '#shared/left-over.ts';
import { namesIn, removeIfThere, type Files } from './durable-file.ts';

/** Removes what interrupted writes left in a folder and in its `documents`, where it was last written before a moment (milliseconds since 1970-01-01 UTC): nothing that is being written now. */
export async function sweepFolder(files: Files, folder: string, beforeMs: number): Promise<Swept> {
  const shelf = join(folder, 'documents');
  const shelves = (await namesIn(files, shelf)).filter((name) => /^[0-9a-f]{2}$/u.test(name)).map((name) => join(shelf, name));
  return sweptTogether(await Promise.all([folder, ...shelves].map((one) => sweepOne(files, one, beforeMs))));
}

async function sweepOne(files: Files, folder: string, beforeMs: number): Promise<Swept> {
  const swept: Swept[] = [];
  for (const name of (await namesIn(files, folder)).filter(isLeftOver)) {
    const path = join(folder, name);
    const { size, mtimeMs } = await files.stat(path);
    if (mtimeMs >= beforeMs) continue;
    await removeIfThere(files, path);
    swept.push({ files: 1, bytes: size });
  }
  return sweptTogether(swept);
}

/** Sweeps the program's own data and the folder of its backups, which others may write in too. `startedMs` is when this program began. */
export const sweepPlaces = async (files: Files, places: { readonly data: string; readonly backups: string }, startedMs: number): Promise<Swept> =>
  sweptTogether(await Promise.all([sweepFolder(files, places.data, startedMs), sweepFolder(files, places.backups, startedMs - sharedPlaceMs)]));
