import type { SubmissionRecord } from '#shared/record/records.ts';
import type { Registers } from '#shared/ledger/registers.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { DocumentShelf } from './document-shelf.ts';
import type { RowChanges } from './index-change.ts';
import type { IndexSource } from './index-source.ts';

/** What projecting visits is told. */
export interface VisitPlanning {
  readonly source: IndexSource;
  readonly shelf: DocumentShelf;
  /** Fields of the subjects that change. */
  readonly registers: ReadonlyMap<string, Registers>;
  readonly units: RowChanges<Unit>;
  readonly submissions: RowChanges<SubmissionRecord>;
  readonly rounds: RowChanges<Round>;
  /** Rounds that are locked or unlocked. */
  readonly locking: readonly string[];
  /** Submissions that come, go or change. */
  readonly touched: readonly SubmissionRecord[];
  readonly onVisit: (done: number, of: number) => void;
}
