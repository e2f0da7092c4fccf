import type { LargeFile } from '../host.ts';
import { listEndOf, packOf, placesInPack, type NamedFile } from './pack-file.ts';

/** A file as a list names it, with its size in bytes. */
export interface ListedFile {
  readonly name: string;
  readonly size: number;
}

/** A folder whose files are packs, each named by the SHA-256 of its bytes. */
export interface PackFolder {
  readonly names: () => Promise<readonly string[]>;
  /** A pack, of which parts can be read; undefined where there is none. */
  readonly open: (pack: string) => Promise<LargeFile | undefined>;
  /** Writes a pack under the SHA-256 of its bytes, there whole and flushed or not at all; resolves to that name. */
  readonly write: (bytes: Uint8Array) => Promise<string>;
  readonly remove: (packs: readonly string[]) => Promise<void>;
}

/** Files that never change, many in a file each: kept by one flush, listed without opening each, read many at a time. */
export interface PackShelf {
  /** Keeps files together as one pack, flushed. */
  readonly put: (files: readonly NamedFile[]) => Promise<void>;
  /** Of these the ones that are here, as they lie on the disk. */
  readonly getAll: (names: readonly string[]) => Promise<readonly NamedFile[]>;
  readonly list: () => Promise<readonly ListedFile[]>;
  /** Removes files: a pack that holds others too is written anew without them before it goes. */
  readonly remove: (names: readonly string[]) => Promise<void>;
}

/** What is known of a pack: a pack never changes, so that it is known for good. */
interface KnownPack {
  readonly file: LargeFile;
  readonly places: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

/** So many bytes of a pack are read at first: enough for its list in most cases. */
const headBytes = 65_536;

/** A pack of which more than one part in so many is wanted is read whole. */
const partOfWhole = 8;

/** Opens the packs of a folder. Another window may add and remove packs at any time. */
export function openPackShelf(folder: PackFolder): PackShelf {
  const packs = new Map<string, KnownPack>();

  const know = async (name: string): Promise<void> => {
    const file = await folder.open(name);
    if (file === undefined) return;
    const head = await bytesOf(file.slice(0, headBytes));
    const whole = listEndOf(head) <= head.length ? head : await bytesOf(file.slice(0, listEndOf(head)));
    packs.set(name, { file, places: new Map(placesInPack(whole, file.size).map(({ name: inside, from, to }) => [inside, { from, to }])) });
  };
  const look = async (): Promise<void> => {
    const names = new Set(await folder.names());
    for (const name of packs.keys()) if (!names.has(name)) packs.delete(name);
    await Promise.all([...names].filter((name) => !packs.has(name)).map(know));
  };
  const isKnown = (name: string): boolean => [...packs.values()].some(({ places }) => places.has(name));

  /** What is found of these in the packs that are known, and whether all of these packs could still be read. */
  const found = async (names: readonly string[]): Promise<{ readonly files: readonly NamedFile[]; readonly whole: boolean }> => {
    const left = new Set(names);
    const files: NamedFile[] = [];
    let whole = true;
    for (const [pack, { file, places }] of packs) {
      const wanted = [...left].flatMap((name) => {
        const place = places.get(name);
        return place === undefined ? [] : [{ name, ...place }];
      });
      if (wanted.length === 0) continue;
      try {
        files.push(...(await readPlaces(file, wanted)));
        for (const { name } of wanted) left.delete(name);
      } catch {
        // Another window has written it anew, or it was cleared away: it is looked for again.
        packs.delete(pack);
        whole = false;
      }
    }
    return { files, whole };
  };

  const getAll: PackShelf['getAll'] = async (names) => {
    if (!names.every(isKnown)) await look();
    const first = await found(names);
    if (first.whole) return first.files;
    await look();
    return (await found(names)).files;
  };

  const put = async (files: readonly NamedFile[]): Promise<void> => {
    await know(await folder.write(packOf(files)));
  };

  return {
    put,
    getAll,
    list: async () => {
      await look();
      const listed = new Map([...packs.values()].flatMap(({ places }) => [...places].map(([name, { from, to }]) => [name, to - from] as const)));
      return Array.from(listed, ([name, size]) => ({ name, size }));
    },
    remove: async (names) => {
      await look();
      const gone = new Set(names);
      for (const [pack, { file, places }] of [...packs]) {
        const staying = Array.from(places, ([name, place]) => ({ name, ...place })).filter(({ name }) => !gone.has(name));
        if (staying.length === places.size && places.size > 0) continue;
        if (staying.length > 0) await put(await readPlaces(file, staying));
        await folder.remove([pack]);
        packs.delete(pack);
      }
    },
  };
}

const bytesOf = async (file: LargeFile): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function readPlaces(
  file: LargeFile,
  places: readonly { readonly name: string; readonly from: number; readonly to: number }[],
): Promise<readonly NamedFile[]> {
  const wanted = places.reduce((sum, { from, to }) => sum + to - from, 0);
  if (places.length > 1 && wanted * partOfWhole > file.size) {
    const whole = await bytesOf(file);
    return places.map(({ name, from, to }) => ({ name, bytes: whole.slice(from, to) }));
  }
  return Promise.all(places.map(async ({ name, from, to }) => ({ name, bytes: await bytesOf(file.slice(from, to)) })));
}
