import { describe, expect, it } from 'vitest';
import { summarySheet } from '#shared/output/summary-sheet.ts';
import { rejectedSheet } from '#shared/output/outcome-sheets.ts';
import { unitsToNotify } from '#shared/output/notice-workbooks.ts';
import { rectifyNotice } from '#shared/rectify/issued-notice.ts';
import { placeWord, rank } from '#shared/scoring/rank.ts';
import type { SheetModel } from '#shared/output/workbook-model.ts';
import { exampleInput, exampleUnit } from './acceptance-example.ts';

const cell = (sheet: SheetModel, column: string): unknown => sheet.rows[0]?.[sheet.columns.findIndex(({ title }) => title === column)];

describe('what lists once said wrong', () => {
  it('a reason that quotes the points of then stands marked as what was said then, beside the points of now', () => {
    const decision = {
      outcome: 'rejected',
      adopted: true,
      reason: '考评总分63.5分，未达到合格线80分。',
      decidedOn: '2024-12-02',
      outdated: '决定时 63.5 分；现在 64.5 分。',
    } as const;
    const input = exampleInput([exampleUnit('甲', { a1: 400 }, { decision })]);
    expect(String(cell(summarySheet(input), '理由'))).toContain('决定时的理由：考评总分63.5分');
    expect(String(cell(rejectedSheet(input), '原因'))).toContain('决定时的理由：考评总分63.5分');
    const current = exampleInput([exampleUnit('甲', { a1: 400 }, { decision: { ...decision, outdated: null } })]);
    expect(String(cell(summarySheet(current), '理由'))).not.toContain('决定时的理由');
  });

  it('the day of the form is blank where it bears none, and the unit counts as having handed in', () => {
    const undated = summarySheet(exampleInput([exampleUnit('甲', {}, { submittedOn: null, selfTotal: null, visit: null, decision: null })]));
    expect([cell(undated, '申报日期'), cell(undated, '理由')]).toEqual(['', '未核查']);
    const none = summarySheet(exampleInput([exampleUnit('甲', {}, { submitted: false, submittedOn: null, selfTotal: null, visit: null, decision: null })]));
    expect(cell(none, '理由')).toBe('未提交自评');
  });

  it('an issued notice stays in 导出 when the unit has passed since', () => {
    const notice = rectifyNotice({ noticedOn: '2024-12-01', dueOn: '2024-12-31', items: [], closed: {} });
    const passed = exampleUnit('甲', {}, { notice });
    expect(passed.decision?.outcome).toBe('accepted');
    expect(unitsToNotify(exampleInput([passed])).map(({ unit }) => unit.name)).toEqual(['甲']);
  });

  it('places that are shared are written in one way', () => {
    expect(rank([9, 8, 8, 7], (points) => points).map(placeWord)).toEqual(['1', '并列 2', '并列 2', '4']);
  });
});
