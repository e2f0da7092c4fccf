import type { Label } from '../words/label.ts';
import { assessorParties, selfParties } from '../words/columns.ts';
import { collectiveEnding, collectiveHeading } from '../words/labels.ts';
import { isKnownWord, roleOfPath } from '../words/word-roles.ts';
import { looksLikeUnit } from '../words/unit-name.ts';
import type { EvidenceCheck } from './weigh.ts';

/** Headings side by side right of the items, tried as the names of units that each have a column of scores. */
export interface UnitColumnsTry {
  readonly names: readonly Label[];
  /** The heading over all of them; undefined where none is. */
  readonly over: Label | undefined;
  /** Whether a heading beside them asks for the score of one unit: 自评, 考核分. */
  readonly scoredBeside: boolean;
  /** Numbers below the names with the full marks of their rows, where a column holds them. */
  readonly scores: readonly { readonly value: number; readonly full: number | undefined }[];
}

const share = <T>(of: readonly T[], holds: (one: T) => boolean): number => (of.length === 0 ? 0 : of.filter(holds).length / of.length);
const isParty = ({ word }: Label): boolean => selfParties.test(word) || assessorParties.test(word);
const namesPart = ({ word }: Label): boolean => looksLikeUnit(word) || (word.length > 1 && collectiveEnding.test(word));
/** What a heading over several names asks for, without the word for scores: 各科室自评分, 单位（班组）得分. */
const askedFor = (over: Label): string => over.word.replace(/(?:自[评查检]|考[核评]|得|评|打)?(?:总)?(?:得分|评分|分数?|情况|成绩)$/, '');

/** Names of times, and of those who take turns in scoring. */
const turn =
  /^(?:第?[一二三四五六七八九十\d]+(?:季度?|月份?|周|次|轮|组|年度?|期|学期)|[上下前后全]半?(?:年度?|学期|季)|20\d\d年?.*|\d+|(?:评委|专家|考官|评审|委员)(?:[一二三四五六七八九十\dA-Z]+)?|平均分?|均分|合计|总分)$/;

/** What tells that headings name units. */
export const unitColumnChecks: readonly EvidenceCheck<UnitColumnsTry>[] = [
  { name: 'unit columns: the headings look like units', fires: ({ names }) => share(names, namesPart) >= 0.6 },
  { name: 'unit columns: a heading over them asks for units', fires: ({ over }) => over !== undefined && collectiveHeading.test(askedFor(over)) },
  {
    name: 'unit columns: a heading over them asks for scores',
    fires: ({ over }) => over !== undefined && ['self', 'score'].includes(roleOfPath([over]) ?? ''),
  },
  {
    name: 'unit columns: all headings end alike',
    fires: ({ names }) => new Set(names.map(({ word }) => word.slice(-1))).size === 1 && names.every(({ word }) => word.length > 1),
  },
  {
    name: 'unit columns: a heading is a word for columns',
    fires: ({ names }) => names.some((name) => isKnownWord(name) || roleOfPath([name]) !== undefined || isParty(name)),
  },
  { name: 'unit columns: the headings are times or turns', fires: ({ names }) => share(names, ({ word }) => turn.test(word)) >= 0.5 },
  { name: 'unit columns: the score of one unit beside them', fires: ({ scoredBeside }) => scoredBeside },
  {
    name: 'unit columns: a heading ends in a word of scoring',
    fires: ({ names }) => names.some(({ word }) => /(?:[评测核]|分|得分|打分|成绩|情况)$/.test(word)),
  },
  { name: 'unit columns: a heading carries points', fires: ({ names }) => names.some(({ full }) => /\d\s*分/.test(full)) },
  {
    name: 'unit columns: no number is above its full mark',
    fires: ({ scores }) => scores.some(({ full }) => full !== undefined) && scores.every(({ value, full }) => full === undefined || value <= full),
  },
  {
    name: 'unit columns: numbers are above their full marks',
    fires: ({ scores }) => share(scores, ({ value, full }) => full !== undefined && value > full) > 0.2,
  },
];
