import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Grid } from '#shared/intake/grid.ts';
import { readSheet, type TableRead } from '#shared/intake/contents/read-sheet.ts';
import { readGrids } from '#shared/intake/read-grids.ts';
import { readOpened } from '#shared/intake/read-file.ts';
import { shippedExperience } from '#shared/intake/readings/reader-experience.ts';
import { rubricOf } from '#shared/intake/rubric/read-rubric.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import type { FileReading } from '#shared/model/submission.ts';
import { fixtureFolder } from '../expected-readings.ts';
import type { FormColumns } from '#shared/intake/readings/form-columns.ts';

/** A table of items whose right reading is known. */
export interface KnownTable {
  /** Which of the file's sheets it is on. */
  readonly sheet: number;
  readonly top: number;
  readonly bottom: number;
  /** One past its last row. */
  readonly end: number;
  readonly plan: FormColumns;
}

/** A fixture that reads right, with the table of items that has most rows. */
export interface Subject {
  readonly file: string;
  readonly command: 'intake' | 'rubric';
  readonly grids: readonly Grid[];
  readonly table: KnownTable;
  readonly right: Reading;
}

/** What a file is read as: a form's reading always, a rubric's where it is one. */
export interface Reading {
  readonly forms: FileReading;
  readonly rubric: RubricReading | undefined;
}

/** Reads the sheets of a file that was changed. */
export function readingOf(file: string, command: Subject['command'], grids: readonly Grid[]): Reading {
  const forms = readOpened(file, '', { ok: true, value: grids }, shippedExperience);
  return { forms, rubric: command === 'rubric' ? rubricOf(forms, grids) : undefined };
}

const folders = ['submissions', 'layouts', 'adversary', 'second-adversary', 'rounds', 'field', 'rounds-9a', 'rounds-9b', 'rounds-9c', 'rounds-9d', 'rounds-9e'];
const Listed = z.array(z.looseObject({ file: z.string(), command: z.enum(['intake', 'rubric']).optional() }));

const tablesOn = (grids: readonly Grid[]): readonly KnownTable[] =>
  grids.flatMap((grid, sheet) => {
    const read: TableRead[] = [];
    if (!grid.hidden) readSheet(grid, shippedExperience, (table) => read.push(table));
    return read.flatMap(({ header: { top, bottom }, end, plan }) => (plan === undefined || bottom < top ? [] : [{ sheet, top, bottom, end, plan }]));
  });

/** The fixtures of one folder that hold a table of items, only every so many of them. All fixtures read right. */
export function subjectsIn(folder: string, every = 1): readonly Subject[] {
  const listed =
    folder === 'rubrics'
      ? Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(`${fixtureFolder(folder)}expected.json`, 'utf8')))).map((file) => ({
          file,
          command: 'rubric' as const,
        }))
      : Listed.parse(JSON.parse(readFileSync(`${fixtureFolder(folder)}expected.json`, 'utf8')));
  const some = listed.filter((_, index) => index % every === 0);
  return some.flatMap(({ file, command = 'intake' }): readonly Subject[] => {
    const opened = readGrids(new Uint8Array(readFileSync(`${fixtureFolder(folder)}${file}`)), file);
    if (!opened.ok || opened.value.some((grid) => grid.struck !== undefined || grid.rowCount > 400)) return [];
    const [table] = tablesOn(opened.value).toSorted((one, other) => other.end - other.bottom - (one.end - one.bottom));
    const right = readingOf(file, command, opened.value);
    return table === undefined || right.forms.submissions.every(({ items }) => items.length < 3) ? [] : [{ file, command, grids: opened.value, table, right }];
  });
}

/** All folders of fixtures that hold forms and rubrics. */
export const subjectFolders: readonly string[] = [...folders, 'rubrics'];
