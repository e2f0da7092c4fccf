import { pointsOf } from './found-rule.ts';
import type { Act, ClauseOutcome } from './head.ts';
import { measures } from './measures.ts';
import { numberPattern as N } from './number-words.ts';

/** “2分”, and no 分会, 分管, 十分重视 or 百分制. Its one group is the number. */
const points = `(?!百分|十分(?![,;。/]|$|为|封|以))(${N})分(?!会|之|公司|支|工|别|管|数|值|类|级|局|行|批|期|钟|布|析|解|散|歧|层|区|(?:为)(?!止|限))`;
const verb = '(扣|加|(?<![等特秀胜金银铜获])奖励?|得|计|记|给|评|打|占|赋)';
const ends = ',;。\ue000';

const acts: Readonly<Record<string, Act>> = { 扣: 'deduct', 加: 'bonus', 奖: 'bonus', 奖励: 'bonus' };
const actOf = (word: string | undefined): Act => (word === undefined || word === '' ? 'bare' : (acts[word] ?? 'earn'));

const capWord = '最多|最高|至多|累计|总计|合计|上限|不超过|不得超过|不能超过|不超|限扣|限加|限得|封顶';
const around =
  '(?:本项|此项|该项|单项|全年|年度|直至|只|仅|可|总分|总|分值|得分|加分|扣分|计分|分|值|为|计|记|以|至|到|在|扣|加|得|完|满|:|最多|最高|至多|累计|总计|合计|总共|上限|封顶|不超过|不得超过|不能超过|不超|限){0,6}';

/** The verb of a cap: “最多扣3分” holds of deductions only. */
const capAct = (text: string): Act => (/加/u.test(text) ? 'bonus' : /扣/u.test(text) ? 'deduct' : /(?<!不)得|计分|记/u.test(text) ? 'earn' : 'bare');

const cap = (text: string, number: string | undefined): ClauseOutcome | undefined => {
  const value = pointsOf(number);
  return value === undefined ? undefined : { kind: 'cap', act: capAct(text), value };
};

const numbersOf = (text: string): readonly number[] | undefined => {
  const values = [...text.matchAll(new RegExp(N, 'gu'))].map(([number]) => pointsOf(number));
  const known = values.flatMap((value) => (value === undefined ? [] : [value]));
  return known.length === values.length ? known : undefined;
};

interface HeadPattern {
  readonly pattern: RegExp;
  readonly make: (groups: readonly (string | undefined)[]) => ClauseOutcome | undefined;
}

/** Behind an outcome that is only named: 出现一票否决事项的, 必备条件不具备的. */
const notNamed = '(?!的?(?:事项|情形|情况|指标|内容|条件|因素|清单|项目|条款|项(?=的|$))|(?<=必备(?:项目?|条件|指标|要求))[^,;。:])';

const says = (source: string, kind: 'floor' | 'full' | 'nothing' | 'spared' | 'rescale' | 'veto' | 'mandatory'): HeadPattern => ({
  pattern: new RegExp(`(?:${source})${notNamed}`, 'gu'),
  make: () => ({ kind }),
});

const it = '(?:(?:此|本|该|整|全)项?目?)?';
const item = '(?:(?:此|本|该|整|全)项目?)?';

/** All outcomes, those that hold another within them first. Where two begin at one place the first wins. */
export const headPatterns: readonly HeadPattern[] = [
  says(
    `(?:实行|施行|予以)?(?:一票)?否决(?:制|项)?|不(?:得|能|予|应)(?:评|认|判|确)?定?为?合格|(?:取消|撤销|不得|不能|不予)[^${ends}扣]{0,10}(?:资格|评选|评优|评先|参评|命名|表彰|授牌|称号|先进|奖励)[^${ends}扣分的不]{0,6}(?!的)|(?:(?:直接|一律|考核|年度|最终|当年|整体|均|结果|等次|视){0,4}(?:评|认定|评定|定|判|判定|确定|视|列|按)为?(?:年度|考核|验收){0,3}|直接(?:为)?|(?:年度|年终)考核)不合格(?:等次|等级|单位|工会|处理)?(?!的|扣|,[^,;。]{0,8}扣|项|单位的)`,
    'veto',
  ),
  says(`${it}(?:为|是|属于?)?必备(?:项目?|条件|指标|要求)?|不予(?:验收|申报|受理|推荐|考核)|不(?:得|能)(?:申报|推荐|通过验收|验收)(?!的)`, 'mandatory'),
  says(
    `(?:合理)?缺项(?:部分|项目|分值)?的?,?(?:不计分|不计|不扣分|剔除|扣除)[^${ends}扣]{0,8}(?:[,;][^${ends}扣系权]{0,8}(?:按比例|按实际|同比例|折算|换算)[^${ends}]{0,14})?|不(?:参与|参加|纳入|列入|计入)(?:考评|评分|计分|考核|评价|总分)(?![器员表])(?:[,;][^${ends}扣系权]{0,8}(?:按比例|按实际|同比例|折算|换算)[^${ends}]{0,14})?|合理缺项(?:,不参与(?:考评|评分|计分|考核|评价))?|(?:按比例|同比例)(?:折算|换算)(?:成|为)?(?:百分制|总分|得分|100分)?|(?:折算|换算)(?:成|为)?(?:百分制|总分|100分)[^${ends}]{0,4}`,
    'rescale',
  ),
  says(`(?:不作|不予|不再|可不|不)(?:再|得)?(?:重复)?扣分`, 'spared'),
  says(
    `${it}(?:一律|均|都)?(?:一分不得|不(?:予)?得分|不给分|不(?:予)?计分|不记分|无分|(?:得|计|记|为|评|给|:)?(?<![\\d.])(?:0|零)分(?!-|至|钟)|(?:计|记|得|为)零(?!点)|扣(?:除|完)?(?:该项|本项|此项)?(?:的)?(?:(?:全部|所有|全额)(?:标准|应得)?(?:得分|分值?数?)|全分|满分|光)|(?<![安健齐完不周])全扣(?!${N}分)|全部扣除|扣除?(?:此|本|该)项(?:全部)?(?:分值?)?(?=[,;。]|$))`,
    'nothing',
  ),
  { pattern: new RegExp(`(?:直至|直到|至)?(?:扣|加)(?:完|满|至|到)${points}(?!的|后)(?:为止)?`, 'gu'), make: ([whole = '', number]) => cap(whole, number) },
  says(
    `(?:加|得|计)?满分?为止|(?:最多|可?累计|直至|直到|至)?(?:该项分|本项分|此项分|分值|标准分){0,3}[扣减]完(?:该项|本项|此项)?(?:得分|分数|分值?|标准分)?(?:为止)?|不(?:计|得|出现|倒扣)负分|不倒扣|(?:实行|采取|采用)扣分(?:制|法|办法)?`,
    'floor',
  ),
  { pattern: new RegExp(`${around}(?:${capWord})${around}${points}(?:为止|为限|封顶|以内)?`, 'gu'), make: ([whole = '', number]) => cap(whole, number) },
  { pattern: new RegExp(`(?:以)?${points}(?:为限|封顶|为上限)`, 'gu'), make: ([whole = '', number]) => cap(whole, number) },
  {
    pattern: new RegExp(
      `(?:满分|分值|总分|标准分|基准分|基础分|基本分|起评分|本项共?|该项共?|此项共?)(?:为|是|计)?:?${points}|以(${N})分(?:为|作为)(?:满分|基础分?|基数|基准分?|起点|底分|起评分)`,
      'gu',
    ),
    make: ([, number, based]) => {
      const value = pointsOf(number ?? based);
      return value === undefined ? undefined : { kind: 'total', value };
    },
  },
  says(`(?:直接|可|视为|按|得|计|给|记|打|为){0,4}${item}(?:得|计|给|记)?(?:满分|全分)(?!的?\\d)(?:计算|计分|计)?`, 'full'),
  {
    pattern: new RegExp(
      `(?:得|计|按|为|给|记|:)(?:该项|本项|此项|标准|项目)?(?:总分|分值|分|满分|基本分)?的?((?:${N}%?[、,/])*${N}%(?:[、,/](?:0|零))?)(?:的?分值|的分数?|的?得分|计分|计算|计|记分|给分)?(?!以上|及以上|的|-)`,
      'gu',
    ),
    make: ([, list = '']) => ({ kind: 'shares', percents: [...list.matchAll(new RegExp(N, 'gu'))].map(([number]) => (pointsOf(number) ?? 0) / 100) }),
  },
  {
    pattern: new RegExp(`(?<=[A-E优良中好等级档秀般格得]|(?<![每相])差)((?:${N})%|0)(?:的?分值|的分数?|的?得分|计分|计)?(?=[,;。、]|$)`, 'gu'),
    make: ([, number = '']) => ({ kind: 'shares', percents: [(pointsOf(number.replace('%', '')) ?? 0) / 100] }),
  },
  {
    pattern: new RegExp(`${verb}?(?:分)?:?(${N})分?-${points}(?:不等|之间|以内)?`, 'gu'),
    make: ([, word, from, to]) => {
      const least = pointsOf(from);
      const most = pointsOf(to);
      return least === undefined || most === undefined ? undefined : { kind: 'range', act: actOf(word), least, most };
    },
  },
  {
    pattern: new RegExp(`${verb}?((?:${N}分?[、/和])+${N})分(?!会|之|公司|工|别|管|数|值)|(?<=分别|依次|各自|对应|相应)${verb}?((?:${N}分?,)+${N})分`, 'gu'),
    make: ([, word, list, other, plain]) => {
      const values = numbersOf(list ?? plain ?? '');
      return values === undefined ? undefined : { kind: 'list', act: actOf(word ?? other), values };
    },
  },
  {
    pattern: new RegExp(`${verb}?(?:分)?:?${points}(以内|以下|之内|内)?((?:/|每)(?:${measures}))?`, 'gu'),
    make: ([, word, number, within, each]) => {
      const value = pointsOf(number);
      return value === undefined ? undefined : { kind: 'points', act: actOf(word), value, each: each !== undefined, within: within !== undefined };
    },
  },
  {
    pattern: new RegExp(`扣(${N})(?=[,;。]|$)`, 'gu'),
    make: ([, number]) => {
      const value = pointsOf(number);
      return value === undefined ? undefined : { kind: 'points', act: 'deduct', value, each: false, within: false };
    },
  },
  {
    pattern: new RegExp(
      `(扣|加|给|打|评|计|记|赋|得)分(?!值|标准|项|依据|办法|原因|不|最|上限|累计|合计|总|类|方法|规则|表|:|情况)|(?<=酌情|适当|视情况?)(扣|给|得|加|计)(?=[,;。]|$)`,
      'gu',
    ),
    make: ([, word, other]) => ({ kind: 'free', act: actOf(word ?? other) }),
  },
];
