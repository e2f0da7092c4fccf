import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { Standard } from '#shared/model/standard.ts';
import { noFinding, type Findings } from '#shared/model/finding.ts';
import { toCenti } from '#shared/points.ts';
import type { AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { receiptsSheet } from '#shared/output/receipts-sheet.ts';
import { verifyWorkbook } from '#shared/output/verify-workbook.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';
import { ruleTextOf, sourceOf } from '#shared/scoring/receipt-words.ts';
import { score } from '#shared/scoring/score.ts';
import { often } from '#test/often.ts';
import { randomFile } from '../scoring/recompute/random-file.ts';
import { recompute } from '../scoring/recompute/recompute.ts';
import type { ScoreFile } from '../scoring/recompute/file-shapes.ts';
import { exampleInput, exampleUnit } from './acceptance-example.ts';

/** What an independent recomputation says of a file. */
interface Recomputed {
  readonly total: number;
  readonly items: readonly { readonly points: number }[];
  readonly sections: readonly { readonly points: number }[];
}

/** Adds up the printed arithmetic, in hundredths: “4 − 2 + 0.5” of “4 − 2 + 0.5 = 2.5”. */
function addedUp(equation: string): number {
  const [sum = ''] = equation.split(' = ');
  return [...sum.matchAll(/([−+]?) ?(\d+(?:\.\d{1,2})?)/gu)].reduce(
    (total, [, sign, digits]) => total + (sign === '−' ? -1 : 1) * Math.round(Number(digits) * 100),
    0,
  );
}

const inCenti = (points: number | null | undefined): number | null => (points === null || points === undefined ? null : (toCenti(points) ?? 0));

/** A finished visit with the findings of a file. */
function unitOf(file: ScoreFile, number: number): { readonly unit: AcceptanceUnit; readonly standard: Standard } {
  const standard = Standard.parse(file.standard);
  const findings = Object.fromEntries(
    Object.entries(file.findings).map(([id, finding]) => [id, { ...noFinding, ...finding, points: inCenti(finding.points) }]),
  ) as Findings;
  const subordinates = file.subordinates?.map((total) => toCenti(total) ?? 0);
  const result = score(standard, { findings, facts: file.facts, ...(subordinates === undefined ? {} : { subordinates }) });
  const name = `单位${String(number)}`;
  const example = exampleUnit(name, {});
  if (example.visit === null) throw new Error('the example has no visit');
  return { standard, unit: { ...example, visit: { ...example.visit, standard, score: result, self: {}, notes: {} } } };
}

describe('the receipts printed in a workbook', () => {
  it('are what an independent recomputation says, and each adds up to its points, for random standards', { timeout: often(90_000) }, async () => {
    const files = fc.sample(randomFile, { numRuns: often(100), seed: 20241122 });
    const units = files.map(unitOf);
    const model = { audience: 'internal' as const, sheets: [receiptsSheet(exampleInput(units.map(({ unit }) => unit)))] };
    const bytes = await writeWorkbook(model);
    expect(verifyWorkbook(bytes, model)).toMatchObject({ ok: true });
    const sheet = read(bytes, { type: 'array' }).Sheets['得分明细'];
    const rows =
      sheet === undefined ? [] : utils.sheet_to_json<Record<string, string | number>>(sheet, { range: rowsAbove(model.sheets[0]?.meta.length ?? 0) });
    expect(rows.length).toBeGreaterThan(often(600));
    files.forEach((file, number) => {
      const { unit, standard } = units[number] ?? unitOf(file, number);
      const expected = recompute(file) as unknown as Recomputed;
      const own = rows.filter((row) => row['单位名称'] === unit.name);
      const at = (level: string) => own.filter((row) => row['层次'] === level);
      const points = (level: string) => at(level).map((row) => row['考评分']);
      expect(points('条目')).toEqual(expected.items.map((item) => item.points));
      expect(points('类目')).toEqual(expected.sections.map((section) => section.points));
      expect(points('总分')).toEqual([expected.total]);
      for (const row of own) expect([row['计算'], addedUp(String(row['计算']))]).toEqual([row['计算'], Math.round(Number(row['考评分']) * 100)]);
      const items = standard.sections.flatMap((section) => section.items);
      expect(at('条目').map((row) => [row['评分办法'] ?? '', row['出处'] ?? ''])).toEqual(items.map((item) => [ruleTextOf(item), sourceOf(item)]));
    });
  });
});

/** Title and meta lines are above the head row. */
const rowsAbove = (meta: number): number => 1 + meta;
