import { actWord } from '../record/act-words.ts';
import { bySubject } from '../ledger/fold.ts';
import { planningIntake } from '../ledger/chain.ts';
import { finish, type Steps } from '../steps.ts';
import { entryPlace } from '../ledger/merge.ts';
import type { LedgerPackage, PackageManifest } from '../ledger/package.ts';
import { groupDifferences } from '../differences/group-differences.ts';
import { openDifferences } from '../differences/settled-matters.ts';
import { incomingStandardTroubles } from '../standards/incoming-standards.ts';
import { applyEntries } from '../ledger/registers.ts';
import { mergeDoor } from '../record/doors.ts';
import { deviceKeysSubject, knownKeys } from '../record/device-keys.ts';
import { decidedSentence, decidedSignings } from '../record/signing-state.ts';
import { breakSentences } from '../record/chain-words.ts';
import { countedLines, subjectOfThing, thingsIn, type CountedLine } from '../record/counted-things.ts';
import type { Entry } from '../model/ledger.ts';
import { decisionChanges, type DecisionChange } from './decision-changes.ts';
import type { PackageSource } from './package-origin.ts';
import { lockedRoundSentences } from './locked-round-sentences.ts';

/** What merging does to the things of one kind: how many are new, get something added, are here word for word, and in how many matters two people's words would then differ. */
export interface MergeLine {
  readonly word: string;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly differing: number;
}

/** What merging a package would do, before it is done. */
export interface MergePreview {
  /** Where it comes from by its own word and its signature: see `originOf`. */
  readonly source: PackageSource;
  readonly by: string;
  readonly writtenMs: number;
  readonly fresh: number;
  readonly same: number;
  /** Where entries do not follow from each other or from what is here, or cannot be believed, each told in a sentence; they are left out. */
  readonly breaks: readonly string[];
  /** Whether some are left out only because they are dated ahead: a person may take them in all the same. */
  readonly future: boolean;
  /** What is wrong with standards that it would bring, each told in a sentence. */
  readonly standards: readonly string[];
  /** Units, self-assessments, visits, decisions, files: only the kinds that the package holds. */
  readonly lines: readonly MergeLine[];
  /** How many of the fresh entries do what: “登记单位 12”, the most frequent first. */
  readonly acts: readonly { readonly word: string; readonly count: number }[];
  /** Which decisions would be others then. */
  readonly decisions: readonly DecisionChange[];
  /** How what it decides is signed, as a sentence; left out where it decides nothing. */
  readonly decided?: string;
  /** Who wrote the fresh entries. */
  readonly people: readonly string[];
  /** For which team it was made; null where it holds everything. */
  readonly team: NonNullable<PackageManifest['team']> | null;
  /** How many documents it only names that are nowhere to be found: see {@link HeldLedger}. */
  readonly lacking: number;
  /** What the merge does to locked rounds, a Chinese sentence each. */
  readonly locked: readonly string[];
}

/** What this machine holds, for comparing a package with it. */
interface HeldLedger {
  readonly entries: readonly Entry[];
  readonly documents: ReadonlySet<string>;
  /** The name of this machine in the ledger. */
  readonly device: string;
  /** Its clock, in milliseconds since 1970-01-01 UTC. */
  readonly nowMs: number;
  /** How many documents the package only names and are neither beside the backups nor here. */
  readonly lacking: number;
}

/** Compares a package with the entries and documents of this ledger. Changes nothing. */
export const previewMerge = (incoming: LedgerPackage, held: HeldLedger): MergePreview => finish(previewingMerge(incoming, held));

/** {@link previewMerge} in steps, each short for a package of a county. */
export function* previewingMerge(incoming: LedgerPackage, held: HeldLedger): Steps<MergePreview> {
  const places = new Map(held.entries.map((entry) => [entryPlace(entry), entry]));
  yield;
  const plan = yield* planningIntake(places, incoming.entries, mergeDoor(incoming, held));
  const counts = new Map<string, number>();
  for (const entry of plan.fresh) counts.set(entry.act, (counts.get(entry.act) ?? 0) + 1);
  const keys = knownKeys(
    held.entries.filter(({ subject }) => subject === deviceKeysSubject),
    held.device,
  );
  const signings = decidedSignings(held.entries, plan.fresh, incoming.fitting ?? new Set(), keys);
  yield;
  const decided = decidedSentence(signings);
  const lines = yield* subjectLines(incoming.entries, plan.fresh, held.entries);
  yield;
  const decisions = decisionChanges(held.entries, plan.fresh, held.device, signings);
  yield;
  const locked = lockedRoundSentences(incoming, held.entries, plan.fresh, held.device);
  yield;
  return {
    source: { device: incoming.manifest.device, signedBy: incoming.signedBy ?? null },
    by: incoming.manifest.by,
    writtenMs: incoming.manifest.writtenMs,
    fresh: plan.fresh.length,
    same: plan.same,
    breaks: breakSentences(plan.breaks, incoming.entries),
    future: plan.breaks.some(({ code }) => code === 'future'),
    standards: incomingStandardTroubles(incoming, held.documents),
    lines: [...lines, ...documentLine(incoming, held.documents)],
    acts: Array.from(counts, ([act, count]) => ({ word: actWord(act), count })).sort((a, b) => b.count - a.count),
    decisions,
    ...(decided === undefined ? {} : { decided }),
    people: [...new Set(plan.fresh.map((entry) => entry.by))].filter((name) => name !== ''),
    team: incoming.manifest.team ?? null,
    lacking: held.lacking,
    locked,
  };
}

function* subjectLines(incoming: readonly Entry[], fresh: readonly Entry[], held: readonly Entry[]): Steps<readonly MergeLine[]> {
  const ours = bySubject(held);
  yield;
  const added = bySubject(fresh);
  const lines: MergeLine[] = [];
  for (const line of countedLines) {
    const theirs = yield* thingsAmong(line, incoming);
    if (theirs.size === 0) continue;
    const [touched, known] = [yield* thingsAmong(line, fresh), yield* thingsAmong(line, held)];
    const changed = [...touched].filter((key) => known.has(key));
    let differing = 0;
    for (const subject of line.partOf === undefined ? changed.map(subjectOfThing) : []) {
      yield;
      differing += Math.max(0, mattersIn(subject, [ours, added]) - mattersIn(subject, [ours]));
    }
    lines.push({ word: line.word, fresh: touched.size - changed.length, changed: changed.length, same: theirs.size - touched.size, differing });
  }
  return lines;
}

type Things = ReadonlySet<string>;

function* thingsAmong(line: CountedLine, entries: readonly Entry[]): Steps<Things> {
  const things = new Set<string>();
  for (const { subject, fields } of entries) {
    for (const thing of thingsIn(line, subject, Object.keys(fields))) things.add(thing);
    yield;
  }
  return things;
}

/** In how many matters people differ about a subject, by the entries that these hold of it. */
function mattersIn(subject: string, ledgers: readonly ReadonlyMap<string, readonly Entry[]>[]): number {
  const history = ledgers.flatMap((ledger) => ledger.get(subject) ?? []);
  return groupDifferences(openDifferences(subject, applyEntries({}, history), history)).length;
}

function documentLine({ manifest: { documents } }: LedgerPackage, held: ReadonlySet<string>): readonly MergeLine[] {
  const fresh = documents.filter(({ sha256 }) => !held.has(sha256)).length;
  return documents.length === 0 ? [] : [{ word: '照片和文件', fresh, changed: 0, same: documents.length - fresh, differing: 0 }];
}
