import { Standard } from '#shared/model/standard.ts';
import type { Submission, SubmissionItem } from '#shared/model/submission.ts';

/** A standard of three items: one asks for women workers, one for evidence, one for nothing. */
export const threeItems = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'three',
  version: '1',
  title: '三项标准',
  total: 12,
  sections: [
    {
      id: 's',
      title: '组织建设',
      max: 12,
      items: [
        {
          id: 'women',
          no: '1',
          text: '依法建立女职工委员会',
          max: 4,
          rules: [{ kind: 'fixed', points: 4, when: [{ fact: 'womenWorkers', is: 'at-least', value: 10 }], shownBy: [{ fact: 'womenCommittee', is: 'no' }] }],
        },
        { id: 'plan', no: '2', text: '年度工作有计划有总结', max: 4, evidence: ['工作计划', '工作总结'] },
        { id: 'home', no: '3', text: '职工之家活动经常', max: 4, evidence: ['活动记录'] },
      ],
    },
  ],
  gates: [{ text: '自评不低于6分', requires: [{ fact: 'selfTotal', is: 'at-least', value: 6 }] }],
  policy: { accept: 9, rectify: 6 },
});

/** One line of the form, as filled in. */
export const line = (row: number, text: string, self: number | null, note = ''): SubmissionItem => ({
  section: '组织建设',
  no: String(row),
  text,
  max: 400,
  self,
  assessed: null,
  ruleText: '',
  note,
  notApplicable: false,
  cells: { text: `Sheet1!C${String(row)}`, self: `Sheet1!F${String(row)}`, note: `Sheet1!H${String(row)}` },
  selfRaw: self === null ? '' : String(self / 100),
});

/** A form of these lines whose total is right. */
export function formOf(items: readonly SubmissionItem[], more: Partial<Submission> = {}): Submission {
  const sum = items.reduce((total, { self }) => total + (self ?? 0), 0);
  return {
    unit: { name: '甲工会', uscc: null, cell: 'Sheet1!B2' },
    date: '2024-10-28',
    sheet: 'Sheet1',
    layout: 'form',
    title: '自评表',
    facts: {},
    items: [...items],
    statedTotal: sum,
    computedTotal: sum,
    ...more,
  };
}
