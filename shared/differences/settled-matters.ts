import type { ActName } from '../record/act-words.ts';
import { clockMs } from '../ledger/clock.ts';
import { knew } from '../ledger/fold.ts';
import { applyEntries, differencesOf, type Difference, type Registers } from '../ledger/registers.ts';
import { standingEntries, undoneBatches } from '../ledger/undo.ts';
import type { Json } from '../json.ts';
import type { Entry } from '../model/ledger.ts';
import { groupDifferences, type DifferenceGroup } from './group-differences.ts';

const settleAct: ActName = 'difference-settled';
const reasonPrefix = 'settled/';

/** A matter that a person settled: which values differed, and what was taken. */
export interface SettledMatter {
  readonly group: DifferenceGroup;
  /** What an undo takes back; the matter is open again then. */
  readonly batch: string;
  readonly taken: Readonly<Record<string, Json>>;
  readonly reason: string;
  readonly by: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly ms: number;
}

/** Whether anything of a subject was ever settled; its open differences may then not be told by its fields alone. */
export const wasSettled = (registers: Registers): boolean => Object.keys(registers).some((field) => field.startsWith(reasonPrefix));

/** The fields of a subject in which people differ, also those that were settled and whose settling was taken back. `history` are all entries of the subject. */
export function openDifferences(subject: string, registers: Registers, history: readonly Entry[]): readonly Difference[] {
  const open = differencesOf(subject, registers).filter(({ field }) => !field.startsWith(reasonPrefix));
  const undone = undoneBatches(history);
  const settled = history.filter(({ act, batch }) => act === settleAct && batch !== null && undone.has(batch));
  if (settled.length === 0) return open;
  const fields = new Set(settled.flatMap((entry) => Object.keys(entry.fields)));
  for (const { field } of open) fields.delete(field);
  const again = differencesOf(subject, applyEntries({}, standingEntries(history))).filter(({ field }) => fields.has(field) && !field.startsWith(reasonPrefix));
  return [...open, ...again];
}

/** The matters of a subject that were settled and still are, the latest first. `history` are all its entries. */
export function settledMatters(subject: string, history: readonly Entry[]): readonly SettledMatter[] {
  const standing = standingEntries(history);
  return standing
    .filter(({ act }) => act === settleAct)
    .flatMap((entry) => settledBy(subject, standing, entry))
    .sort((a, b) => b.ms - a.ms);
}

function settledBy(subject: string, standing: readonly Entry[], entry: Entry): readonly SettledMatter[] {
  const before = applyEntries(
    {},
    standing.filter((one) => knew(entry, one)),
  );
  const groups = groupDifferences(differencesOf(subject, before));
  return Object.entries(entry.fields).flatMap(([field, reason]) => {
    if (!field.startsWith(reasonPrefix) || typeof reason !== 'string' || entry.batch === null) return [];
    const group = groups.find(({ itemId }) => (itemId ?? '') === field.slice(reasonPrefix.length));
    const taken = Object.fromEntries(Object.entries(entry.fields).filter(([name]) => !name.startsWith(reasonPrefix)));
    return group === undefined ? [] : [{ group, batch: entry.batch, taken, reason, by: entry.by, ms: clockMs(entry.at) }];
  });
}

/** The fields of a subject as one machine had them before it knew of the others: all that it wrote itself, and what it had seen when it last wrote one of these fields. */
export function sideOf(history: readonly Entry[], device: string, fields: readonly string[]): Registers {
  const standing = standingEntries(history).filter(({ act }) => act !== settleAct);
  const last = standing.filter((entry) => entry.device === device && fields.some((field) => field in entry.fields)).sort((a, b) => b.seq - a.seq)[0];
  return applyEntries(
    {},
    standing.filter((entry) => entry.device === device || (last !== undefined && knew(last, entry))),
  );
}
