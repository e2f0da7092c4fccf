import { z } from 'zod';
import { Finding, Verdict } from '../model/finding.ts';
import { itemsOf, Standard } from '../model/standard.ts';
import { Facts } from '../model/unit.ts';
import { PointsCodec, toPoints } from '../points.ts';
import { fail, ok, type Result } from '../result.ts';
import { issuesInWords, phraseAt, sentenceOf, type PlaceAt } from './file-issues.ts';
import { inputProblems, totalDoubt, type InputProblem } from './problems/input-problems.ts';
import { standardProblems } from './problems/standard-problems.ts';
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

/** What is wrong with the words of a standard or of what is scored, as phrases with their places: what keeps it from being scored, and what is only doubtful. */
interface Told {
  readonly impossible: readonly string[];
  readonly doubts: readonly string[];
}

const toldOf = (problems: readonly InputProblem[], placeAt: PlaceAt): Told => {
  const phrases = (impossible: boolean) =>
    problems.filter((one) => one.impossible === impossible).map(({ path, text }) => phraseAt(path, text.replace(/。$/u, ''), placeAt));
  return { impossible: phrases(true), doubts: phrases(false) };
};

/** What the one check of standards says of a standard that is given in full. Its warnings are for its writer. */
const ofStandard = (standard: Standard): readonly InputProblem[] =>
  standardProblems(standard)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message, impossible }) => ({ path: ['standard', ...path], text: message, impossible }));

/**
 * Scores what a score file holds. `shipped` are the standards that it may name by their id; `placeAt` says where in the file a path is, for the sentences.
 * The problem is a sentence that says what is wrong with the file; what is only odd is told in `doubts` of the result.
 */
export function scoreFile(json: unknown, shipped: readonly Standard[], placeAt?: PlaceAt): Result<object, string> {
  const read = ScoreFile.safeParse(json);
  if (!read.success) return fail(issuesInWords(read.error.issues, json, placeAt));
  const { standard: named, findings, facts, subordinates } = read.data;
  const standard = typeof named === 'string' ? shipped.find(({ id }) => id === named) : named;
  if (standard === undefined) {
    const ids = shipped.map(({ id }) => id).join('、');
    return fail(`${phraseAt(['standard'], `没有编号为“${typeof named === 'string' ? named : ''}”的标准，可用的有：${ids}`, placeAt)}。`);
  }
  const input = { findings, facts, ...(subordinates === undefined ? {} : { subordinates }) };
  const told = toldOf([...(typeof named === 'string' ? [] : ofStandard(standard)), ...inputProblems(standard, input)], placeAt);
  if (told.impossible.length > 0) return fail(sentenceOf(told.impossible));
  const result = score(standard, input);
  const sum = totalDoubt(standard, result);
  const doubts = [...told.doubts, ...(sum === undefined ? [] : [sum])].map((doubt) => `${doubt}。`);
  return ok({ ...resultInPoints(standard, result), doubts });
}
