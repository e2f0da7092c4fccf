import ExcelJS from 'exceljs';
import type { AcceptanceInput, AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { lostPointsSheet } from '#shared/output/lost-points-sheet.ts';
import { summarySheet } from '#shared/output/summary-sheet.ts';
import { placedRows, type WorkbookModel } from '#shared/output/workbook-model.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';
import type { Finding } from '#shared/model/finding.ts';
import { itemsOf, Standard } from '#shared/model/standard.ts';
import { score } from '#shared/scoring/score.ts';

/** A figure of the bench table: ours divided by the yardstick that `detail` names. */
interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly detail: string;
}

const itemCount = 40;

/** A standard of forty items in eight sections, each with a deduction. */
const standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'bench',
  version: '1',
  title: '考核标准',
  total: 100,
  sections: Array.from({ length: 8 }, (_, section) => ({
    id: `s${String(section)}`,
    title: `第${String(section + 1)}部分`,
    max: 12.5,
    items: Array.from({ length: itemCount / 8 }, (__, item) => ({
      id: `i${String(section)}-${String(item)}`,
      no: String(item + 1),
      text: `第${String(section + 1)}部分第${String(item + 1)}项：制度健全，资料齐全，按期开展活动并有记录`,
      max: 2.5,
      rules: [{ kind: 'per-missing', points: 0.5 }],
    })),
  })),
  policy: { accept: 80, rectify: 60 },
});

/** A unit that lost points on every so many-th item: on each of them it makes the largest workbook that so many units can make. */
function unit(number: number, every: number): AcceptanceUnit {
  const lost: (index: number) => Finding = (index) => ({
    verdict: 'partly',
    answers: { '0': 1 + ((number + index) % 3) },
    points: null,
    note: '资料不全，答复一周内补齐。',
    photos: [],
  });
  const met: Finding = { verdict: 'met', answers: {}, points: null, note: '', photos: [] };
  const findings = Object.fromEntries(
    itemsOf(standard).map(({ item }, index): [string, Finding] => [item.id, (number + index) % every === 0 ? lost(index) : met]),
  );
  return {
    unitId: `u${String(number)}`,
    name: `第${String(number)}基层工会委员会`,
    town: `第${String(number % 14)}镇`,
    kind: 'enterprise',
    notice: null,
    submitted: true,
    submittedOn: '2024-10-12',
    selfTotal: 9800,
    visit: {
      standard,
      phase: 'first',
      completed: true,
      visitedOn: '2024-11-08',
      score: score(standard, { findings, facts: {} }),
      self: {},
      notes: Object.fromEntries(Object.entries(findings).map(([itemId, { note }]) => [itemId, note])),
    },
    firstTotal: 8000,
    reTotal: null,
    decision: null,
  };
}

/** The same cells with the library alone: values, no looks, nothing read back. */
async function writeBare(model: WorkbookModel): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of model.sheets) {
    const written = workbook.addWorksheet(sheet.name);
    for (const row of placedRows(sheet)) written.addRow([...row.cells]);
  }
  await workbook.xlsx.writeBuffer();
}

async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Writes, reads back and compares, against the bare library writing the same cells; runs interleaved. The memory is what the process had at most, in the middle of its own writing and reading. */
async function benchUnits(unitCount: number, every: number): Promise<Figure> {
  const units = Array.from({ length: unitCount }, (_, index) => unit(index + 1, every));
  const input: AcceptanceInput = {
    federation: '某县总工会',
    roundTitle: '2024年验收',
    locked: true,
    preparedOn: '2024-12-31',
    scope: '',
    standard,
    units,
    places: new Map(units.map(({ unitId }, index) => [unitId, index + 1])),
  };
  const model: WorkbookModel = { audience: 'internal', sheets: [summarySheet(input), lostPointsSheet(input)] };
  const bare: number[] = [];
  const ours: number[] = [];
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  for (let run = 0; run < 3; run += 1) {
    bare.push(await timeMs(() => writeBare(model)));
    ours.push(
      await timeMs(async () => {
        const written = await writePaper(model, 'xlsx');
        if (!written.ok) throw new Error(written.problem.message);
      }),
    );
    most = Math.max(most, process.memoryUsage.rss());
  }
  clearInterval(watch);
  const rows = model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  return {
    name: `output: results of ${String(unitCount)} units × 40 items, written and read back`,
    ratio: median(ours) / median(bare),
    detail: `${String(rows)} rows in ${seconds(median(ours))}; bare exceljs writes them in ${seconds(median(bare))}; memory ${String(Math.round(most / 1e6))} MB at most, ${String(Math.round(before / 1e6))} MB before`,
  };
}

/** Times 汇总表 and 失分明细 of 900 units that lost points on every item. */
export const benchOutput = (): Promise<Figure> => benchUnits(900, 1);

/** Times 汇总表 and 失分明细 of 5,000 units that lost points on four items each. */
export const benchOutputOfMany = (): Promise<Figure> => benchUnits(5000, 10);
