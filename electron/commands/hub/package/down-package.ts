import { createHash } from 'node:crypto';
import { makeEntries } from '#shared/ledger/entry.ts';
import { writeSignedPackage, type PackedDocument } from '#shared/ledger/package.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { announceKey } from '#shared/record/device-keys.ts';
import { HubError, type HubDatabase } from '../hub-database.ts';
import type { HubKey } from './hub-key.ts';
import { ledgerDrafts, unsent, type Wanted } from './ledger-drafts.ts';
import type { SentChain } from './sent-chain.ts';

/** Under which name the hub writes what goes down. */
export const hubName = '市级汇总库';

/** A county that a package goes to. */
export interface DownTo {
  readonly county: number;
  readonly device: string;
  readonly wanted: Wanted;
  readonly nowMs: number;
}

/** A package that goes down, and how many units and standards are in it. */
export interface DownPackage {
  readonly bytes: Uint8Array;
  readonly units: number;
  readonly standards: number;
  /** Entries that no package before had. */
  readonly fresh: number;
}

/** The bytes of the county's standards as their documents hold them. Those whose text the database does not give back byte for byte are left out. */
async function standardDocuments(db: HubDatabase, county: number): Promise<readonly PackedDocument[]> {
  const rows = await db.query<{ hash: string; content: string }>('SELECT hash, content::text AS content FROM hub.standard WHERE county = $1 ORDER BY hash', [
    county,
  ]);
  return rows.flatMap(({ hash, content }) => {
    const bytes = new TextEncoder().encode(content);
    return createHash('sha256').update(bytes).digest('hex') === hash ? [{ sha256: hash, bytes }] : [];
  });
}

/**
 * Makes the package that goes down to a county: the hub's own chain there, grown by what is new, and the standards; signed. The entries claim to have seen nothing, so that a laptop that holds nothing takes them
 * too, and are dated as what they pass on: where a county wrote something else since, both stand beside each other there. The chain is kept before the package is given out.
 */
export async function downPackage(db: HubDatabase, key: HubKey, chain: SentChain, { county, device, wanted, nowMs }: DownTo): Promise<DownPackage> {
  const documents = await standardDocuments(db, county);
  const carried = new Set(documents.map(({ sha256 }) => `standard/${sha256}`));
  const drafts = (await ledgerDrafts(db, county, device, wanted)).filter(({ draft }) => !draft.subject.startsWith('standard/') || carried.has(draft.subject));
  if (drafts.length === 0) throw new HubError('这个县在库里还没有单位、标准和目标，没有可以下发的。');
  let position = advance(noPosition, chain.entries);
  const entries: Entry[] = [...chain.entries];
  const batch = `${device}-${String(entries.length + 1)}`;
  const add = (draft: (typeof drafts)[number]['draft'], ms: number): void => {
    const made = makeEntries([draft], position, { device, by: hubName, batch, nowMs: ms });
    ({ position } = made);
    entries.push(...made.entries);
  };
  const fresh = unsent([{ draft: announceKey(device, key.publicKey), ms: drafts[0]?.ms ?? nowMs }, ...drafts], chain.entries);
  for (const { draft, ms } of fresh) add(draft, ms);
  chain.keep(entries);
  const bytes = await writeSignedPackage({ device, by: hubName, writtenMs: nowMs, entries, documents }, (manifest) => Promise.resolve(key.sign(manifest)));
  const count = (kind: string): number => drafts.filter(({ draft }) => draft.subject.startsWith(`${kind}/`)).length;
  return { bytes, units: count('unit'), standards: count('standard'), fresh: entries.length - chain.entries.length };
}
