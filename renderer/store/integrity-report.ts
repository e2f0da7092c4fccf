import type { LedgerCheck } from '#shared/ledger/integrity.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { DocumentUse } from '#shared/record/documents.ts';
import type { FaultBeside } from './beside-backups.ts';
import type { ProjectionTable } from './stale-tables.ts';

/** What a check of everything that is stored found. All is well when every list is empty and every number but the counts is 0. */
export interface IntegrityReport {
  readonly ledger: LedgerCheck;
  /** Entries that were put back from a backup or the journal while mending, because the chain named them and not what was in their place. */
  readonly putBack: readonly Entry[];
  /** Unreadable stretches of the journal. */
  readonly journalDamages: number;
  /** Entries that only one of the two holds. */
  readonly onlyInJournal: number;
  readonly onlyInIndex: number;
  /** The entries behind those faults that can still be read: they do not check out, or only the index holds them. */
  readonly unsound: readonly Entry[];
  /** How many entries decide something, how many of these no signature covers, and the signatures that do not fit. */
  readonly signing: { readonly decided: number; readonly unsigned: number; readonly wrong: readonly Entry[] };
  /** What screens read and is not what making it again from the entries gives. */
  readonly stale: readonly ProjectionTable[];
  readonly documents: number;
  /** Hashes that entries name and the folder does not hold, or holds with other content. */
  readonly missingDocuments: readonly string[];
  /** The same, each with what it is and whether something is in its place (`held`: damaged, otherwise missing). */
  readonly faultyDocuments: readonly { readonly sha256: string; readonly held: boolean; readonly use: DocumentUse | null }[];
  /** How many documents are evidence of other teams' units, which a team's package leaves out. */
  readonly documentsElsewhere: number;
  /** Documents that backups name and that are missing or have gone bad beside them. */
  readonly faultyBackups: readonly (FaultBeside & { readonly use: DocumentUse | null })[];
  /** Why the backups could not be looked at, as a Chinese sentence; null when they could. */
  readonly backupProblem: string | null;
}
