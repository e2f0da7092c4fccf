import { describe, expect, it } from 'vitest';
import { randomFrom } from '#test/random.ts';
import { judge } from './mutants/judge.ts';
import { mutated } from './mutants/mutation.ts';
import { mutations } from './mutants/mutations.ts';
import { readingOf, subjectsIn } from './mutants/subject.ts';

/** Every so many fixtures of each folder: the whole is measured by test/builders/measure-mutants.ts. */
const every = 5;
const folders = ['layouts', 'field', 'rounds-9a', 'rounds-9c', 'rubrics'];
const subjects = folders.flatMap((folder) => subjectsIn(folder, every));
/** The fixtures that are still read wrong in silence after a change, by its kind: a list that may only shrink. */
const open: Readonly<Record<string, readonly string[]>> = {
  '“自评”换成生词': ['C06-林场两年自评并列.xls'],
  '“自评”留空': ['37-both-party-blank-brackets.xls', 'C06-林场两年自评并列.xls'],
  '“内容”换成生词': ['29-grade-band-footer.xls', '48-letter-O-years.xls', 'A21-垃圾分类责任单位细则.xls', '一表分两页.xlsx'],
  '“内容”留空': ['A21-垃圾分类责任单位细则.xls', 'C11-目标任务完成自评.xls', '一表分两页.xlsx'],
  表头全是生词: ['C21-驿站标准分值带字.et', '一表分两页.xlsx'],
  没有表头: ['一表分两页.xlsx'],
  分节列改成分节行: ['A21-垃圾分类责任单位细则.xls'],
  上面加分部分汇总: ['33-合计写在一格里.xls'],
  右边加分部分汇总: ['23-分表填报.xls'],
  下面加生表头的名册: ['红旗街道热力公司工会自评表（最终版2）.xls'],
  上面加生表头的名册: ['红旗街道热力公司工会自评表（最终版2）.xls'],
  紧接着加生表头的名册: ['一表分两页.xlsx', '红旗街道热力公司工会自评表（最终版2）.xls'],
  下面加等次表: ['A16-党支部四级指标.xlsx'],
  紧接着加等次表: ['A16-党支部四级指标.xlsx', '一表分两页.xlsx'],
  下面加日程表: ['A16-党支部四级指标.xlsx'],
  紧接着加日程表: ['A16-党支部四级指标.xlsx', '一表分两页.xlsx'],
  紧接着加历年情况: ['一表分两页.xlsx'],
  下面加另一单位的表: ['23-分表填报.xls'],
  自评后加上年得分: ['37-both-party-blank-brackets.xls'],
};

describe('a sheet changed in a way whose right reading is known', () => {
  it.each(mutations)('is not read wrong in silence: $kind', (mutation) => {
    let changed = 0;
    const silent = subjects.flatMap((subject, index) => {
      const grids = mutated(subject, mutation, randomFrom(index + 1));
      if (grids === undefined) return [];
      changed += 1;
      const judged = judge(subject.right, readingOf(subject.file, subject.command, grids), mutation.more);
      return judged.silent.length === 0 ? [] : [subject.file];
    });
    expect(changed).toBeGreaterThan(0);
    expect(silent.toSorted()).toEqual([...(open[mutation.kind] ?? [])].toSorted());
  });
});
