import type { FileReading, Submission } from '../model/submission.ts';
import type { RowEdit } from './import-row.ts';

/** The corrections of self scores that still hold after a file was read again: an item is the same when its text is in the same cell. */
function keptSelfs(selfs: NonNullable<RowEdit['selfs']>, before: Submission, after: Submission): NonNullable<RowEdit['selfs']> {
  const places = new Map(after.items.map((item, index) => [item.cells['text'] ?? '', index]));
  return Object.fromEntries(
    Object.entries(selfs).flatMap(([index, correction]) => {
      const cell = before.items[Number(index)]?.cells['text'];
      const place = cell === undefined ? undefined : places.get(cell);
      return place === undefined ? [] : [[place, correction]];
    }),
  );
}

/** The corrections of facts that still hold: a fact is the same when it is in the same cell. */
const keptFacts = (facts: NonNullable<RowEdit['facts']>, before: Submission, after: Submission): NonNullable<RowEdit['facts']> =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => before.facts[fact] !== undefined && before.facts[fact].cell === after.facts[fact]?.cell));

/** What was decided by hand about the rows of one file, carried over to another reading of it: as far as the same sheet still gives a row in the same place. */
export function keptEdits(edits: ReadonlyMap<string, RowEdit>, order: number, before: FileReading, after: FileReading): ReadonlyMap<string, RowEdit> {
  const kept = new Map(edits);
  before.submissions.forEach((old, place) => {
    const key = `${String(order)}/${String(place)}`;
    const edit = kept.get(key);
    const submission = after.submissions[place];
    if (edit === undefined) return;
    if (submission?.sheet !== old.sheet || submission.layout !== old.layout) kept.delete(key);
    else
      kept.set(key, {
        ...edit,
        ...(edit.selfs === undefined ? {} : { selfs: keptSelfs(edit.selfs, old, submission) }),
        ...(edit.facts === undefined ? {} : { facts: keptFacts(edit.facts, old, submission) }),
      });
  });
  return kept;
}
