import type { Item, Rule, Section, Standard } from '../../model/standard.ts';
import { sumCenti, type CentiPoints } from '../../points.ts';
import { inPoints } from '../points-words.ts';
import { givesPoints } from '../rule-reads.ts';
import { ruleProblems } from './rule-problems.ts';
import { impossibleOf, itemName, problemOf, sectionName, theStandard, type ProblemSubject, type StandardProblem } from './standard-problem.ts';

interface Placed {
  readonly id: string;
  readonly subject: ProblemSubject;
}

const sectionAt = (section: Section, at: number): ProblemSubject => ({ sectionId: section.id, itemId: null, path: ['sections', at] });
const itemAt = (section: Section, at: number, item: Item, place: number): ProblemSubject => ({
  sectionId: section.id,
  itemId: item.id,
  path: ['sections', at, 'items', place],
});

/** What is wrong with ids: the same twice, or a name that JSON does not take. Findings are kept under them. */
function idProblems(standard: Standard): readonly StandardProblem[] {
  const sections = standard.sections.map((section, at): Placed => ({ id: section.id, subject: sectionAt(section, at) }));
  const items = standard.sections.flatMap((section, at) =>
    section.items.map((item, place): Placed => ({ id: item.id, subject: itemAt(section, at, item, place) })),
  );
  const all = [...sections, ...items];
  const repeated = [...new Set(all.map(({ id }) => id))].flatMap((id) => {
    const times = all.filter((one) => one.id === id);
    const alike = [sections, items].map((list) => list.filter((one) => one.id === id)).find((list) => list.length > 1);
    const path = (alike ?? times)[1]?.subject.path ?? [];
    const problem = problemOf('error', theStandard, `内部编号“${id}”用了${String(times.length)}次，请删去其中一处后重新添加。`, ...path, 'id');
    return times.length < 2 ? [] : [{ ...problem, impossible: alike !== undefined }];
  });
  const unusable = all.filter(({ id }) => id === '__proto__').map(({ subject }) => impossibleOf(subject, '内部编号不能是“__proto__”，请换一个。', 'id'));
  return [...repeated, ...unusable];
}

function repeatedTexts(standard: Standard): readonly StandardProblem[] {
  const texts = new Set<string>();
  return standard.sections.flatMap((section, at) =>
    section.items.flatMap((item, place) => {
      const text = `${section.id} ${item.text.trim()} ${(item.kinds ?? []).join()} ${(item.classes ?? []).join()}`;
      const before = texts.has(text);
      texts.add(text);
      return !before || item.text.trim() === ''
        ? []
        : [problemOf('warning', itemAt(section, at, item, place), `${itemName(item)}在${sectionName(section)}里重复出现。`, 'text')];
    }),
  );
}

/** The sums that a section's items can have: one for each kind and each class of unit that an item of it is meant for. */
function itemSums(section: Section): readonly CentiPoints[] {
  const orNone = <T>(values: readonly T[]): readonly (T | undefined)[] => (values.length === 0 ? [undefined] : [...new Set(values)]);
  const kinds = orNone(section.items.flatMap((item) => item.kinds ?? []));
  const classes = orNone(section.items.flatMap((item) => item.classes ?? []));
  return kinds.flatMap((kind) =>
    classes.map((unitClass) =>
      sumCenti(
        section.items
          .filter(
            (item) =>
              (item.kinds === undefined || (kind !== undefined && item.kinds.includes(kind))) &&
              (item.classes === undefined || (unitClass !== undefined && item.classes.includes(unitClass))),
          )
          .map((item) => item.max),
      ),
    ),
  );
}

const needsNoPoints = (rule: Rule): boolean => !givesPoints(rule) || rule.scope === 'section';

/** Lists of whom an item is for that let nobody in. */
function audienceProblems(item: Item, subject: ProblemSubject): readonly StandardProblem[] {
  const name = itemName(item);
  return [
    ...(item.kinds?.length === 0 ? [problemOf('error', subject, `${name}的适用单位类型是空的，没有单位考核此项，请填写或删去。`, 'kinds')] : []),
    ...(item.classes?.length === 0 ? [problemOf('error', subject, `${name}的适用类别是空的，没有单位考核此项，请填写或删去。`, 'classes')] : []),
    ...(item.classes?.some((one) => one.trim() === '') === true ? [problemOf('error', subject, `${name}的适用类别里有空白的，请填写。`, 'classes')] : []),
  ];
}

function itemProblems(item: Item, subject: ProblemSubject): readonly StandardProblem[] {
  const name = itemName(item);
  const problems: StandardProblem[] = [];
  if (item.text.trim() === '') problems.push(problemOf('error', subject, `${name}没有写考核内容，请填写。`, 'text'));
  if (item.rules.length === 0) problems.push(problemOf('warning', subject, `${name}没有评分办法，核查时只能直接填考评分。`, 'rules'));
  if (item.max === 0 && item.rules.length > 0 && !item.rules.some(needsNoPoints))
    problems.push(problemOf('warning', subject, `${name}分值是0，扣分不起作用。`, 'max'));
  return [
    ...problems,
    ...audienceProblems(item, subject),
    ...item.rules.flatMap((rule, index) =>
      ruleProblems(rule, item).map(({ severity, impossible, text, path }) => ({
        ...problemOf(severity, subject, `${name}的第${String(index + 1)}条评分办法：${text}。`, 'rules', index, ...path),
        impossible,
      })),
    ),
  ];
}

function sectionProblems(section: Section, at: number): readonly StandardProblem[] {
  const subject = sectionAt(section, at);
  const problems: StandardProblem[] = [];
  if (section.title.trim() === '') problems.push(problemOf('error', subject, '有一个类目没有名称，请填写。', 'title'));
  if (section.floor !== undefined && section.floor > section.max) {
    const words = `${sectionName(section)}的最低分${inPoints(section.floor)}高于分值${inPoints(section.max)}。`;
    problems.push(problemOf('error', subject, words, 'floor'));
  }
  const off = itemSums(section).find((sum) => sum !== section.max);
  if (off !== undefined) {
    const words = `${sectionName(section)}的条目合计${inPoints(off)}，与类目分值${inPoints(section.max)}不符。`;
    problems.push(problemOf('error', subject, words, 'max'));
  }
  return [...problems, ...section.items.flatMap((item, place) => itemProblems(item, itemAt(section, at, item, place)))];
}

/** What is wrong with the sections of a standard and their items: ids and texts that are there twice first, then in their order. */
export const partProblems = (standard: Standard): readonly StandardProblem[] => [
  ...idProblems(standard),
  ...repeatedTexts(standard),
  ...standard.sections.flatMap(sectionProblems),
];
