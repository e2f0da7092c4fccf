import { describe, expect, it } from 'vitest';
import { readRuleText } from '#shared/intake/rule-text/read-rule-text.ts';
import { randomFrom, type Random } from '../../random.ts';
import { ruleLine } from './sentence-rows.ts';

/** What stands for a name in angle brackets; 物 comes with its measure word 量. */
const words: Readonly<Record<string, string>> = {
  无: '未建立|没有|缺少|无|未配备|未设置|未提供',
  病: '不规范|不完整|不齐全|更新不及时|内容不实|与实际不符|存放混乱|字迹不清|未签字|未盖章|过期|损坏|弄虚作假',
  率: '签订率|满意率|参训率|办结率|覆盖率|持证率|入会率',
  达: '达到|不低于|达|应达到|达到或超过|未达到|低于|不足|达不到',
  低: '低|降低|下降|少|差',
  坏事: '安全责任事故|食物中毒事件|越级上访|重大舆情|生产安全亡人事故',
  分: '0.1|0.2|0.5|1|1.5|2|3',
};
const things = '巡查记录:次|值班日志:天|宣传栏:块|消防器材:件|健康档案:份|整改台账:项|学习笔记:本|公示栏:处|签到表:张|应急预案:个|劳动合同:份|监控探头:个';

/**
 * Ways in which officials write deductions: text | the item's maximum, - for none | its rules as the sentence fixtures write them. {a|b} is a choice, <x> one of `words`;
 * what a choice with a number in front picked ({1=<分>}) is <1> from there on.
 */
const grammar = `
<无><物>{的|}{，|}扣{1=<分>}分#5#fixed <1>
<物><病>{的|}{，|}扣{1=<分>}分#5#fixed <1>
<物>{每|每有|每发现|每出现|发现}{一|1}<量><病>{的|}扣{1=<分>}分#5#per-missing <1>
<物>{每少|每缺|每缺少|少|缺|每漏}{一|1}<量>{的|}{，|}扣{1=<分>}分#5#per-missing <1>
<物><病>的，{每|按每}<量>{扣|扣减|减}{1=<分>}分#5#per-missing <1>
<物><病>，每{一|1|}<量>扣{1=<分>}分，{最多扣|最高扣|累计不超过|扣分不超过|累计扣分不超过|扣完|至多扣|总扣分不超过}{2=2|3|4}分{|为止}#5#per-missing <1> cap <2>
<无><物>{的|}{，|}{不得分|该项不得分|此项不得分|得0分|计0分|不计分|全扣|扣全分|扣完}#5#all-or-nothing
<无><物>扣{1=<分>}分{，|；}<物><病>{的|}扣{2=<分>}分#5#fixed <1>; fixed <2>
<无><物>不得分{，|；}<物><病>{的|}每<量>扣{1=<分>}分#5#all-or-nothing; per-missing <1>
<物><病>{的|}{，|}{扣|视情扣|酌情扣|视情节轻重扣|视情况扣}{1=1|2}{-|—|～|至|到}{2=3|4|5}分#5#discretionary <1> <2>
<物><病>的{酌情扣|视情扣|视情况扣}{1=1|2|3}分{以内|以下}#5#discretionary - <1>
<率><达>{1=95|90|85|80}%{的|}，每<低>{2=1|2|5}{个百分点|%}{，|}扣{3=<分>}分#10#per-step <1> <2> <3>
<率>{达到|}95%{以上|及以上|（含）以上}{的|}得5分，90{%-|%—|%至}95%{的|}得3分，80%{-|～}89%得1分，{80%以下|低于80%|不足80%|其余}不得分#5#tiers 95:5 90:3 80:1
{每年|全年|每季度|每月}{组织|开展|召开|进行}{应急演练|安全培训|座谈会|走访慰问}{不少于|至少|不得少于|应不少于}{2|4|12}次，{每少|少|缺|每缺}{一|1}次扣{1=<分>}分#5#per-missing <1>
{发生|出现|造成}<坏事>{的|}{，|}{一票否决|实行一票否决|取消评优资格|直接定为不合格|年度考核不合格}#-#veto
{获|受到|被}{省级|市级|县级|国家级}{表彰|通报表扬|媒体报道}{的|}{，|}加{1=<分>}分#-#bonus <1> -
{工作经验|典型做法}被{上级|省级|市级}{推广|刊发|采用}的每{篇|次|项}加{1=0.5|1|2}分，最{多|高}{加|}{2=3|5}分#-#bonus <1> <2>
计划、总结、<物>{缺一项|少一项|缺1项|每缺一项|每项缺失}扣{1=<分>}分#5#per-missing <1>
{逾期|每逾期|每迟报|超期}{一天|1天|一日}扣{1=<分>}分{|，扣完为止}#3#per-missing <1>
{一|1}<量>{不符合要求|不合格|不达标|未落实|有缺陷|不合规范}{的|}扣{1=<分>}分#5#per-missing <1>
<物><病>，扣{1=<分>}分/<量>#5#per-missing <1>
有<物>得2分，有宣传橱窗得3分#5#parts 2 3
{优|优秀}{得满分|得100%}，{良|良好}得80%，{中|一般}得60%，差不得分#10#grade
`
  .trim()
  .split('\n');

/** One sentence of a line of the grammar, with its maximum and its rules. */
function sentence(line: string, random: Random): { readonly text: string; readonly max: number | null; readonly rules: string } {
  const [thing = '', measure = ''] = (random.pick(things.split('|')) ?? '').split(':');
  const chosen = new Map([
    ['物', thing],
    ['量', measure],
  ]);
  const named = line.replace(/<([^<>\d])>|<([^<>\d]{2})>/gu, (_, one: string | undefined, two: string | undefined) => {
    const name = one ?? two ?? '';
    return chosen.get(name) ?? random.pick((words[name] ?? '').split('|')) ?? '';
  });
  const picked = named.replace(/\{(?:(\d)=)?([^{}]*)\}/gu, (_, key: string | undefined, choices: string) => {
    const choice = random.pick(choices.split('|')) ?? '';
    if (key !== undefined) chosen.set(key, choice);
    return choice;
  });
  const [text = '', max = '', rules = ''] = picked.replace(/<(\d)>/gu, (_, key: string) => chosen.get(key) ?? '').split('#');
  return { text, max: max === '-' ? null : Number(max) * 100, rules };
}

describe('wordings made by the grammar of deductions', () => {
  const random = randomFrom(20_261_130);
  it.each(grammar)('%s', (line) => {
    const sentences = Array.from({ length: 60 }, () => sentence(line, random));
    const wrong = sentences.flatMap(({ text, max, rules }) => {
      const read = readRuleText(text, max);
      const got = read.rules.map(ruleLine).join('; ');
      const right = rules === 'grade' ? got.startsWith('grade') : got === rules;
      return right && read.sure >= 0.8 ? [] : [`${text}: ${got} ${String(read.sure)}`];
    });
    expect(wrong).toEqual([]);
  });
});
