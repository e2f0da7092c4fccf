import { describe, expect, it } from 'vitest';
import { scoreFile } from '#shared/scoring/score-file.ts';
import { readScoreFiles } from '#shared/scoring/score-files.ts';

type Fields = Readonly<Record<string, unknown>>;

const item = (more: Fields = {}): Fields => ({ id: 'a', no: '1', text: '甲', max: 10, rules: [{ kind: 'per-missing', points: 1 }], ...more });
const standard = (more: Fields = {}, ...items: readonly Fields[]): Fields => ({
  format: 'yanshoutai-standard/1',
  id: 't',
  version: '1',
  title: '试行',
  total: 10,
  sections: [{ id: 's', title: '节', max: 10, items: items.length === 0 ? [item()] : items }],
  policy: { accept: 8, rectify: 6 },
  ...more,
});
const ruled = (...rules: readonly Fields[]): Fields => standard({}, item({ rules }));
const gated = (condition: Fields): Fields => standard({ gates: [{ text: '前提', requires: [condition] }] });
const step = { kind: 'per-step', threshold: 98, step: 5, points: 1 };

interface Outcome {
  readonly refused: string;
  readonly doubts: readonly string[];
  readonly total: number;
}

/** What comes of a text: the sentence with which it is refused, or the doubts of the score and of its items. */
function outcomesOf(text: string): readonly Outcome[] {
  return readScoreFiles(text).files.map((file) => {
    const scored = file.ok ? scoreFile(file.value.json, [], file.value.placeAt) : file;
    if (!scored.ok) return { refused: scored.problem, doubts: [], total: Number.NaN };
    const { doubts, items, total } = scored.value as {
      readonly doubts: readonly string[];
      readonly items: readonly { readonly doubt: string | null }[];
      readonly total: number;
    };
    return { refused: '', doubts: [...doubts, ...items.flatMap(({ doubt }) => doubt ?? [])], total };
  });
}

const outcomeOf = (file: Fields): Outcome => outcomesOf(JSON.stringify(file))[0] ?? { refused: '', doubts: [], total: Number.NaN };
const file = (of: Fields, finding: Fields = { verdict: 'met' }, more: Fields = {}): Fields => ({ standard: of, findings: { a: finding }, ...more });
const scorers = [
  { title: '考评组', share: 60, own: true },
  { title: '会员评议', share: 40, fact: 'memberAppraisal' },
];
const rules0 = 'standard.sections[0].items[0].rules[0]';

describe('a file of which no score can be made', () => {
  it.each<[string, Fields, string]>([
    [
      'a share of nothing',
      file(gated({ fact: 'satisfied', is: 'share-at-least', of: 'ballots', value: [85, 0] })),
      'standard.gates[0].requires[0].value（第1行',
    ],
    ['a limit that is an empty list', file(gated({ fact: 'workers', is: 'at-least', value: [] })), '前提“前提”的条件“职工人数”还没有填数'],
    ['a condition on nothing', file(gated({ fact: ' ', is: 'yes' })), '还没有选看哪项情况'],
    ['steps as good as none', file(ruled({ ...step, step: 1e-9 })), `${rules0}.step（第1行第`],
    ['a threshold beyond all measures', file(ruled({ ...step, threshold: 1e300 })), '数应在正负1000000000000之间，现在是1e+300'],
    ['a hand-set score beyond all standards', file(standard(), { points: 1e9 }), 'findings.a.points（第1行'],
    ['a rate below 0', file(standard(), {}, { facts: { membershipRate: -5 } }), '“入会率”应在0到1（0%到100%）之间，现在是-5，请改正'],
    ['a rate that is no percentage either', file(standard(), {}, { facts: { membershipRate: 120 } }), '现在是120，请改正'],
    ['a score of others below 0', file(standard({ scorers }), {}, { facts: { memberAppraisal: -1 } }), '“会员评议”的得分应在0到10之间，现在是-1'],
    ['a unit below with less than nothing', file(standard({ rollUp: { percent: 50 } }), {}, { subordinates: [8, -3] }), 'subordinates[1]（第1行'],
    ['an item named __proto__', file(standard({}, item({ id: '__proto__' }))), '内部编号不能是“__proto__”'],
    ['an unknown field', file(standard({ remark: 1 })), 'standard（第1行第13个字符）：不该有字段“remark”，请删去或改正'],
  ])('%s is refused in one sentence with its place', (_, one, words) => {
    const { refused } = outcomeOf(one);
    expect(refused).toContain(words);
    expect(refused.match(/。/gu)).toHaveLength(1);
  });
});

describe('a file that is odd', () => {
  it.each<[string, Fields, string]>([
    ['a rate of 0.98 against a mark of 98', file(ruled(step), { answers: { 0: 0.98 } }), '的实际数0.98是小数，是否指98%（写98），请核对'],
    ['a rate of 1', file(ruled(step), { answers: { 0: 1 } }), '是否指100%（写100）'],
    ['a rate of -5', file(ruled(step), { answers: { 0: -5 } }), '的实际数-5低于0'],
    ['a rate of 120', file(ruled(step), { answers: { 0: 120 } }), '的实际数120超过100%'],
    ['tiers of a rate', file(ruled({ kind: 'tiers', tiers: [{ atLeast: 90, points: 10 }] }), { answers: { 0: 0.9 } }), '是否指90%（写90）'],
    ['a rate fact of 85', file(standard(), {}, { facts: { membershipRate: 85 } }), 'facts.membershipRate（第1行'],
    ['a rate fact of 85, and what it means', file(standard(), {}, { facts: { membershipRate: 85 } }), '是否指85%（写0.85）'],
    [
      'a gate on a rate of 85',
      file(gated({ fact: 'satisfactionRate', is: 'at-least', value: 85 })),
      '“满意率”的数应在0到1（0%到100%）之间，现在是85，是否指85%（写0.85）',
    ],
    [
      'a mark of 0.98 for a rate in percent',
      file(ruled({ ...step, threshold: 0.98, fact: 'membershipRate' })),
      '标准线应写百分数，现在是0.98，是否指98%（写98）',
    ],
    ['a share above 1', file(gated({ fact: 'satisfied', is: 'share-at-least', of: 'ballots', value: [3, 2] })), '比例3/2大于1'],
    ['a number asked whether it is so', file(gated({ fact: 'workers', is: 'yes' })), '“职工人数”是一个数，不能按“是”或“否”比较'],
    ['one of no numbers', file(gated({ fact: 'workers', is: 'one-of', value: [] })), '“职工人数”还没有填数'],
    ['rectify above accept', file(standard({ policy: { accept: 6, rectify: 8 } })), 'standard.policy.rectify（第1行'],
    ['accept above the total', file(standard({ policy: { accept: 60, rectify: 6 } })), '合格线60分高于总分10分'],
    ['min above max', file(ruled({ kind: 'discretionary', min: 3, max: 1 })), '酌情扣分的下限3分高于上限1分'],
    ['a step of 0', file(ruled({ kind: 'discretionary', step: 0 })), `${rules0}.step（第1行`],
    ['points of 0', file(ruled({ kind: 'fixed', points: 0 })), '分数是0分，应大于0'],
    ['a cap above the item', file(ruled({ kind: 'count', points: 1, cap: 11 })), '上限11分超过本项分值10分'],
    ['a grade without a name', file(ruled({ kind: 'grade', shares: { '': 50 } })), '有一个等级没有写名称'],
    ['a total unlike its items', file(standard({ total: 50 })), '各类目合计10分，与总分50分不符'],
    ['a section unlike its items', file(standard({}, item({ max: 9 }))), '“节”的条目合计9分，与类目分值10分不符'],
    ['an item for nobody', file(standard({}, item({ kinds: [] }))), '的适用单位类型是空的，没有单位考核此项'],
    ['shares that are not 100', file(standard({ scorers: scorers.map((one) => ({ ...one, share: 60 })) })), '总分构成合计120%，应为100%'],
    ['a score of others above the total', file(standard({ scorers }), {}, { facts: { memberAppraisal: 5004.5 } }), '“会员评议”的得分5004.5超过总分10'],
    ['units below that nobody asked for', file(standard(), {}, { subordinates: [8] }), '本标准的总分不含所属单位的平均分'],
    ['a unit below above the total', file(standard({ rollUp: { percent: 50 } }), {}, { subordinates: [5004.5] }), '所属单位的得分5004.5超过总分10'],
    ['a hand-set score above the item', file(standard(), { points: 5004.5 }), '填写的考评分5004.5分超出0至10分'],
    ['a hand-set score below 0', file(standard(), { points: -3 }), '填写的考评分-3分超出0至10分'],
    ['a blank class', file(standard({}, item({ classes: ['一类'] })), {}, { facts: { unitClass: '' } }), '“单位类别”是空白的，按不清楚处理'],
    ['a class that there is not', file(standard({}, item({ classes: ['一类'] })), {}, { facts: { unitClass: '甲类' } }), '没有“甲类”'],
    ['a kind that there is not', file(standard(), {}, { facts: { kind: '公司' } }), '没有“公司”这一类'],
    ['half a head', file(standard(), {}, { facts: { workers: 12.5 } }), '“职工人数”应为0或正整数，现在是12.5'],
    ['是 as a text', file(standard(), {}, { facts: { auditCommittee: '是' } }), '应为 true 或 false，现在是“是”'],
    ['a day that there is not', file(standard(), {}, { facts: { lastElectedOn: '2024-02-30' } }), '应为日期，如2024-05-01，现在是“2024-02-30”'],
    ['an answer to no rule', file(standard(), { verdict: 'met', answers: { 1: 2 } }), 'findings.a.answers.1（第1行'],
    ['a photo by its name', file(standard(), { photos: ['a.jpg'] }), 'findings.a.photos[0]（第1行'],
  ])('%s is doubted beside its score', (_, one, words) => {
    const { refused, doubts, total } = outcomeOf(one);
    expect(refused).toBe('');
    expect(doubts.join('\n')).toContain(words);
    expect(Number.isFinite(total)).toBe(true);
  });

  it('a blank class leaves no item out', () => {
    expect(outcomeOf(file(standard({}, item({ classes: ['一类'] })), { verdict: 'met' }, { facts: { unitClass: ' ' } })).total).toBe(10);
  });

  it('an answer beyond all measures is unusable, however far beyond', () => {
    for (const rule of [
      step,
      { ...step, proportional: true },
      { kind: 'discretionary' },
      { kind: 'bonus' },
      { kind: 'tiers', tiers: [{ atLeast: 1, points: 3 }] },
    ]) {
      const { doubts, total } = outcomeOf(file(ruled(rule), { answers: { 0: 1e300 } }));
      expect(doubts.join('\n')).toContain('1e+300');
      expect(total).toBeLessThanOrEqual(10);
    }
  });

  it('nothing is doubted of a file in which nothing is odd', () => {
    const facts = { membershipRate: 0.85, workers: 186, kind: '企业', unitClass: '一类', lastElectedOn: '2024-05', auditCommittee: true, memberAppraisal: 9.5 };
    expect(outcomeOf(file(standard({ scorers }, item({ classes: ['一类'] })), { verdict: 'met' }, { facts }))).toEqual({ refused: '', doubts: [], total: 9.8 });
  });
});

describe('the distance of a rate from its limit', () => {
  it('is not told where one of them is no rate', () => {
    const reasons = (value: number, satisfactionRate: number) => {
      const scored = scoreFile(file(gated({ fact: 'satisfactionRate', is: 'at-least', value }), {}, { facts: { satisfactionRate } }), []);
      return JSON.stringify(scored);
    };
    expect(reasons(85, 0.9)).toContain('满意率90%，85不是0到1之间的比率，是否指85%（写0.85）');
    expect(reasons(0.95, 0.9)).toContain('还差5个百分点');
    expect(reasons(85, 0.9)).not.toMatch(/8410|8500%/u);
  });
});

describe('several files in one', () => {
  const good = file(standard());
  const lines = (first: string) => outcomesOf(`${first}\n${JSON.stringify(good)}\n`);
  it.each([
    ['a verdict twice', `{"standard":${JSON.stringify(standard())},"findings":{"a":{"verdict":"met","verdict":"unmet"}}}`, '“verdict”写了两次，请只留一个'],
    ['findings twice', `{"standard":${JSON.stringify(standard())},"findings":{"a":{"verdict":"met"}},"findings":{}}`, '“findings”写了两次，请只留一个'],
    ['__proto__', `{"standard":${JSON.stringify(standard())},"findings":{"__proto__":{"verdict":"met"}}}`, '名称“__proto__”不能用，请换一个'],
    ['5,000 nested brackets', `{"standard":${'['.repeat(5000)}${']'.repeat(5000)},"findings":{}}`, '括号套了100层以上'],
    ['too many digits', `{"standard":${JSON.stringify(standard())},"findings":{"a":{"points":1.23456789012345678}}}`, '超过15位有效数字'],
    ['no JSON', '{"standard":', '到末尾还没有写完'],
    ['no file', '{"standard":3}', 'standard（第1行第13个字符）：应为文字、对象 { … }之一'],
  ])('%s in one of them leaves the others as they are', (_, bad, words) => {
    const [first, second] = lines(bad);
    expect(first?.refused).toContain(words);
    expect(second).toMatchObject({ refused: '', total: 10 });
    const listed = bad.endsWith('}') ? outcomesOf(`[${bad},${JSON.stringify(good)}]`) : [];
    for (const [index, outcome] of listed.entries()) expect(outcome.refused === '').toBe(index === 1);
  });

  it('the place is that in the whole text', () => {
    const [first, second] = outcomesOf(`${JSON.stringify(good)}\n  {"standard": "x",\t"findings": 3}`);
    expect(first?.refused).toBe('');
    expect(second?.refused).toContain('findings（第2行第33个字符）');
    expect(outcomesOf(`[\n${JSON.stringify(good)},\n{"standard":\n"x", "facts": 3}]`)[1]?.refused).toContain('facts（第4行第15个字符）');
  });
});
