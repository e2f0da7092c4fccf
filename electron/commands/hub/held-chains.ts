import { signatureSubject } from '#shared/ledger/chain-signature.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import type { Json } from '#shared/json.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { HubDatabase } from './hub-database.ts';

interface ChainRow {
  readonly device: string;
  readonly seq: number;
  readonly at: string;
  readonly subject: string;
  readonly act: string;
  readonly seen: Record<string, number>;
  readonly batch: string | null;
  readonly hash: string;
  readonly fields: Record<string, Json> | null;
}

/** What the door needs of the entries of a county that are here, by place: how they follow from each other, what their writers knew, the signatures. Other fields are left out. */
export async function heldChains(db: HubDatabase, county: number): Promise<ReadonlyMap<string, Entry>> {
  const rows = await db.query<ChainRow>(
    `SELECT device, seq, at, subject, act, seen, batch, hash, CASE WHEN subject LIKE $2 THEN fields END AS fields FROM hub.entry WHERE county = $1 ORDER BY device, seq`,
    [county, `${signatureSubject('')}%`],
  );
  const held = new Map<string, Entry>();
  let before: ChainRow | undefined;
  for (const row of rows) {
    const prev = before?.device === row.device ? before.hash : '';
    held.set(entryPlace(row), { ...row, by: '', round: null, fields: row.fields ?? {}, prev });
    before = row;
  }
  return held;
}
