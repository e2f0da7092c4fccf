import type { FactCondition, Item, Scorer, Section } from '../model/standard.ts';
import { sumCenti, type CentiPoints } from '../points.ts';
import { citeItem, inPoints } from '../scoring/rule-words.ts';
import { conditionLack } from './conditions.ts';
import type { DraftStandard } from './draft-standard.ts';
import { ruleProblems } from './rule-problems.ts';

/** Something wrong in a draft. An `error` must be mended before it can be published, a `warning` is only told. `message` is one Chinese sentence. */
export interface DraftProblem {
  readonly severity: 'error' | 'warning';
  readonly sectionId: string | null;
  readonly itemId: string | null;
  readonly message: string;
}

/** What {@link problemsOf} knows besides the draft: titles and versions that are published already. */
export interface KnownStandards {
  readonly published: readonly { readonly title: string; readonly version: string }[];
}

type Severity = DraftProblem['severity'];
const ofDraft = (severity: Severity, message: string): DraftProblem => ({ severity, sectionId: null, itemId: null, message });
const ofSection = (severity: Severity, section: Section, message: string): DraftProblem => ({ severity, sectionId: section.id, itemId: null, message });
const ofItem = (severity: Severity, section: Section, item: Item, message: string): DraftProblem => ({
  severity,
  sectionId: section.id,
  itemId: item.id,
  message,
});

const nameOf = (item: Item): string => (item.text.trim() === '' ? `第${item.no === '' ? '?' : item.no}项` : citeItem(item));
const titleOf = (section: Section): string => (section.title.trim() === '' ? '未命名的类目' : `“${section.title}”`);

/** Everything that stands in the way of publishing a draft, or that its writer should look at: head first, then in the order of the sections. */
export function problemsOf(draft: DraftStandard, known: KnownStandards = { published: [] }): readonly DraftProblem[] {
  return [...headProblems(draft, known), ...policyProblems(draft), ...duplicateProblems(draft), ...draft.sections.flatMap(sectionProblems)];
}

function headProblems(draft: DraftStandard, known: KnownStandards): readonly DraftProblem[] {
  const [title, version] = [draft.title.trim(), draft.version.trim()];
  const problems: DraftProblem[] = [];
  if (title === '') problems.push(ofDraft('error', '标准还没有名称，请在“标准设置”里填写。'));
  if (version === '') problems.push(ofDraft('error', '标准还没有版本号，请在“标准设置”里填写。'));
  if (known.published.some((one) => one.title === title && one.version === version))
    problems.push(ofDraft('error', `“${title}”${version}版已经发布，发布后的标准不能改动。请换一个版本号。`));
  if (draft.sections.every((section) => section.items.length === 0)) problems.push(ofDraft('error', '标准里还没有条目，请添加。'));
  const counted = sumCenti(draft.sections.map((section) => section.weight ?? section.max));
  if (counted !== draft.total) problems.push(ofDraft('error', `各类目合计${inPoints(counted)}，与总分${inPoints(draft.total)}不符，请核对类目分值或总分。`));
  return problems;
}

function policyProblems(draft: DraftStandard): readonly DraftProblem[] {
  const { policy, bands, scorers, total } = draft;
  const problems: DraftProblem[] = [];
  if (policy.rectify > policy.accept)
    problems.push(ofDraft('error', `限期整改线${inPoints(policy.rectify)}高于合格线${inPoints(policy.accept)}，应不高于合格线。`));
  if (policy.accept > total) problems.push(ofDraft('error', `合格线${inPoints(policy.accept)}高于总分${inPoints(total)}，没有单位能够合格。`));
  const titles = bands.map((band) => band.title.trim());
  if (titles.includes('')) problems.push(ofDraft('error', '有一个等次没有名称，请填写。'));
  if (bands.some((band, index) => index > 0 && band.atLeast > (bands[index - 1]?.atLeast ?? 0)))
    problems.push(ofDraft('error', '各等次没有从高分到低分排列，请调整。'));
  return [...problems, ...conditionProblems(draft), ...scorerProblems(scorers)];
}

/** What gates and joint conditions still lack. */
function conditionProblems({ gates, bands }: DraftStandard): readonly DraftProblem[] {
  const lacks = (where: string, requires: readonly FactCondition[]): readonly DraftProblem[] =>
    requires.flatMap((condition) => conditionLack(condition) ?? []).map((lack) => ofDraft('error', `${where}的条件${lack}。`));
  return [
    ...gates.flatMap((gate, index) => [
      ...(gate.text.trim() === '' ? [ofDraft('error', '有一个计分前提没有写内容，请填写。')] : []),
      ...lacks(gate.text.trim() === '' ? `前提${String(index + 1)}` : `前提“${gate.text.trim()}”`, gate.requires),
    ]),
    ...bands.flatMap((band) => lacks(`等次“${band.title}”`, band.requires ?? [])),
  ];
}

/** What stands in the way of several scorers making one total. */
function scorerProblems(scorers: readonly Scorer[]): readonly DraftProblem[] {
  if (scorers.length === 0) return [];
  const hundredths = scorers.reduce((sum, { share }) => sum + Math.round(share * 100), 0);
  const own = scorers.filter((scorer) => scorer.own === true).length;
  return [
    ...(hundredths === 10_000 ? [] : [ofDraft('error', `总分构成合计${String(hundredths / 100)}%，应为100%。`)]),
    ...(own === 1
      ? []
      : [ofDraft(own === 0 ? 'warning' : 'error', own === 0 ? '没有一方按本标准的条目评分，条目得分不进总分。' : '按本标准的条目评分的只能有一方。')]),
    ...scorers.flatMap((scorer) => [
      ...(scorer.title.trim() === '' ? [ofDraft('error', '有一个评分方没有名称，请填写。')] : []),
      ...(scorer.own !== true && (scorer.fact ?? '') === '' ? [ofDraft('error', `评分方“${scorer.title}”的得分还没有选填在哪一项里。`)] : []),
    ]),
  ];
}

function duplicateProblems(draft: DraftStandard): readonly DraftProblem[] {
  const placed = draft.sections.flatMap((section) => section.items.map((item) => ({ section, item })));
  const ids = new Map<string, number>();
  for (const id of [...draft.sections.map((section) => section.id), ...placed.map(({ item }) => item.id)]) ids.set(id, (ids.get(id) ?? 0) + 1);
  const texts = new Map<string, string>();
  return [
    ...[...ids].flatMap(([id, times]) => (times > 1 ? [ofDraft('error', `内部编号“${id}”用了${String(times)}次，请删去其中一处后重新添加。`)] : [])),
    ...placed.flatMap(({ section, item }) => {
      const text = `${section.id} ${item.text.trim()} ${(item.kinds ?? []).join()} ${(item.classes ?? []).join()}`;
      const before = texts.get(text);
      texts.set(text, item.id);
      return before === undefined || item.text.trim() === '' ? [] : [ofItem('warning', section, item, `${nameOf(item)}在${titleOf(section)}里重复出现。`)];
    }),
  ];
}

function sectionProblems(section: Section): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (section.title.trim() === '') problems.push(ofSection('error', section, '有一个类目没有名称，请填写。'));
  if (section.floor !== undefined && section.floor > section.max)
    problems.push(ofSection('error', section, `${titleOf(section)}的最低分${inPoints(section.floor)}高于分值${inPoints(section.max)}。`));
  const sums = itemSums(section);
  const off = sums.find((sum) => sum !== section.max);
  if (off !== undefined) problems.push(ofSection('error', section, `${titleOf(section)}的条目合计${inPoints(off)}，与类目分值${inPoints(section.max)}不符。`));
  return [...problems, ...section.items.flatMap((item) => itemProblems(section, item))];
}

/** The sums that a section's items can come to: one for each kind and each class of unit that an item of it is meant for. */
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

function itemProblems(section: Section, item: Item): readonly DraftProblem[] {
  const say = (severity: Severity, message: string) => ofItem(severity, section, item, `${nameOf(item)}${message}`);
  const problems: DraftProblem[] = [];
  if (item.text.trim() === '') problems.push(say('error', '没有写考核内容，请填写。'));
  if (item.max < 0) problems.push(say('error', `的分值是${inPoints(item.max)}，不能低于0。`));
  if (item.rules.length === 0) problems.push(say('warning', '没有评分办法，核查时只能直接填考评分。'));
  if (item.max === 0 && item.rules.length > 0 && !item.rules.some(needsNoPoints)) problems.push(say('warning', '分值是0，扣分不起作用。'));
  return [
    ...problems,
    ...item.rules.flatMap((rule, index) =>
      ruleProblems(rule, item).map(({ severity, text }) => say(severity, `的第${String(index + 1)}条评分办法：${text}。`)),
    ),
  ];
}

const needsNoPoints = (rule: Item['rules'][number]): boolean =>
  ['mandatory', 'veto', 'bonus', 'not-applicable'].includes(rule.kind) || rule.scope === 'section';
