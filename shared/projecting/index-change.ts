import type { VisitPictures } from '../evidence/alike.ts';
import type { ImportRecord, StandardRecord, SubmissionRecord, SheetRecord } from '../record/records.ts';
import type { Registers } from '../ledger/registers.ts';
import type { Entry } from '../model/ledger.ts';
import type { Decision, Round } from '../model/round.ts';
import type { HeldRow } from './held-row.ts';
import type { Unit } from '../model/unit.ts';

/** New rows by key; undefined where a row goes away. */
export type RowChanges<Row> = ReadonlyMap<string, Row | undefined>;

/** Everything that adding entries does to the index, worked out before the transaction that writes it. */
export interface IndexChange {
  readonly entries: readonly Entry[];
  readonly registers: ReadonlyMap<string, Registers>;
  readonly units: RowChanges<Unit>;
  readonly rounds: RowChanges<Round>;
  readonly standards: RowChanges<StandardRecord>;
  readonly imports: RowChanges<ImportRecord>;
  readonly submissions: RowChanges<SubmissionRecord>;
  readonly visits: RowChanges<SheetRecord>;
  /** The photos of visits, by the visit's id. */
  readonly pictures: RowChanges<VisitPictures>;
  readonly decisions: RowChanges<Decision>;
  /** What does not count in a locked round, by its place in the ledger. */
  readonly held: RowChanges<HeldRow>;
}
