import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import type { Rule } from '#shared/model/standard.ts';
import { changedDraftFields, draftOfFields, fieldsOfDraft } from '#shared/standards/draft-fields.ts';
import { draftFrom, emptyDraft, finishDraft, nextVersion, type DraftStandard } from '#shared/standards/draft-standard.ts';
import { standardProblems } from '#shared/scoring/problems/standard-problems.ts';
import { ruleKinds } from '#shared/scoring/kinds/rule-kinds.ts';
import { ruleProblems } from '#shared/scoring/problems/rule-problems.ts';
import {
  addItem,
  addSection,
  changeItem,
  changeSection,
  changeStandard,
  moveItem,
  moveSection,
  removeItem,
  removeSection,
  stepItem,
} from '#shared/standards/edit-draft.ts';
import { item, section, standard } from '../scoring/make-standard.ts';

const base = standard([section('a', [item({ id: 'a1', max: 40 }), item({ id: 'a2', max: 20 })]), section('b', [item({ id: 'b1', max: 40 })])]);
const order = (draft: DraftStandard) => draft.sections.map((one) => [one.id, ...one.items.map((line) => line.id)].join(' '));
const errors = (draft: DraftStandard) => standardProblems(draft).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));

describe('a draft', () => {
  it('of every shipped standard has no error, and finishes to the very standard', () => {
    for (const shipped of shippedStandards) {
      const draft = draftFrom(shipped, shipped.version);
      expect([shipped.title, ...errors(draft)]).toEqual([shipped.title]);
      expect(finishDraft(draft)).toEqual({ ok: true, value: shipped });
    }
  });

  it('may be empty while it is written, and does not finish then', () => {
    const draft = addItem(emptyDraft('x', 's1', '1.0'), 's1', 'i1');
    expect(finishDraft(draft)).toEqual({ ok: false, problem: ['sections.0.items.0.text'] });
    expect(draftOfFields(fieldsOfDraft(draft))).toEqual(draft);
  });

  it('counts versions on', () => {
    expect(['1.0', '2024', '2024-9', '修订'].map(nextVersion)).toEqual(['1.1', '2024-2', '2024-10', '修订-2']);
  });
});

describe('the fields of a draft', () => {
  it('hold every shipped standard', () => {
    for (const shipped of shippedStandards) expect(draftOfFields(fieldsOfDraft(shipped))).toEqual(shipped);
  });

  it('that changed are only those of the section that was touched', () => {
    expect(Object.keys(changedDraftFields(base, changeItem(base, 'b1', { max: 3000 })))).toEqual(['section/b']);
    expect(changedDraftFields(base, base)).toEqual({});
    expect(Object.keys(changedDraftFields(base, changeStandard(base, { title: '新名' })))).toEqual(['head']);
    expect(changedDraftFields(base, removeSection(base, 'b'))).toEqual({ 'section/b': null, order: ['a'] });
  });

  it('lose no section that the order does not name', () => {
    const fields = { ...fieldsOfDraft(base), order: ['b'] };
    expect(draftOfFields(fields)?.sections.map((one) => one.id)).toEqual(['b', 'a']);
    expect(draftOfFields({})).toBeUndefined();
  });
});

describe('edits', () => {
  it('add, change and remove items and sections, and leave the former state alone', () => {
    const before = structuredClone(base);
    const added = addItem(addSection(base, 'c'), 'a', 'a3', 'a1');
    expect(order(added)).toEqual(['a a1 a3 a2', 'b b1', 'c']);
    expect(added.sections[0]?.items[1]?.no).toBe('3');
    expect(order(removeSection(removeItem(added, 'a1'), 'b'))).toEqual(['a a3 a2', 'c']);
    expect(changeSection(base, 'b', { title: '制度' }).sections[1]?.title).toBe('制度');
    expect(changeSection(changeSection(base, 'b', { floor: 100 }), 'b', { floor: undefined }).sections[1]).not.toHaveProperty('floor');
    expect(base).toEqual(before);
  });

  it('move items within and between sections, and sections among each other', () => {
    expect(order(moveItem(base, 'a1', 'b', 1))).toEqual(['a a2', 'b b1 a1']);
    expect(order(moveItem(base, 'a1', 'a', 1))).toEqual(['a a2 a1', 'b b1']);
    expect(moveItem(base, 'a1', 'nowhere', 0)).toBe(base);
    expect(order(moveSection(base, 'b', 0))).toEqual(['b b1', 'a a1 a2']);
  });

  it('step an item over the border of its section and back, and stop at the ends', () => {
    const down = stepItem(base, 'a2', 1);
    expect(order(down)).toEqual(['a a1', 'b a2 b1']);
    expect(order(stepItem(down, 'a2', -1))).toEqual(order(base));
    expect(stepItem(base, 'a1', -1)).toBe(base);
    expect(stepItem(base, 'b1', 1)).toBe(base);
  });
});

describe('problems of a draft', () => {
  it('name sums that do not add up', () => {
    const off = changeItem(base, 'a1', { max: 3500 });
    expect(errors(off)).toEqual(['“a”的条目合计55分，与类目分值60分不符。']);
    expect(errors(changeSection(off, 'a', { max: 5500 }))).toEqual(['各类目合计95分，与总分100分不符，请核对类目分值或总分。']);
  });

  it('name empty texts, wrong lines of the policy, and a version that is out already', () => {
    expect(errors(changeItem(base, 'b1', { text: ' ' }))).toEqual(['第?项没有写考核内容，请填写。']);
    expect(errors(changeStandard(base, { policy: { ...base.policy, rectify: 9000 } }))).toEqual(['限期整改线90分高于合格线80分，应不高于合格线。']);
    expect(standardProblems(base, { published: [{ title: 's', version: '1' }] })[0]?.message).toBe('“s”1版已经发布，发布后的标准不能改动。请换一个版本号。');
    expect(
      errors(
        changeStandard(base, {
          bands: [
            { title: '达标', atLeast: 6000 },
            { title: '优秀', atLeast: 9000 },
          ],
        }),
      ),
    ).toEqual(['各等次没有从高分到低分排列，请调整。']);
  });

  it('name ids that are there twice, and warn of an item without rules', () => {
    const [first] = base.sections;
    const twice = { ...base, sections: [...base.sections, ...(first === undefined ? [] : [{ ...first, max: 0, items: [] }])] };
    expect(errors(twice)).toEqual(['内部编号“a”用了2次，请删去其中一处后重新添加。']);
    expect(standardProblems(base)[0]).toMatchObject({
      severity: 'warning',
      sectionId: 'a',
      itemId: 'a1',
      message: '“a1”没有评分办法，核查时只能直接填考评分。',
    });
  });

  it.each<[Rule, string]>([
    [{ kind: 'per-missing', points: 100, cap: 500 }, '上限5分超过本项分值4分'],
    [{ kind: 'per-missing', points: 200, cap: 100 }, '上限1分低于每次的2分'],
    [{ kind: 'fixed', points: 0 }, '分数是0分，应大于0'],
    [{ kind: 'fixed', points: 500 }, '一次扣5分，超过本项分值4分，扣完为止'],
    [
      {
        kind: 'tiers',
        tiers: [
          { atLeast: 80, points: 200 },
          { atLeast: 90, points: 300 },
        ],
      },
      '各档没有从高到低排列',
    ],
    [{ kind: 'tiers', tiers: [{ atLeast: 80, points: 500 }] }, '有一档得分超过本项分值4分'],
    [{ kind: 'parts', parts: [300, 200] }, '各分项合计5分，超过本项分值4分'],
    [{ kind: 'parts', parts: [300] }, '各分项合计3分，不足本项分值4分'],
    [{ kind: 'discretionary', min: 300, max: 200 }, '酌情扣分的下限3分高于上限2分'],
    [{ kind: 'grade', shares: {} }, '没有写等级'],
    [{ kind: 'bonus', points: 200, cap: 100 }, '上限1分低于每次的2分'],
  ])('of the rule %j: %s', (rule, sentence) => {
    expect(ruleProblems(rule, { max: 400 }).map(({ text }) => text)).toContain(sentence);
  });

  it('are none in any fresh rule, whatever its kind', () => {
    for (const { fresh } of Object.values(ruleKinds)) expect(ruleProblems(fresh(400), { max: 400 })).toEqual([]);
  });
});
