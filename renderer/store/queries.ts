import { papersOnRecord } from '#shared/record/kept-papers.ts';
import { Dexie } from 'dexie';
import { evidenceOf, rulingsOf, findingsOf } from '#shared/record/read-visit-fields.ts';
import { groupDifferences } from '#shared/differences/group-differences.ts';
import { inOrder } from '#shared/ledger/fold.ts';
import { countingFields, strayFindings } from '#shared/record/re-visit.ts';
import { standingFields } from '#shared/ledger/registers.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import { coveredBy, ledgerCode, type CodeMark } from '#shared/differences/reconciliation.ts';
import { roundLocks } from '#shared/record/holding.ts';
import {
  completenessSubject,
  draftSubject,
  heldSubject,
  importSubject,
  roundSubject,
  panelSubject,
  rectificationSubject,
  reviewSubject,
  meetingSubject,
  teamsSubject,
  visitSubject,
} from '#shared/record/subject.ts';
import { projectMeeting } from '#shared/record/project-review.ts';
import { noticeWordingsOf } from '#shared/record/project-rectification.ts';
import { projectRegisterRows } from '#shared/record/fact-origin.ts';
import { projectPanel } from '#shared/record/project-panel.ts';
import { projectDraft } from '#shared/record/project-draft.ts';
import { completenessIn, openLists, planIn, recordsIn, rectificationsIn, reviewsIn } from './kept-lists.ts';
import { lastStandingBatch } from '#shared/ledger/undo.ts';
import type { DraftRecord } from '#shared/record/records.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { SheetPhase } from '#shared/model/round.ts';
import { openProgrammeQueries, type ProgrammeQueries } from './programme-queries.ts';
import { openTitleQueries, type TitleQueries } from './title-queries.ts';
import type { Database } from './database.ts';
import type { DocumentShelf } from './document-shelf.ts';
import { believedOn } from '#shared/record/round-lock.ts';
import { heldDecisions, heldThings, type HeldThing } from '#shared/record/held-things.ts';
import { openInspectionChecks, type InspectionChecks } from './inspection-checks.ts';
import { allEntries, countedOnly } from './read-entries.ts';
import { readDifferences, readSettledDifferences } from './read-differences.ts';
import { stateOf } from './reconcile.ts';
import { openVisitCases, type VisitCases } from './visit-cases.ts';
import { checkedSignings, type CheckedSignatures } from './sign-chain.ts';
import type { Store } from './store.ts';

/** The reading half of the store. */
type Queries = VisitCases &
  TitleQueries &
  ProgrammeQueries &
  InspectionChecks &
  Pick<
    Store,
    | 'lastBatch'
    | 'stamp'
    | 'units'
    | 'unit'
    | 'rounds'
    | 'round'
    | 'standards'
    | 'standard'
    | 'drafts'
    | 'imports'
    | 'submissions'
    | 'submissionsOfUnit'
    | 'submissionDocument'
    | 'standardGivenFor'
    | 'filesKnown'
    | 'visits'
    | 'blindSheets'
    | 'panel'
    | 'visit'
    | 'visitFields'
    | 'strayFindings'
    | 'evidence'
    | 'pictures'
    | 'rectifications'
    | 'noticeWordings'
    | 'papersOn'
    | 'keptPaper'
    | 'completenessChecks'
    | 'decisions'
    | 'reviews'
    | 'meetings'
    | 'registerRows'
    | 'plan'
    | 'history'
    | 'differences'
    | 'matters'
    | 'held'
    | 'heldDecisions'
    | 'signings'
    | 'codeMark'
    | 'lockMark'
    | 'settledDifferences'
  >;

/** Reads over the index; each is to be wrapped in `useLive`. */
export function openQueries(db: Database, shelf: DocumentShelf, device: () => string, nowMs: () => number): Queries {
  const checked: CheckedSignatures = new Map();
  const { units, submissions, visits, decisions, subjectsUnder } = openLists(db);
  return {
    ...openTitleQueries(db),
    ...openProgrammeQueries(db),
    lastBatch: async (subjectPrefix) => lastStandingBatch(await countedOnly(db, await entriesUnder(db, subjectPrefix)), device()),
    units: async () => units(''),
    unit: (unitId) => db.units.get(unitId),
    stamp: async () => {
      const state = await stateOf(db);
      return state === undefined ? '' : `${state.device} ${String(state.entries)} ${String(state.journalBytes)} ${String(shelf.arrived())}`;
    },
    rounds: () => db.rounds.toArray(),
    round: (roundId) => db.rounds.get(roundId),
    standards: () => db.standards.toArray(),
    // Dexie's own promise: a live query goes on watching after an await of it, which it would not after a foreign one.
    standard: (hash) => Dexie.Promise.resolve(shelf.standard(hash)),
    drafts: () => openDrafts(db),
    imports: (roundId) => db.imports.where('roundId').equals(roundId).toArray(),
    submissions: async (roundId) => submissions(roundId),
    submissionsOfUnit: (unitId) => db.submissions.where('unitId').equals(unitId).toArray(),
    submissionDocument: (document) => Dexie.Promise.resolve(shelf.submission(document)),
    standardGivenFor: (record, submission) => Dexie.Promise.resolve(shelf.givenStandard(submission, record)),
    filesKnown: async (roundId, sha256s) => {
      const imports = await db.imports.where('roundId').equals(roundId).toArray();
      const known = new Set(imports.flatMap(({ files }) => files.map((file) => file.sha256)));
      return new Set(sha256s.filter((sha256) => known.has(sha256)));
    },
    visits: async (roundId) => recordsIn(await visits(roundId)).official,
    blindSheets: async (roundId) => recordsIn(await visits(roundId)).blind,
    panel: async (roundId, unitId) => projectPanel(standingFields((await db.subjects.get(panelSubject(roundId, unitId)))?.registers ?? {})),
    ...openInspectionChecks(db),
    visit: async <Phase extends SheetPhase>(roundId: string, unitId: string, phase: Phase) => {
      const [record, row] = await Promise.all([db.visits.get(`${roundId}/${unitId}/${phase}`), db.subjects.get(visitSubject(roundId, unitId, phase))]);
      if (record === undefined || row === undefined) return undefined;
      const registers = countingFields(row.registers);
      return { record: { ...record, phase }, findings: findingsOf(registers), rulings: rulingsOf(standingFields(registers)) };
    },
    ...openVisitCases(db, shelf),
    visitFields: async (roundId, unitId, phase) => {
      const row = await db.subjects.get(visitSubject(roundId, unitId, phase));
      return row === undefined ? {} : standingFields(countingFields(row.registers));
    },
    strayFindings: async (roundId, unitId) => strayFindings((await db.subjects.get(visitSubject(roundId, unitId, 're')))?.registers ?? {}),
    evidence: async (roundId, unitId, phase) => evidenceOf(countingFields((await db.subjects.get(visitSubject(roundId, unitId, phase)))?.registers ?? {})),
    pictures: () => db.pictures.toArray(),
    rectifications: async (roundId) => rectificationsIn(await subjectsUnder(rectificationSubject(roundId, '')), roundId),
    noticeWordings: async (roundId) => {
      const prefix = rectificationSubject(roundId, '');
      const rows = await db.subjects.where('subject').startsWith(prefix).toArray();
      return new Map(rows.map(({ subject, registers }) => [subject.slice(prefix.length), noticeWordingsOf(standingFields(registers))]));
    },
    papersOn: async (subject) => papersOnRecord((await db.subjects.get(subject))?.registers ?? {}),
    keptPaper: (sha256) => Dexie.Promise.resolve(shelf.keptPaper(sha256)),
    completenessChecks: async (roundId) => completenessIn(await subjectsUnder(completenessSubject(roundId, '')), roundId),
    decisions: async (roundId) => decisions(roundId),
    reviews: async (roundId) => reviewsIn(await subjectsUnder(reviewSubject(roundId, '')), roundId),
    meetings: async (roundId) => {
      const prefix = meetingSubject(roundId, '');
      const rows = await db.subjects.where('subject').startsWith(prefix).toArray();
      return rows.flatMap(({ subject, registers }) => projectMeeting(subject.slice(prefix.length), standingFields(registers)) ?? []);
    },
    registerRows: async () => {
      const rows = await db.subjects.where('subject').startsWith(importSubject('')).toArray();
      return rows.flatMap(({ registers }) => projectRegisterRows(registers));
    },
    plan: async (roundId) => planIn(await subjectsUnder(teamsSubject(roundId)), roundId),
    history: async (subjectPrefix) => {
      const entries = await entriesUnder(db, subjectPrefix);
      return inOrder(subjectPrefix === '' ? entries : await countedOnly(db, entries));
    },
    held: () => readHeld(db),
    heldDecisions: async () => heldDecisions(believedOn(device(), await entriesUnder(db, heldKind))),
    codeMark: async () => ({ code: ledgerCode(await allEntries(db)), device: device(), ms: nowMs() }),
    lockMark: async (roundId) => lockMarkOf(await allEntries(db), roundId, device()),
    signings: async () => Dexie.Promise.resolve(checkedSignings(await entriesUnder(db, signedKind), checked)),
    differences: () => readDifferences(db),
    matters: async () => groupDifferences(await readDifferences(db)),
    settledDifferences: () => readSettledDifferences(db),
  };
}

/** The code over what the lock of a round covers; undefined while it is open. */
function lockMarkOf(entries: readonly Entry[], roundId: string, device: string): CodeMark | undefined {
  const lock = roundLocks(
    entries.filter(({ subject }) => subject === roundSubject(roundId) || subject === heldSubject(roundId)),
    device,
  ).get(roundId)?.lock;
  return lock === undefined || lock === null ? undefined : { code: ledgerCode(coveredBy(lock, entries)), device: lock.device, ms: clockMs(lock.at) };
}

/** Entries of one subject, or of all subjects below it: `unit/a` does not include `unit/ab`. The empty text means everything. */
function entriesUnder(db: Database, prefix: string): Promise<Entry[]> {
  if (prefix === '') return allEntries(db);
  const folder = prefix.endsWith('/') ? prefix : `${prefix}/`;
  return db.entries.where('subject').equals(prefix).or('subject').startsWith(folder).toArray();
}

async function openDrafts(db: Database): Promise<readonly DraftRecord[]> {
  const prefix = draftSubject('');
  const rows = await db.subjects.where('subject').startsWith(prefix).toArray();
  const drafts = rows.flatMap((row) => projectDraft(row.subject.slice(prefix.length), row.registers) ?? []);
  return drafts.sort((a, b) => b.changedMs - a.changedMs);
}

const heldKind = 'held';
const signedKind = 'signed';

async function readHeld(db: Database): Promise<readonly HeldThing[]> {
  const rows = (await db.held.toArray()).filter(({ state }) => state === 'waiting');
  if (rows.length === 0) return [];
  const entries = await db.entries.bulkGet(rows.map(({ device, seq }) => [device, seq]));
  const waiting = rows.flatMap(({ roundId, state }, index) => {
    const entry = entries[index];
    return entry === undefined ? [] : [{ entry, roundId, state }];
  });
  const subjects = [...new Set(waiting.map(({ entry }) => entry.subject))];
  const registers = new Map((await db.subjects.bulkGet(subjects)).flatMap((row) => (row === undefined ? [] : [[row.subject, row.registers] as const])));
  return heldThings(waiting, (subject) => registers.get(subject) ?? {}, await entriesUnder(db, heldKind));
}
