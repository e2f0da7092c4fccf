import type { SubmissionRecord, SheetRecord } from '../record/records.ts';
import type { Registers } from '../ledger/registers.ts';
import type { Round } from '../model/round.ts';
import type { Unit } from '../model/unit.ts';
import type { Entry } from '../model/ledger.ts';
import type { HeldRow } from './held-row.ts';

/** What planning asks of a visit that is here. */
export type HeldVisit = Pick<SheetRecord, 'id' | 'roundId' | 'unitId' | 'phase' | 'standardHash' | 'completedMs' | 'total' | 'withheld'>;

/** What planning an index change reads of the present index. */
export interface IndexSource {
  registers(subjects: readonly string[]): Promise<readonly (Registers | undefined)[]>;
  /** The whole history of subjects. */
  entriesOfSubjects(subjects: readonly string[]): Promise<readonly Entry[]>;
  /** The entries at these places (see `entryPlace`); those that are not here are left out. */
  entriesAt(places: readonly string[]): Promise<readonly Entry[]>;
  allEntries(): Promise<readonly Entry[]>;
  /** What does not count in these rounds. */
  heldOfRounds(roundIds: readonly string[]): Promise<readonly HeldRow[]>;
  units(ids: readonly string[]): Promise<readonly (Unit | undefined)[]>;
  rounds(ids: readonly string[]): Promise<readonly (Round | undefined)[]>;
  allRounds(): Promise<readonly Round[]>;
  /** Hashes of all standards that entries ever spoke of. */
  standards(): Promise<readonly string[]>;
  submissions(ids: readonly string[]): Promise<readonly (SubmissionRecord | undefined)[]>;
  submissionsOfUnits(unitIds: readonly string[]): Promise<readonly SubmissionRecord[]>;
  submissionsOfRounds(roundIds: readonly string[]): Promise<readonly SubmissionRecord[]>;
  visitsOfUnits(unitIds: readonly string[]): Promise<readonly HeldVisit[]>;
  visitsOfRounds(roundIds: readonly string[]): Promise<readonly HeldVisit[]>;
}

/** An index that holds nothing: what a rebuild starts from. */
export const emptySource: IndexSource = {
  registers: (subjects) => Promise.resolve(subjects.map(() => undefined)),
  entriesOfSubjects: () => Promise.resolve([]),
  entriesAt: () => Promise.resolve([]),
  allEntries: () => Promise.resolve([]),
  heldOfRounds: () => Promise.resolve([]),
  units: (ids) => Promise.resolve(ids.map(() => undefined)),
  rounds: (ids) => Promise.resolve(ids.map(() => undefined)),
  allRounds: () => Promise.resolve([]),
  standards: () => Promise.resolve([]),
  submissions: (ids) => Promise.resolve(ids.map(() => undefined)),
  submissionsOfUnits: () => Promise.resolve([]),
  submissionsOfRounds: () => Promise.resolve([]),
  visitsOfUnits: () => Promise.resolve([]),
  visitsOfRounds: () => Promise.resolve([]),
};
