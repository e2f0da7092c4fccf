import { measures, scoreUnit } from './measures.ts';
import { numberPattern as N, readNumber } from './number-words.ts';

/** What replaces a list mark — (1), 2., ③, 一是 — in a normal text: no character that a wording holds. */
export const listMark = '\ue000';

/** Half-width letters and one sign for each thing that is said in several: blanks, dashes, comparisons, percent, tenths. */
const signs: readonly (readonly [RegExp, string | ((...groups: string[]) => string)])[] = [
  [/(?<=[分止])[ \t]*\n\s*(?=[\u4e00-\u9fff(])/gu, ';'],
  [/[\s\u3000\u200b"“”'‘’「」《》]+/gu, ''],
  [/[—–―~〜～−]+/gu, '-'],
  [/\((?:不?含)(?:本数)?\)(?=-)/gu, ''],
  [/(?<=\d)。(?=\d)/gu, '.'],
  [/m2/gu, '平方米'],
  [/>=|≥|≧|(?:达到|等于)(?:或者?|及)(?:超过|高于|大于|优于|超出)/gu, '达到'],
  [/<=|≤|≦/gu, '不超过'],
  [/>/gu, '超过'],
  [/</gu, '低于'],
  [new RegExp(`百分之(${N})`, 'gu'), (whole, number = '') => (readNumber(number) === undefined ? whole : `${String(readNumber(number))}%`)],
  [
    /([一二两三四五六七八九])成([一二三四五六七八九半])?(?!员|立|果|效|绩|本|功|为|份|熟|长|套|交)/gu,
    (_, tens = '', ones = '') => `${String((readNumber(tens) ?? 0) * 10 + (ones === '半' ? 5 : (readNumber(ones) ?? 0)))}%`,
  ],
  [new RegExp(`(${N})(?:个百分点|百分点|个百分比)`, 'gu'), '$1%'],
  [new RegExp(`(?<=[低降升高超差增减](?:于|了|出)?)(${N})个点(?=[,扣的减加])`, 'gu'), '$1%'],
  [new RegExp(`(?<=${N}(?:分|%)?)(?:至|到|-+)(?=${N}(?:分|%|${measures}))`, 'gu'), '-'],
  [
    new RegExp(`(${N})分半`, 'gu'),
    (whole, number = '') => {
      const value = readNumber(number);
      return value === undefined || !Number.isInteger(value) ? whole : `${String(value)}.5分`;
    },
  ],
  [/(?<=[得计给按])(?:该项|本项|此项|标准)?(?:总?分值?)?的?一半(?:的?分值?数?)?(?=[,;。]|计|$)/gu, '50%'],
  [/(?:最低|最多)?(?:扣至|扣到|减至|扣完至|扣为)(?:0|零)分?(?:为止)?/gu, '扣完为止'],
  [/(?:累计|合计|总)?扣(?:分|完)?(?:最多|累计)?(?:不超过|不超|不得超过|以|至)(?:本|该|此)项(?:目)?(?:的)?(?:总|标准)?分(?:值|数)?(?:为止|为限)?/gu, '扣完为止'],
  [new RegExp(`(?<=[\\u4e00-\\u9fa5)]|^|[,;:。])(?<![扣加得减计给至到分年月])-(?=${N}(?:分|[,;。]|$))`, 'gu'), '扣'],
  [new RegExp(`(?<![扣加得减计给打奖]|(?<![测考])评)(${N}(?:分?-${N})?)分(?=(?:\\(含\\))?(?:及|或)?以[上下])`, 'gu'), `$1${scoreUnit}`],
  [new RegExp(`(?<![扣加得减计给评打奖酌情\\d])(${N}分?-${N})分(?=(?:之间)?的?,?(?:得|计|扣|为|给))`, 'gu'), `$1${scoreUnit}`],
  [new RegExp(`(?<=每(?:再)?(?:低|高|少|多|降|升|差|下降|降低|提高|减少|增加)(?:于|出)?)(${N})分(?=的?,?(?:扣|加|得|减))`, 'gu'), `$1${scoreUnit}`],
  [new RegExp(`(?:倒扣|扣减|减扣|减去|减掉|扣掉|扣去|扣除|扣罚|核减|(?<![增加缩])减)(?=分?:?${N}(?:(?:分?-${N})?分|[,;。]|$))`, 'gu'), '扣'],
  [/(?:倒扣|扣减|减扣|(?<![增加缩])减)分/gu, '扣分'],
];

const startsClause = String.raw`(?<=^|[,;。:、分)])`;

/** List marks as one sign, brackets as commas; “90%(不含)以上” says 超过90%. */
const marksAndBrackets: readonly (readonly [RegExp, string])[] = [
  [/[①-⑳]/gu, listMark],
  [new RegExp(String.raw`${startsClause}\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)(?=[^,;。)])`, 'gu'), listMark],
  [new RegExp(String.raw`${startsClause}\d{1,2}(?:[.)、](?!\d))(?=[^,;。)])`, 'gu'), listMark],
  [/(?<=^|[;。])[1-9]\.(?=[1-9]\d?(?:个|次|人|名|项|件|条|份|场|期))/gu, listMark],
  [/(?<=^|[,;。:])(?:[一二三四五六七八九]是|第[一二三四五六七八九](?=,))/gu, listMark],
  [new RegExp(`(${N}(?:%|${measures}))\\(不含[^)]*\\)以上`, 'gu'), '超过$1'],
  [/\(不?含[^)]{0,6}\)/gu, ''],
  [new RegExp(`\\((?:${measures})\\)`, 'gu'), ''],
  [/(?<=[\u4e00-\u9fa5])\(((?![^)]*[扣得加分含])[\u4e00-\u9fa5]{1,3})\)(?=[\u4e00-\u9fa5])(?!扣|得|加)/gu, '$1'],
  [/[()[\]【】]/gu, ','],
];

/** “有制度(2),有记录(1)”: bare numbers in brackets behind the words are points, where nothing else in the text names any. */
const bracketPoints = (text: string): string => (/分/u.test(text) ? text : text.replace(/(?<=[^,;。:(\d])\((\d{1,2}(?:\.\d)?)\)(?=[,;。、]|$)/gu, '$1分'));

/** The one form in which wordings are read. It is shorter or longer than the original. */
export function normalText(text: string): string {
  const circled = text.replace(/[①-⑳]/gu, listMark).normalize('NFKC');
  const signed = signs.reduce((before, [pattern, by]) => (typeof by === 'string' ? before.replace(pattern, by) : before.replace(pattern, by)), circled);
  return marksAndBrackets.reduce((before, [pattern, by]) => before.replace(pattern, by), bracketPoints(signed));
}
