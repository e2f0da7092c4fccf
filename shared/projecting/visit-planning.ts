import type { SubmissionRecord } from '../record/records.ts';
import type { Registers } from '../ledger/registers.ts';
import type { Round } from '../model/round.ts';
import type { Unit } from '../model/unit.ts';
import type { DocumentReader } from './document-reader.ts';
import type { RowChanges } from './index-change.ts';
import type { IndexSource } from './index-source.ts';

/** What projecting visits is told. */
export interface VisitPlanning {
  readonly source: IndexSource;
  readonly shelf: DocumentReader;
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
  readonly breathe: () => Promise<void>;
}
