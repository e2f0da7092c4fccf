import type { Day } from '#shared/days/days.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { VisitPhase, type Round } from '#shared/model/round.ts';
import { dossierOf, type Dossier, type DossierPaper, type DossierVisit } from '#shared/output/dossier/dossier.ts';
import type { DossierHeld } from '#shared/output/dossier/dossier-page.ts';
import { countingSubmission } from '#shared/record/project-submission.ts';
import { completenessSubject, rectificationSubject, visitSubject } from '#shared/record/subject.ts';
import { closingSheet, validSignatures } from '#renderer/hooks/closing-sheet.ts';
import { paperPictures } from '#renderer/hooks/paper-pictures.ts';
import { readClosing } from '#renderer/hooks/use-closing.ts';
import type { Store } from '#renderer/store/store.ts';

/** What the dossiers of a round are made by. `entries` are all of the ledger, read once for all units; `federation` is the name that 设置 gave it. */
export interface DossierSource {
  readonly store: Store;
  readonly round: Round;
  readonly preparedOn: Day;
  readonly federation: string;
  readonly entries: readonly Entry[];
}

/** Gathers all about a unit in a round, with the documents that its dossier is written with. Undefined where the unit is not here. */
export async function readDossier(source: DossierSource, unitId: string): Promise<{ readonly dossier: Dossier; readonly held: DossierHeld } | undefined> {
  const { store, round } = source;
  const unit = await store.unit(unitId);
  if (unit === undefined) return undefined;
  const [submissions, decisions, rectifications, mark] = await Promise.all([
    store.submissionsOfUnit(unitId),
    store.decisions(round.id),
    store.rectifications(round.id),
    store.lockMark(round.id),
  ]);
  const record = countingSubmission(submissions.filter((one) => one.roundId === round.id));
  const dossier = dossierOf({
    federation: source.federation,
    round,
    unit,
    preparedOn: source.preparedOn,
    submission: record === undefined ? undefined : { record, content: await store.submissionDocument(record.document) },
    visits: await visitsOf(source, unitId),
    decision: decisions.find((one) => one.unitId === unitId),
    rectification: rectifications.find((one) => one.unitId === unitId),
    papers: await papersOf(source, unitId),
    entries: entriesAbout(source, unitId, record?.id),
    mark,
  });
  return { dossier, held: await heldFor(store, dossier) };
}

async function visitsOf({ store, round, federation }: DossierSource, unitId: string): Promise<readonly DossierVisit[]> {
  const visits: DossierVisit[] = [];
  for (const phase of VisitPhase.options) {
    const view = await readClosing(store, round, unitId, phase);
    if (view === null) continue;
    visits.push({
      phase,
      standard: view.standard,
      sheet: closingSheet(view, federation, validSignatures(view), true),
      evidence: await store.evidence(round.id, unitId, phase),
    });
  }
  return visits;
}

/** The papers that were signed or issued, as they were kept, the earliest first. */
async function papersOf({ store, round }: DossierSource, unitId: string): Promise<readonly DossierPaper[]> {
  const subjects = [
    completenessSubject(round.id, unitId),
    ...VisitPhase.options.map((phase) => visitSubject(round.id, unitId, phase)),
    rectificationSubject(round.id, unitId),
  ];
  const papers: DossierPaper[] = [];
  for (const subject of subjects) {
    for (const { sha256, keptMs, by } of await store.papersOn(subject)) {
      const kept = await store.keptPaper(sha256);
      if (kept !== undefined) papers.push({ paper: kept.paper, keptMs, by });
    }
  }
  return papers.toSorted((a, b) => a.keptMs - b.keptMs);
}

/** The entries about a unit: those of no round, and of this one. Those of others, and what only names the unit among many, stay out. */
function entriesAbout({ round, entries }: DossierSource, unitId: string, submissionId: string | undefined): readonly Entry[] {
  const isAbout = ({ subject, round: of }: Entry): boolean => {
    const ids = subject.split('/').slice(1);
    return (of === null || of === round.id) && (ids.includes(unitId) || (submissionId !== undefined && ids.includes(submissionId)));
  };
  return entries.filter(isAbout).toSorted((a, b) => clockMs(a.at) - clockMs(b.at) || a.at.localeCompare(b.at) || a.seq - b.seq);
}

async function heldFor(store: Store, dossier: Dossier): Promise<DossierHeld> {
  const blocks = dossier.parts.flatMap((part) => part.blocks);
  const files = await Promise.all(dossier.files.map(async ({ sha256 }) => [sha256, await store.document(sha256)] as const));
  return {
    images: await paperPictures(store, { name: dossier.name, audience: 'as-is', blocks }),
    files: new Map(files.flatMap(([sha256, bytes]) => (bytes === undefined ? [] : [[sha256, bytes] as const]))),
  };
}
