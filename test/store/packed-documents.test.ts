import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { filesOfPack, type NamedFile } from '#shared/ledger/pack-file.ts';
import { openPackShelf } from '#shared/ledger/pack-shelf.ts';
import { keptPacked, keptTwice, mindSecondCopies, secondCopiesOf } from '#renderer/host/second-copies.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';

beforeEach(async () => {
  await new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('yanshoutai-second-copies');
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error ?? new Error('second copies'));
  });
});

const name = (digit: string): string => digit.repeat(64);

/** The copies of all names that these tests use. */
const copies = (): Promise<readonly NamedFile[]> => secondCopiesOf(['a', 'b', 'c', 'd', 'f'].map(name));

describe('many files kept as one', () => {
  const file = (digit: string, content = `content ${digit}`): NamedFile => ({ name: name(digit), bytes: new TextEncoder().encode(content) });
  const many = ['a', 'b', 'c', 'd'].map((digit) => file(digit));
  const names = many.map((one) => one.name);
  const byName = (files: readonly { readonly name: string }[]) => files.map((one) => one.name).toSorted();

  /** A disk with a folder of single files and one of packs, and how often one of its packs was opened. */
  function disk() {
    const [held, packed] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
    let opened = 0;
    const removeFrom = (from: Map<string, Uint8Array>) => (gone: readonly string[]) => {
      for (const one of gone) from.delete(one);
      return Promise.resolve();
    };
    const window = () =>
      keptPacked(
        {
          putAll: (files) => {
            for (const one of files) held.set(one.name, one.bytes);
            return Promise.resolve();
          },
          removeAll: removeFrom(held),
          getAll: (wanted) =>
            Promise.resolve(
              wanted.flatMap((one) => {
                const bytes = held.get(one);
                return bytes === undefined ? [] : [{ name: one, bytes }];
              }),
            ),
          list: () => Promise.resolve([...held].map(([one, bytes]) => ({ name: one, size: bytes.length }))),
          isOurs: (one) => one.length === 64,
        },
        openPackShelf({
          names: () => Promise.resolve([...packed.keys()]),
          open: (pack) => {
            opened += 1;
            const bytes = packed.get(pack);
            return Promise.resolve(bytes === undefined ? undefined : blobOn(() => packed.get(pack), new Uint8Array(bytes)));
          },
          write: async (bytes) => {
            const name = await sha256Of(bytes);
            packed.set(name, bytes);
            return name;
          },
          remove: removeFrom(packed),
        }),
      );
    return { held, packed, window, opened: () => opened };
  }

  /** A file that can be read only while it is there, as those of a browser. */
  const blobOn = (there: () => Uint8Array | undefined, bytes: Uint8Array<ArrayBuffer>): Blob => {
    const blob = new Blob([bytes]);
    return Object.create(blob, {
      size: { value: bytes.length },
      arrayBuffer: { value: () => (there() === undefined ? Promise.reject(new Error('gone')) : blob.arrayBuffer()) },
      slice: { value: (from: number, to: number) => blobOn(there, bytes.slice(from, to)) },
    }) as Blob;
  };

  it('are a pack and a copy each, are read and listed from there, by other windows too, and each pack is opened once', async () => {
    const { held, packed, window, opened } = disk();
    const here = window();
    await here.putAll(many);
    expect([held.size, [...packed.values()].map(filesOfPack), byName(await copies())]).toEqual([0, [many], names]);
    for (const one of [here, window()]) {
      expect((await one.getAll([name('b'), name('f'), name('a')])).toSorted((x, y) => (x.name < y.name ? -1 : 1))).toEqual([file('a'), file('b')]);
      expect(byName(await one.list())).toEqual(names);
    }
    expect(opened()).toBe(2);
  });

  it('are kept singly where they are few, and not again where they are here', async () => {
    const { held, packed, window } = disk();
    await window().putAll([file('a')]);
    await window().putAll(many);
    expect([[...held.keys()], packed.size, (await copies()).length]).toEqual([names, 0, 4]);
    await window().putAll(many);
    expect([held.size, packed.size]).toEqual([4, 0]);
    const more = ['0', '1', '2', '3', '4'].map((digit) => file(digit));
    await window().putAll([...many, ...more]);
    expect([held.size, [...packed.values()].map(filesOfPack)]).toEqual([4, [more]]);
  });

  it('are read from their copies where the disk has lost the pack, and put there again by the next start', async () => {
    const { packed, window } = disk();
    await window().putAll(many);
    packed.clear();
    const later = window();
    expect(byName(await later.getAll(names))).toEqual(names);
    expect(byName(await later.list())).toEqual(names);
    const back: string[] = [];
    await mindSecondCopies(
      async (files) => new Set((await later.onDisk(files.map((one) => one.name))).map((one) => one.name)),
      (one) => {
        back.push(one.name);
        return Promise.resolve();
      },
    );
    expect(back).toEqual(names);
  });

  it('one that went bad in its pack is taken out of it and kept anew, the others stay', async () => {
    const { packed, window } = disk();
    await window().putAll(many);
    for (const [pack, bytes] of packed) packed.set(pack, bytes.with(bytes.length - 1, 0));
    const later = window();
    await later.putAll([file('d')]);
    expect((await window().onDisk(names)).toSorted((x, y) => (x.name < y.name ? -1 : 1))).toEqual(many);
  });

  it('what is removed goes from pack and copies, for a window that knew it too; the others stay', async () => {
    const { packed, window } = disk();
    const here = window();
    await here.putAll(many);
    const there = window();
    expect((await there.getAll([name('a')])).length).toBe(1);
    await here.removeAll([name('a')]);
    expect([...packed.values()].flatMap(filesOfPack)).toEqual(many.slice(1));
    expect(byName(await there.getAll(names))).toEqual(names.slice(1));
    expect([byName(await there.list()), byName(await copies())]).toEqual([names.slice(1), names.slice(1)]);
    await there.removeAll(names);
    expect([packed.size, (await copies()).length, await here.getAll(names)]).toEqual([0, 0, []]);
  });

  it('with a list longer than the first part of a pack that is read are all found', async () => {
    const { window } = disk();
    const long = Array.from({ length: 1200 }, (_, index) => ({ name: index.toString(16).padStart(64, '0'), bytes: Uint8Array.of(index % 251) }));
    await window().putAll(long);
    expect((await window().getAll(long.map((one) => one.name))).map(({ bytes }) => bytes[0])).toEqual(long.map(({ bytes }) => bytes[0]));
  });

  it('a copy that is removed while a start looks at it stays away', async () => {
    await disk().window().putAll(many);
    const nothingMore = keptTwice({ putAll: () => Promise.resolve(), removeAll: () => Promise.resolve() });
    await mindSecondCopies(
      async (files) => {
        await nothingMore.removeAll(names);
        return new Set(files.map((one) => one.name));
      },
      () => Promise.resolve(),
    );
    expect(await copies()).toEqual([]);
  });

  it('a pack that is none has no files', () => {
    for (const bytes of [[], [1], [255, 255, 255, 255], [2, 0, 0, 0, 91, 93, 7], [4, 0, 0, 0, 110, 117, 108, 108]]) {
      expect(filesOfPack(Uint8Array.from(bytes))).toEqual([]);
    }
  });
});
