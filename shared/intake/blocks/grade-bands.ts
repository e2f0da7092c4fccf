import type { Cell } from '../grid.ts';
import { squash } from '../values/text.ts';

const grade =
  '(?:优秀|优良|优|良好|良|中等|中|基本合格|合格|不合格|基本达标|达标|不达标|未达标|先进|示范|模范|较好|好|一般|较差|差|满意|基本满意|不满意|[一二三四五六1-6]星级?|[一二三四]等奖?|[一二三四]级|[一二三四]类|[ABCDE](?:级|等|类|档)?|第[一二三四]档)(?:等次|等级|单位|工会|档|等|次)?';
const number = '\\d{1,3}(?:\\.\\d+)?';
const from = `${number}分?(?:\\(含(?:${number}分?)?\\))?(?:及其?|\\(含\\))?以[上下](?:的|者)?(?:\\(含(?:${number}分?)?\\))?`;
const between = `${number}分?(?:\\(不?含\\))?(?:以[上下])?[-—–~～至到]+${number}分?(?:\\(不?含\\))?(?:之间)?`;
const limit = `(?:不足|低于|不满|未达到?|不到|达到|高于|大于|小于|≥|>=|<=|≤|<|>)${number}分?(?:以[上下])?`;
const interval = `[\\[(]${number},${number}[\\])]`;
const range = `(?:${from}|${between}|${limit}|${interval})`;
const link = '(?:为|是|属于?|评为|评定为|定为|确定为|即|者|的|[:：=,，(])*';
const whose = '(?:得分|总分|考核|评分|分数|成绩|综合|自评|总评|最终|在|[:：为是(])*';

/** “90分以上为优秀”, “优秀：90—100分”: a range of points with the grade that it earns. */
const band = new RegExp(`${range}${link}${grade}|${grade}${link}${whose}${range}`, 'u');
const bareGrade = new RegExp(`^${grade}$`, 'u');
const bareRange = new RegExp(`^${whose}${range}$`, 'u');
/** Labels beside bands or over them. */
const bandLabel =
  /^(?:评定|考核|评价|考评|自评|等次|评分|结果|验收)?(?:等次|等级|档次|评级|星级|结果|分数段|得分)(?:标准|划分|划定|评定|认定|设置|分布|运用|应用|区间|范围)?(?:标准|办法|说明)?[:：]?$|^(?:分数段|分值区间|得分区间|分数区间|奖惩|奖惩办法|结果运用|评定标准|评价结果|备注|说明|分数)[:：]?$/;
/** What takes or gives points is a rule, however it is graded. */
const earns = /[扣减]\d|[扣减]分|得\d+(?:\.\d+)?分|加\d|计\d|不得分/;
const longest = 120;

const isBand = (text: string): boolean => text.length <= longest && !earns.test(text) && band.test(text);

/**
 * Whether the cells of a row only say which points earn which grade: “等次标准 | 90分以上为优秀 | 80—89分为良好”, “优秀 | 90分以上 | 推荐表彰”.
 * A row with a number of its own is none: bands have no points of their own.
 */
export function isBandRow(cells: readonly Cell[]): boolean {
  if (cells.length === 0 || cells.some((cell) => typeof cell.raw === 'number')) return false;
  const texts = cells.map((cell) => squash(cell.text));
  if (texts.some((text) => text.length > longest || earns.test(text))) return false;
  const bands = texts.filter(isBand).length;
  const grades = texts.filter((text) => bareGrade.test(text)).length;
  const ranges = texts.filter((text) => bareRange.test(text)).length;
  const labels = texts.filter((text) => bandLabel.test(text)).length;
  if (bands > 0)
    return bands + grades + ranges + labels === texts.length || (bandLabel.test(texts[0] ?? '') && bands >= texts.length / 2) || texts.length === 1;
  if (bandLabel.test(texts[0] ?? '') && texts.length > 1 && texts.slice(1).every((text) => bareGrade.test(text))) return true;
  return (grades > 0 && ranges > 0 && grades + ranges >= Math.min(2, texts.length)) || (labels >= 2 && labels === texts.length);
}
