import { canonicalJson, type Json } from '#shared/json.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Steps } from '#shared/steps.ts';
import { inTurns, startBreather } from './breather.ts';
import type { Database } from './database.ts';
import type { DocumentShelf } from './document-shelf.ts';
import type { RowChanges } from '#shared/projecting/index-change.ts';
import { emptySource } from '#shared/projecting/index-source.ts';
import { planIndex } from '#shared/projecting/plan-index.ts';

/** A table of the index that screens read. */
export type ProjectionTable = 'units' | 'rounds' | 'standards' | 'imports' | 'submissions' | 'visits' | 'pictures' | 'decisions' | 'held' | 'subjects';

/** The tables whose rows are not what making them again from the entries gives. */
export async function staleTables(db: Database, shelf: DocumentShelf, entries: readonly Entry[], device: string): Promise<readonly ProjectionTable[]> {
  const made = await planIndex(emptySource, shelf, entries, device, { breathe: startBreather() });
  const subjects = Array.from(made.registers, ([subject, registers]) => ({ subject, registers }));
  const pairs: readonly (readonly [ProjectionTable, readonly unknown[], readonly unknown[]])[] = [
    ['units', await db.units.toArray(), rowsOf(made.units)],
    ['rounds', await db.rounds.toArray(), rowsOf(made.rounds)],
    ['standards', await db.standards.toArray(), rowsOf(made.standards)],
    ['imports', await db.imports.toArray(), rowsOf(made.imports)],
    ['submissions', await db.submissions.toArray(), rowsOf(made.submissions)],
    ['visits', await db.visits.toArray(), rowsOf(made.visits)],
    ['pictures', await db.pictures.toArray(), rowsOf(made.pictures)],
    ['held', await db.held.toArray(), rowsOf(made.held)],
    ['decisions', await db.decisions.toArray(), rowsOf(made.decisions)],
    ['subjects', (await db.subjects.toArray()).map(({ subject, registers }) => ({ subject, registers })), subjects],
  ];
  const stale: ProjectionTable[] = [];
  for (const [table, kept, again] of pairs) if (!(await inTurns(areSame(kept, again)))) stale.push(table);
  return stale;
}

const rowsOf = <Row>(changes: RowChanges<Row>): readonly Row[] => [...changes.values()].flatMap((row) => (row === undefined ? [] : [row]));

/** Whether two tables hold the same rows, in whatever order; a row a step. */
function* areSame(a: readonly unknown[], b: readonly unknown[]): Steps<boolean> {
  if (a.length !== b.length) return false;
  const texts = new Set<string>();
  for (const row of a) {
    texts.add(textOf(row));
    yield;
  }
  for (const row of b) {
    if (!texts.has(textOf(row))) return false;
    yield;
  }
  return true;
}

const textOf = (row: unknown): string => canonicalJson(JSON.parse(JSON.stringify(row)) as Json);
