import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scoreFile } from '#shared/scoring/score-file.ts';
import { often } from '#test/often.ts';
import { randomFile } from './random-file.ts';
import { recompute } from './recompute.ts';

const Lines = z.array(z.object({ rule: z.int().nullable(), text: z.string().min(1), effect: z.number() }));
const Result = z.object({
  total: z.number(),
  max: z.number(),
  bonus: z.number(),
  items: z.array(z.object({ itemId: z.string(), points: z.number(), bonus: z.number(), judged: z.boolean(), notApplicable: z.boolean(), lines: Lines })),
  sections: z.array(z.object({ sectionId: z.string(), points: z.number(), max: z.number(), belowFloor: z.boolean(), lines: Lines })),
  totalLines: Lines,
  gates: z.array(z.object({ holds: z.string() })),
  openMandatory: z.array(z.object({ itemId: z.string() })),
  vetoes: z.array(z.object({ itemId: z.string() })),
  grade: z.string().nullable(),
  recommendation: z.string().nullable(),
});
type Result = z.infer<typeof Result>;

/** What the program gives for a file, in the terms of the recomputation. */
const comparable = ({ items, sections, gates, openMandatory, vetoes, total, max, bonus, grade, recommendation }: Result): object => ({
  total,
  max,
  bonus,
  items: items.map(({ lines: _lines, ...item }) => item),
  sections: sections.map(({ lines: _lines, ...section }) => section),
  gates: gates.map(({ holds }) => holds),
  openMandatory: openMandatory.map(({ itemId }) => itemId),
  vetoes: vetoes.map(({ itemId }) => itemId),
  grade,
  recommendation,
});

function programResult(json: unknown): Result {
  const outcome = scoreFile(json, []);
  if (!outcome.ok) throw new Error(outcome.problem);
  return Result.parse(outcome.value);
}

const sumOf = (lines: Result['totalLines']): number => lines.reduce((sum, { effect }) => sum + Math.round(effect * 100), 0);
const seed = 20241121;

describe('the score against an independent recomputation from docs/formats.md', () => {
  it('agrees to the hundredth on random standards, findings and facts, and every receipt adds up', { timeout: often(120_000) }, () => {
    fc.assert(
      fc.property(randomFile, (file) => {
        const result = programResult(file);
        expect(comparable(result)).toEqual(recompute(file));
        for (const item of result.items) expect(sumOf(item.lines)).toBe(Math.round(item.points * 100));
        for (const section of result.sections) expect(sumOf(section.lines)).toBe(Math.round(section.points * 100));
        expect(sumOf(result.totalLines)).toBe(Math.round(result.total * 100));
      }),
      { numRuns: often(1000), seed },
    );
  });
});

describe('npm run score', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), '打分 '));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints what the recomputation says for files on the disk', { timeout: 60_000 }, () => {
    fc.sample(randomFile, { numRuns: 3, seed }).forEach((file, index) => {
      const path = join(folder, `文件 ${String(index)}.json`);
      writeFileSync(path, JSON.stringify(file));
      const printed = execFileSync(process.execPath, ['electron/launch/command.mjs', 'score', path], { encoding: 'utf8' });
      expect(comparable(Result.parse(JSON.parse(printed)))).toEqual(recompute(file));
    });
  });
});
