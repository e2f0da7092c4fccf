import type { KeptPaper } from '#shared/output/papers/kept-paper.ts';
import type { PaperOnRecord } from '#shared/record/kept-papers.ts';
import type { CompletenessCheck } from '#shared/checks/completeness.ts';
import type { VisitPictures } from '#shared/evidence/alike.ts';
import type { CodeMark } from '#shared/differences/reconciliation.ts';
import type { DifferenceGroup } from '#shared/differences/group-differences.ts';
import type { SettledMatter } from '#shared/differences/settled-matters.ts';
import type { Meeting, Review } from '#shared/model/review.ts';
import type { Evidence } from '#shared/evidence/evidence.ts';
import type { Host } from '#shared/host.ts';
import type { VisitReading } from '#shared/record/read-visit.ts';
import type { ChainBreak } from '#shared/ledger/chain.ts';
import type { PackageProblem, PackageSignature } from '#shared/ledger/package.ts';
import type { Difference, StandingFields } from '#shared/ledger/registers.ts';
import type { StrayFinding } from '#shared/record/re-visit.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import type { Decision, Round, SheetPhase } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { Panel } from '#shared/blind/panel.ts';
import type { NoticeWordings, Rectification } from '#shared/rectify/rectification.ts';
import type { ReadRow } from '#shared/record/fact-origin.ts';
import type { RoundPlan } from '#shared/model/round-plan.ts';
import type { HeldDecision, HeldThing } from '#shared/record/held-things.ts';
import type { OutsideThing } from '#shared/record/outside.ts';
import type { Signings } from '#shared/record/signing-state.ts';
import type { Swept } from '#shared/left-over.ts';
import type { Result } from '#shared/result.ts';
import type { ProgrammeQueries } from './programme-queries.ts';
import type { VisitCases } from './visit-cases.ts';
import type { TitleQueries } from './title-queries.ts';
import type { Backups } from './backup-keeper.ts';
import type { StoreVault } from './vault/store-vault.ts';
import type { DraftRecord, ImportRecord, StandardRecord, SheetRecord, SubmissionRecord, VisitDetail, VisitRecord } from './records.ts';
import type { IntegrityReport } from './integrity-report.ts';
import type { InspectionChecks } from './inspection-checks.ts';

/**
 * Whether what was last done is safe: `saved` only when journal and index hold all of it (已保存). `unsaved` says why in a Chinese sentence;
 * `waiting` things are kept and tried again, none where something failed for good.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly atMs: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly reason: string; readonly waiting: number };

/** What the start found when it compared journal and index with each other. `sentence` is Chinese, for the person; null when all was well. */
export interface StartReport {
  readonly entries: number;
  readonly rebuilt: 'index' | 'journal' | null;
  readonly sentence: string | null;
}

/** What a merge brought. Merging the same package again brings nothing. */
interface MergeReport {
  /** Entries that were not here yet. */
  readonly fresh: number;
  /** Entries that were here already. */
  readonly same: number;
  /** Places in a chain that both sides fill with different content: a copied data folder or an edited package. Ours stays. */
  readonly differing: number;
  /** Where entries did not follow from each other or from what is here; from there on they were left out. */
  readonly breaks: readonly ChainBreak[];
  /** Entries that wait since in rounds that are locked here. */
  readonly waiting: number;
  /** Entries here that had been altered, and that the package held as they were written: so many were put back. */
  readonly putBack: number;
  readonly documents: number;
  /** Hashes of documents that it only names, and that are neither beside the backups nor here. */
  readonly lost: readonly string[];
  /** Who wrote the package, and when in milliseconds since 1970-01-01 UTC. */
  readonly by: string;
  readonly writtenMs: number;
}

/** A thing outside, and how many of its entries would pass the door now; `ahead`: how many if a person let in what is dated ahead. */
export interface OutsideState extends OutsideThing {
  readonly fits: number;
  readonly ahead: number;
}

/** A merge that can be taken back: who wrote its package, when it was written and merged (milliseconds since 1970-01-01 UTC), and how many entries it brought. */
export interface LastMerge {
  readonly by: string;
  readonly writtenMs: number;
  readonly ms: number;
  readonly fresh: number;
}

/** A team for which a package is made. */
export interface TeamUnits {
  readonly name: string;
  readonly unitIds: readonly string[];
}

/** A visit as it is read, with its row in the lists, its round, its unit and its evidence. */
export interface VisitCase<Phase extends SheetPhase = SheetPhase> extends VisitReading<Phase> {
  readonly record: SheetRecord<Phase>;
  readonly round: Round;
  readonly unit: Unit;
  readonly evidence: Evidence;
  /** In how many matters of this visit people still differ (记录不同): what is printed of it says so. */
  readonly openMatters: number;
}

/**
 * The one door between screens and stored state. Reads are queries to be wrapped in `useLive`; writes are acts.
 * Everything a screen changes goes through {@link Store.act}: it resolves when the act is in the journal, flushed, and indexed. While the disk refuses, it waits, `unsaved` is shown, and
 * the act is tried again: it must not be handed over a second time.
 */
export interface Store extends VisitCases, TitleQueries, ProgrammeQueries, InspectionChecks {
  readonly host: Host;
  readonly start: StartReport;
  /** The password of this laptop (本机密码). */
  readonly vault: StoreVault;
  /** What the person should know of how the data was found, at the start or while the program runs, as a Chinese sentence; null while there is nothing. */
  notice(): string | null;
  onNotice(listener: () => void): () => void;
  /** Looks whether journal and index are still there and agree; what is missing is mended and told, as at an act. */
  look(): Promise<void>;
  /** What interrupted writes had left behind and was cleared away after this start; known some moments after it. */
  readonly swept: Promise<Swept>;

  /** Records acts as one: all or none. They share a batch, so one undo takes all back. Rejects only where they are faulty in themselves. */
  act(drafts: readonly Draft[]): Promise<readonly Entry[]>;
  /** Takes a batch back by a new entry that restores what each field held before. */
  undo(batch: string): Promise<void>;
  /** The last batch of this device that is not undone, among the entries of one subject prefix; undefined when there is none. */
  lastBatch(subjectPrefix: string): Promise<string | undefined>;
  /** Keeps a file durably under its SHA-256 and returns it. Waits while the disk refuses, as an act does. */
  keepDocument(bytes: Uint8Array): Promise<string>;
  /** Keeps many files durably, in few calls to the disk, and returns their SHA-256s in the same order. Waits while the disk refuses. */
  keepDocuments(contents: readonly Uint8Array[]): Promise<readonly string[]>;
  document(sha256: string): Promise<Uint8Array | undefined>;
  /** Keeps a standard as a document and makes it known to the ledger. Returns its hash. */
  keepStandard(standard: Standard): Promise<string>;

  /** A text that is another one after every act and every document that comes: what was worked out of the ledger holds while it stays. */
  stamp(): Promise<string>;

  units(): Promise<readonly Unit[]>;
  unit(unitId: string): Promise<Unit | undefined>;
  rounds(): Promise<readonly Round[]>;
  round(roundId: string): Promise<Round | undefined>;
  standards(): Promise<readonly StandardRecord[]>;
  standard(hash: string): Promise<Standard | undefined>;
  /** Standards that are being written, neither published nor given up, the last touched first. */
  drafts(): Promise<readonly DraftRecord[]>;
  imports(roundId: string): Promise<readonly ImportRecord[]>;
  submissions(roundId: string): Promise<readonly SubmissionRecord[]>;
  submissionsOfUnit(unitId: string): Promise<readonly SubmissionRecord[]>;
  submissionDocument(document: string): Promise<Submission | undefined>;
  /** The version of the standard that a submission was given for, which its lines follow; undefined where it is not known or not here. */
  standardGivenFor(record: SubmissionRecord, submission: Submission): Promise<Standard | undefined>;
  /** Of these file hashes, the ones that an import already holds in this round. */
  filesKnown(roundId: string, sha256s: readonly string[]): Promise<ReadonlySet<string>>;
  /** The visits of record: 初验 and 复验. */
  visits(roundId: string): Promise<readonly VisitRecord[]>;
  /** The sheets on which first visits are scored blind, each by one scorer. Only their two scorers and, once both are done, the panel may see their points. */
  blindSheets(roundId: string): Promise<readonly SheetRecord[]>;
  /** What a panel noted so far of a unit's blind scoring. */
  panel(roundId: string, unitId: string): Promise<Panel>;
  visit<Phase extends SheetPhase>(roundId: string, unitId: string, phase: Phase): Promise<VisitDetail<Phase> | undefined>;
  /** What the fields of a visit say now, for what lists do not need: replies, signatures, what a re-inspection carries. Empty where there is none. */
  visitFields(roundId: string, unitId: string, phase: SheetPhase): Promise<StandingFields>;
  /** What a package brought on items that a re-inspection does not look at: it stays in the history and counts for nothing. */
  strayFindings(roundId: string, unitId: string): Promise<readonly StrayFinding[]>;
  /** The photos and files of a visit with who added them and what was drawn over them. */
  evidence(roundId: string, unitId: string, phase: SheetPhase): Promise<Evidence>;
  /** The photos of all visits of all rounds, to find the same picture among them. */
  pictures(): Promise<readonly VisitPictures[]>;
  /** What is under way between first visit and re-inspection, a record a unit with a notice. */
  rectifications(roundId: string): Promise<readonly Rectification[]>;
  /** How lines of notices were reworded by hand, by unit and item, whether they were issued yet or not. */
  noticeWordings(roundId: string): Promise<ReadonlyMap<string, NoticeWordings>>;
  /** The papers that acts on a subject signed or issued and kept, the latest last. */
  papersOn(subject: string): Promise<readonly PaperOnRecord[]>;
  /** A kept paper by the hash of its document; undefined where the document is missing. */
  keptPaper(sha256: string): Promise<KeptPaper | undefined>;
  /** What people did in 形式审查 of a round, a record a unit that was touched. */
  completenessChecks(roundId: string): Promise<readonly CompletenessCheck[]>;
  decisions(roundId: string): Promise<readonly Decision[]>;
  /** What people recorded of units beside their decision: second looks and giving back to the team, a record a unit that was touched. */
  reviews(roundId: string): Promise<readonly Review[]>;
  /** The meetings at which units of a round were decided on, in no particular order. */
  meetings(roundId: string): Promise<readonly Meeting[]>;
  /** What registers that were imported said of units, with the cell of each fact. */
  registerRows(): Promise<readonly ReadRow[]>;
  /** Who visits what: the teams of a round, their units and routes. */
  plan(roundId: string): Promise<RoundPlan>;
  /** The history of a subject, or of all subjects that start with a prefix, oldest first: what counts of it. The empty prefix means the whole ledger, also what waits or was refused. */
  history(subjectPrefix: string): Promise<readonly Entry[]>;

  /** Fields in which two people wrote different values without knowing of each other. An act that writes the field settles it; taking that act back opens it again where it was a settling. */
  differences(): Promise<readonly Difference[]>;
  /** The matters that are open because of them: what one settles at a time. Every count of differences is the number of these. */
  matters(): Promise<readonly DifferenceGroup[]>;
  /** Matters that were settled with a reason and not taken back since. */
  settledDifferences(): Promise<readonly SettledMatter[]>;

  /** What waits until a person takes or refuses it (隔离): acts that reached a locked round from elsewhere. */
  held(): Promise<readonly HeldThing[]>;
  /** What people took and refused of it, the latest first. */
  heldDecisions(): Promise<readonly HeldDecision[]>;
  /** What did not pass the door when packages were merged, kept beside the ledger (隔离). */
  outside(): Promise<readonly OutsideState[]>;
  /** Takes in what of a thing outside passes the door now, and resolves to how many entries that were. With `futureMayCome` a person says that the clock of its laptop was wrong. */
  takeOutside(id: string, how?: { readonly futureMayCome?: boolean }): Promise<number>;
  /** Throws a thing outside away. */
  dropOutside(id: string): Promise<void>;

  /** The code (对账码) over all that is here now, as papers have it. */
  codeMark(): Promise<CodeMark>;
  /** The code over what the lock of a round covers, with who locked it; undefined while it is open. */
  lockMark(roundId: string): Promise<CodeMark | undefined>;
  /** The signatures over each device's chain, checked. */
  signings(): Promise<Signings>;

  /**
   * Everything as a package (`.ystz`): entries and documents, signed by this laptop, encrypted where a passphrase is given. A backup is the same.
   * For a team it holds all entries too, so that chains stay whole, but leaves out the evidence of units that are not the team's.
   */
  exportPackage(passphrase?: string, team?: TeamUnits): Promise<Uint8Array>;
  /** Adds what a package holds and this ledger lacks, after every part of it agreed with its manifest; what does not follow in the chain of its device, and what the door does not let in, is left out (`futureMayCome`: entries dated ahead are let in). An encrypted one needs its passphrase. */
  mergePackage(bytes: Uint8Array, passphrase?: string, how?: { readonly futureMayCome?: boolean }): Promise<Result<MergeReport, PackageProblem>>;
  /** The last merge that brought something, while nothing was recorded since; undefined otherwise. */
  lastMerge(): Promise<LastMerge | undefined>;
  /** Takes the last merge back as one act, which can be undone as a restoring: every field is again what it was before; locked rounds stay as they are. Rejects where something was recorded since. */
  undoMerge(): Promise<void>;
  /**
   * Restores a backup as one act, after every part of it agreed with its manifest: adds what is missing here and, with `setBack`, sets every field back to what the backup
   * holds. Nothing is lost: what came since stays in the history, and undoing the batch brings it back.
   */
  restorePackage(
    bytes: Uint8Array,
    how: { readonly setBack: boolean; readonly passphrase: string },
  ): Promise<Result<{ readonly batch: string; readonly fresh: number; readonly documents: number; readonly lost: readonly string[] }, PackageProblem>>;
  /** Reads everything that is stored and checks it: hashes, chains, journal against index, documents. With `ownUnitIds` the evidence of other units may be elsewhere. */
  integrity(ownUnitIds?: readonly string[]): Promise<IntegrityReport>;
  /**
   * Mends what a check finds: journal and index from each other, documents and lost entries from the backups that are here, then what screens read.
   * Resolves to what is still wrong. `onProgress` gets steps done and their number.
   */
  mend(onProgress: (done: number, of: number) => void, ownUnitIds?: readonly string[]): Promise<IntegrityReport>;
  /** Throws the index away and makes it again from the journal. `onProgress` gets steps done and their number. */
  rebuild(onProgress: (done: number, of: number) => void): Promise<void>;

  /** Backups that the program writes by itself, and their state. */
  readonly backups: Backups;
  /** Something the person did is on its way to {@link Store.act}, a text while it is typed for instance: until the returned function is called, nothing is shown as saved. */
  underWay(): () => void;
  /** Tries at once what the disk refused. */
  retryNow(): void;
  /** Present save state, and a way to hear of changes. */
  saveState(): SaveState;
  onSaveState(listener: (state: SaveState) => void): () => void;

  /** Who writes: the inspector's name that entries carry. */
  inspector(): string;
  setInspector(name: string): void;
  readonly device: string;
  /** The public key (hex) that packages of this laptop are signed with; made when it is first asked for. */
  publicKey(): Promise<string>;
  /** Signs bytes with the key that packages of this laptop are signed with. */
  sign(bytes: Uint8Array): Promise<PackageSignature>;
}
