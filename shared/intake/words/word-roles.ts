import { assessorParties, columnPatterns, columnWords, scoreHeadings, selfParties, type FormRole } from './columns.ts';
import { dateSubLabels, factVocabulary, migrantSubLabels, totalSubLabels, womenSubLabels, type FactWords } from './facts.ts';
import { factPatterns } from './fact-patterns.ts';
import { unitLabels } from './labels.ts';
import type { Label } from './label.ts';

const exactRoles = new Map<string, FormRole>();
for (const [role, words] of Object.entries(columnWords) as [FormRole, readonly string[]][])
  for (const word of words) if (!exactRoles.has(word)) exactRoles.set(word, role);

const exactFacts = new Map<string, FactWords>();
for (const fact of factVocabulary) for (const word of fact.labels) if (!exactFacts.has(word)) exactFacts.set(word, fact);
const factsByKey = new Map(factVocabulary.map((fact) => [fact.key, fact]));

const unitWords = new Set(unitLabels);
/** Headings over units that no list holds: 受验收单位, 检查对象, 填报主体. */
const unitHeading =
  /(?:工会|单位|企业|学校|机构|组织|公司|社区|机关|支部|总支|科室|处室|班组|班级|车间|小组|小区|网点|门店|食堂|工地|医院|幼儿园|中心|基地|车队|中队|大队|站所|项目部|党组织)(?:全称|名称|简称)$|^(?:被|受|接受).{1,5}(?:单位|工会|企业|学校|主体)(?:名称)?$|^(?:考核|考评|检查|验收|评估|测评|评审)对象$|^(?:申报|填报|自评|创建)主体$|^(?:基层|所属|企业|学校|机关|事业|社区|村|村级|系统)(?:单位|工会)(?:名称)?$/;

const exact = <T>(map: ReadonlyMap<string, T>, label: Label): T | undefined => map.get(label.full) ?? map.get(label.word) ?? map.get(label.word.toLowerCase());

/** Whether a heading asks for the unit's name. */
export const isUnitWord = (label: Label): boolean => unitWords.has(label.word) || unitWords.has(label.full) || unitHeading.test(label.word);

/** Longer labels are sentences. */
const longestFact = 16;
const factsByShape = new Map<string, FactWords | undefined>();

/** The words that make a question of a label, wherever they are in it: 是否独立开户 and 工会经费是否独立开户 ask for the same thing. */
const asking = /是否|有无|有没有|是不是/u;

const patternOf = (word: string): string | undefined => factPatterns.find(([pattern]) => pattern.test(word))?.[1];

function factByShape(word: string): FactWords | undefined {
  if (word.length > longestFact) return undefined;
  if (factsByShape.has(word)) return factsByShape.get(word);
  if (factsByShape.size > 5000) factsByShape.clear();
  const fact = factsByKey.get(patternOf(word) ?? patternOf(word.replace(asking, '')) ?? '');
  factsByShape.set(word, fact);
  return fact;
}

/** The fact that a lone label asks for: by the vocabulary, else by the shape of the words. */
export const factOfLabel = (label: Label): FactWords | undefined => inYears(label) ?? exact(exactFacts, label) ?? factByShape(label.word);

/** 本届任期（年） asks how many years, 本届任期 from when to when. */
const inYears = ({ aside, word }: Label): FactWords | undefined => (aside === '年' ? factByShape(`${word}年`) : undefined);

/** Whether the vocabulary holds this heading word exactly: the quick test that finds rows worth a closer look. */
export const isKnownWord = (label: Label): boolean => exact(exactRoles, label) !== undefined || exact(exactFacts, label) !== undefined || isUnitWord(label);

/** A heading word misread or mistyped in one character: the role of the one listed word that differs in that character alone. */
function nearRole(word: string): FormRole | undefined {
  if (word.length < 3) return undefined;
  let found: FormRole | undefined;
  for (const [listed, role] of exactRoles) {
    if (listed.length !== word.length) continue;
    let differences = 0;
    for (let index = 0; index < word.length && differences < 2; index += 1) if (listed[index] !== word[index]) differences += 1;
    if (differences !== 1) continue;
    if (found !== undefined && found !== role) return undefined;
    found = role;
  }
  return found;
}

const rolesByWord = new Map<string, FormRole | undefined>();

/** Remembered: a batch of files repeats the same headings. */
function plainRole(label: Label): FormRole | undefined {
  if (rolesByWord.has(label.full)) return rolesByWord.get(label.full);
  if (rolesByWord.size > 5000) rolesByWord.clear();
  const role = findRole(label);
  rolesByWord.set(label.full, role);
  return role;
}

/** Whose score brackets name: 得分(自评) is the unit's, 评分(县) the inspectors'. */
function partyOf(aside: string): FormRole | undefined {
  if (aside === '') return undefined;
  if (selfParties.test(aside) || /自[评查检测]|自我/.test(aside)) return 'self';
  return assessorParties.test(aside) || /考评|考核|验收|审核|检查|复核/.test(aside) ? 'assessed' : undefined;
}

function findRole(label: Label): FormRole | undefined {
  const listed = exact(exactRoles, label);
  if (listed === 'score') return partyOf(label.aside) ?? listed;
  if (/^(?:得分|评分|打分|分|分数|分值)$/.test(label.aside) && (listed === undefined || listed === 'note')) {
    const party = partyOf(label.word);
    if (party !== undefined) return party;
  }
  if (listed !== undefined) return listed;
  if (label.word.length > 16) return undefined;
  return columnPatterns.find(([pattern]) => pattern.test(label.word))?.[1] ?? nearRole(label.word);
}

/** The role of a column by its headings from the top down: 得分 → 自评 is `self`, 自评 → 扣分 is `deduction`. */
export function roleOfPath(path: readonly Label[]): FormRole | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const above = path.slice(0, -1);
  const role = plainRole(last);
  if (above.length === 0) return role;
  const top = above.map((label) => label.word).join('');
  const topRole = above.map(plainRole).find((found) => found === 'self' || found === 'assessed' || found === 'final');
  if (scoreHeadings.test(top)) {
    if (selfParties.test(last.word)) return 'self';
    if (assessorParties.test(last.word)) return 'assessed';
  }
  if (topRole !== undefined && (role === 'score' || role === 'max' || role === undefined || /^分/.test(last.word))) return topRole;
  if (role === 'deduction' && topRole === 'assessed') return 'note';
  return role ?? plainRole({ full: top + last.full, word: top + last.word, aside: last.aside }) ?? above.map(plainRole).find((found) => found !== undefined);
}

const womenOf: Readonly<Record<string, string>> = { workers: 'womenWorkers', members: 'womenMembers' };
const migrantsOf: Readonly<Record<string, string>> = { workers: 'migrantWorkers', members: 'migrantMembers' };

/** The fact that a label asks for under a broader label: 职工人数 → 其中女, 任期 → 止, 工会主席 → 电话. */
export function factUnder(top: FactWords | undefined, topWord: string, last: Label): FactWords | undefined {
  if (top !== undefined) {
    if (totalSubLabels.test(last.word)) return top;
    if (womenSubLabels.test(last.word)) return factsByKey.get(womenOf[top.key] ?? '');
    if (migrantSubLabels.test(last.word)) return factsByKey.get(migrantsOf[top.key] ?? '');
  }
  const dated = dateSubLabels[last.word];
  if (dated !== undefined && /任期|届期|本届/.test(topWord)) return factsByKey.get(dated);
  const together = exactFacts.get(topWord + last.word);
  if (together !== undefined) return together;
  if (top?.kind === 'yes-no' && /^(?:是否|有无|已|建立|情况)/.test(last.word)) return top;
  const own = factOfLabel(last);
  if (own !== undefined) return own;
  return top?.kind === 'text' && /^(?:姓名|名字)$/.test(last.word) ? top : undefined;
}

/** The fact that a heading over several columns is about: 会员情况 and 会员 alike. */
export const groupFact = (label: Label): FactWords | undefined => {
  const bare = label.word.replace(/(?:基本)?(?:情况|构成|信息|组成|状况|统计|人员)$/, '');
  return factOfLabel(label) ?? (bare === label.word || bare === '' ? undefined : factOfLabel({ full: bare, word: bare, aside: '' }));
};

/** The fact of a column by its headings from the top down. */
export function factOfPath(path: readonly Label[]): FactWords | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const above = path.slice(0, -1);
  if (above.length === 0) return factOfLabel(last);
  const top = above.map(groupFact).find((fact) => fact !== undefined);
  return factUnder(top, above.map((label) => label.word).join(''), last);
}
