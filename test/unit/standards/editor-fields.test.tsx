import { App } from 'antd';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shippedStandards } from '#resources/standards/index.ts';
import { FactCondition, Item, ProofDemand, Rule, Section, Standard } from '#shared/model/standard.ts';
import { ConditionEdit } from '#renderer/features/standards/editor/condition-edit.tsx';
import { ItemPanel } from '#renderer/features/standards/editor/item-panel.tsx';
import { RuleConditionFields } from '#renderer/features/standards/editor/rule-conditions.tsx';
import { SectionPanel } from '#renderer/features/standards/editor/section-panel.tsx';
import { SettingsPanel } from '#renderer/features/standards/editor/settings-panel.tsx';
import type { DraftHandle } from '#renderer/features/standards/editor/use-draft.ts';

/** Where the editor shows each field of a standard: the label of its control. Fields that no person edits say why. */
const labels: Readonly<Record<string, string>> = {
  'standard.version': '版本',
  'standard.title': '标准名称',
  'standard.source': '来源',
  'standard.kinds': '适用单位（不选则都适用）',
  'standard.total': '总分',
  'standard.notApplicable': '合理缺项',
  'standard.leastRated': '不适用之外至少占应考分值的（不填为50%，不足的不评等次）',
  'standard.places': '总分取整（只在最后取一次）',
  'standard.bonusCap': '加分累计不超过',
  'standard.bonusInGrade': '加分计入等次和结论',
  'standard.gates': '前提1的说法',
  'standard.scorers': '谁评',
  'standard.rollUp': '乡镇(街道)另加所属单位平均分',
  'standard.bands': '等次名称',
  'standard.award': '称号（合格的授予，没有的不填）',
  'standard.policy': '合格线',
  'standard.acceptedBy': '谁来验收（批次可以另定）',
  'policy.accept': '合格线',
  'policy.rectify': '限期整改线',
  'policy.mandatoryOpen': '必备条件未达到的',
  'policy.rectifyDays': '整改期限',
  'rollUp.percent': '加平均分的',
  'gate.text': '前提1的说法',
  'gate.requires': '前提1的条件1',
  'band.title': '等次名称',
  'band.atLeast': '得分达到',
  'band.requires': '等次1的条件1',
  'scorer.title': '谁评',
  'scorer.share': '占总分',
  'scorer.own': '得分从哪里来',
  'scorer.fact': '填在单位情况的“会员评议得分”里',
  'standard.proof': '举证要求（完成核查前必须具备，条目可以另定）',
  'proof.on': '什么时候要',
  'proof.points': '扣到多少分要',
  'proof.percent': '或扣到本项的',
  'proof.needs': '要什么',
  'item.proof': '本条另定举证要求（不勾的按标准设置）',
  'section.title': '类目名称',
  'section.max': '类目分值',
  'section.floor': '最低须得',
  'section.weight': '在总分中占（权数）',
  'item.no': '序号',
  'item.text': '考核内容',
  'item.max': '分值',
  'item.ruleText': '评分办法原文',
  'item.rules': '第1条评分办法',
  'item.methods': '怎么核查',
  'item.evidence': '佐证材料（逐个输入，回车确认）',
  'item.clause': '出处',
  'item.kinds': '只考核这些类型的单位（不选则都考核）',
  'item.classes': '只考核这些类别的单位（如一类、二类，逐个输入，回车确认）',
  'item.assumed': '县定（来源没有写、可以修改的；数和周期照文中的写法逐个输入，回车确认）',
  'condition.fact': '看哪项情况',
  'condition.is': '要求',
  'condition.value': '分子',
  'condition.of': '占哪个数',
  'rule.kind': '种类',
  'rule.text': '说法（不填则由程序写）',
  'rule.when': '适用条件1',
  'rule.shownBy': '建议条件1',
  'rule.scope': '从哪里扣',
  'rule.fact': '实际数取自单位情况的',
  'rule.points': '扣分',
  'rule.cap': '最多扣',
  'rule.things': '加一样自动计数的',
  'rule.threshold': '标准线',
  'rule.step': '每低',
  'rule.proportional': '不足一档的按比例扣',
  'rule.tiers': '第1档：达到',
  'rule.shares': 'A 级得本项的',
  'rule.parts': '分项1',
  'rule.texts': '分项1',
  'rule.min': '至少扣',
  'rule.max': '至多扣',
  'rule.group': '同组只取最高一项（组名，可不填）',
  'rule.gives': '怎么计分',
};
/** How older standards say 县定 of points is shown with the rest of it; the file's format and the ids are the program's own; sections and items are the list at the left. */
const unseen = new Set(['item.pointsAssumed', 'standard.format', 'standard.id', 'standard.sections', 'section.id', 'section.items', 'item.id']);

const condition: FactCondition = { fact: 'satisfied', is: 'share-at-least', of: 'ballots', value: [85, 100] };
const conditions = { when: [condition], shownBy: [condition] };
const rules: Rule[] = [
  { kind: 'fixed', points: 100, ...conditions },
  { kind: 'per-missing', points: 100, cap: 200 },
  { kind: 'per-step', threshold: 98, step: 5, points: 100, proportional: true, fact: 'membershipRate' },
  { kind: 'tiers', tiers: [{ atLeast: 90, points: 300 }] },
  { kind: 'count', points: 100, cap: 200 },
  { kind: 'grade', shares: { A: 100 } },
  { kind: 'parts', parts: [100], texts: ['制度'] },
  { kind: 'discretionary', min: 50, max: 200, step: 50 },
  { kind: 'bonus', points: 50, cap: 100, group: '表彰' },
  { kind: 'not-applicable', gives: 'rescale' },
  { kind: 'all-or-nothing' },
  { kind: 'mandatory' },
  { kind: 'veto' },
];
const item: Item = {
  id: 'a1',
  no: '1',
  text: '条目',
  max: 1000,
  ruleText: '',
  rules,
  methods: ['look'],
  evidence: [],
  clause: '第一条',
  kinds: ['school'],
  classes: ['一类'],
};
const section: Section = { id: 'a', title: '一', max: 1000, floor: 100, weight: 1000, items: [item] };
/** A standard that uses everything there is. */
const whole: Standard = {
  format: 'yanshoutai-standard/1',
  id: 'x',
  version: '1',
  title: '全',
  source: '',
  kinds: [],
  total: 1000,
  sections: [section],
  notApplicable: 'rescale',
  places: 1,
  bonusCap: 100,
  bonusInGrade: false,
  gates: [{ text: '满意率', requires: [condition] }],
  scorers: [
    { title: '考评组', share: 60, own: true },
    { title: '会员', share: 40, fact: 'memberAppraisal' },
  ],
  rollUp: { percent: 50 },
  proof: [{ on: 'deduction', points: 200, percent: 50, needs: ['note', 'photo-or-file'] }],
  bands: [{ title: '优秀', atLeast: 900, requires: [condition] }],
  policy: { accept: 800, rectify: 600, mandatoryOpen: 'rectify', rectifyDays: 30 },
};

const handleOf = (draft: Standard): DraftHandle => ({ draft, change: () => undefined, undo: null });
/** What the editor shows, as text with the names of its groups; the tips of icons left out. */
const shown = (node: ReactNode): string => renderToStaticMarkup(<App>{node}</App>);

const panels = shown(
  <>
    <SettingsPanel handle={handleOf(whole)} />
    <SectionPanel handle={handleOf(whole)} section={section} />
    <ItemPanel handle={handleOf(whole)} item={item} />
    {rules.map((rule, index) => (
      <RuleConditionFields key={index} rule={rule} own={[]} onRule={() => undefined} />
    ))}
  </>,
);

/** What an item has to be shown: its fields, and each of its rules by kind and fields. What was shown once is shown by the same controls in every other item. */
const partsOf = (one: Item): readonly string[] => [...Object.keys(one), ...one.rules.map((rule) => [rule.kind, ...Object.keys(rule)].join())];

const fieldsOf = (name: string, shape: object): readonly string[] => Object.keys(shape).map((field) => `${name}.${field}`);
const { gates, scorers, bands, policy, rollUp } = Standard.shape;

describe('the editor', () => {
  it('shows every field that the format has', () => {
    const fields = [
      ...fieldsOf('standard', Standard.shape),
      ...fieldsOf('policy', policy.shape),
      ...fieldsOf('rollUp', rollUp.unwrap().shape),
      ...fieldsOf('gate', gates.unwrap().element.shape),
      ...fieldsOf('scorer', scorers.unwrap().element.shape),
      ...fieldsOf('band', bands.unwrap().element.shape),
      ...fieldsOf('section', Section.shape),
      ...fieldsOf('item', Item.shape),
      ...fieldsOf('proof', ProofDemand.shape),
      ...fieldsOf('condition', FactCondition.shape),
      ...Rule.options.flatMap(({ shape }) => fieldsOf('rule', shape)),
    ];
    for (const field of new Set(fields)) {
      if (unseen.has(field)) continue;
      expect([field, labels[field]]).not.toContain(undefined);
      expect([field, panels.includes(labels[field] ?? '')]).toEqual([field, true]);
    }
  });

  it('shows words and conditions of every kind of item that a shipped standard has', { timeout: 60_000 }, () => {
    const seen = new Set<string>();
    const [gatesOfAll, scorersOfAll, bandsOfAll] = [
      shippedStandards.flatMap((standard) => standard.gates),
      shippedStandards.flatMap((standard) => standard.scorers),
      shippedStandards.flatMap((standard) => standard.bands),
    ];
    const settings = shown(<SettingsPanel handle={handleOf({ ...whole, gates: gatesOfAll, scorers: scorersOfAll, bands: bandsOfAll })} />);
    for (const words of [...gatesOfAll.map(({ text }) => text), ...[...scorersOfAll, ...bandsOfAll].map(({ title }) => title)])
      expect(settings).toContain(`value="${words}"`);
    for (const standard of shippedStandards) {
      for (const one of standard.sections.flatMap(({ items }) => items)) {
        if (partsOf(one).every((part) => seen.has(part))) continue;
        for (const part of partsOf(one)) seen.add(part);
        const panel = shown(<ItemPanel handle={handleOf(standard)} item={one} />);
        expect(panel).toContain(z.encode(Item, one).text.replaceAll('&', '&amp;'));
        expect(panel.split('条评分办法"')).toHaveLength(one.rules.length + 1);
        for (const rule of one.rules.filter((own) => own.when !== undefined || own.shownBy !== undefined)) {
          const more = shown(<RuleConditionFields rule={rule} own={[]} onRule={() => undefined} />);
          for (const each of [...(rule.when ?? []), ...(rule.shownBy ?? [])])
            expect(more).toContain(
              shown(<ConditionEdit name="x" condition={each} own={[]} onCondition={() => undefined} onRemove={null} />).match(/即：[^<]*/u)?.[0] ?? '没有',
            );
        }
      }
    }
    expect(seen.size).toBeGreaterThan(35);
  });
});
