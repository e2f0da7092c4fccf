import type { Grid } from '#shared/intake/grid.ts';
import type { Random } from '#test/random.ts';
import { EditedSheet } from './edited-sheet.ts';
import type { KnownTable, Subject } from './subject.ts';

/** What is changed: the sheet with its table, and the numbers that choose words and places. */
export interface Change {
  readonly sheet: EditedSheet;
  readonly table: KnownTable;
  readonly random: Random;
  readonly subject: Subject;
}

/** A kind of change after which it is known what the file must read as: as before, with `more` forms beside. False where it cannot be made. */
export interface Mutation {
  readonly kind: string;
  readonly more?: number;
  readonly apply: (change: Change) => boolean;
}

/** The sheets of a fixture after a change; undefined where it cannot be made on it. */
export function mutated(subject: Subject, mutation: Mutation, random: Random): readonly Grid[] | undefined {
  const grid = subject.grids[subject.table.sheet];
  if (grid === undefined) return undefined;
  const sheet = new EditedSheet(grid);
  if (!mutation.apply({ sheet, table: subject.table, random, subject })) return undefined;
  return subject.grids.map((other, index) => (index === subject.table.sheet ? sheet.toGrid() : other));
}

/** The rows of a table that hold items: a text of their own where the items are, and no total. */
export function itemRows({ sheet, table: { bottom, end, plan }, subject }: Change): readonly number[] {
  const known = new Set(subject.right.forms.submissions.flatMap(({ items }) => items.map(({ cells }) => cells['text'])));
  const name = subject.grids[subject.table.sheet]?.sheet ?? '';
  const letters = columnLetters(plan.item);
  return Array.from({ length: Math.max(0, end - bottom - 1) }, (_, index) => bottom + 1 + index).filter(
    (row) => known.has(`${name}!${letters}${String(row + 1)}`) && sheet.textAt(row, plan.item) !== '',
  );
}

const columnLetters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
