import { factKind } from '../facts/fact-kinds.ts';
import { labelOf, type Label } from '../intake/words/label.ts';
import { factOfPath, isUnitWord } from '../intake/words/word-roles.ts';
import { editSimilarity } from '../matching/similarity.ts';
import type { UpperTable } from './upper-table.ts';
import { fieldsFor, reportField, type RowsOf } from './report-fields.ts';

/** A field that a heading seems to ask for. `near`: only its words are alike. */
export interface FieldGuess {
  readonly key: string;
  readonly near: boolean;
}

type Meaning = readonly [shape: RegExp, key: string];

const assessors = '(?:考评|考核|验收|核查|检查|评审|审核|评定|评估|综合|最终|最后|县级?|县总工会|实际|实)';

/** What headings over units mean that is no fact: tried on all words of a heading from the top down, without blanks and brackets. */
const unitMeanings: readonly Meaning[] = [
  [/^(?:序号|编号|序|号|序列|no\.?)$/i, 'name:单位序号'],
  [/^(?:所在|所属)?(?:乡镇|镇街|街道|乡镇街道|乡镇\/街道|乡\(镇\)|属地|片区|园区)(?:名称)?$/, 'name:所属乡镇'],
  [/^(?:单位|工会|组织)(?:类型|类别|性质)$|^类型$|^类别$/, 'name:单位类型'],
  [/^(?:自评|自查|自检|自测|单位自评|申报)(?:总)?(?:得)?分(?:数|值)?$|自评(?:总)?(?:得)?分$/, 'name:自评总分'],
  [/初[验评审](?:总)?(?:得)?分/, 'name:初验得分'],
  [/复[验评查](?:总)?(?:得)?分/, 'name:复验得分'],
  [/^(?:扣分|失分)(?:合计|总数|数)?$|^合计扣分$/, 'name:失分合计'],
  [/(?:扣分|失分|问题)(?:项|条)(?:目)?数|问题(?:个)?数/, 'name:失分项数'],
  [new RegExp(`^${assessors}*(?:情况)?(?:总)?(?:得|评|打)?分(?:数|值)?$|^总成绩$|^成绩$`), 'name:考评总分'],
  [/^(?:名次|排名|位次|排序|排位|全县排名|全县名次)$/, 'name:名次'],
  [/(?:等次|等级|档次|评级|星级评定)$/, 'name:等次'],
  [/^是否(?:合格|达标|通过(?:验收)?)$/, 'own:accepted'],
  [/^(?:整改|限期整改)?(?:完成)?(?:时限|期限|截止日期|截止时间)$|^整改(?:完成)?(?:时间|日期)$/, 'name:整改期限'],
  [/^(?:通知书?|整改通知书?)(?:下发|发出)?(?:时间|日期)$/, 'name:整改通知日期'],
  [/^(?:考评|考核|验收|核查|检查|现场验收|现场核查)(?:时间|日期)$/, 'name:核查日期'],
  [/^(?:认定|决定|审定|命名|批准命名)(?:时间|日期)$/, 'name:决定日期'],
  [/^(?:决定|验收|考评|考核|核查|认定|审定|评定|最终)(?:结果|结论|意见)?(?:情况)?$|^结果$|^结论$/, 'name:决定'],
  [/建议/, 'name:程序建议'],
  [/(?:存在|主要|突出|发现)+的?(?:问题|不足)|(?:扣分|失分)(?:原因|理由|说明|情况|事项)/, 'own:problems'],
  [/(?:不合格|决定|改判|认定)(?:原因|理由)$/, 'name:决定理由'],
  [/^(?:授予|命名|申报|拟命名|荣誉)?称号(?:名称)?$/, 'name:称号'],
  [/^(?:所属)?(?:县区?|区县|县市区|县\(市区?\)|县总工会|推荐单位|填报单位|报送单位|上报单位)(?:名称)?$/, 'name:总工会名称'],
];

const groupMeanings: readonly Meaning[] = [
  [/^(?:序号|编号|序|号|序列|no\.?)$/i, 'group:no'],
  [
    /^(?:所在|所属)?(?:乡镇|镇街|街道|乡镇街道|乡镇\/街道|乡\(镇\)|属地|片区|园区|乡镇名称|类别|类型|单位类型|单位类别|工会类型|单位性质|项目|单位|单位名称)(?:名称)?$/,
    'group:name',
  ],
  [/不合格|不达标|未通过|未达标/, 'group:rejected'],
  [/(?:合格|达标|通过)(?:率|比例|占比)$/, 'group:acceptedShare'],
  [/整改/, 'group:rectify'],
  [/合格|达标|通过|命名数/, 'group:accepted'],
  [/(?:自评|报送|上报|申报|参评)(?:的)?(?:单位|工会|家|个)?(?:数|家数|个数)$/, 'group:submitted'],
  [/(?:已|完成)?(?:验收|核查|考评|考核|检查)(?:的)?(?:单位|工会)?(?:数|家数|个数)$/, 'group:visited'],
  [/平均(?:得)?分|均分$/, 'group:mean'],
  [/^(?:职工|会员)?入会率$/, 'group:membershipRate'],
  [/^(?:已)?建(?:立工)?会(?:单位|企业)?(?:数|家数|个数|总数)?$/, 'yes:hasUnion'],
  [/^(?:应验收|应考评|基层|所属|下属|全部)*(?:单位|工会|基层工会|企业|工会组织)(?:总)?(?:数|家数|个数|数量)$|^(?:总数|家数|个数|合计)$/, 'group:units'],
];

/** The shape of a heading is looked at without what only frames it: 其中, 数量 under a group. */
const bare = (word: string): string => word.replace(/^其中/, '');

const meaningOf = (meanings: readonly Meaning[], words: readonly string[]): string | undefined =>
  words.flatMap((word) => meanings.find(([shape]) => shape.test(bare(word)))?.[1] ?? []).at(0);

/** Says for a fact which field of the table holds it; none where the rows cannot tell it. */
function fieldOfFact(fact: string, rows: RowsOf): string | undefined {
  const key = rows === 'units' ? `fact:${fact}` : `${factKind(fact) === 'yes-no' ? 'yes' : 'sum'}:${fact}`;
  const own = rows === 'units' ? { town: 'name:所属乡镇', kind: 'name:单位类型' }[fact] : undefined;
  return own ?? (reportField(key) === undefined ? undefined : key);
}

/** Below this likeness of words nothing is proposed. */
const leastLikeness = 0.6;

function nearField(word: string, rows: RowsOf): string | undefined {
  const [best] = fieldsFor(rows)
    .filter(({ rows: of }) => of !== 'all')
    .map(({ key, word: own }) => ({ key, likeness: editSimilarity(word, own.replace(/（[^（）]*）$/, '')) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best !== undefined && best.likeness >= leastLikeness ? best.key : undefined;
}

/** Columns that are left to whoever fills in the table by hand. */
const byHand = /^(?:备注|说明|其他|签字|签章|盖章|签名)/;

/** Proposes what a column asks for, by its headings from the top down; undefined where nothing is like it. The whole of its headings says more than the last of them. */
export function guessField(path: readonly Label[], rows: RowsOf): FieldGuess | undefined {
  const last = path.at(-1);
  if (last === undefined || byHand.test(last.word)) return undefined;
  const meanings = rows === 'units' ? unitMeanings : groupMeanings;
  const fact = factOfPath(path);
  const sure =
    meaningOf(meanings, [path.map(({ word }) => word).join(''), ...(path.length === 1 ? [last.full] : [])]) ??
    (rows === 'units' && isUnitWord(last) ? 'name:单位名称' : undefined) ??
    (fact === undefined ? undefined : fieldOfFact(fact.key, rows)) ??
    meaningOf(meanings, [last.word]);
  if (sure !== undefined) return { key: sure, near: false };
  const near = nearField(last.word, rows);
  return near === undefined ? undefined : { key: near, near: true };
}

/** What is proposed for a table: what its rows are about, and for each column what fills it; undefined for what stays as it is. */
export interface Proposal {
  readonly rows: RowsOf;
  readonly guesses: readonly (FieldGuess | undefined)[];
}

/** The proposals for a table whose rows are about something; a column of formulas stays. */
export const guessFields = (columns: UpperTable['columns'], rows: RowsOf): Proposal['guesses'] =>
  columns.map(({ path, formula }) => (formula ? undefined : guessField(path.map(labelOf), rows)));

/** Proposes how a table is filled: a row a unit where a column asks for units' names, else a row a town or a kind where a column asks for these. */
export function proposeFilling(columns: UpperTable['columns']): Proposal {
  const guesses = guessFields(columns, 'units');
  const has = (key: string): boolean => guesses.some((guess) => guess?.key === key && !guess.near);
  const rows = has('name:单位名称') ? 'units' : has('name:所属乡镇') ? 'towns' : has('name:单位类型') ? 'kinds' : 'units';
  return { rows, guesses: rows === 'units' ? guesses : guessFields(columns, rows) };
}

/** Whether a cell's words look like the heading of a column of such a table: the quick test that finds its rows. */
export const looksLikeHeading = (text: string): boolean => {
  const label = labelOf(text);
  if (label.word === '' || label.word.length > 16 || /[:：]$/.test(text.trim())) return false;
  return (
    byHand.test(label.word) ||
    [unitMeanings, groupMeanings].some((meanings) => meaningOf(meanings, [label.word]) !== undefined) ||
    isUnitWord(label) ||
    factOfPath([label]) !== undefined
  );
};
