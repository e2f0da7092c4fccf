import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Finding, Verdict } from '#shared/model/finding.ts';
import { itemsOf, Standard } from '#shared/model/standard.ts';
import { Facts } from '#shared/model/unit.ts';
import { PointsCodec, toPoints } from '#shared/points.ts';
import { score } from '#shared/scoring/score.ts';
import type { ReceiptLine, ScoreResult } from '#shared/scoring/score-result.ts';
import { shippedStandards } from '#resources/standards/index.ts';

/** A finding as a file carries it: points decimal, everything that was not found left out. */
const FindingInFile = z.strictObject({
  verdict: Verdict.nullable().default(null),
  answers: Finding.shape.answers.default({}),
  points: PointsCodec.nullable().default(null),
  note: z.string().default(''),
  photos: z.array(z.string()).default([]),
});

/** What the command reads (docs/formats.md, “score”): the standard in full or by the id of a shipped one. */
const ScoreFile = z.strictObject({
  standard: z.union([z.string(), Standard]),
  findings: z.record(z.string(), FindingInFile).default({}),
  facts: Facts.default({}),
  subordinates: z.array(PointsCodec).optional(),
});

const linesInPoints = (lines: readonly ReceiptLine[]): object[] => lines.map((line) => ({ ...line, effect: toPoints(line.effect) }));

/** The whole result with points as the decimal numbers that files carry. */
const resultInPoints = (result: ScoreResult): object => ({
  ...result,
  total: toPoints(result.total),
  max: toPoints(result.max),
  bonus: toPoints(result.bonus),
  items: result.items.map((item) => ({
    ...item,
    points: toPoints(item.points),
    max: toPoints(item.max),
    bonus: toPoints(item.bonus),
    lines: linesInPoints(item.lines),
  })),
  sections: result.sections.map((section) => ({ ...section, points: toPoints(section.points), max: toPoints(section.max) })),
  totalLines: linesInPoints(result.totalLines),
});

/** The result for a file, or the sentence that says what is wrong with it. */
function scoreFile(path: string): object | string {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return `读不出来:${error instanceof Error ? error.message : String(error)}`;
  }
  const read = ScoreFile.safeParse(json);
  if (!read.success) return z.prettifyError(read.error);
  const { standard: named, findings, facts, subordinates } = read.data;
  const standard = typeof named === 'string' ? shippedStandards.find(({ id }) => id === named) : named;
  if (standard === undefined) return `没有这个编号的标准。可用的有:${shippedStandards.map(({ id }) => id).join('、')}`;
  const known = new Set(itemsOf(standard).map(({ item }) => item.id));
  const strangers = Object.keys(findings).filter((id) => !known.has(id));
  if (strangers.length > 0) return `标准“${standard.title}”里没有这些条目:${strangers.join('、')}`;
  return resultInPoints(score(standard, { findings, facts, ...(subordinates === undefined ? {} : { subordinates }) }));
}

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  process.stderr.write('用法:npm run score -- 文件.json\n');
  process.exitCode = 1;
} else {
  const outcome = scoreFile(file);
  if (typeof outcome === 'string') process.stderr.write(`${file}:${outcome}\n`);
  else process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
  process.exitCode = typeof outcome === 'string' ? 1 : 0;
}
