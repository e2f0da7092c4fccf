import { describe, expect, it } from 'vitest';
import { readScoreFiles } from '#shared/scoring/score-files.ts';
import { scoreFile } from '#shared/scoring/score-file.ts';

const rule = { kind: 'per-missing', points: 2 };
const item = (more: object = {}) => ({ id: 'a', no: '1', text: '内容', max: 10, rules: [rule], ...more });
const standard = (more: object = {}) => ({
  format: 'yanshoutai-standard/1',
  id: 's',
  version: '1',
  title: '试行细则',
  total: 10,
  sections: [{ id: 's1', title: '全部', max: 10, items: [item()] }],
  policy: { accept: 8, rectify: 6 },
  ...more,
});
const withItems = (...items: readonly object[]) => standard({ sections: [{ id: 's1', title: '全部', max: 10, items }] });
const withRule = (more: object) => withItems(item({ rules: [{ ...rule, ...more }] }));
const withWhen = (condition: object) => withRule({ when: [condition] });

const inFirstRule = 'standard.sections[0].items[0].rules[0]';
const verdicts = '应为"met"、"partly"、"unmet"、"not-applicable"之一（依次为符合、部分符合、不符合、不适用）';
const answers = '应为数、true 或 false、文字、数组 [ … ]之一（没有回答的不写）';

/** What an outsider may write, and the sentence that says how it should be. */
const refused: readonly (readonly [string, object, string])[] = [
  ['a number as text', { standard: withItems(item({ max: '10' })) }, 'standard.sections[0].items[0].max：应为数，现在是"10"。'],
  ['points finer than 0.01', { standard: withRule({ points: 2.125 }) }, `${inFirstRule}.points：分数最多两位小数，现在是2.125。`],
  [
    'a deduction written as a negative number',
    { standard: withRule({ points: -2 }) },
    `${inFirstRule}.points：“内容”的第1条评分办法：分数不能是负的，现在是-2，扣分也写正数。`,
  ],
  [
    'a negative weight',
    { standard: standard({ policy: { accept: -1, rectify: -2 } }) },
    'standard.policy.accept：分数不能是负的，现在是-1，扣分也写正数；standard.policy.rectify：分数不能是负的，现在是-2，扣分也写正数。',
  ],
  [
    'a negative limit of a grade',
    { standard: standard({ bands: [{ title: '优秀', atLeast: -1 }] }) },
    'standard.bands[0].atLeast：分数不能是负的，现在是-1，扣分也写正数。',
  ],
  [
    'more points than can be',
    { standard: withItems(item({ max: 10_000_000 })) },
    'standard.sections[0].items[0].max：“内容”：分数应不大于1000000，现在是10000000。',
  ],
  ['an unknown field', { standard: withItems(item({ points: 4 })) }, 'standard.sections[0].items[0]：不该有字段“points”，请删去或改正。'],
  ['an unknown kind of rule', { standard: withRule({ kind: '每少' }) }, `${inFirstRule}.kind：不是可用的种类，现在是"每少"。`],
  ['an item without id', { standard: withItems({ ...item(), id: undefined }) }, 'standard.sections[0].items[0].id：没有写，应为文字。'],
  ['decimal places that are none', { standard: standard({ places: 3 }) }, 'standard.places：应为0、1、2之一，现在是3。'],
  [
    'a condition without number',
    { standard: withWhen({ fact: 'workers', is: 'below' }) },
    `${inFirstRule}.when[0].value：“内容”的第1条评分办法：“职工人数”还没有填数。`,
  ],
  [
    'a share of nothing',
    { standard: withWhen({ fact: 'satisfied', is: 'share-at-least', value: [85, 100] }) },
    `${inFirstRule}.when[0].of：“内容”的第1条评分办法：“满意票数”还没有选占哪个数的比例。`,
  ],
  [
    'a share as one number',
    { standard: withWhen({ fact: 'satisfied', is: 'share-at-least', of: 'ballots', value: 0.85 }) },
    `${inFirstRule}.when[0].value：“内容”的第1条评分办法：“满意票数”的比例没有填好，应为两个大于0的数，如 [85, 100]。`,
  ],
  [
    'shares of 1 instead of percents',
    {
      standard: standard({
        scorers: [
          { title: '考评组', share: 0.6, own: true },
          { title: '会员', share: 0.4, fact: 'memberAppraisal' },
        ],
      }),
    },
    'standard.scorers：总分构成的比例是百分数，占六成写60，不写0.6。',
  ],
  [
    'a scorer whose score comes from nowhere',
    { standard: standard({ scorers: [{ title: '考评组', share: 100 }] }) },
    'standard.scorers[0].fact：评分方“考评组”的得分还没有选填在哪一项里。',
  ],
  ['an item id twice', { standard: withItems(item(), item()) }, 'standard.sections[0].items[1].id：内部编号“a”用了2次，请删去其中一处后重新添加。'],
  [
    'findings in a list',
    { standard: standard(), findings: [{ itemId: 'a' }] },
    'findings：应为对象 { … }（按条目编号写成 {"条目编号": {"verdict": "met"}}），现在是[{"itemId":"a"}]。',
  ],
  ['a finding of an unknown item', { standard: standard(), findings: { b: {} } }, 'findings.b：标准“试行细则”里没有这个条目，请核对编号或删去。'],
  ['a verdict in Chinese', { standard: standard(), findings: { a: { verdict: '符合' } } }, `findings.a.verdict：${verdicts}，现在是"符合"。`],
  ['an answer that is null', { standard: standard(), findings: { a: { answers: { 0: null } } } }, `findings.a.answers.0：${answers}，现在是null。`],
  [
    'an answer with a name',
    { standard: standard(), findings: { a: { answers: { 0: { count: 1 } } } } },
    `findings.a.answers.0：${answers}，现在是{"count":1}。`,
  ],
  [
    'a fact with its cell',
    { standard: standard(), facts: { workers: { value: 186 } } },
    'facts.workers：应为数、文字、true 或 false、null之一（只写值，如 186，不写出处），现在是{"value":186}。',
  ],
  [
    'a number beyond all numbers',
    { standard: standard(), facts: { workers: Number.POSITIVE_INFINITY } },
    'facts.workers：应为数、文字、true 或 false、null之一（只写值，如 186，不写出处），现在是Infinity。',
  ],
  ['no standard', { standard: null }, 'standard：应为文字、对象 { … }之一（写标准全文，或自带标准的编号，如"shi-you"），现在是null。'],
];

describe('a file that cannot be scored', () => {
  it.each(refused)('%s: one sentence with place, value and remedy', (_, file, sentence) => {
    expect(scoreFile(file, [])).toEqual({ ok: false, problem: sentence });
  });

  it.each([
    ['hello', '第1行第1个字符“h”处不是正确的 JSON。'],
    ['{"standard":NaN}', '第1行第13个字符“N”处不是正确的 JSON。'],
    ['{"standard":"shi-you",}', '第1行第23个字符“}”处不是正确的 JSON。'],
    ['{"standard":{"id":"长长的编号，比开头要长得多得多得多得多得多得多","version":1.}}', '第1行第57个字符“}”处不是正确的 JSON。'],
    ['{"standard":{', '到末尾还没有写完，不是正确的 JSON。'],
    ['{"standard":"没有写完的文字', '到末尾还没有写完，不是正确的 JSON。'],
    [' \n', '是空的，不是正确的 JSON。'],
  ])('that is no JSON says where: %s', (text, problem) => {
    expect(readScoreFiles(text)).toEqual({ alone: true, files: [{ ok: false, problem }] });
  });
});

describe('names that every object has', () => {
  it('are items that nobody looked at, letters that no scale has, and facts that nobody knows', () => {
    const file = {
      standard: withItems(item({ id: 'constructor', rules: [] }), item({ id: 'grade', rules: [{ kind: 'grade', shares: { A: 100 } }] })),
      findings: { grade: { answers: { 0: 'toString' } } },
      facts: {},
    };
    expect(scoreFile(file, [])).toMatchObject({
      ok: true,
      value: {
        items: [
          { points: 0, judged: false },
          { points: 0, judged: false },
        ],
      },
    });
    const asked = { standard: withWhen({ fact: 'constructor', is: 'yes' }), findings: { a: { verdict: 'met' } } };
    const doubt = 'constructor未知，请确认“每少一个扣2分”是否适用。';
    expect(scoreFile(asked, [])).toMatchObject({ ok: true, value: { items: [{ points: 10, doubt }] } });
  });
});
