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

const unitCount = 900;
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

/** A unit that lost points on every item: the largest workbook that so many units can make. */
function unit(number: number): AcceptanceUnit {
  const findings = Object.fromEntries(
    itemsOf(standard).map(({ item }, index): [string, Finding] => [
      item.id,
      { verdict: 'partly', answers: { '0': 1 + ((number + index) % 3) }, points: null, note: '资料不全，答复一周内补齐。', photos: [] },
    ]),
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

/** Times 汇总表 and 失分明细 of 900 units × 40 items, written, read back and compared, against the bare library writing the same cells; runs interleaved. */
export async function benchOutput(): Promise<Figure> {
  const units = Array.from({ length: unitCount }, (_, index) => unit(index + 1));
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
  for (let run = 0; run < 3; run += 1) {
    bare.push(await timeMs(() => writeBare(model)));
    ours.push(
      await timeMs(async () => {
        const written = await writePaper(model, 'xlsx');
        if (!written.ok) throw new Error(written.problem.message);
      }),
    );
  }
  const rows = model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  return {
    name: 'output: results of 900 units × 40 items, written and read back',
    ratio: median(ours) / median(bare),
    detail: `${String(rows)} rows in ${seconds(median(ours))}; bare exceljs writes them in ${seconds(median(bare))}`,
  };
}
