import { codeLabel, dayLabel, titleEnd, unitLabel } from '../../forms/form-words.ts';
import { formFacts, type FormFact } from '../../forms/form-facts.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadFact } from '../../model/submission.ts';
import { addressOf, type Cell } from '../grid.ts';
import { readFact } from '../contents/read-fact.ts';
import type { SheetView } from '../blocks/sheet-view.ts';
import * as say from '../problems.ts';
import { readDate } from '../values/dates.ts';
import { squash, tidy } from '../values/text.ts';

/** What the fields above the table of our own form say. */
interface OwnHead {
  readonly title: string;
  readonly unit: { readonly name: string | null; readonly uscc: string | null; readonly cell: string | null };
  readonly date: string | null;
  readonly facts: Readonly<Record<string, ReadFact>>;
  readonly rateSlack: number;
  readonly problems: readonly Problem[];
}

const factsByLabel = new Map<string, FormFact>(
  [...formFacts, { key: 'uscc', label: codeLabel, kind: 'code' } as const].map((fact) => [squash(fact.label), fact] as const),
);
const dayWord = squash(dayLabel);
const unitWord = squash(unitLabel);

/** A label with the cell that answers it; `place` is where the answer is or should be. */
interface Field {
  readonly label: string;
  readonly value: Cell | undefined;
  readonly place: string;
}

function fieldsIn(view: SheetView, to: number): readonly Field[] {
  const fields: Field[] = [];
  for (let row = 0; row < to; row += 1) {
    for (const cell of view.ownCells(row)) {
      const label = squash(cell.text);
      if (label !== dayWord && label !== unitWord && !factsByLabel.has(label)) continue;
      const column = view.reachOf(cell) + 1;
      fields.push({ label, value: view.ownCells(row).find((other) => other.column === column), place: addressOf(view.grid.sheet, row, column) });
    }
  }
  return fields;
}

function titleIn(view: SheetView, to: number): string {
  for (let row = 0; row < to; row += 1) {
    const [first] = view.ownCells(row);
    if (first !== undefined && tidy(first.text).endsWith(titleEnd)) return tidy(first.text);
  }
  return '';
}

/** Reads title, unit, day and facts above the table. A field left blank says nothing. */
export function readOwnHead(view: SheetView, headRow: number): OwnHead {
  const facts: Record<string, ReadFact> = {};
  const problems: Problem[] = [];
  let [date, name, nameCell, rateSlack]: [string | null, string | null, string | null, number] = [null, null, null, 0];
  for (const { label, value, place } of fieldsIn(view, headRow)) {
    if (value === undefined || squash(value.text) === '') continue;
    if (label === unitWord) [name, nameCell] = [tidy(value.text), place];
    else if (label === dayWord) {
      const read = readDate(value.raw, value.text, value.format, view.grid.date1904);
      if (read === undefined || read.iso.length < 10) problems.push(say.dateUnreadable(place, value.text));
      else date = read.iso;
    }
    const fact = factsByLabel.get(label);
    if (fact === undefined) continue;
    const result = readFact({ ...fact, labels: [] }, value, place, view.grid.date1904, undefined);
    Object.assign(facts, result.facts);
    problems.push(...result.problems);
    rateSlack = Math.max(rateSlack, result.slack ?? 0);
  }
  const uscc = facts['uscc']?.value;
  return {
    title: titleIn(view, headRow),
    unit: { name, uscc: typeof uscc === 'string' ? uscc : null, cell: nameCell },
    date,
    facts,
    rateSlack,
    problems,
  };
}
