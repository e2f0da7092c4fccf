import { describe, expect, it } from 'vitest';
import { standardFromForm } from '#shared/matching/form-standard.ts';
import { matchItems } from '#shared/matching/match-items.ts';
import { itemsOf, Standard } from '#shared/model/standard.ts';
import type { Submission, SubmissionItem } from '#shared/model/submission.ts';

const line = (section: string, text: string, max: number | null, more: Partial<SubmissionItem> = {}): SubmissionItem => ({
  section,
  no: '1',
  text,
  max,
  self: max,
  assessed: null,
  ruleText: '',
  note: '',
  notApplicable: false,
  cells: {},
  selfRaw: '',
  ...more,
});

const formOf = (items: readonly SubmissionItem[]): Submission => ({
  unit: { name: '城关镇中心小学工会', uscc: null, cell: null },
  date: '2024-11-05',
  sheet: 'Sheet1',
  layout: 'form',
  title: '基层工会规范化建设自评表',
  facts: {},
  items: [...items],
  statedTotal: null,
  computedTotal: null,
});

const names = { title: '规范化建设自评表', version: '2024', source: '01.xlsx' };
const form = formOf([
  line('组织建设', '按期换届', 500, { ruleText: '未按期换届扣5分' }),
  line('经费管理', '独立开户', 350),
  line('组织建设', '挂牌', 150),
  line('加分项', '获上级表彰', 300),
  line('一票否决', '发生较大安全事故', null, { self: null }),
]);

describe('standardFromForm', () => {
  const standard = standardFromForm(form, names);

  it('is a valid standard, and the same after a round through its file', () => {
    expect(Standard.decode(Standard.encode(standard))).toEqual(standard);
  });

  it('keeps sections in the order of the form with their items, maxima and rule words', () => {
    expect(standard.sections.map((section) => [section.title, section.max, section.items.map((item) => item.text)])).toEqual([
      ['组织建设', 650, ['按期换届', '挂牌']],
      ['经费管理', 350, ['独立开户']],
      ['加分项', 0, ['获上级表彰']],
      ['一票否决', 0, ['发生较大安全事故']],
    ]);
    expect(itemsOf(standard)[0]?.item).toMatchObject({ max: 500, ruleText: '未按期换届扣5分', rules: [{ kind: 'fixed', points: 500, text: '未按期换届' }] });
  });

  it('leaves bonus and veto outside the total, and takes four fifths for 合格', () => {
    expect(standard.total).toBe(1000);
    expect(standard.policy).toMatchObject({ accept: 800, rectify: 600 });
    expect(itemsOf(standard).map(({ item }) => item.rules[0]?.kind)).toEqual(['fixed', 'discretionary', 'discretionary', 'bonus', 'veto']);
  });

  it('gives ids by content: the same for another order and numbering, different for the same text twice', () => {
    const turned = standardFromForm(formOf([...form.items].reverse().map((item) => ({ ...item, no: '9' }))), names);
    const idsOf = (one: Standard) => itemsOf(one).map(({ item }) => item.id);
    expect(new Set(idsOf(turned))).toEqual(new Set(idsOf(standard)));
    const twice = idsOf(standardFromForm(formOf([line('组织建设', '挂牌', 100), line('组织建设', '挂牌', 100)]), names));
    expect(new Set(twice).size).toBe(2);
  });

  it('finds each line of its own form again', () => {
    expect(matchItems(standard, form.items)).toEqual([0, 2, 1, 3, 4]);
  });

  it('says where a maximum is only assumed', () => {
    const open = standardFromForm(formOf([line('组织建设', '挂牌', null, { self: 250 })]), names);
    expect(itemsOf(open)[0]?.item).toMatchObject({ max: 250, assumed: { points: true } });
  });
});
