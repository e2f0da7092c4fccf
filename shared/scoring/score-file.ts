import { z } from 'zod';
import { Finding, Verdict } from '../model/finding.ts';
import { itemsOf, Standard } from '../model/standard.ts';
import { Facts } from '../model/unit.ts';
import { PointsCodec, toPoints } from '../points.ts';
import { fail, ok, type Result } from '../result.ts';
import { issuesInWords, sentenceOf } from './file-issues.ts';
import { senseTroubles } from './file-sense.ts';
import { score } from './score.ts';
import type { ReceiptLine, ScoreResult } from './score-result.ts';

/** A finding as a file carries it: points decimal, everything that was not found left out. */
const FindingInFile = z.strictObject({
  verdict: Verdict.nullable().default(null),
  answers: Finding.shape.answers.default({}),
  points: PointsCodec.nullable().default(null),
  note: z.string().default(''),
  photos: z.array(z.string()).default([]),
});

/** What is scored (docs/formats.md, “Score files”): the standard in full or by the id of a shipped one. */
const ScoreFile = z.strictObject({
  standard: z.union([z.string(), Standard]),
  findings: z.record(z.string(), FindingInFile).default({}),
  facts: Facts.default({}),
  subordinates: z.array(PointsCodec).optional(),
});

const linesInPoints = (lines: readonly ReceiptLine[]): object[] => lines.map((line) => ({ ...line, effect: toPoints(line.effect) }));

/** The whole result with points as the decimal numbers that files carry; every item with the words and the clause that its receipt rests on. */
function resultInPoints(standard: Standard, result: ScoreResult): object {
  const items = itemsOf(standard);
  return {
    format: 'yanshoutai-result/1',
    standard: { id: standard.id, version: standard.version, title: standard.title },
    ...result,
    total: toPoints(result.total),
    max: toPoints(result.max),
    bonus: toPoints(result.bonus),
    items: result.items.map((scored, place) => ({
      ...scored,
      text: items[place]?.item.text ?? '',
      ruleText: items[place]?.item.ruleText ?? '',
      clause: items[place]?.item.clause ?? null,
      points: toPoints(scored.points),
      max: toPoints(scored.max),
      bonus: toPoints(scored.bonus),
      lines: linesInPoints(scored.lines),
    })),
    sections: result.sections.map((section) => ({
      ...section,
      points: toPoints(section.points),
      max: toPoints(section.max),
      lines: linesInPoints(section.lines),
    })),
    totalLines: linesInPoints(result.totalLines),
  };
}

/** Scores what a score file holds. `shipped` are the standards that it may name by their id. The problem is a sentence that says what is wrong with the file. */
export function scoreFile(json: unknown, shipped: readonly Standard[]): Result<object, string> {
  const read = ScoreFile.safeParse(json);
  if (!read.success) return fail(issuesInWords(read.error.issues, json));
  const { standard: named, findings, facts, subordinates } = read.data;
  const standard = typeof named === 'string' ? shipped.find(({ id }) => id === named) : named;
  if (standard === undefined) return fail(`没有这个编号的标准。可用的有：${shipped.map(({ id }) => id).join('、')}。`);
  const troubles = typeof named === 'string' ? [] : senseTroubles(standard, (json as { readonly standard: unknown }).standard);
  if (troubles.length > 0) return fail(sentenceOf(troubles));
  const ids = new Set(itemsOf(standard).map(({ item }) => item.id));
  const strangers = Object.keys(findings).filter((id) => !ids.has(id));
  if (strangers.length > 0) return fail(`标准“${standard.title}”里没有这些条目：${strangers.join('、')}。`);
  return ok(resultInPoints(standard, score(standard, { findings, facts, ...(subordinates === undefined ? {} : { subordinates }) })));
}
