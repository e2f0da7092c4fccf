import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { wordPage } from '#shared/intake/pages/word-page.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { toPoints } from '#shared/points.ts';
import type { FileReading, Submission } from '#shared/model/submission.ts';

const ExpectedItem = z.object({
  section: z.string(),
  text: z.string(),
  max: z.number().nullable(),
  self: z.number().nullable(),
  notApplicable: z.boolean().optional(),
});
const ExpectedSubmission = z.object({
  unit: z.string().nullable(),
  date: z.string().nullable().optional(),
  layout: z.enum(['form', 'roster', 'facts']).optional(),
  items: z.array(ExpectedItem),
  statedTotal: z.number().nullable().optional(),
  computedTotal: z.number().nullable().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});

/** What a fixture file must be read as. `problems` are codes that must appear; where there are none, no error and no warning may appear either. */
export const ExpectedFile = z.object({
  file: z.string(),
  status: z.enum(['read', 'refused']),
  reason: z.string().optional(),
  layout: z.enum(['form', 'roster', 'facts']).optional(),
  submissions: z.array(ExpectedSubmission),
  problems: z.array(z.string()),
});
export type ExpectedFile = z.infer<typeof ExpectedFile>;

/** The folder of fixtures beside this folder of tests. */
export const fixtureFolder = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url));

/** The expected readings of a fixture folder. */
export const expectedOf = (folder: string): readonly ExpectedFile[] =>
  z.array(ExpectedFile).parse(JSON.parse(readFileSync(`${fixtureFolder(folder)}expected.json`, 'utf8')));

/** The bytes of a fixture file. */
export const fixtureBytes = (folder: string, file: string): Uint8Array => new Uint8Array(readFileSync(`${fixtureFolder(folder)}${file}`));

/** Reads a fixture file as the program would, a Word document too. */
export async function readFixture(folder: string, file: string): Promise<FileReading> {
  const bytes = fixtureBytes(folder, file);
  return readFile(file, bytes, { word: await wordPage(bytes) });
}

const points = (centi: number | null): number | null => (centi === null ? null : toPoints(centi));

const itemsOf = (submission: Submission): unknown =>
  submission.items.map(({ section, text, max, self }) => ({ section, text, max: points(max), self: points(self) }));

/** A reading cut down to what an expectation of a file names, so that the two can be compared as wholes. */
export function comparable(reading: FileReading, expected: ExpectedFile): { readonly got: unknown; readonly wanted: unknown } {
  const got = reading.submissions.map((submission, index) => {
    const wanted = expected.submissions[index];
    const facts = Object.fromEntries(Object.keys(wanted?.facts ?? {}).map((key) => [key, submission.facts[key]?.value]));
    return {
      unit: submission.unit.name,
      ...(wanted?.date === undefined ? {} : { date: submission.date }),
      layout: submission.layout,
      items: itemsOf(submission),
      ...(wanted?.statedTotal === undefined ? {} : { statedTotal: points(submission.statedTotal) }),
      ...(wanted?.computedTotal === undefined ? {} : { computedTotal: points(submission.computedTotal) }),
      facts,
    };
  });
  const wanted = expected.submissions.map(({ items, facts, layout, ...rest }) => ({
    ...rest,
    layout: layout ?? expected.layout ?? 'form',
    items: items.map(({ section, text, max, self }) => ({ section, text, max, self })),
    facts: facts ?? {},
  }));
  return {
    got: { status: reading.status, reason: reading.reason?.code, submissions: got },
    wanted: { status: expected.status, reason: expected.reason, submissions: wanted },
  };
}
