import { clockMs } from '../ledger/clock.ts';
import { bySubject } from '../ledger/fold.ts';
import { entryPlace } from '../ledger/merge.ts';
import { applyEntries, differencesOf, textOf, type Registers } from '../ledger/registers.ts';
import type { Entry } from '../model/ledger.ts';
import { Outcome } from '../model/round.ts';
import { deviceKeysSubject } from '../record/device-keys.ts';
import { signatureAct } from '../ledger/chain-signature.ts';
import { holdingOf, planAdmission } from '../record/holding.ts';
import type { DecidedSignings, SigningState } from '../record/signing-state.ts';
import { roundSubject, subjectKindOf, unitSubject } from '../record/subject.ts';

/** A decision that a merge would change. */
export interface DecisionChange {
  readonly subject: string;
  /** Title of the round, name of the unit. */
  readonly round: string;
  readonly unit: string;
  /** Null where nothing is decided. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  /** Who wrote what would count then, and when in milliseconds since 1970-01-01 UTC. */
  readonly by: string;
  readonly ms: number;
  /** Whether both sides decided without knowing of each other, so that a person has to settle it. */
  readonly differing: boolean;
  /** How the entry that decides it is signed; left out where it is here already. */
  readonly signing?: SigningState;
}

/** The kinds of subject that say what is decided, and what of it waits in a locked round. */
const deciding = new Set(['decision', 'round', 'held']);

/** Which decisions taking in `fresh` entries would change, those that undo or replace one first. `device` is the name of this machine in the ledger. */
export function decisionChanges(
  held: readonly Entry[],
  fresh: readonly Entry[],
  device: string,
  signings: DecidedSignings = new Map(),
): readonly DecisionChange[] {
  const bears = ({ subject }: Entry): boolean => deciding.has(subjectKindOf(subject));
  const incoming = fresh.filter(bears);
  if (incoming.length === 0) return [];
  const here = held.filter((entry) => bears(entry) || entry.act === signatureAct || entry.subject === deviceKeysSubject);
  const [before, after] = [countedDecisions(here, device), countedDecisions([...here, ...incoming], device, new Set(waitingIn(here, incoming, device)))];
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((subject) => {
    const [was, is] = [outcomeIn(before.get(subject)), outcomeIn(after.get(subject))];
    return was === is ? [] : [{ subject, before: was, after: is, ...wordOn(subject, after.get(subject) ?? {}, signings) }];
  });
  const names = namesIn([...held, ...fresh], changes);
  return changes.map((change) => ({ ...change, ...names(change.subject) })).sort((a, b) => Number(a.before === null) - Number(b.before === null));
}

/** The places of what comes in and does not count, since it reaches a locked round. */
function waitingIn(here: readonly Entry[], incoming: readonly Entry[], device: string): readonly string[] {
  const { waiting, doubted } = planAdmission(here, incoming, device, { id: '', device: '', by: '', writtenMs: 0 });
  return [...waiting.map(({ entry }) => entryPlace(entry)), ...doubted];
}

function countedDecisions(entries: readonly Entry[], device: string, waiting: ReadonlySet<string> = new Set()): ReadonlyMap<string, Registers> {
  const counted = holdingOf(entries, device, waiting).counted.filter((entry) => subjectKindOf(entry.subject) === 'decision' && !waiting.has(entryPlace(entry)));
  return new Map(Array.from(bySubject(counted), ([subject, own]) => [subject, applyEntries({}, own)]));
}

const outcomeIn = (registers: Registers | undefined): Outcome | null => Outcome.safeParse(registers?.['outcome']?.winner.value).data ?? null;

function wordOn(subject: string, registers: Registers, signings: DecidedSignings): Pick<DecisionChange, 'by' | 'ms' | 'differing' | 'signing'> {
  const write = registers['outcome']?.winner;
  const differing = differencesOf(subject, registers).some(({ field }) => field === 'outcome');
  const signing = write === undefined ? undefined : signings.get(entryPlace(write));
  return { by: write?.by ?? '', ms: write === undefined ? 0 : clockMs(write.at), differing, ...(signing === undefined ? {} : { signing }) };
}

/** The names of the rounds and units that decisions are about. */
function namesIn(entries: readonly Entry[], changes: readonly { readonly subject: string }[]): (subject: string) => Pick<DecisionChange, 'round' | 'unit'> {
  const wanted = new Set(changes.flatMap(({ subject }) => subjectsNamed(subject)));
  const own = bySubject(entries.filter(({ subject }) => wanted.has(subject)));
  const named = (subject: string, field: string): string | null => textOf(applyEntries({}, own.get(subject) ?? []), field);
  return (subject) => {
    const [round = '', unit = ''] = subjectsNamed(subject);
    return { round: named(round, 'title') ?? '未知的批次', unit: named(unit, 'name') ?? '台账中没有的单位' };
  };
}

const subjectsNamed = (subject: string): readonly string[] => {
  const [, roundId = '', unitId = ''] = subject.split('/');
  return [roundSubject(roundId), unitSubject(unitId)];
};
