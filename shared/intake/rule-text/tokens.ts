import { measures, scoreUnit } from './measures.ts';
import { numberPattern as N, readNumber } from './number-words.ts';

/**
 * What a token of a wording is. The first group are numbers with what they are numbers of; the second are words that change what a clause means; `sign` parts clauses; `plain` says only what a clause is about.
 */
export type TokenKind =
  | 'points'
  | 'percent'
  | 'count'
  | 'time'
  | 'money'
  | 'fraction'
  | 'name'
  | 'ordinal'
  | 'date'
  | 'level'
  | 'number'
  | 'each'
  | 'above'
  | 'below'
  | 'within'
  | 'except'
  | 'any'
  | 'or'
  | 'and'
  | 'rest'
  | 'only'
  | 'free'
  | 'cap'
  | 'floor'
  | 'of-which'
  | 'respectively'
  | 'again'
  | 'multiple'
  | 'onwards'
  | 'about'
  | 'scope'
  | 'base'
  | 'once-only'
  | 'formula'
  | 'refused'
  | 'sign'
  | 'plain';

/** One piece of a wording. `value` and `unit` are a number's: 5 and 次 of “5次”. `from` counts characters. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly from: number;
  readonly value?: number;
  readonly unit?: string;
}

const times = '个工作日|工作日|个小时|小时|分钟|个月|个季度|季度|个年度|个学期|学期|年度?|周年|个?星期|周|天|日|月';
const notPoints = '会|之|公司|工|支|别|管|数|值|类|级|局|行|批|期|钟|布|析|解|散|歧|层|区|享|配';

/** What has a number in its name and counts nothing: 最多跑一次, 一季一主题, 1+N网格, 5S管理, 12345热线, 3·15活动, 24小时值班. */
const setNames = [
  '最多跑一次|最多跑一地|一件事(?:一次办)?|一次办好|一次性(?=[\\u4e00-\\u9fff])(?![扣加得减])|[八8]小时(?:之)?外|首问责任|首违不罚|零距离|零报告',
  '一[季月周年日人户企村校班店厂岗院室站所单事策案县镇街园居]一(?![次个项])[\\u4e00-\\u9fff]|每[日周月季年]一[学课题讲练考星评测]',
  '\\d\\+(?:\\d\\+)?[\\dNXnx](?![\\d分])|\\d{1,2}S(?=[\\u4e00-\\u9fff])|\\d{1,2}[·•]\\d{1,2}(?=[\\u4e00-\\u9fff])',
  `(?<![\\d.,扣得加减计给]|[于到至])(?:11[0-9]|12[0-3]|12\\d{3})(?=[\\u4e00-\\u9fff])(?!分|${measures})`,
  '24小时(?=值[班守勤]|在岗|服务|开放|自助|热线|畅通|备勤|巡|监控|不间断)',
].join('|');

/** In this order, at each place: what is longer or more special comes first. Groups: the number, its unit. */
const table: readonly (readonly [TokenKind, string])[] = [
  ['sign', '[,;。:、\\ue000]+'],
  ['name', setNames],
  ['fraction', `${N}分之${N}|${N}‰|一半(?=以上|以下|及以上)|半数(?=以上|以下)`],
  [
    'ordinal',
    `(?:倒数)?第(?!三方|一时间|一线|一书记|一手)(?:${N})(?:(?:-|、)第?${N})*(?:个?季度|个?名|次|项|个|条|款|号|位|批|期|届|年度?|起|类|档|等级?|笔|轮|步|把手|责任人)?|(?:倒数|排?前|后)(?:${N})(?:名|位)|(?:${N})-(?:${N})(?:名|位)|首(?:次|个|位|名|轮)`,
  ],
  [
    'date',
    `(?<![每缺少前后差欠])[一二三四1-4](?:、[一二三四1-4])*季度|(?<![每缺少前后差欠过逾迟拖满超期晚0-9])\\d{1,2}月(?!份|底|初|末|前|中|上|下|\\d)|[上下前后]半年|(?:19|20)\\d\\d年?(?:度|初|末|底|内)?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:底|初|末|前|以前|之前)?|\\d{1,2}月\\d{1,2}日(?:前|以前|之前)?|(?:\\d{1,2}|十[一二]?)月(?:份|底|初|末|前|中旬|上旬|下旬)+`,
  ],
  ['level', `(?<![每低降升少差下缺漏欠])(?:${N})(?:、(?:${N}))*(?:级|类|星级?|等奖|等|档次)(?!的?扣|加|降)`],
  [
    'plain',
    '一次性|一票(?:否决)?|一致|统一|一般|一定|一律|一并|一旦|一线|万一|逐一|唯一|一把手|一支笔|一岗双责|十分(?=重视|完善|健全|规范|到位|明显|突出|清楚|完整)|百分制|三重一大|一对一|一人一[档册卡]|一单位一档|一企一[档册策]|任一(?=届)|三方|四风|两新',
  ],
  [
    'any',
    '任一(?:项|个|条|种|次)?|任意一?(?:项|个|条|种|次)?|任何一?(?:项|个|条|种|次)?|(?:其中)?(?:某|之)一项?|其中(?:有)?(?:一|1)(?:项|个|条|种)|有其一|其一|(?:只要)?(?:具备|满足|符合)(?:一|1)项(?:即可|的)',
  ],
  ['multiple', '(?:加|双|翻|成)倍|(?:\\d+|[一二两三四五])倍|翻番|减半|折半|追加|额外|(?<!过)半数|一半|对折|打折|折扣|系数|权重'],
  ['percent', `(${N})(?:%?-${N})?(%)`],
  ['money', `(${N})(?:(?:万元|元)?-${N})?(万元|元|块钱|亿元)`],
  ['points', `(${N})(?:分?-${N})?(分)(?!${notPoints})`],
  ['time', `(${N})(?:(?:${times})?-${N})?(?:余|多)?(${times})(?!度)`],
  ['count', `(${N})(?:(?:${measures})?-${N})?(?:余|多)?(${measures})`],
  ['number', '\\d+(?:\\.\\d+)?'],
  ['each', '每起?|逐(?=[次项人个件户条处])|按(?=[次项人个件户条处](?=,|$))|/(?=[次项人个件户条处])'],
  [
    'except',
    '除外|例外|除[^,;。:]{1,16}?(?:之?外|以外)|以外|另有规定|特殊(?:情况|原因)|不可抗力|(?<!未)(?:经|经过)[^,;。:扣]{0,12}(?:批准|同意|许可|备案)[^,;。:扣]{0,4}(?:除外?|可)|不在此列|不含|不包括|不包含|另计|另行|视同|豁免|免于',
  ],
  [
    'once-only',
    '不(?:得)?(?:重复|累计|累加|叠加|并用)(?:计|加|扣|记)?分?|就高(?:不就低)?|就低(?:不就高)?|取其?(?:最|较)?[高低]|从高|从低|同一(?:事项|问题|项目|内容|活动|人|单位)?|择高|以(?:最)?高',
  ],
  ['rest', '否则|反之|其余|其他情况|其它情况|其他的|其它的|此外|不然'],
  ['base', '(?:为|作为)(?:基数|基准|基础分?|起点|底线|底数)|在此基础上|基准值?|基数|起评|基础分|基本分|底分'],
  ['cap', '最多|最高|至多|封顶|上限|为限|不超过(?=本项|该项|此项|总)|累计|合计(?!\\d)|总计|限(?=扣|加|得)'],
  ['floor', '直至|直到|为止|保底|最低|至少(?=扣|得|加)|起扣|下限|(?<!实行|采取|采用|施行)倒扣|负分'],
  ['of-which', '其中|(?:里面|当中)(?=,|有)'],
  [
    'respectively',
    '分别|依次|各自|(?<![及以])各(?![级类单部种乡镇街基企行县市区方地工分科室项支村社院校系季])|(?<![人平日月年户])均(?![衡等值分价可需须应为有])|递增|递减|逐(?:级|年|步)?(?:递)?(?:增|减)',
  ],
  ['onwards', '以后|之后|起(?=,|每|的|扣|$)|后(?=每|再)|开始(?=每)|超出部分|超过部分|超额部分|不足部分|未完成部分|首(?:次|个|项)'],
  ['again', '加扣|另扣|再扣|另加|另得|再加|再(?=减|得)'],
  [
    'free',
    '酌情|酌量|视情(?:节|况)?|(?<![重忽轻无藐漠正])视(?=[^,;。]{0,10}(?:情况|程度|情节|质量|大小|效果|数量|比例|轻重))|适当|综合(?:评定|考虑|打分|评价|考评)|(?:根据|结合|依据|按照?)[^,;。权系比]{0,12}(?:情况|程度|质量|情节|效果|大小|轻重|进度)|(?<!未)(?:按|同)(?![^,;。]{0,3}(?:规定|要求|标准))[^,;。未权系]{0,8}比例|(?<!未)(?:按照?|依据?|根据)[^,;。未权系]{0,12}(?:率|数量|排名|名次|成绩|得分|结果)(?=$|计|得|给|打)|比例(?=计|得|扣|折)|折算|换算|相应(?=[扣加得减给])|打分',
  ],
  [
    'above',
    '(?:及|或者?|含)?以上|不(?:少|低|小)于|高于|大于|多于|超过|超出|至少|不下于|达到|达(?=\\d)|逾(?=\\d|[一二两三四五六七八九十半])|满(?=\\d|[一二两三四五六七八九十半])|突破|优于',
  ],
  [
    'below',
    '(?:及|或者?|含)?其?以下|低于|少于|小于|不足|不到(?!位)|不满(?!意)|未满|未达到?|达不到|没(?:有)?达到|不(?:超过|高于|多于|大于)|不得(?:超过|高于|多于)|未超过|劣于',
  ],
  ['within', '以内|之内|之间|区间|介于|内(?=的|未|,)'],
  [
    'scope',
    '(?:从|在)[^,;。]{0,8}(?:总分|总成绩|大类|类目|一级指标|年度考核)[^,;。]{0,4}(?:中|里|内|上)|(?:大项|大类|整章|整个?部分|全部项目|各项均)(?=不得分|不计分|扣)|总分(?=扣|加|减)|参照|比照|同上|同前|见(?:附件|附表|下表)|按[^,;。]{0,10}(?:办法|文件)(?=扣|计|执行)|下(?:一)?年度?(?=扣|考核)|相关(?:项|指标)(?=扣|得)|双方|连带',
  ],
  ['about', '左右|上下(?![班级游午联])|约(?=\\d)|大约|若干|原则上|可(?:以)?(?=扣|加|不扣)|可以(?=,)'],
  ['only', '方可|方能|才(?:能|可|得)|仅(?=得|扣|加|计|限|适用)|限于|只限|适用于|只(?=得|扣|加|计)|前提'],
  ['formula', '[=×÷*]|\\+(?=\\d)|乘以|除以|减去|之和|平均(?:得|分|数|值)|排名|名次|位次|得分率|[以依]此类推|四舍五入|保留|取整|完成率(?=[×*])'],
  ['refused', '不(?:再|予|得|应|能)?(?=[扣加计得]分)'],
  ['or', '或者?(?!许)|/'],
  ['and', '且|并且|同时(?=具备|满足|达到|符合)|同时(?=,)'],
];

const patterns = table.map(([kind, source]) => ({ kind, pattern: new RegExp(source, 'uy') }));
/** Where any of them begins: the plain words between are passed over at once. */
const anywhere = new RegExp(table.map(([, source]) => `(?:${source})`).join('|'), 'gu');

function numeric(kind: TokenKind, match: RegExpExecArray, from: number): Token {
  const value = match[1] === undefined ? undefined : readNumber(match[1]);
  return { kind, text: match[0], from, ...(value === undefined ? {} : { value }), ...(match[2] === undefined ? {} : { unit: match[2] }) };
}

/** The token that begins at a place; undefined where nothing but a plain word goes on. */
function tokenAt(text: string, from: number): Token | undefined {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match !== null && match[0] !== '') return numeric(kind, match, from);
  }
  return undefined;
}

/** Cuts a normal text into tokens once. Every character is in exactly one of them. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    anywhere.lastIndex = place;
    const next = anywhere.exec(text)?.index ?? text.length;
    if (next > place) tokens.push({ kind: 'plain', text: text.slice(place, next), from: place });
    const token = next < text.length ? tokenAt(text, next) : undefined;
    if (token !== undefined) tokens.push(token);
    place = token === undefined ? text.length : next + token.text.length;
  }
  return tokens;
}

/** Numbers that name or order things and count none: 第一季度, 二级, 2023年. */
const naming: ReadonlySet<TokenKind> = new Set(['name', 'ordinal', 'date', 'level']);

const numerals = '0123456789零〇一二两三四五六七八九十百半';
const hiddenFrom = 0xe100;
const hidden = (character: string): string => {
  const at = numerals.indexOf(character);
  return at === -1 ? character : String.fromCharCode(hiddenFrom + at);
};

/** The text with the digits of all numbers that count nothing hidden, so that no pattern for a number finds them. As long as before. */
export const hideNames = (text: string): string =>
  tokensOf(text)
    .map((token) => (naming.has(token.kind) ? Array.from(token.text, hidden).join('') : token.text))
    .join('');

/** The text with its names shown again, 分 that measures a test still told apart from points. */
export const withNames = (text: string): string => text.replace(/[\ue100-\ue11f]/gu, (character) => numerals.charAt(character.charCodeAt(0) - hiddenFrom));

/** The text as it was before {@link hideNames}. */
export const showNames = (text: string): string => withNames(text).replaceAll(scoreUnit, '分');
