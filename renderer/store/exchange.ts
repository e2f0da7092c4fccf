import { isWhole, type LedgerPackage } from '#shared/ledger/package.ts';
import { planningIntake } from '#shared/ledger/chain.ts';
import { mergeDoor } from '#shared/record/doors.ts';
import { planAdmission } from '#shared/record/holding.ts';
import { advance } from '#shared/ledger/position.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import { ok } from '#shared/result.ts';
import { documentsNamed } from '#shared/record/documents.ts';
import type { Exclusive } from './exclusive.ts';
import { checkEverything } from './integrity-check.ts';
import { mendEverything } from './mending.ts';
import { draftsOfUndoMerge, lastMergeOf, noteMerge } from './last-merge.ts';
import { makeEntriesInTurns } from './make-entries-in-turns.ts';
import { keyOfDevice } from './device-key.ts';
import { packEverything, type PackageAbout } from './pack-everything.ts';
import { unpack } from './packing.ts';
import { allEntries } from './read-entries.ts';
import { putBack } from './put-back.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { reconcile, stateOf, type LedgerParts } from './reconcile.ts';
import { inTurns } from './breather.ts';
import { isSameReach } from './write-index.ts';
import { entriesOfRestoring, type BatchMaker } from './restoring.ts';
import type { Store } from './store.ts';
import type { Writer } from './writer.ts';
import { bytesBeside } from './beside-backups.ts';
import { chunked } from './document-chunks.ts';
import { thingsOutside } from '#shared/record/outside.ts';
import { dropOutside, outsideOf, outsideStates, shelveOutside } from './outside-shelf.ts';

/** The half of the store that deals with the whole ledger at once. */
type Exchange = Pick<
  Store,
  'exportPackage' | 'mergePackage' | 'outside' | 'takeOutside' | 'dropOutside' | 'lastMerge' | 'undoMerge' | 'restorePackage' | 'integrity' | 'mend' | 'rebuild'
>;

/** What the exchange needs besides the ledger. */
interface ExchangeParts {
  readonly ledger: LedgerParts;
  readonly writer: Writer;
  readonly exclusive: Exclusive;
  /** Does work that storage may refuse until it succeeds. */
  readonly insist: <T>(work: () => Promise<T>) => Promise<T>;
  readonly newId: () => string;
  readonly inspector: () => string;
  readonly nowMs: () => number;
  /** The name of this laptop in the ledger. */
  readonly device: string;
  /** All entries and what a package of them says of itself. */
  readonly aboutNow: () => Promise<PackageAbout>;
}

/** Packages, merging, checking and rebuilding. */
export function openExchange(parts: ExchangeParts): Exchange {
  const { ledger, writer, exclusive } = parts;
  const { db, host, shelf } = ledger;
  const rebuild: Store['rebuild'] = (onProgress) =>
    exclusive(async () => {
      const { state, entries } = await reconcile(ledger, 'read');
      await rebuildIndex(db, shelf, entries ?? (await allEntries(db)), state, onProgress);
    });
  const check: Store['integrity'] = (ownUnitIds) => checkEverything(ledger, exclusive, ownUnitIds);
  const keepDocuments = (read: LedgerPackage) => keepDocumentsOf(ledger, read, parts.insist);
  /** What was projected without a document that has come now is projected again. */
  const projectAgain = async (brought: readonly string[]): Promise<void> => {
    const named = documentsNamed(await allEntries(db));
    if (brought.some((sha256) => named.has(sha256))) await rebuild(() => undefined);
  };
  /** Takes in what of somebody's entries passes the door, and notes what waits in locked rounds. */
  const takeIn = async ({ manifest, entries, fitting }: Incoming, futureMayCome: boolean) => {
    const planned = async () => {
      const state = await stateOf(db);
      const here = await allEntries(db);
      const held = new Map(here.map((entry) => [entryPlace(entry), entry]));
      const facts = { device: parts.device, nowMs: parts.nowMs(), futureMayCome, entries: here };
      return { here, state, plan: await inTurns(planningIntake(held, entries, mergeDoor(fitting === undefined ? {} : { fitting }, facts))) };
    };
    let known = await planned();
    const originals = known.plan.differing.length === 0 ? [] : await putBack(ledger, exclusive, entries);
    let { plan } = known;
    const writing = { by: parts.inspector(), batch: parts.newId(), nowMs: parts.nowMs() };
    let [waiting, after] = [0, 0];
    await writer.write(async (state) => {
      if (known.state === undefined || !isSameReach(known.state, state)) known = await planned();
      ({ plan } = known);
      const { device, by, writtenMs } = manifest;
      const admission = planAdmission(known.here, plan.fresh, state.device, { id: writing.batch, device, by, writtenMs });
      waiting = admission.waiting.length;
      const notes = await makeEntriesInTurns(admission.notes, advance(state.position, plan.fresh), { device: state.device, ...writing });
      after = state.entries + plan.fresh.length + notes.length;
      return [...plan.fresh, ...notes];
    });
    await noteMerge(db, { manifest, fresh: plan.fresh, ms: writing.nowMs, entries: after });
    return { plan, originals: originals.length, waiting };
  };
  return {
    exportPackage: async (passphrase, team) => packEverything(host, shelf, await parts.aboutNow(), { key: await keyOfDevice(db), passphrase, team }),
    mergePackage: async (bytes, passphrase, { futureMayCome = false } = {}) => {
      const read = await unpack(bytes, passphrase);
      if (!read.ok) return read;
      const { manifest } = read.value;
      const { brought, lost } = await keepDocuments(read.value);
      const { plan, originals, waiting } = await takeIn(read.value, futureMayCome);
      await shelveOutside(db, thingsOutside(plan, manifest, parts.nowMs(), read.value.fitting));
      if (plan.same > 0) await projectAgain(brought);
      return ok({
        fresh: plan.fresh.length,
        same: plan.same,
        differing: plan.differing.length,
        breaks: plan.breaks,
        putBack: originals,
        waiting,
        documents: brought.length,
        lost,
        by: manifest.by,
        writtenMs: manifest.writtenMs,
      });
    },
    outside: () => outsideStates(db, parts.device, parts.nowMs()),
    takeOutside: async (id, { futureMayCome = false } = {}) => {
      const things = await outsideOf(db);
      const thing = things.find((one) => one.id === id);
      if (thing === undefined) return 0;
      const { plan } = await takeIn({ manifest: thing.from, entries: thing.entries, fitting: new Set(thing.fitting) }, futureMayCome);
      await shelveOutside(db, []);
      return plan.fresh.length;
    },
    dropOutside: (id) => dropOutside(db, id),
    restorePackage: async (bytes, { setBack, passphrase }) => {
      const read = await unpack(bytes, passphrase);
      if (!read.ok) return read;
      const { brought, lost } = await keepDocuments(read.value);
      const batch = parts.newId();
      const writing = { by: parts.inspector(), batch, nowMs: parts.nowMs() };
      const make: BatchMaker = (drafts, position, device) => makeEntriesInTurns(drafts, position, { device, ...writing });
      let fresh = 0;
      await writer.write(async (state) => {
        const restored = await entriesOfRestoring(db, state, read.value, { id: batch, setBack, make });
        fresh = restored.fresh;
        return restored.entries;
      });
      await projectAgain(brought);
      return ok({ batch, fresh, documents: brought.length, lost });
    },
    lastMerge: () => lastMergeOf(db),
    undoMerge: async () => {
      const batch = parts.newId();
      const writing = { by: parts.inspector(), batch, nowMs: parts.nowMs() };
      await writer.write(async (state) => makeEntriesInTurns(await draftsOfUndoMerge(db, batch), state.position, { device: state.device, ...writing }));
    },
    integrity: check,
    mend: (onProgress, ownUnitIds) => mendEverything({ ledger, writer, exclusive, insist: parts.insist, rebuild, check: () => check(ownUnitIds) }, onProgress),
    rebuild,
  };
}

/** Entries that somebody else wrote, with whose package brought them and which signatures among them fit. */
interface Incoming extends Pick<LedgerPackage, 'entries' | 'fitting'> {
  readonly manifest: Pick<LedgerPackage['manifest'], 'device' | 'by' | 'writtenMs'>;
}

/** What taking in the documents of a package brought, as hashes. */
interface KeptDocuments {
  /** Not here before. */
  readonly brought: readonly string[];
  /** Named by the package and found neither beside the backups nor here. */
  readonly lost: readonly string[];
}

/** Keeps the documents of a package: those that it carries, and those that it names and that are beside the backups. `insist` does what storage may refuse until it succeeds. */
async function keepDocumentsOf(
  { host, shelf }: LedgerParts,
  { manifest, documents }: LedgerPackage,
  insist: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<KeptDocuments> {
  const before = new Set((await host.documents.list()).map(({ sha256 }) => sha256));
  const lost: string[] = [];
  for (const few of chunked(documents, ({ bytes }) => bytes.length)) await insist(() => host.documents.putAll(few));
  const readable = new Set<string>();
  for (const few of chunked(isWhole(manifest) ? [] : manifest.documents, ({ size }) => size))
    for (const sha256 of (await shelf.bytesOf(few.map((one) => one.sha256))).keys()) readable.add(sha256);
  for (const { sha256 } of isWhole(manifest) ? [] : manifest.documents) {
    if (readable.has(sha256)) continue;
    const bytes = await bytesBeside(host, sha256);
    if (bytes === undefined) lost.push(sha256);
    else await insist(() => host.documents.put(sha256, bytes));
  }
  const gone = new Set(lost);
  return { brought: manifest.documents.flatMap(({ sha256 }) => (before.has(sha256) || gone.has(sha256) ? [] : [sha256])), lost };
}
