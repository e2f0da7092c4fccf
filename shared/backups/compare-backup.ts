import { canonicalJson } from '../json.ts';
import { documentUses, type DocumentUse } from '../record/documents.ts';
import { fold } from '../ledger/fold.ts';
import { planIntake } from '../ledger/chain.ts';
import { chainSignatureOf, signersOf } from '../ledger/chain-signature.ts';
import type { PackageSource } from './package-origin.ts';
import { entryPlace } from '../ledger/merge.ts';
import type { LedgerPackage } from '../ledger/package.ts';
import { reconcileSlip, type SlipLine } from '../differences/reconciliation.ts';
import { standingFields, type StandingFields } from '../ledger/registers.ts';
import { subjectKindOf, unitSubject, type SubjectKind } from '../record/subject.ts';
import { countedLines, thingsIn, type CountedLine } from '../record/counted-things.ts';
import { breakSentences } from '../record/chain-words.ts';
import { restoreDoor } from '../record/doors.ts';
import type { Entry } from '../model/ledger.ts';
import { lockedRoundSentences } from './locked-round-sentences.ts';

/** How things of one kind in a backup compare with those here. */
export interface KindComparison {
  readonly kind: SubjectKind;
  readonly word: string;
  readonly inBackup: number;
  readonly here: number;
  /** In the backup and not here. */
  readonly missing: number;
  /** Here and not in the backup. */
  readonly added: number;
  /** In both, with other content. */
  readonly changed: number;
  readonly same: number;
}

/** A round in a backup. */
interface BackupRound {
  readonly title: string;
  readonly visits: number;
  readonly decisions: number;
}

/** What a backup holds, and what restoring it would change here. */
export interface BackupComparison {
  /** Where it comes from by its own word and its signature: see `originOf`. */
  readonly source: PackageSource;
  readonly by: string;
  readonly writtenMs: number;
  /** How many of the missing entries are in this laptop's name and signed by none of its keys, neither in their chain nor with the backup. */
  readonly ownUnsigned: number;
  readonly entries: {
    readonly inBackup: number;
    readonly missing: number;
    readonly added: number;
    readonly same: number;
    /** One place in a chain with two contents: a copied data folder. */
    readonly differing: number;
  };
  readonly documents: { readonly inBackup: number; readonly missing: number };
  /** Documents that it names and that are nowhere any more, with what they were to it. */
  readonly lacking: readonly { readonly use: DocumentUse | null; readonly unitName: string | null }[];
  readonly kinds: readonly KindComparison[];
  readonly rounds: readonly BackupRound[];
  /** What restoring does to locked rounds, a Chinese sentence each. */
  readonly locked: readonly string[];
  /** What of it is left out and why, a Chinese sentence each. */
  readonly breaks: readonly string[];
  readonly devices: readonly SlipLine[];
}

type State = ReadonlyMap<string, StandingFields>;

/** What is here besides the entries. */
interface BackupFacts {
  /** The hashes of the files here. */
  readonly documents: ReadonlySet<string>;
  /** Hashes of files that the backup names and that are nowhere any more. */
  readonly lacking: readonly string[];
  /** The name of this machine in the ledger, and the public key (hex) that it signs with. */
  readonly device: string;
  readonly publicKey: string;
}

/** Compares a backup with what is here, on this machine. Changes nothing. */
export function compareBackup(backup: LedgerPackage, held: readonly Entry[], { documents, lacking, device, publicKey }: BackupFacts): BackupComparison {
  const there = stateOf(backup.entries);
  const now = stateOf(held);
  const hashes = new Map(held.map((entry) => [entryPlace(entry), entry.hash]));
  const known = backup.entries.flatMap((entry) => hashes.get(entryPlace(entry)) ?? []);
  const places = new Map(held.map((entry) => [entryPlace(entry), entry]));
  const { fresh, breaks } = planIntake(places, backup.entries, restoreDoor(backup));
  const same = backup.entries.filter((entry) => hashes.get(entryPlace(entry)) === entry.hash).length;
  return {
    source: { device: backup.manifest.device, signedBy: backup.signedBy ?? null },
    by: backup.manifest.by,
    writtenMs: backup.manifest.writtenMs,
    ownUnsigned: backup.signedBy === publicKey ? 0 : ownUnsigned(held, fresh, backup, { device, publicKey }),
    entries: {
      inBackup: backup.entries.length,
      missing: backup.entries.length - known.length,
      added: held.length - known.length,
      same,
      differing: known.length - same,
    },
    documents: {
      inBackup: backup.manifest.documents.length,
      missing: backup.manifest.documents.filter(({ sha256 }) => !documents.has(sha256)).length,
    },
    lacking: lackingIn(backup, there, lacking),
    kinds: countedLines.flatMap((line) => compareKind(line, there, now) ?? []),
    rounds: roundsOf(there),
    locked: lockedRoundSentences(backup, held, fresh, device),
    breaks: breakSentences(breaks, backup.entries),
    devices: reconcileSlip(backup.entries).lines,
  };
}

/** The keys of this machine are the one that it has and those of which its chain here says that it had them. */
function ownUnsigned(
  held: readonly Entry[],
  fresh: readonly Entry[],
  { fitting }: LedgerPackage,
  { device, publicKey }: { readonly device: string; readonly publicKey: string },
): number {
  const here = held.filter((entry) => entry.device === device);
  const own = new Set([publicKey, ...here.flatMap((entry) => chainSignatureOf(entry)?.publicKey ?? [])]);
  const coming = fresh.filter((entry) => entry.device === device);
  const signers = signersOf(
    [...here, ...coming].sort((a, b) => a.seq - b.seq),
    ({ hash }) => fitting?.has(hash) === true,
  );
  return coming.filter((entry) => !(signers.get(entry) ?? []).some((key) => own.has(key))).length;
}

function lackingIn({ entries }: LedgerPackage, there: State, lacking: readonly string[]): BackupComparison['lacking'] {
  const uses = documentUses(entries, new Set(lacking));
  return lacking.map((sha256) => {
    const use = uses.get(sha256) ?? null;
    const name = use === null || use.unitId === null ? undefined : there.get(unitSubject(use.unitId))?.['name'];
    return { use, unitName: typeof name === 'string' ? name : null };
  });
}

/** The values that count, of every subject; one that was taken back whole is absent. */
function stateOf(entries: readonly Entry[]): State {
  const state = new Map<string, StandingFields>();
  for (const [subject, registers] of fold(entries)) {
    const fields = Object.fromEntries(Object.entries(standingFields(registers)).filter(([field]) => !field.startsWith('undo/')));
    if (Object.keys(fields).length > 0) state.set(subject, fields);
  }
  return state;
}

/** How the things of a line compare; undefined where there are none on either side. */
function compareKind(line: CountedLine, there: State, here: State): KindComparison | undefined {
  const [inBackup, present] = [thingsOf(line, there), thingsOf(line, here)];
  if (inBackup.size === 0 && present.size === 0) return undefined;
  const both = [...inBackup].filter(([key]) => present.has(key));
  const changed = both.filter(([key, content]) => content !== present.get(key)).length;
  return {
    kind: line.kind,
    word: line.word,
    inBackup: inBackup.size,
    here: present.size,
    missing: inBackup.size - both.length,
    added: present.size - both.length,
    changed,
    same: both.length - changed,
  };
}

/** The things of a line with what each says, as one text. */
function thingsOf(line: CountedLine, state: State): ReadonlyMap<string, string> {
  const things = new Map<string, string>();
  for (const [subject, fields] of state) {
    for (const key of thingsIn(line, subject, Object.keys(fields))) {
      const own = Object.entries(fields).filter(([field]) => line.partOf === undefined || `${subject}#${String(line.partOf(field))}` === key);
      things.set(key, canonicalJson(Object.fromEntries(own)));
    }
  }
  return things;
}

function roundsOf(state: State): readonly BackupRound[] {
  // Units, not subjects: a unit has a first visit, a re-inspection and two blind sheets, and what was taken back is none.
  const counted = (prefix: string, field: string): number =>
    new Set([...state].flatMap(([subject, fields]) => (subject.startsWith(prefix) && (fields[field] ?? null) !== null ? [subject.split('/')[2]] : []))).size;
  return [...state].flatMap(([subject, fields]) => {
    if (subjectKindOf(subject) !== 'round') return [];
    const id = subject.slice('round/'.length);
    const { title } = fields;
    return [
      { title: typeof title === 'string' ? title : id, visits: counted(`visit/${id}/`, 'standardHash'), decisions: counted(`decision/${id}/`, 'outcome') },
    ];
  });
}
