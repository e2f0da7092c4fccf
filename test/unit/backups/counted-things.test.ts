import { describe, expect, it } from 'vitest';
import { countedLines, countedThings, thingsIn } from '#shared/record/counted-things.ts';
import { awardSubject, subjectKindOf, tasksSubject, traceSubject, unitSubject, yearSubject } from '#shared/record/subject.ts';
import { assignPapers } from '#shared/record/task-acts.ts';
import { setTheme } from '#shared/record/year-acts.ts';
import { applySubsidy, noteTrace } from '#shared/record/creation-acts.ts';
import { changeUnit } from '#shared/record/unit-acts.ts';
import { assignProblem } from '#shared/record/problem-acts.ts';
import type { Draft } from '#shared/model/ledger.ts';

/** How many things of each word an act touches. */
const countedOf = ({ subject, fields }: Pick<Draft, 'subject' | 'fields'>) =>
  Object.fromEntries(
    countedLines.flatMap((line) => {
      const { size } = thingsIn(line, subject, Object.keys(fields));
      return size === 0 ? [] : [[line.word, size] as const];
    }),
  );

describe('what a merge and a backup count', () => {
  it('counts every kind of subject, or says why not', () => {
    for (const [kind, things] of Object.entries(countedThings)) {
      if (typeof things === 'string') expect(things.length).toBeGreaterThan(20);
      else expect([kind, things.length]).not.toEqual([kind, 0]);
    }
    expect(new Set(countedLines.map(({ word }) => word)).size).toBe(countedLines.length);
  });

  it('counts the programme: papers and traces one by one, ballots beside their unit, year plans, problems, awards', () => {
    expect(countedOf(assignPapers('r', ['a/0', 'b/0'], { owner: '甲', dueOn: '2024-05-01' }))).toEqual({ 资料任务: 2 });
    expect(countedOf(setTheme(2024, '主题'))).toEqual({ 年度目标: 1 });
    expect(countedOf(assignProblem({ unitId: 'u', kind: 'no-union' }, { handler: '甲', dueOn: null, measures: '' }))).toEqual({ 问题: 1 });
    expect(countedOf(noteTrace('r', 'u', { id: 't1', itemId: 'i', on: '2024-05-01', what: '开会', shownBy: '', file: null }))).toEqual({ 工作痕迹: 1 });
    expect(countedOf(applySubsidy('r', 'u', { yuan: 5000, use: '', appliedOn: '2024-05-01' }))).toEqual({ 补助申请: 1 });
    expect(countedOf(changeUnit('u', { 'fact/satisfied': 80, 'fact/ballots': 90, 'fact/satisfied@2023': 70 }))).toEqual({ 单位: 1, 民主评议计票: 2 });
    expect(countedOf(changeUnit('u', { name: '甲' }))).toEqual({ 单位: 1 });
  });

  it('knows each subject by its kind', () => {
    const subjects = [tasksSubject('r'), traceSubject('r', 'u'), awardSubject('r', 'u'), unitSubject('u'), yearSubject(2024)];
    expect(subjects.map(subjectKindOf)).toEqual(['tasks', 'trace', 'award', 'unit', 'year']);
  });
});
