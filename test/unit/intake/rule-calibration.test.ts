import { describe, expect, it } from 'vitest';
import { readRuleText } from '#shared/intake/rule-text/read-rule-text.ts';
import { often } from '../../often.ts';
import { tellFigure } from '../../tell-figure.ts';
import { ruleLine, sentenceRows, type SentenceRow } from './sentence-rows.ts';

/** Every kept wording: those of county rubrics, and the rounds written before the reader saw them. */
const kept = [
  'rule-sentences.txt',
  'sentence-rounds/round-1.txt',
  'sentence-rounds/round-2.txt',
  'sentence-rounds/round-3.txt',
  'sentence-rounds/round-4.txt',
  'sentence-rounds/round-5.txt',
  'sentence-rounds/round-6.txt',
  'sentence-rounds/round-7.txt',
  'sentence-rounds/round-8.txt',
  'sentence-rounds/round-9.txt',
  'sentence-rounds/round-10.txt',
  'sentence-rounds/round-11.txt',
  'sentence-rounds/round-12.txt',
  'sentence-rounds/round-13.txt',
  'sentence-rounds/round-14.txt',
  'sentence-rounds/round-15.txt',
  'sentence-rounds/round-16.txt',
  'sentence-rounds/round-17.txt',
  'sentence-rounds/round-18.txt',
  'sentence-rounds/round-19.txt',
  'sentence-rounds/round-20.txt',
  'sentence-rounds/round-21.txt',
  'sentence-rounds/round-22.txt',
  'sentence-rounds/round-23.txt',
  'sentence-rounds/round-24.txt',
  'sentence-rounds/round-25.txt',
  'sentence-rounds/round-26.txt',
].flatMap(sentenceRows);

/** A row whose writer and the reader differ, and either may be right: 酌情扣分 is what the text says. */
const disputed: ReadonlySet<string> = new Set(['集体合同覆盖率达到上级要求的得满分，达不到的酌情扣分']);

/** From here on a reading is offered as understood; below, a person is asked. */
const offered = 0.8;
const certain = 0.95;

const answers = kept.filter(({ text }) => !disputed.has(text)).map((row) => ({ row, read: readRuleText(row.text, row.max) }));

function isRight({ rules, doubted }: SentenceRow, read: ReturnType<typeof readRuleText>): boolean {
  const same = rules !== '' && read.rules.map(ruleLine).join('; ') === rules;
  return same || (doubted && read.sure < offered);
}

/** Each wording meets every third of the words in the ordinary run, and each of them in `npm run laws`. */
const dealtOut = often(1) > 1 ? 1 : 3;

const share = (part: number, whole: number): string => `${String(part)} of ${String(whole)}`;

describe('how sure a reading of a wording is', () => {
  it('is never told of one that is wrong', () => {
    const sure = answers.filter(({ read }) => read.sure >= certain);
    const right = sure.filter(({ row, read }) => isRight(row, read));
    const all = answers.filter(({ row, read }) => isRight(row, read));
    tellFigure(
      `wordings of rules: right ${share(all.length, answers.length)}; of those sure from ${String(certain)} on right ${share(right.length, sure.length)}`,
    );
    expect(sure.length).toBeGreaterThan(answers.length / 2);
    expect(sure.filter((one) => !right.includes(one)).map(({ row }) => row.text)).toEqual([]);
    expect(answers.filter(({ row, read }) => read.sure >= offered && read.rules.length > 0 && !isRight(row, read)).map(({ row }) => row.text)).toEqual([]);
  });

  it('is low, with a doubt that names it, wherever a word that could change the meaning is not understood', () => {
    const behind = [
      '（特殊情况除外）',
      '，其中重点项目加倍',
      '，第二次起加倍',
      '，按系数折算',
      '，超出部分减半',
      '，任意一项达到即可',
      '，整改后方可得分',
      '，直至不得分',
      '，不足1次的按1次计',
      '，每项最多扣1分',
      '，以此类推',
      '，扣至类别总分',
    ];
    const before = ['除新建单位外，', '原则上', '按权重'];
    const texts = answers
      .filter(({ read }) => read.sure >= offered && read.doubts.length === 0)
      .flatMap(({ row }, index) => {
        const behindIt = behind.map((words) => row.text.replace(/[。；;，,]+$/u, '') + words);
        return [...behindIt, ...before.map((words) => words + row.text)]
          .filter((_, at) => (index + at) % dealtOut === 0)
          .map((text) => ({ text, max: row.max }));
      });
    const silent = texts.filter(({ text, max }) => {
      const read = readRuleText(text, max);
      return read.sure >= offered || read.doubts.length === 0;
    });
    expect(silent).toEqual([]);
  });

  it.each([
    ['full-width digits', (text: string) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['blanks around numbers', (text: string) => text.replace(/\d+/gu, ' $& ')],
    ['lines broken behind each sign', (text: string) => text.replace(/[；，]/gu, '$&\n')],
    ['where to look before it', (text: string) => `查阅资料。${text}`],
    ['减 for 扣', (text: string) => text.replace(/扣(?=\d)/gu, '减')],
    ['numbers of points in words', (text: string) => text.replace(/(?<=[扣得加计])[1-9](?=分)/gu, (digit) => '零一二三四五六七八九'.charAt(Number(digit)))],
    ['a semicolon for a comma behind points', (text: string) => text.replace(/(?<=分)，/gu, '；')],
    ['个百分点 as %', (text: string) => text.replace(/(\d)个百分点/gu, '$1%')],
  ])('is the same, or a doubt, with %s', (_, dress) => {
    for (const { row, read } of answers.filter((answer) => answer.read.sure >= offered)) {
      const dressed = readRuleText(dress(row.text), row.max);
      if (dressed.sure >= offered) expect(dressed.rules.map(ruleLine), dress(row.text)).toEqual(read.rules.map(ruleLine));
    }
  });

  it('is the same, or a doubt, whatever the things are called and whatever topic is named before', () => {
    const topics = [
      '一件事一次办|超期服役|不足之处|或有负债|A级单位|百日攻坚行动|半年总结|12345热线|最多跑一次|1+N网格|5S管理|3·15活动|24小时值班|得力助手|减排任务|分管领导',
      '三公经费|首问责任|上限管控|均衡发展|倍增计划|例外管理|人次统计|第一书记|一季一主题|无障碍设施|缺陷管理|迟缓儿康复|评分员',
    ].flatMap((line) => line.split('|'));
    const things = ['扣押物品', '百日攻坚', '一线职工', '加班费', '年检', '满意度测评', '不动产登记', '安全帽', '得奖作品', '两癌筛查', '评价器'];
    const said = answers.filter(({ read }) => read.sure >= offered);
    // Every wording meets some of the words, every word some of the wordings.
    const dealt = (at: number, part: number) => said.filter((_, index) => (index + at) % part === 0);
    const wrong = [
      ...topics.flatMap((topic, at) => dealt(at, 4).map(({ row, read }) => ({ text: `${topic}方面，${row.text}`, row, read }))),
      ...things.flatMap((thing, at) =>
        dealt(at, 2).map(({ row, read }) => ({
          text: row.text.replace(/职工代表大会|职工代表|职代会|会议|制度|台账|活动|档案|记录|培训|资料/u, thing),
          row,
          read,
        })),
      ),
    ].filter(({ text, row, read }) => {
      const dressed = readRuleText(text, row.max);
      return dressed.sure >= offered && dressed.rules.map(ruleLine).join('; ') !== read.rules.map(ruleLine).join('; ');
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('is not changed by another wording behind it: two sentences mean what each means', () => {
    const takes = new Set(['fixed', 'per-missing', 'per-step', 'discretionary', 'all-or-nothing']);
    const single = kept
      .map(({ text }) => ({ text, read: readRuleText(text, null) }))
      .filter(({ read }) => read.sure >= offered && read.doubts.length === 0 && read.rules.every(({ kind }) => takes.has(kind)));
    single.forEach((one, index) => {
      const other = single[(index * 37 + 11) % single.length];
      if (other === undefined || /^每/u.test(other.text)) return;
      const text = `${one.text.replace(/[。；;，,]+$/u, '')}${index % 2 === 0 ? '；' : '。'}${other.text}`;
      const both = readRuleText(text, null);
      const rules = [...one.read.rules, ...other.read.rules].map(ruleLine);
      const once = rules.filter((rule, at) => rule !== 'all-or-nothing' || rules.indexOf(rule) === at);
      if (both.sure >= offered) expect(both.rules.map(ruleLine), text).toEqual(once);
    });
  });

  it('names the words and their place', () => {
    expect(readRuleText('缺少计划、总结任一项的扣1分', 400).doubts).toEqual(['“缺少计划、总结任一项的扣1分”里的“任一项”没有读懂，请核对。']);
    expect(readRuleText('未完成的扣2分，除特殊情况外', 400).doubts).toEqual(['“除特殊情况外”没有读懂，请核对。']);
  });
});
