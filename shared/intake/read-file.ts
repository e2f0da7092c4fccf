import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Problem } from '../model/problem.ts';
import type { FileReading, RefusalCode } from '../model/submission.ts';
import type { Result } from '../result.ts';
import { addressOf, type Grid } from './grid.ts';
import { shippedExperience, type ReaderExperience } from './readings/reader-experience.ts';
import type { Block } from './contents/block.ts';
import { readSheet } from './contents/read-sheet.ts';
import { ofChild, parentAndChild, type ParentAndChild } from './blocks/parent-sheet.ts';
import * as say from './problems.ts';
import { readGrids, type GridsResult } from './read-grids.ts';
import type { WordText } from './pages/word-page.ts';
import { refusalMessage, type Refusal } from './refusals.ts';
import { assemble } from './submission/assemble.ts';
import { squash } from './values/text.ts';

type FileProblem = FileReading['problems'][number];

const columnName = (column: number): string => addressOf('', 0, column).slice(1, -1);

function hiddenParts(grid: Grid): readonly Problem[] {
  const used = (row: number): boolean => grid.rows[row]?.some((cell) => cell !== undefined && !cell.covered) ?? false;
  const rows = [...grid.hiddenRows].filter(used).sort((left, right) => left - right);
  const columns = [...grid.hiddenColumns]
    .filter((column) => grid.rows.some((row) => row?.[column] !== undefined && !row[column].covered))
    .sort((left, right) => left - right);
  return [
    ...(rows.length === 0 ? [] : [say.hiddenRows(grid.sheet, rows)]),
    ...(columns.length === 0 ? [] : [say.hiddenColumns(grid.sheet, columns.map(columnName))]),
    ...(grid.struck === undefined ? [] : [say.struckOut(grid.sheet, grid.struck)]),
  ];
}

interface SheetsRead {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

const hasTable = (blocks: readonly Block[]): boolean => blocks.some((block) => block.kind !== 'head');

/** The forms of a sheet of lines, each with what the sheet of units says of its unit. */
function readTied({ parent, forms }: ParentAndChild, experience: ReaderExperience): readonly Block[] {
  const told = new Map(
    readSheet(parent, experience)
      .flatMap((block) => (block.kind === 'rows' ? block.rows : []))
      .map(({ submission }) => [submission.unit.cell, submission.facts]),
  );
  return forms.flatMap((form) => readSheet(form.grid, experience).map((block) => ofChild(block, form, told.get(form.place) ?? {})));
}

/** Reads the visible sheets; hidden ones only when no visible one holds a table. */
function readSheets(grids: readonly Grid[], experience: ReaderExperience): SheetsRead {
  const read = (wanted: readonly Grid[]): SheetsRead => {
    const tied = parentAndChild(wanted);
    const blocksOn = (grid: Grid): readonly Block[] => (grid === tied?.child ? readTied(tied, experience) : readSheet(grid, experience));
    const sheets = wanted.filter((grid) => grid !== tied?.parent).map((grid) => ({ grid, blocks: blocksOn(grid) }));
    return {
      blocks: sheets.flatMap((sheet) => sheet.blocks),
      problems: sheets.filter((sheet) => hasTable(sheet.blocks)).flatMap((sheet) => hiddenParts(sheet.grid)),
    };
  };
  const hidden = grids.filter((grid) => grid.hidden && grid.rowCount > 0);
  const visible = read(grids.filter((grid) => !grid.hidden));
  if (hasTable(visible.blocks)) return { ...visible, problems: [...visible.problems, ...hidden.map((grid) => say.hiddenSheet(grid.sheet, false))] };
  const behind = read(hidden);
  const used = hasTable(behind.blocks) ? hidden.map((grid) => say.hiddenSheet(grid.sheet, true)) : [];
  return { blocks: [...visible.blocks, ...behind.blocks], problems: [...behind.problems, ...used] };
}

/** One warning for each unit that comes a second time in the same file. */
function duplicatesIn(reading: Pick<FileReading, 'submissions'>): readonly FileProblem[] {
  const seen = new Set<string>();
  return reading.submissions.flatMap((submission, index) => {
    const name = squash(submission.unit.name ?? '');
    if (name === '') return [];
    if (!seen.has(`${submission.layout} ${name}`)) {
      seen.add(`${submission.layout} ${name}`);
      return [];
    }
    return [{ ...say.duplicateSubmission(submission.unit.name ?? '', '本文件中'), submission: index }];
  });
}

const refused = (file: string, hash: string, code: RefusalCode, message: string): FileReading => ({
  file,
  sha256: hash,
  status: 'refused',
  reason: { code, message },
  submissions: [],
  problems: [],
});

/** Drops a problem that was already told about the same cell in the same words. */
function once(problems: readonly FileProblem[]): FileProblem[] {
  const told = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.code} ${problem.cell ?? ''} ${problem.message}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** What {@link readFile} may be told beforehand. */
interface ReadFileOptions extends Partial<ReaderExperience> {
  readonly word?: Result<WordText, Refusal> | undefined;
}

/** Reads the sheets of a file that is opened, or tells why they could not be: what {@link readFile} does once it has them. `hash` is the SHA-256 of the file. */
export function readOpened(name: string, hash: string, grids: GridsResult, experience: ReaderExperience): FileReading {
  if (!grids.ok) return refused(name, hash, grids.problem.code, grids.problem.message);
  const sheets = readSheets(grids.value, experience);
  const rows = assemble(sheets.blocks, name);
  if (rows.length === 0) return refused(name, hash, 'no-table', refusalMessage({ code: 'no-table' }, name));
  const submissions = rows.map((row) => row.submission);
  const own = rows.flatMap((row, index) => row.problems.map((problem) => ({ ...problem, submission: index })));
  const general = sheets.problems.map((problem) => ({ ...problem, submission: null }));
  const questions = rows.flatMap((row, index) => (row.questions ?? []).map((question) => ({ ...question, submission: index })));
  const problems = once([...own, ...general, ...duplicatesIn({ submissions })]);
  return { file: name, sha256: hash, status: 'read', reason: null, submissions, problems, ...(questions.length === 0 ? {} : { questions }) };
}

/** The SHA-256 of a file, as its reading names it. */
export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/**
 * Reads one submitted file, whatever its format and layout: what it says of each unit with the cell and text of every value, and every doubt as a problem;
 * or why it cannot be read. `name` is only shown, and asked for the unit's name when nothing in the file gives it.
 * `mappings` are the columns of headings as a person mapped them; the program's own choice gives way to them. `weights` are what the county learned of the checks. `word` is what {@link wordPage} made of the bytes.
 */
export const readFile = (name: string, bytes: Uint8Array, { word, ...experience }: ReadFileOptions = {}): FileReading =>
  readOpened(name, hashOf(bytes), readGrids(bytes, name, word), { ...shippedExperience, ...experience });
