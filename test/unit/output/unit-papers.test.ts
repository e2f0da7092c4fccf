import { describe, expect, it } from 'vitest';
import { noFinding } from '#shared/model/finding.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { opinionSheet } from '#shared/output/papers/opinion-sheet.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { reInspectionSheet } from '#shared/output/papers/re-inspection-sheet.ts';
import { scoreSheet } from '#shared/output/papers/score-sheet.ts';
import { verifyDocx } from '#shared/output/papers/verify-docx.ts';
import { writeDocx } from '#shared/output/papers/write-docx.ts';
import { beforeAfter } from '#shared/rectify/before-after.ts';
import { pdfPages } from '#renderer/files/pdf-pages.ts';
import { exampleInput, exampleScore, exampleStandard, exampleUnit } from './acceptance-example.ts';

const tableOf = (paper: Paper | undefined, label: string): string[][] => {
  const found = paper?.blocks.find((block) => block.kind === 'table' && block.label === label);
  return found?.kind === 'table' ? found.rows.map((row) => row.map(({ text }) => text)) : [];
};
const wordsOf = (paper: Paper | undefined): string => (paper?.blocks ?? []).map((block) => ('text' in block ? block.text : '')).join('\n');

async function readBack(paper: Paper): Promise<boolean> {
  return verifyDocx(await writeDocx(paper, new Map()), paper, 0).ok;
}

describe('现场验收评分表', () => {
  const result = exampleScore({ a1: 200 });
  const paper = scoreSheet({
    federation: '云溪县总工会',
    roundTitle: '2024年验收',
    unit: { name: '甲工会', town: '石桥镇' },
    phaseWord: '初验',
    inspectors: ['张三'],
    visitedOn: '2024-11-09',
    standard: exampleStandard,
    standardHash: 'ab',
    result,
    shortfalls: [],
    closing: { replies: {}, signatures: { unit: { name: '李四', post: '', image: 'cd', signedOn: '2024-11-09', seals: 'x' } }, leftOut: [] },
  });

  it('has every item with its points, and no signature that was given for another paper', async () => {
    expect(tableOf(paper, '全部项目得分').map(([no, text = '', , points]) => [no, text.split('\n')[0], points])).toEqual(
      itemsOf(exampleStandard).map(({ item }, index) => [String(index + 1), item.text, ['6', '4', '8'][index]]),
    );
    expect(tableOf(paper, '得分汇总').at(-1)).toEqual(['总分', '20', '18']);
    expect(JSON.stringify(paper)).not.toContain('李四');
    expect(await readBack(paper)).toBe(true);
  });
});

describe('验收意见表', () => {
  it('states result, lost points and decision; a decision that is out of date says so', async () => {
    const unit = exampleUnit('甲工会', { a1: 400, b1: 125 });
    const paper = opinionSheet(exampleInput([unit]), unit);
    expect(tableOf(paper, '失分情况').map((row) => row[1])).toEqual(['工会委员会、经审会、女职工委员会健全，按期换届', '有活动场所']);
    expect(wordsOf(paper)).toMatch(/决定为/u);
    const old = exampleUnit('甲工会', {}, { decision: { outcome: 'accepted', adopted: true, reason: '', decidedOn: '2024-12-01', outdated: '总分变了' } });
    expect(wordsOf(opinionSheet(exampleInput([old]), old))).toContain('决定后结果有变');
    if (paper === undefined) throw new Error('no paper');
    expect(await readBack(paper)).toBe(true);
  });

  it('is there for finished visits only', () => {
    const unit = exampleUnit('丁工会', {}, { visit: null, decision: null });
    expect(opinionSheet(exampleInput([unit]), unit)).toBeUndefined();
  });
});

describe('复验表', () => {
  it('shows each item as both visits left it, with what was asked for and what the unit did', async () => {
    const [before, after] = [exampleScore({ a1: 400, b1: 125 }), exampleScore({ b1: 125 })];
    const side = (verdict: 'unmet' | 'met', note: string) => ({ a1: { ...noFinding, verdict, note } });
    const rows = beforeAfter(
      exampleStandard,
      { findings: side('unmet', '缺换届批复'), result: before },
      { findings: side('met', ''), result: after },
      ['a1'],
      [],
    );
    const item = { itemId: 'a1', place: 1, text: '委员会健全', found: '缺换届批复', todo: '补报换届请示' };
    const paper = reInspectionSheet({
      federation: '云溪县总工会',
      roundTitle: '2024年验收',
      unit: { name: '甲工会', town: '' },
      inspectors: [],
      visitedOn: '2024-12-20',
      before,
      after,
      rows,
      rectification: {
        roundId: 'r',
        unitId: 'u',
        noticedOn: '2024-12-01',
        dueOn: '2024-12-31',
        items: [item],
        reply: null,
        replies: { a1: { text: '已补报', files: [{ sha256: 'ab', name: '批复.pdf' }] } },
        closed: {},
      },
      openMatters: 0,
    });
    const [row = []] = tableOf(paper, '复验事项');
    expect(row[2]).toMatch(/不符合，4分\n缺换届批复[^]*整改要求：补报换届请示/u);
    expect(row[3]).toBe('已补报\n报送材料：批复.pdf');
    expect(row[4]).toMatch(/^符合，8分/u);
    expect(wordsOf(paper)).toContain('初验得分14.75分，复验得分18.75分');
    expect(await readBack(paper)).toBe(true);
  });
});

describe('pages of a PDF', () => {
  it('are counted by their objects; what is no PDF has none', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(pdfPages(bytes('%PDF-1.4\n<< /Type /Pages >> << /Type /Page\n>> << /Type /Page /Parent 1 0 R>>'))).toBe(2);
    expect(pdfPages(bytes('<html>/Type /Page '))).toBe(0);
  });
});
