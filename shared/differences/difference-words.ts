import type { DifferenceGroup } from './group-differences.ts';
import { subjectKindOf } from '../record/subject.ts';
import { readItemField } from '../record/visit-fields.ts';
import type { Matter } from './matter.ts';
import { choiceWords, valueWord } from './field-words.ts';

/** Names that differences are told with. */
export interface DifferenceNames {
  readonly unit: (unitId: string) => string;
  readonly round: (roundId: string) => string;
  readonly item: (roundId: string, itemId: string) => string;
}

/** What people differ about within its unit: “初验 · 依法选举产生工会委员会”. */
export function whatOf(group: DifferenceGroup, names: DifferenceNames): string {
  const [, first = '', , phase = ''] = group.subject.split('/');
  const item = group.itemId === null ? '' : `：${names.item(first, group.itemId)}`;
  switch (subjectKindOf(group.subject)) {
    case 'visit':
      return `${phase === 're' ? '复验' : '初验'}${item}`;
    case 'decision':
      return '决定';
    case 'review':
      return '复看、审核、退回';
    case 'meeting':
      return '审议会';
    case 'rectification':
      return `整改${item}`;
    case 'completeness':
      return '形式审查';
    case 'year':
      return `${first}年目标`;
    case 'problem':
      return '问题清单';
    case 'publication':
      return `${names.round(first)} 公示`;
    case 'title':
      return '称号';
    case 'subsidy':
      return `${names.round(first)} 补助`;
    case 'recheck':
      return '动态复查';
    case 'unit':
      return '单位资料';
    case 'round':
      return names.round(first);
    case 'tasks':
      return `${names.round(first)} 资料任务`;
    case 'trace':
      return '工作痕迹';
    case 'template':
      return `${names.round(first)} 模板`;
    case 'award':
      return '补助申请';
    case 'teams':
      return `${names.round(first)} 分工`;
    case 'panel':
      return '合议';
    case 'backcheck':
      return `复核抽查${item}`;
    case 'calibration':
      return `${names.round(first)} 评前合议`;
    case 'setting':
      return first === 'federation' ? '总工会名称' : '设置';
    case 'standard':
      return '标准';
    case 'draft':
      return '编写中的标准';
    case 'import':
    case 'submission':
      return '导入的材料';
    case 'recipe':
      return '记住的版式';
    case 'lesson':
      return '读表经验';
    case 'restore':
      return '恢复备份';
    case 'held':
      return `${names.round(first)} 隔离`;
    case 'signed':
      return '签名';
  }
}

/** The values of a matter in a line: “甲 符合，乙 不符合”; of an item its verdicts where these differ. */
export function valuesInShort({ sides, settled }: Matter, names: DifferenceNames): string {
  if (settled !== null) return `已处理：${settled.reason}`;
  return sides
    .map(({ letter, values }) => {
      const verdict = Object.entries(values).find(([field]) => readItemField(field)?.part === 'verdict');
      return `${letter} ${verdict === undefined ? choiceWords(values, names) : valueWord(...verdict, names)}`;
    })
    .join('，');
}
