import { sumCenti, toCenti, type CentiPoints } from '../../points.ts';
import { numeralCharacters, readChineseNumber } from './numerals.ts';

/** Points that stand inside a text, and the text without them. */
export interface InlinePoints {
  readonly text: string;
  /** What the whole is worth: its one mark, the sum of several, or the highest of several levels. */
  readonly points: CentiPoints | null;
  /** The single marks where several add up, in their order: 1 and 2 of “①有制度（1分）②有记录（2分）”. Empty for one mark or none. */
  readonly parts: readonly CentiPoints[];
  /** A weight in percent, of “组织建设（10%）”. */
  readonly weight: number | null;
}

const amount = `(\\d{1,4}(?:\\.\\d{1,2})?|[${numeralCharacters}]{1,4}半?)`;
const wholeLead = '满分|共计|共|合计|总计|总分|本项|该项|此项|本大项|小计|计';
const lead = `(?:${wholeLead}|分值|标准分|基准分|满|最高|基本分|基础分|应得分|应得|权重|权数)`;
const open = '[(（【〔\\[［〈<]\\s*';
const close = '\\s*[)）】〕\\]］〉>]';
const minutes = "[’'′＇`‘]";
/** “（4分）”, “【共4分】”, “(满分10)”, “（10’）”, “(10)分”. */
const marked = new RegExp(
  `${open}(?:((?:${lead}){1,2})\\s*[:：为]?\\s*${amount}\\s*(?:分值?|${minutes})?|${amount}\\s*(?:分值?|${minutes}))${close}|${open}${amount}${close}\\s*分(?![一-龥])`,
  'gu',
);
/** “（5）”, where a table has no column for points. */
const bareBracket = new RegExp(`${open}(\\d{1,3}(?:\\.\\d{1,2})?)${close}[。.]?$`, 'u');
/** Points with the rule behind them in the same brackets: （20分，缺一扣5分）. */
const withRule = new RegExp(`${open}${lead}?[:：为]?\\s*(\\d{1,4}(?:\\.\\d{1,2})?)\\s*分[,，;；、](?:[^()（）【】]|[(（][^()（）]*[)）])*[)）】][。.]?$`, 'u');
const trailing = /(?<![扣得加减各低少到满达于过计记给第每超\d.、—~-])[\s,，:：;；—–-]*(\d{1,4}(?:\.\d{1,2})?)\s*[分’'′＇][。.]?$/u;
/** “环境整治 满分30”: a heading that says what its column is worth at most. */
const saidFull = /(?<=[\u4e00-\u9fff])[\s,，:：;；—–-]*满分[:：]?\s*(\d{1,3}(?:\.\d{1,2})?)[。.]?$/u;
const leading = /^(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[:：,，、\s]\s*(?=[^\d\s])/u;
/** A weight at the end of a short title; in a sentence it is a rate that is asked for. */
const weighted = new RegExp(`^([^,，。;；、\\d%]{2,14}?)\\s*${open}(?:权重|权数|占比?|占总分)?[:：]?\\s*(\\d{1,3}(?:\\.\\d{1,2})?)\\s*[%％]${close}$`, 'u');
const ofRate = /[率比例]|以上|达到|不低于/u;

const centiOf = (text: string | undefined): CentiPoints | null => {
  if (text === undefined) return null;
  const value = /^\d/.test(text) ? Number(text) : readChineseNumber(text);
  return value === undefined ? null : (toCenti(value) ?? null);
};

/** Before points that are for each thing and no maximum: 每开展一次（1分）. */
const rate = /每(?:开展|组织|召开|获得?|增加|建成?|发展|完成|培训|发表|采用|走访)[^,，。;；]{0,8}\s*$/u;

/** “计划、总结（各1分）”: so many equal parts as names. */
const eachMark = new RegExp(`^(.*?)\\s*${open}(?:各|每[项个条])\\s*${amount}\\s*分${close}[。.]?$`, 'u');

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly points: CentiPoints;
  /** Whether it says that it is the whole of what it stands in: （共10分）. */
  readonly whole: boolean;
}

const sayingWhole = new RegExp(`^(?:${wholeLead})+$`, 'u');
const bracket = /[(（【〔[［〈<]/u;

function marksIn(text: string): readonly Mark[] {
  if (!bracket.test(text)) return [];
  return [...text.matchAll(marked)].flatMap((match) => {
    if (rate.test(text.slice(0, match.index))) return [];
    const points = centiOf(match[2] ?? match[3] ?? match[4]);
    const whole = sayingWhole.test(match[1] ?? '');
    return points === null ? [] : [{ from: match.index, to: match.index + match[0].length, points, whole }];
  });
}

/** A text that begins with the first of a list: then its first mark is that of the first, not of the whole. */
const listed = /^\s*(?:[①⑴]|[(（]1[)）]|1\s*[.、．)）])/u;

const levelWords = /国家级|全国|[省市县区乡镇]级|\d(?:\.\d+)?[%％]|以上|以下|不足|优秀|良好|较好|一般|合格|[A-DＡ-Ｄ][级档等]|[一二三]等/u;

/** What several marks are together. One that is the sum of the others, or says so, is the whole; levels of one thing exclude one another; the rest adds up. */
function together(text: string, marks: readonly Mark[]): Pick<InlinePoints, 'points' | 'parts'> {
  const values = marks.map(({ points }) => points);
  const [first] = marks;
  if (first === undefined) return { points: null, parts: [] };
  if (marks.length === 1) return { points: first.points, parts: [] };
  const whole = marks.find((mark) => mark.whole) ?? (first.points === sumCenti(values.slice(1)) && marks.length > 2 && !listed.test(text) ? first : undefined);
  if (whole !== undefined) {
    const parts = marks.filter((mark) => mark !== whole).map(({ points }) => points);
    return { points: whole.points, parts: parts.length > 1 && sumCenti(parts) === whole.points ? parts : [] };
  }
  const before = marks.map((mark, index) => text.slice(marks[index - 1]?.to ?? 0, mark.from));
  return before.every((words) => levelWords.test(words)) ? { points: Math.max(...values), parts: [] } : { points: sumCenti(values), parts: values };
}

/** A text without some stretches; a stop that then stands alone at the end goes too. */
function without(text: string, stretches: readonly { readonly from: number; readonly to: number }[]): string {
  let kept = '';
  let place = 0;
  for (const { from, to } of stretches) {
    kept += text.slice(place, from);
    place = to;
  }
  const after = text.slice(place);
  return `${kept}${/^[。.；;，,]$/u.test(after) ? '' : after}`.trim();
}

const digit = /\d/u;

/** “许可证有效5分，健康证齐全5分”: each clause ends in its points. */
const eachClause =
  /(?<![扣得加减各低少到满达于过计记给第每超\d.、—~-])[\s]*(\d{1,3}(?:\.\d{1,2})?)\s*分(?=[,，;；。])|(?<![扣得加减各低少到满达于过计记给第每超\d.、—~-])[\s]*(\d{1,3}(?:\.\d{1,2})?)\s*分[。.]?$/gu;

/** The points of a text whose clauses each end in theirs, two at least; undefined for any other. */
function clauseMarks(text: string): InlinePoints | undefined {
  if (/[扣减]|不得分|得分|以上|以下/u.test(text)) return undefined;
  const clauses = text.split(/[,，;；。]/u).filter((clause) => clause.trim() !== '');
  const marks = [...text.matchAll(eachClause)];
  const parts = marks.flatMap((match) => centiOf(match[1] ?? match[2]) ?? []);
  if (parts.length < 2 || parts.length !== clauses.length) return undefined;
  return {
    text: without(
      text,
      marks.map((match) => ({ from: match.index, to: match.index + match[0].length })),
    ),
    points: sumCenti(parts),
    parts,
    weight: null,
  };
}

function unmarked(text: string): { readonly match: RegExpExecArray; readonly points: CentiPoints } | undefined {
  if (!digit.test(text)) return undefined;
  const match = saidFull.exec(text) ?? bareBracket.exec(text) ?? withRule.exec(text) ?? trailing.exec(text) ?? leading.exec(text);
  const points = match === null ? null : centiOf(match[1]);
  return match === null || points === null ? undefined : { match, points };
}

const nothing = (text: string): InlinePoints => ({ text, points: null, parts: [], weight: null });

function equalMarks(text: string): InlinePoints | undefined {
  const [, named = '', amountEach] = eachMark.exec(text) ?? [];
  const one = centiOf(amountEach);
  const names = named.split(/[、,，;；]|和/u).length;
  return one === null || names < 2 ? undefined : { text: named, points: one * names, parts: Array.from({ length: names }, () => one), weight: null };
}

/**
 * Takes the points out of a text of any column: “…（4分）”, “【4分】…”, “组织建设(10)分”, “（10’）”, several marks in one text, and only where `bareToo` also “… 4分”, “…（4）”.
 * A text that is nothing but points stays as it is.
 */
export function takeInlinePoints(text: string, bareToo: boolean): InlinePoints {
  const marks = marksIn(text);
  if (marks.length > 0) {
    const rest = without(text, marks);
    return rest === '' ? nothing(text) : { text: rest, ...together(text, marks), weight: null };
  }
  const equal = bracket.test(text) ? equalMarks(text) : undefined;
  if (equal !== undefined) return equal;
  const weight = bracket.test(text) ? weighted.exec(text) : null;
  const [, title = '', percent = ''] = weight ?? [];
  if (weight !== null && !ofRate.test(title)) return { text: title, points: null, parts: [], weight: Number(percent) };
  const clauses = bareToo && digit.test(text) ? clauseMarks(text) : undefined;
  if (clauses !== undefined) return clauses;
  const bare = bareToo ? unmarked(text) : undefined;
  if (bare === undefined) return nothing(text);
  const rest = without(text, [{ from: bare.match.index, to: bare.match.index + bare.match[0].length }]);
  return rest === '' ? nothing(text) : { text: rest, points: bare.points, parts: [], weight: null };
}
