import { importFiles, importRegister, importSubmission } from '../record/import-acts.ts';
import { confirmLayout } from '../record/lesson-acts.ts';
import type { RegisterRow } from '../record/fact-origin.ts';
import { joinRound, openRound } from '../record/round-acts.ts';
import { changeUnit, learnAlias, registerUnit } from '../record/unit-acts.ts';
import type { Draft } from '../model/ledger.ts';
import type { Round } from '../model/round.ts';
import { bringsScores, type Submission } from '../model/submission.ts';
import type { Unit } from '../model/unit.ts';
import type { TaughtLayout } from './confirmed-layouts.ts';
import { selfTotalOf } from './corrected-submission.ts';
import { fieldsOfChanges, statedFacts, withYear } from './fact-changes.ts';
import type { PlannedRow, Recognition } from './import-row.ts';
import { newUnitsOf, spelledAlike } from './new-units.ts';

/** What one confirmed import is made of. */
export interface ImportParts {
  /** Rows of the preview; those that are not `in` are passed over. */
  readonly rows: readonly PlannedRow[];
  readonly importId: string;
  readonly newId: () => string;
  /** The round that takes the submissions; null when only facts of units come in and there is none. */
  readonly roundId: string | null;
  /** Set when the round is opened with this import. */
  readonly newRound: Round | null;
  /** The standard by which the round goes now; null where it has none. */
  readonly standardHash: string | null;
  /** The year of the round; null where there is none: counts of a ballot then say no year. */
  readonly year: number | null;
  /** What the confirmed layouts teach the reader. */
  readonly taught: readonly TaughtLayout[];
  /** Hash of the stored Submission by row key. */
  readonly documents: ReadonlyMap<string, string>;
}

interface GoingIn {
  readonly row: PlannedRow;
  readonly submission: Submission;
  readonly unitId: string;
}

/** Whether a row becomes a submission that counts or stays as history; facts sheets and a form that gives way to the older one do not. */
const bringsPoints = ({ row, submission }: GoingIn): boolean => bringsScores(submission) && row.winner !== 'old';

/** Ways of recognising a unit by which it learns the name that it came under: a person said so, or the name is equal after normalising. A code alone teaches no name. */
const teachesName: ReadonlySet<Recognition> = new Set(['chosen', 'name', 'alias']);

/** What known units learn: changed facts that a person did not keep back, and the name they came under. */
function lessons(going: readonly GoingIn[], year: number | null): readonly Draft[] {
  const drafts: Draft[] = [];
  const learned = new Set<string>();
  for (const { row, submission, unitId } of going) {
    if (row.target.kind !== 'unit') continue;
    const { unit, how } = row.target;
    const changes = row.takesChanges ? fieldsOfChanges(unit, submission, row.factChanges, year) : {};
    if (Object.keys(changes).length > 0) drafts.push(changeUnit(unitId, changes));
    const isNew = teachesName.has(how) && row.unitName !== '' && ![unit.name, ...unit.aliases].some((name) => spelledAlike(name, row.unitName));
    if (!isNew || learned.has(`${unitId}/${row.unitName}`)) continue;
    learned.add(`${unitId}/${row.unitName}`);
    drafts.push(learnAlias(unitId, row.unitName));
  }
  return drafts;
}

/** Submissions of one unit in the order in which they count: what is only history first, the winner last and with the greatest id. */
function submissionDrafts(going: readonly GoingIn[], parts: ImportParts, roundId: string): readonly Draft[] {
  const counting = going.filter(bringsPoints);
  const ordered = [
    ...counting.filter(({ row }) => row.winner !== null && row.winner !== row.key),
    ...counting.filter(({ row }) => row.winner === null || row.winner === row.key),
  ];
  const ids = ordered.map(() => parts.newId()).sort();
  return ordered.flatMap(({ row, submission, unitId }, index) => {
    const document = parts.documents.get(row.key);
    const id = ids[index];
    if (document === undefined || id === undefined) return [];
    const { date } = submission;
    // A line of a table of units by their criteria counts as that unit's form.
    const layout = bringsScores(submission) ? 'form' : submission.layout;
    const file = { file: row.file.reading.sha256, fileName: row.file.picked.path };
    const given = parts.standardHash === null ? {} : { standardHash: parts.standardHash };
    return [importSubmission(roundId, { id, importId: parts.importId, unitId, document, ...file, date, selfTotal: selfTotalOf(submission), layout, ...given })];
  });
}

/** The rows of registers, which become no submission: what they say of units is kept with its cells. */
const registerRows = (going: readonly GoingIn[]): readonly RegisterRow[] =>
  going.flatMap(({ row, submission, unitId }) => {
    if (bringsScores(submission)) return [];
    const facts = Object.entries(statedFacts(submission)).flatMap(([fact, value]) => {
      const read = submission.facts[fact];
      return read === undefined ? [] : [[fact, { value, cell: read.cell, raw: read.raw }] as const];
    });
    return facts.length === 0 ? [] : [{ unitId, fileName: row.file.picked.path, facts: Object.fromEntries(facts) }];
  });

/** The files of the rows that go in, each once. */
function filesOf(rows: readonly PlannedRow[]): readonly { readonly name: string; readonly sha256: string }[] {
  const files = rows
    .filter((row) => row.state === 'in')
    .map((row) => [row.file.reading.sha256, { name: row.file.picked.path, sha256: row.file.reading.sha256 }] as const);
  return [...new Map(files).values()];
}

/** The acts of one import, to be recorded together: round, units, what known units learn, files, submissions. Findings are never touched. */
export function planImport(parts: ImportParts): readonly Draft[] {
  const rows = parts.rows.filter((row) => row.state === 'in');
  const registered = new Map(
    Array.from(newUnitsOf(rows), ([key, { name, aliases, town, kind, uscc, orgUscc, facts }]): [string, Unit] => [
      key,
      { id: parts.newId(), name, aliases, town, kind, uscc, orgUscc, facts: withYear(facts, parts.year) },
    ]),
  );
  const going = rows.flatMap((row): readonly GoingIn[] => {
    const unitId = row.target.kind === 'unit' ? row.target.unit.id : row.target.kind === 'new' ? registered.get(row.target.newKey)?.id : undefined;
    return row.submission === null || unitId === undefined ? [] : [{ row, submission: row.submission, unitId }];
  });
  const cells = registerRows(going);
  const books = [
    ...[...registered.values()].map(registerUnit),
    ...lessons(going, parts.year),
    ...(cells.length === 0 ? [] : [importRegister(parts.importId, cells)]),
  ];
  if (parts.roundId === null) return books;
  const joining = [...new Set(going.filter(bringsPoints).map(({ unitId }) => unitId))];
  return [
    ...(parts.newRound === null ? [] : [openRound(parts.newRound)]),
    ...books,
    importFiles(parts.roundId, parts.importId, filesOf(rows)),
    ...(joining.length === 0 ? [] : [joinRound(parts.roundId, joining)]),
    ...submissionDrafts(going, parts, parts.roundId),
    ...parts.taught.map(({ layout, ...confirmed }) => confirmLayout(layout, parts.importId, confirmed)),
  ];
}
