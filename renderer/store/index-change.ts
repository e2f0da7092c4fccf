import type { VisitPictures } from '#shared/evidence/alike.ts';
import type { ImportRecord, StandardRecord, SubmissionRecord, SheetRecord } from '#shared/record/records.ts';
import type { Registers } from '#shared/ledger/registers.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Decision, Round } from '#shared/model/round.ts';
import type { HeldRow } from './rows.ts';
import type { Unit } from '#shared/model/unit.ts';

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
