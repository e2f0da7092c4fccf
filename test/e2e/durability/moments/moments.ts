import { planned, fileOf, submissionOf } from '#test/unit/import/samples.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { writePackage } from '#shared/ledger/package.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, writeNote } from '#shared/record/visit-acts.ts';
import { confirmImport } from '#renderer/features/import/confirm-import.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';
import { rememberedFolder, rememberFolder } from '#renderer/host/remembered-folder.ts';
import { asOne } from '#renderer/store/as-one.ts';
import { bytesBeside } from '#renderer/store/beside-backups.ts';
import { allMigrations } from '#renderer/store/migrations/all-migrations.ts';
import { pictures } from '#renderer/store/migrations/0002-pictures.ts';
import type { Migration } from '#renderer/store/migrations/migration.ts';
import { unpack } from '#renderer/store/packing.ts';
import type { Store } from '#renderer/store/store.ts';
import { counted, fileBytes, firstItem, openCounty, unitOf, visit } from './county.ts';
import type { Moment, MomentName, Standing } from './moment.ts';

/** Of things that belong to numbers, `of` each: the numbers that have all of theirs, and those that have some. */
function standingOf(numbers: readonly number[], of: number, what: string): Standing {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return {
    done: [...counts].flatMap(([number, count]) => (count === of ? [number] : [])),
    half: [...counts].flatMap(([number, count]) => (count === of ? [] : [`${String(count)} of ${String(of)} ${what} of number ${String(number)}`])),
  };
}

const numberIn = (text: string): number => Number(/^\D*(\d+)/u.exec(text)?.[1] ?? 0);

const actsAtATime = 40;

/** A visit: one act after another, each the number of the act as the note of an item. */
const visiting: Moment = {
  prepare: (store) => openCounty(store, 1),
  run: async (store, number, told) => {
    for (const place of counted(actsAtATime)) {
      const act = number * actsAtATime + place;
      await store.act([writeNote(visit, firstItem, String(act))]);
      await told(act);
    }
  },
  found: async (store) => {
    const entries = await store.history('visit/r1/u0/first');
    const done = entries.flatMap(({ fields }) => Object.values(fields).filter((value) => typeof value === 'string' && /^\d+$/u.test(value))).map(Number);
    const last = String(done.at(-1) ?? '');
    const note = (await store.visit('r1', 'u0', 'first'))?.findings[firstItem]?.note ?? '';
    return { done, half: note === last ? [] : [`the visit shows “${note}” and not “${last}”`] };
  },
};

const filesAtATime = 24;

/** 确认导入 of some files: their originals, what was read of them, their units, and the import itself. */
const importing: Moment = {
  prepare: (store) => openCounty(store, 1),
  run: async (store, number, told) => {
    const contents = counted(filesAtATime).map((place) => fileBytes(30_000, number, place));
    const hashes = await Promise.all(contents.map(sha256Of));
    const rows = planned(hashes.map((sha256, place) => fileOf(place, [submissionOf(`${String(number)}号第${String(place)}社区工会`)], sha256)));
    let ids = 0;
    await asOne(store, () =>
      confirmImport({
        store,
        contentOf: ({ order }) => new Blob([contents[order] ?? new Uint8Array()]),
        rows,
        round: { kind: 'open', roundId: 'r1' },
        today: '2024-11-05',
        newId: () => `${String(number)}-${String((ids += 1))}`,
        onProgress: () => undefined,
        signal: new AbortController().signal,
        lessonsOf: () => Promise.resolve([]),
      }),
    );
    await told(number);
  },
  found: async (store) => {
    const units = (await store.units()).filter(({ id }) => id !== 'u0').map(({ id }) => numberIn(id));
    const submissions = (await store.submissions('r1')).map(({ id }) => numberIn(id));
    const [ofUnits, ofSubmissions] = [standingOf(units, filesAtATime, 'units'), standingOf(submissions, filesAtATime, 'submissions')];
    const imports = (await store.imports('r1')).map(({ id }) => numberIn(id));
    const agree = [ofUnits.done, ofSubmissions.done, imports].every((numbers) => numbers.toSorted().join() === imports.toSorted().join());
    return { done: ofUnits.done, half: [...ofUnits.half, ...ofSubmissions.half, ...(agree ? [] : ['units, submissions and imports differ'])] };
  },
};

const mergedUnits = 400;
const mergedPhotos = 12;

/** 确认合并 of the package of another laptop, each time another one, with its units and photos. */
const merging: Moment = {
  prepare: (store) => openCounty(store, 1),
  run: async (store, number, told) => {
    const device = `other-${String(number)}`;
    const photos = await Promise.all(
      counted(mergedPhotos).map(async (place) => {
        const bytes = fileBytes(60_000, number, place);
        return { sha256: await sha256Of(bytes), bytes };
      }),
    );
    const drafts = [
      ...counted(mergedUnits - mergedPhotos).map((place) =>
        registerUnit(unitOf(`${device}/${String(place)}`, `${String(number)}号第${String(place)}社区工会`)),
      ),
      ...photos.map(({ sha256 }, place) => addPhoto(visit, firstItem, { sha256, name: `${String(number)}-${String(place)}.jpg`, takenOn: null })),
    ];
    const { entries } = makeEntries(drafts, noPosition, { device, by: '李四', batch: `act-${device}`, nowMs: Date.now() });
    const bytes = writePackage({ device, by: '李四', writtenMs: Date.now(), entries, documents: photos });
    const merged = await asOne(store, () => store.mergePackage(bytes));
    if (!merged.ok || merged.value.fresh !== entries.length) throw new Error('the package was not merged whole');
    await told(number);
  },
  found: async (store) => {
    const entries = await store.history('');
    return standingOf(
      entries.flatMap(({ device }) => (device.startsWith('other-') ? [numberIn(device)] : [])),
      mergedUnits,
      'entries',
    );
  },
};

const restoredUnits = 250;
const keptBackup = 'backup-to-restore.ystz';

/** 确认恢复 of a backup in which every unit has its first name, after all of them were renamed. */
const restoring: Moment = {
  prepare: async (store) => {
    await openCounty(store, restoredUnits);
    const file = await (await navigator.storage.getDirectory()).getFileHandle(keptBackup, { create: true });
    const stream = await file.createWritable();
    await stream.write(new Uint8Array(await store.exportPackage()));
    await stream.close();
  },
  run: async (store, number, told) => {
    await store.act(counted(restoredUnits).map((unit) => changeUnit(`u${String(unit)}`, { name: `第${String(number)}次` })));
    const file = await (await navigator.storage.getDirectory()).getFileHandle(keptBackup);
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
    const restored = await asOne(store, () => store.restorePackage(bytes, { setBack: true, passphrase: '' }));
    if (!restored.ok) throw new Error('the backup was not restored');
    await told(number);
  },
  found: async (store) => {
    const done: number[] = [];
    let renamed = 0;
    for (const entry of await store.history('')) {
      if (entry.subject.startsWith('restore/')) done.push(renamed);
      else if (entry.subject === 'unit/u0' && entry.act === 'unit-changed') renamed = numberIn(JSON.stringify(entry.fields['name']));
    }
    const names = new Set((await store.units()).map(({ name }) => name));
    const expected = done.at(-1) === renamed ? '第0次' : `第${String(renamed)}次`;
    return { done, half: names.size === 1 && names.has(expected) ? [] : [`the units are named ${[...names].join()} and not ${expected}`] };
  },
};

const photosAtATime = 8;

/** Photos added to an item, one after another: each is kept, then named by an act. */
const addingPhotos: Moment = {
  prepare: (store) => openCounty(store, 1),
  run: async (store, number, told) => {
    for (const place of counted(photosAtATime)) {
      const bytes = fileBytes(250_000, number, place);
      await asOne(store, async () => {
        const sha256 = await store.keepDocument(bytes);
        await store.act([addPhoto(visit, firstItem, { sha256, name: `${String(number * photosAtATime + place)}.jpg`, takenOn: null })]);
      });
      await told(number * photosAtATime + place);
    }
  },
  found: async (store) => {
    const photos = (await store.evidence('r1', 'u0', 'first')).photos;
    const lost = await Promise.all(photos.map(async ({ sha256, name }) => ((await store.document(sha256)) === undefined ? [`${name} has no content`] : [])));
    return { done: photos.map(({ name }) => numberIn(name)), half: lost.flat() };
  },
};

const pick = async (): Promise<void> => rememberFolder(await (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }));

/** A backup into a picked folder, each time with a unit and a photo more. Which folder was picked the browser alone can keep: where it lost that, the person is asked for the folder again, and what is in it is there. */
const backingUp: Moment = {
  prepare: async (store) => {
    await pick();
    await openCounty(store, 1);
    for (const place of counted(20)) await store.keepDocument(fileBytes(100_000, 0, place));
  },
  run: async (store, number, told) => {
    const sha256 = await store.keepDocument(fileBytes(400_000, number, 0));
    await store.act([
      ...counted(100).map((place) => registerUnit(unitOf(`${String(number)}-${String(place)}`, `${String(number)}号`))),
      addPhoto(visit, firstItem, { sha256, name: `${String(number)}.jpg`, takenOn: null }),
    ]);
    await store.backups.write('hour');
    await told(number);
  },
  found: async (store) => {
    if ((await rememberedFolder()) === undefined) await pick();
    const done: number[] = [];
    const half: string[] = [];
    for (const { name } of await store.host.backups.list()) {
      const bytes = await store.host.backups.read(name);
      const read = bytes === undefined ? undefined : await unpack(bytes);
      if (read?.ok !== true) half.push(`${name} does not read back`);
      else {
        const lacking = await Promise.all(read.value.manifest.documents.map(async ({ sha256 }) => (await bytesBeside(store.host, sha256)) === undefined));
        if (lacking.includes(true)) half.push(`${name} names documents that are not beside it`);
        done.push(Math.max(0, ...read.value.entries.map(({ subject }) => (subject.startsWith('unit/') ? numberIn(subject.replace('unit/u', '')) : 0))));
      }
    }
    return { done, half };
  },
};

const lastVersion = Math.max(...allMigrations.map(({ version }) => version));

/** Upgrades of a later program: one that lists the photos of all visits again, and one that has the index made again from the journal. */
const laterMigration = (number: number): Migration => ({
  version: lastVersion + number,
  stores: {},
  upgrade: async (transaction) => {
    await transaction.table('pictures').clear();
    await pictures.upgrade?.(transaction);
    if (number % 2 === 1) await transaction.table('meta').delete('state');
  },
});

const upgradedUnits = 600;

/** The opening of the store by a program that has another shape of the index. */
const upgrading: Moment = {
  prepare: async (store) => {
    await rememberFolder(await (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }));
    await openCounty(store, upgradedUnits);
    for (const place of counted(5)) {
      const sha256 = await store.keepDocument(fileBytes(50_000, 0, place));
      await store.act([addPhoto(visit, firstItem, { sha256, name: `${String(place)}.jpg`, takenOn: null })]);
    }
  },
  run: (_store, number, told) => told(number),
  migrations: (number) => [...allMigrations, ...counted(number).map((before) => laterMigration(before + 1))],
  found: async (store) => {
    const units = (await store.units()).length;
    const photos = (await store.pictures()).flatMap((one) => one.photos).length;
    const version = (await indexedDB.databases()).find(({ name }) => name === 'yanshoutai')?.version ?? 0;
    const whole = units === upgradedUnits && photos === 5;
    return {
      done: counted(version / 10 - lastVersion).map((number) => number + 1),
      half: whole ? [] : [`${String(units)} units and ${String(photos)} photos`],
    };
  },
};

/** All of them. */
export const moments: Readonly<Record<MomentName, Moment>> = {
  visit: visiting,
  import: importing,
  merge: merging,
  restore: restoring,
  photos: addingPhotos,
  backup: backingUp,
  migration: upgrading,
};

/** Whether nothing is on its way any more, so that a screen shows 已保存. */
export const isSaved = (store: Store): boolean => store.saveState().kind === 'saved';
