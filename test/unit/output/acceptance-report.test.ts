import { read, utils } from 'xlsx';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import { discreetPaper, noDiscretion } from '#shared/output/discretion.ts';
import { acceptanceReport, reportPartIds, type ReportPart } from '#shared/output/papers/acceptance-report.ts';
import { verifyDocx } from '#shared/output/papers/verify-docx.ts';
import { writeDocx } from '#shared/output/papers/write-docx.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';
import { randomFrom } from '#test/random.ts';
import { exampleInput, exampleUnit } from './acceptance-example.ts';

const { below } = randomFrom(20_261_130);
const towns = ['城关镇', '石桥镇', '龙泉乡'] as const;
const kinds = ['school', 'enterprise', 'township'] as const;

/** A round of 57 units, some of them not visited, some not decided, some re-inspected; with a telephone where none should be. */
const round: AcceptanceInput = exampleInput(
  Array.from({ length: 57 }, (_, place) => {
    const lost = Object.fromEntries(
      [
        ['a1', 800],
        ['a2', 400],
        ['b1', 800],
      ].flatMap(([id, max]) => (below(3) === 0 ? [] : [[String(id), below(Number(max) / 25) * 25 + 25]])),
    );
    const visited = place % 9 !== 0;
    return exampleUnit(`第${String(place + 1)}工会${place === 5 ? ' 13912345678' : ''}`, lost, {
      town: towns[below(towns.length)] ?? '',
      kind: kinds[below(kinds.length)] ?? 'other',
      selfTotal: place % 7 === 0 ? null : 1200 + below(17) * 50,
      ...(visited ? {} : { visit: null, decision: null }),
      ...(place % 10 === 1 ? { decision: null } : {}),
      ...(place % 13 === 2 ? { reTotal: 1800 } : {}),
    });
  }),
);

const Rows = z.array(z.record(z.string(), z.union([z.string(), z.number()])));

/** A sheet of the written workbook, by its headings, without the lines around the table. */
async function rowsOf(input: AcceptanceInput, sheet: string): Promise<z.infer<typeof Rows>> {
  const book = read(await writeWorkbook(acceptanceWorkbook(input)), { dense: true });
  const lines = z.array(z.array(z.unknown())).parse(utils.sheet_to_json(book.Sheets[sheet] ?? [], { header: 1, defval: '' }));
  const head = lines.findIndex((line) => line.includes('单位名称'));
  const titles = (lines[head] ?? []).map(String);
  return Rows.parse(
    lines
      .slice(head + 1)
      .filter((line) => typeof line[0] === 'number')
      .map((line) => Object.fromEntries(titles.map((title, column) => [title, line[column]]))),
  );
}

/** All texts of the report of these parts, one after the other. */
function textOf(input: AcceptanceInput, parts: readonly ReportPart[] = reportPartIds): string {
  return discreetPaper(acceptanceReport(input, new Set(parts)), noDiscretion)
    .blocks.flatMap((block) => {
      if (block.kind === 'table') return block.rows.map((row) => row.map(({ text }) => text).join('|'));
      if (block.kind === 'bars') return block.bars.map(({ word, text }) => `${word}=${text}`);
      return 'text' in block ? [block.text] : [];
    })
    .join('\n');
}

/** Rounded half up at so many places, the way a person does it on paper. */
const fixed = (value: number, places: number): string => (Math.floor(value * 10 ** places + 0.5 + 1e-9) / 10 ** places).toFixed(places);
const percent = (count: number, n: number): string => `${fixed((count / n) * 100, 1)}%`;

describe('验收情况通报', () => {
  it('says what the workbook of results says: outcomes, scores, towns and kinds', async () => {
    const rows = await rowsOf(round, '汇总表');
    const text = textOf(round);
    const first = rows.flatMap((row) => (typeof row['初验得分'] === 'number' ? [row['初验得分']] : [])).toSorted((a, b) => a - b);
    const decided = rows.filter((row) => row['决定'] !== '未决定');
    expect(text).toContain(`应验收单位${String(rows.length)}个，完成初验${String(first.length)}个，还有${String(rows.length - first.length)}个没有完成`);
    expect(text).toContain(`完成复验${String(rows.filter((row) => typeof row['复验得分'] === 'number').length)}个；已作出决定${String(decided.length)}个`);
    for (const outcome of ['合格', '限期整改', '不合格']) {
      const count = decided.filter((row) => row['决定'] === outcome).length;
      expect(text).toContain(`${outcome}${String(count)}个，占${percent(count, decided.length)}`);
    }
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const middle = first.length % 2 === 1 ? (first[(first.length - 1) / 2] ?? 0) : ((first[first.length / 2 - 1] ?? 0) + (first[first.length / 2] ?? 0)) / 2;
    expect(text).toContain(`平均${fixed(mean(first), 2)}分，中位数${fixed(middle, 2)}分，最高${String(first.at(-1))}分，最低${String(first[0])}分`);
    for (const [column, groups] of [
      ['所属乡镇', towns],
      ['类别', ['学校', '企业', '乡镇(街道)']],
    ] as const)
      for (const group of groups) {
        const own = rows.filter((row) => row[column] === group);
        const scores = own.flatMap((row) => (typeof row['初验得分'] === 'number' ? [row['初验得分']] : []));
        const counts = ['合格', '限期整改', '不合格'].map((outcome) => own.filter((row) => row['决定'] === outcome).length);
        expect(text).toContain([group, own.length, scores.length, ...counts, fixed(mean(scores), 2)].join('|'));
        if (column === '所属乡镇') expect(text).toContain(`${group}=${fixed(mean(scores), 2)}`);
      }
  });

  it('names the items that most units lost points on, with how many and how much, as 失分明细 has them', async () => {
    const rows = await rowsOf(round, '失分明细');
    const visited = (await rowsOf(round, '汇总表')).filter((row) => typeof row['考评总分'] === 'number').length;
    const items = [...new Set(rows.map((row) => String(row['考核内容'])))].map((item) => {
      const own = rows.filter((row) => row['考核内容'] === item);
      return { item, section: own[0]?.['项目'] ?? '', count: own.length, points: own.reduce((sum, row) => sum + Number(row['失分']), 0) };
    });
    const text = textOf(round, ['problems']);
    const worst = items.toSorted((a, b) => b.count - a.count || b.points - a.points)[0];
    expect(text).toContain(`“${worst?.item ?? ''}”，${String(worst?.count)}个单位失分，占${percent(worst?.count ?? 0, visited)}`);
    for (const { item, section, count, points } of items)
      expect(text).toContain([section, item, count, percent(count, visited), String(Math.round(points * 100) / 100)].join('|'));
  });

  it('compares self points with first inspections', async () => {
    const rows = await rowsOf(round, '汇总表');
    const both = rows.flatMap((row) => (typeof row['自评总分'] === 'number' && typeof row['初验得分'] === 'number' ? [row['自评总分'] - row['初验得分']] : []));
    const higher = both.filter((gap) => gap > 0).length;
    const mean = both.reduce((sum, gap) => sum + gap, 0) / both.length;
    expect(textOf(round, ['self'])).toContain(
      `${String(both.length)}个单位中，自评高于考评的${String(higher)}个，占${percent(higher, both.length)}，其中高出10分及以上的${String(both.filter((gap) => gap >= 10).length)}个；自评平均比考评${mean > 0 ? '高' : '低'}${fixed(Math.abs(mean), 2)}分`,
    );
  });

  it('holds the parts that were chosen, numbered through, and no telephone', () => {
    const text = textOf(round, ['results', 'lists']);
    expect(text).toContain('一、验收结果');
    expect(text).toContain('二、名单');
    expect(text).not.toContain('基本情况');
    expect(text).not.toMatch(/\d{7}/u);
    expect(textOf(round)).toContain('第6工会');
  });

  it('says of an empty round that nothing was done, and no figure of nothing', () => {
    const text = textOf(exampleInput([exampleUnit('甲工会', {}, { visit: null, decision: null, firstTotal: null })]));
    expect(text).toContain('还没有作出决定的单位');
    expect(text).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('names whom nobody visited, with the reason', () => {
    expect(textOf({ ...round, skipped: [{ unitId: 'x', name: '己工会', town: '石桥镇', reason: '停产歇业' }] })).toContain(
      '另有1个单位本轮没有验收，不计入以上各数：己工会（停产歇业）。',
    );
    expect(textOf(round)).not.toContain('本轮没有验收');
  });

  it('is written as a Word document with its charts as pictures', async () => {
    const paper = discreetPaper(acceptanceReport(round, new Set(reportPartIds)), noDiscretion);
    // The smallest picture there is: one white point.
    const png = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII='), (letter) =>
      letter.charCodeAt(0),
    );
    const other = Uint8Array.from([...png, 0]);
    const bytes = await writeDocx(
      paper,
      new Map([
        ['bars/各乡镇(街道)初验平均分', png],
        ['bars/各部分得分率', other],
      ]),
    );
    expect(verifyDocx(bytes, paper, 2).ok).toBe(true);
  });
});
