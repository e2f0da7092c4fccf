import type { EntityTable, Table } from 'dexie';
import type { Stretches } from '#shared/backups/restore.ts';
import type { VisitPictures } from '#shared/evidence/alike.ts';
import type { ImportRecord, StandardRecord, SubmissionRecord, SheetRecord } from '#shared/record/records.ts';
import type { Position } from '#shared/ledger/position.ts';
import type { HeldRow } from '#shared/projecting/held-row.ts';
import type { OutsideThing } from '#shared/record/outside.ts';
import type { Registers } from '#shared/ledger/registers.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Decision, Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';

/** The fields of one subject. `differing` is 1 where people differ in some field, or did and it was settled, and left out otherwise, so that its index holds only those. */
export interface SubjectRow {
  readonly subject: string;
  readonly registers: Registers;
  readonly differing?: 1;
}

/** How far the index reaches. Written in the transaction that adds entries, so that it tells at every start whether journal and index agree. */
export interface StateRow {
  readonly key: 'state';
  readonly device: string;
  readonly position: Position;
  /** Length of the journal whose entries the index holds. */
  readonly journalBytes: number;
  readonly entries: number;
  /** Another text after every making anew of the whole index; left out of one that an older program made. */
  readonly made?: string;
}

/** The name that entries of this machine carry. */
export interface InspectorRow {
  readonly key: 'inspector';
  readonly name: string;
}

/** What the last backup of this machine held: how many entries, and when it was written. Lost with the index, which costs one more backup. */
export interface BackupRow {
  readonly key: 'backup';
  readonly ms: number;
  readonly entries: number;
}

/** The last merge that brought something: whose package of when, how much, and how many entries there were after it. Lost with the index; then it cannot be taken back by this. */
export interface MergeRow {
  readonly key: 'merge';
  readonly by: string;
  /** When the package was written and when it was merged, in milliseconds since 1970-01-01 UTC. */
  readonly writtenMs: number;
  readonly ms: number;
  readonly fresh: number;
  readonly brought: Stretches;
  readonly entries: number;
}

/** What did not pass the door and is kept beside the ledger. Lost with the index: whoever sent it has it. */
export interface OutsideRow {
  readonly key: 'outside';
  readonly things: readonly OutsideThing[];
}

/**
 * What this laptop signs packages with. The private key never leaves the browser, which does not give its bytes away (not extractable): it is in no journal, package or backup.
 * Lost with the index; then the laptop makes another.
 */
export interface DeviceKeyRow {
  readonly key: 'device-key';
  /** The uncompressed point of P-256, hex. */
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
}

/** What the index knows besides the entries, each row once. */
export type MetaRow = StateRow | InspectorRow | BackupRow | MergeRow | OutsideRow | DeviceKeyRow;

/** Everything in IndexedDB: the entries, what they add up to, and one table a projection. All of it can be made again from the journal, but for the key and the notes in `meta`. */
export interface Tables {
  readonly entries: Table<Entry, [device: string, seq: number]>;
  readonly subjects: EntityTable<SubjectRow, 'subject'>;
  readonly units: EntityTable<Unit, 'id'>;
  readonly rounds: EntityTable<Round, 'id'>;
  readonly standards: EntityTable<StandardRecord, 'hash'>;
  readonly imports: EntityTable<ImportRecord, 'id'>;
  readonly submissions: EntityTable<SubmissionRecord, 'id'>;
  readonly visits: EntityTable<SheetRecord, 'id'>;
  readonly pictures: EntityTable<VisitPictures, 'id'>;
  readonly decisions: Table<Decision, [roundId: string, unitId: string]>;
  readonly held: Table<HeldRow, [device: string, seq: number]>;
  readonly meta: Table<MetaRow, string>;
}
