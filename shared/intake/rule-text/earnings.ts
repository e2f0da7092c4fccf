import type { Rule } from '../../model/standard.ts';
import { showPoints, sumCenti, type CentiPoints } from '../../points.ts';
import { eachIn, isRest, namedValuesIn } from './condition.ts';
import type { FoundRule, RuleContext } from './found-rule.ts';
import { areGrades, gradeLabel, labelsIn, namesGrade, ownWords } from './grade-labels.ts';
import type { Segment } from './head.ts';
import { measures } from './measures.ts';
import { numberPattern as N, readNumber } from './number-words.ts';
import { showNames } from './tokens.ts';

/** One step of what is earned: “90%以上得3分”, “A级得80%”, “有制度得1分”. */
export interface Level {
  readonly segment: Segment;
  readonly words: string;
  readonly value: CentiPoints;
  /** The share of the maximum that it names instead of points. */
  readonly share?: number;
}

const nameOf = (words: string): string => words.replace(/^(?:其中|评分标准|得分标准|标准):?/u, '').replace(/的$/u, '');

const tiersOf = (levels: readonly Level[], sure: number, doubt?: string): FoundRule => {
  const tiers = levels.map(({ words, value }) => {
    const marks = namedValuesIn(words);
    const above = marks.filter(({ below }) => !below);
    return { atLeast: above.length === 0 ? 0 : Math.min(...above.map((mark) => mark.value)), points: value };
  });
  const beyond = levels.some(({ words }) => namedValuesIn(words).some((mark) => mark.beyond));
  const why = doubt ?? (beyond ? '原文说“超过”，不含本数，程序按含本数处理，请核对。' : undefined);
  return { rule: { kind: 'tiers', tiers }, sure: why === undefined ? sure : Math.min(sure, 0.7), ...(why === undefined ? {} : { doubt: why }) };
};

const partsOf = (levels: readonly Level[]): Rule => ({
  kind: 'parts',
  parts: levels.map(({ value }) => value),
  ...(levels.every(({ words }) => nameOf(words) !== '') ? { texts: levels.map(({ words }) => nameOf(words)) } : {}),
});

/** Grades by their names; where one has no name of its own, all keep their words. */
function gradeOf(levels: readonly Level[], max: CentiPoints): Rule {
  const named = levels.every(({ words }) => namesGrade(words));
  const label = named ? gradeLabel : ownWords;
  return {
    kind: 'grade',
    shares: Object.fromEntries(levels.map(({ words, value, share }) => [label(words), share ?? Math.round((value * 10000) / max) / 100])),
  };
}

/** What a level is measured by, without its marks: 入会率 of “入会率达90%以上的”. */
const subjectOf = (words: string): string =>
  words
    .replace(new RegExp(`${N}(?:%|${measures})`, 'gu'), '')
    .replace(/不超过|不高于|不低于|不少于|不足|达到|达|在|以上|及|以下|之间|低于|高于|超过|少于|不少于|完成|的|含|[-,、:]|其他|其余|不满|未|[\d.]/gu, '');

/** Whether levels climb one measure: one unit, other marks, more points for more. */
function climbs(levels: readonly Level[]): boolean {
  const marks = levels.map(({ words }) => namedValuesIn(words));
  const units = new Set(marks.flatMap((own) => own.map(({ unit }) => unit)));
  if (units.size !== 1 || marks.some((own, index) => own.length === 0 && !isRest(levels[index]?.words ?? ''))) return false;
  const pairs = tiersPairs(levels);
  return pairs.every(([mark, value], index) => {
    const before = pairs[index - 1];
    return before === undefined || (mark > before[0] && value > before[1]);
  });
}

const tiersPairs = (levels: readonly Level[]): readonly (readonly [number, number])[] => {
  const { rule } = tiersOf(levels, 1);
  return rule.kind === 'tiers' ? rule.tiers.map(({ atLeast, points }) => [atLeast, points] as const).toSorted((a, b) => a[0] - b[0]) : [];
};

const ranks = /国家|全国|省|市|县|区|乡|镇|[一二三]等|[金银铜]奖|第[一二三123]/u;

const pairsOf = (words: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, index) => words.slice(index, index + 2)));

/** Whether levels speak of one thing in several degrees: they share words, or one says that something is lacking in part. */
const degrees = (levels: readonly Level[]): boolean =>
  levels.every((level, index) => {
    if (/基本|部分|[较仅只]|其[他余它]|一般|[未不]/u.test(level.words)) return true;
    const own = pairsOf(nameOf(level.words));
    return levels.some((other, at) => at !== index && [...pairsOf(nameOf(other.words))].some((pair) => own.has(pair)));
  });

/** Parts that sum to the maximum; grades that happen to, and lacks without a verb, may mean something else. */
function partsOrDoubt(levels: readonly Level[], labelled: boolean): FoundRule {
  const rule = partsOf(levels);
  const lacking = levels.some(({ segment, words }) => 'act' in segment.head && segment.head.act === 'bare' && /^(?:未|没|无|缺|少|不)/u.test(nameOf(words)));
  if (lacking) return { rule, sure: 0.6, doubt: '原文没有写是得分还是扣分，请核对。' };
  const ranked = levels.every(({ words }) => ranks.test(showNames(words)));
  return labelled || ranked ? { rule, sure: 0.65, doubt: '原文像是分档得分，但各档加起来正好是该项分值，请核对是分档还是分项。' } : { rule, sure: 0.94 };
}

/** Grades whose names are cases (按期换届) and no grades (优) are asked about. */
const gradeRule = (rule: Rule, sure: number): FoundRule =>
  rule.kind === 'grade' && areGrades(Object.keys(rule.shares).map(showNames))
    ? { rule, sure }
    : { rule, sure: 0.75, doubt: '几档写的是情形，不是等次名称，程序按各档占满分的比例计分，请核对。' };

/** Two levels or more: tiers of one measure, grades of quality, or parts that add up. */
export function severalLevels(levels: readonly Level[], { max }: RuleContext): readonly FoundRule[] {
  const values = levels.map(({ value }) => value);
  const most = Math.max(...values);
  const sum = sumCenti(values);
  const named = [...new Set(levels.map(({ words }) => subjectOf(words)).filter((subject) => subject.length >= 2))];
  const subjects = new Set(named.filter((subject) => !named.some((other) => other !== subject && other.includes(subject))));
  if (climbs(levels)) {
    if (subjects.size > 1 && max !== null && sum === max) return [{ rule: partsOf(levels), sure: 0.85 }];
    if (max !== null && most > max) return [tiersOf(levels, 0.6, `最高一档是${showPoints(most)}分，多于该项分值，请核对。`)];
    return [tiersOf(levels, subjects.size > 1 ? 0.75 : 0.96, subjects.size > 1 ? '几档说的不是同一个指标，请核对是分档得分还是分项得分。' : undefined)];
  }
  if (levels.some(({ share }) => share !== undefined)) return [gradeRule(gradeOf(levels, max ?? 0), 0.95)];
  const labelled = levels.every(({ words }) => labelsIn(words).length > 0);
  if (max !== null && sum === max) return [partsOrDoubt(levels, labelled)];
  if ((max !== null && most === max) || (max === null && labelled)) {
    const said = labelled || levels.every(({ segment }) => !('act' in segment.head) || segment.head.act !== 'bare');
    const rule = gradeOf(levels, max ?? most);
    const graded = labelled || degrees(levels) || levels.some(({ words }) => /[第前后]/u.test(words));
    if (!said || !graded) return [{ rule, sure: 0.65, doubt: '几处分数没有写怎样得，请核对是分档得分还是分项得分。' }];
    return [gradeRule(rule, max === null ? 0.75 : 0.9)];
  }
  if (max === null) return [{ rule: partsOf(levels), sure: 0.85 }];
  return [
    {
      rule: labelled ? gradeOf(levels, max) : partsOf(levels),
      sure: 0.65,
      doubt: `几处分数加起来是${showPoints(sum)}分，与该项分值${showPoints(max)}分不同，请核对是分项得分还是分档得分。`,
    },
  ];
}

/** One level alone: the whole maximum says nothing new; a rate is a tier; fewer points than the maximum leave the rest unsaid. */
export function oneLevel(level: Level, { max }: RuleContext, followed: { readonly bySteps: boolean; readonly byRest: boolean }): readonly FoundRule[] {
  const { value, words } = level;
  const marks = namedValuesIn(words);
  const mark = marks.find(({ unit }) => unit === '%') ?? marks[0];
  const whole = max === null || value === max;
  const differs = `原文写得${showPoints(value)}分，与该项分值不同，请核对。`;
  if (followed.bySteps) return whole ? [] : [tiersOf([level], 0.6, differs)];
  if (mark?.unit === '%') return [tiersOf([level], whole ? 0.85 : 0.82)];
  if (followed.byRest) return whole ? [] : [{ rule: { kind: 'all-or-nothing' }, sure: 0.7, doubt: differs }];
  if (whole) return [];
  return [{ rule: partsOf([level]), sure: 0.6, doubt: differs }];
}

const spread = new RegExp(
  `(${N})(?:项|个|条|方面|点|部分|种|块|本|类|份|次|枚)[^,]{0,8},?(?:各|均|每(?:项|个|条|点|种|方面|部分|块|本|类|份|次|枚)[^,]{0,4})$`,
  'u',
);

/** “两项各2分”, “①②③各0.5分”, “计划、总结各1分”: so many equal parts. */
export function equalParts({ words, marks }: Segment, value: CentiPoints, max: CentiPoints | null): Rule | undefined {
  const count = readNumber(spread.exec(words)?.[1] ?? '');
  const names = words.replace(/(?:各|均)$/u, '').split(/[、,]|和/u);
  const each = /(?:各|均)$/u.test(words);
  const list = /^(.*),每(?:项|个|条|种|方面)$/u.exec(words)?.[1] ?? '';
  const listed = [list, list.slice(list.lastIndexOf(',') + 1)].map((some) => some.split(/[、,]|和/u).length).find((some) => some > 1 && some * value === max);
  if (listed !== undefined) return { kind: 'parts', parts: Array.from({ length: listed }, () => value) };
  const length = count ?? (marks >= 2 && /(?:各|均|每项)$/u.test(words) ? marks : each && names.length >= 2 ? names.length : undefined);
  return length === undefined || length > 20 || length < 1 ? undefined : { kind: 'parts', parts: Array.from({ length }, () => value) };
}

/** “每召开一次得1分”: points for each thing that is there; for a number of things together it is not sure how to count. */
export function counted({ words, source, head }: Segment, value: CentiPoints, capped: boolean): FoundRule | undefined {
  const each = eachIn(words);
  const once = capped && new RegExp(`(?<![第至少])(?:一|1)(?:${measures})(?!(?:及|或)?以[上下内])`, 'u').test(words);
  if (!once && !('each' in head && head.each) && each?.words.startsWith('每') !== true) return undefined;
  const evil = /违|缺|漏|迟|旷|差错|事故|投诉|未/u.test(words) && 'act' in head && head.act !== 'bonus';
  const rule: Rule = { kind: 'count', points: value, ...(each === undefined ? {} : { text: each.words }) };
  if (each !== undefined && (each.step !== 1 || each.unit === '%'))
    return { rule, sure: 0.6, doubt: `“${source}”按每${String(each.step)}${each.unit}计一次分，程序按一次一计，请核对。` };
  return evil ? { rule, sure: 0.6, doubt: `“${source}”是记得分还是记扣分，没有读懂，请核对。` } : { rule, sure: 0.93 };
}
