import { checkLedger } from '#shared/ledger/integrity.ts';
import { entriesOf, readJournal } from '#shared/ledger/journal.ts';
import { placeOf, planMerge } from '#shared/ledger/merge.ts';
import type { PackedDocument } from '#shared/ledger/package.ts';
import { ok } from '#shared/result.ts';
import { documentsNamed, documentsOfOthers } from './documents-named.ts';
import type { Exclusive } from './exclusive.ts';
import { pack, unpack } from './packing.ts';
import { allEntries } from './read-entries.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { reconcile, type LedgerParts } from './reconcile.ts';
import type { Store } from './store.ts';
import type { Writer } from './writer.ts';

/** The half of the store that deals with the whole ledger at once. */
export type Exchange = Pick<Store, 'exportPackage' | 'mergePackage' | 'integrity' | 'rebuild'>;

/** What the exchange needs besides the ledger. */
export interface ExchangeParts {
  readonly ledger: LedgerParts;
  readonly writer: Writer;
  readonly exclusive: Exclusive;
  inspector(): string;
  nowMs(): number;
}

/** Packages, merging, checking and rebuilding. */
export function openExchange(parts: ExchangeParts): Exchange {
  const { ledger, writer, exclusive } = parts;
  const { db, host, shelf } = ledger;
  const rebuild: Store['rebuild'] = (onProgress) =>
    exclusive(async () => {
      const { state } = await reconcile(ledger, true);
      await rebuildIndex(db, shelf, await allEntries(db), state, onProgress);
    });
  return {
    exportPackage: async (passphrase, team) => {
      const { state } = await exclusive(() => reconcile(ledger, false));
      const entries = await allEntries(db);
      const leaveOut = team === undefined ? new Set<string>() : documentsOfOthers(entries, new Set(team.unitIds));
      const documents: PackedDocument[] = [];
      let leftOut = 0;
      for (const { sha256 } of await host.documents.list()) {
        const bytes = leaveOut.has(sha256) ? undefined : await shelf.bytes(sha256);
        if (bytes !== undefined) documents.push({ sha256, bytes });
        else if (leaveOut.has(sha256)) leftOut += 1;
      }
      const made = { device: state.device, by: parts.inspector(), writtenMs: parts.nowMs(), entries, documents };
      return pack(team === undefined ? made : { ...made, team: { name: team.name, units: team.unitIds.length, leftOut } }, passphrase);
    },
    mergePackage: async (bytes, passphrase) => {
      const read = await unpack(bytes, passphrase);
      if (!read.ok) return read;
      const { manifest, entries, documents } = read.value;
      const before = new Set((await host.documents.list()).map((document) => document.sha256));
      for (const document of documents) await host.documents.put(document.sha256, document.bytes);
      let plan = planMerge(() => undefined, []);
      await writer.write(async () => {
        const held = new Map((await allEntries(db)).map((entry) => [placeOf(entry), entry.hash]));
        plan = planMerge((place) => held.get(place), entries);
        return plan.fresh;
      });
      const brought = documents.filter((document) => !before.has(document.sha256));
      const missed = documentsNamed(await allEntries(db));
      // What was projected without a document that has come now is projected again.
      if (plan.same > 0 && brought.some((document) => missed.has(document.sha256))) await rebuild(() => undefined);
      return ok({
        fresh: plan.fresh.length,
        same: plan.same,
        differing: plan.differing.length,
        documents: brought.length,
        by: manifest.by,
        writtenMs: manifest.writtenMs,
      });
    },
    integrity: async (ownUnitIds) => {
      const [reading, indexed] = await exclusive(async () => [readJournal(await host.journal.read()), await allEntries(db)] as const);
      const journaled = entriesOf(reading);
      const inJournal = new Set(journaled.map((entry) => entry.hash));
      const inIndex = new Set(indexed.map((entry) => entry.hash));
      const named = documentsNamed(indexed);
      const others = ownUnitIds === undefined ? new Set<string>() : documentsOfOthers(indexed, new Set(ownUnitIds));
      const missingDocuments: string[] = [];
      for (const sha256 of named) if ((await shelf.bytes(sha256)) === undefined) missingDocuments.push(sha256);
      return {
        ledger: checkLedger(indexed),
        journalDamages: reading.damages.length,
        onlyInJournal: journaled.filter((entry) => !inIndex.has(entry.hash)).length,
        onlyInIndex: indexed.filter((entry) => !inJournal.has(entry.hash)).length,
        documents: named.size,
        missingDocuments: missingDocuments.filter((sha256) => !others.has(sha256)),
        documentsElsewhere: missingDocuments.filter((sha256) => others.has(sha256)).length,
      };
    },
    rebuild,
  };
}
