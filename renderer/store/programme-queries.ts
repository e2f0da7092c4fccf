import type { Award, Trace } from '#shared/programme/creation.ts';
import type { PaperTask } from '#shared/programme/paper-task.ts';
import type { ProblemCase } from '#shared/programme/problem.ts';
import type { YearPlan } from '#shared/programme/year-plan.ts';
import { projectProblem } from '#shared/record/project-problem.ts';
import { projectTasks } from '#shared/record/project-tasks.ts';
import { projectYear } from '#shared/record/project-year.ts';
import { projectRequest, projectTraces } from '#shared/record/project-creation.ts';
import { projectTitle } from '#shared/record/project-title.ts';
import { awardSubject, problemSubject, tasksSubject, traceSubject } from '#shared/record/subject.ts';
import type { Database } from './database.ts';

/** The county’s programme around the rounds: problems, years, papers, what units carried out before the visit and asked for after their acceptance. */
export interface ProgrammeQueries {
  /** What people do about problems of units (问题清单), those that were ever charged to somebody or closed. */
  problems(): Promise<readonly ProblemCase[]>;
  /** What the county set for years: themes, targets, honours. */
  yearPlans(): Promise<readonly YearPlan[]>;
  /** Who prepares which paper of a round's file, by the paper's id; those that nobody has are left out. */
  paperTasks(roundId: string): Promise<ReadonlyMap<string, PaperTask>>;
  /** What units carried out before the visit, by unit, in the order of their days; units without any are left out. */
  traces(roundId: string): Promise<ReadonlyMap<string, readonly Trace[]>>;
  /** The same of one unit; empty for none. */
  tracesOf(roundId: string, unitId: string): Promise<readonly Trace[]>;
  /** What units asked for after their acceptance, with the titles that they were given for the round, by unit. */
  awards(roundId: string): Promise<ReadonlyMap<string, Award>>;
}

/** Reads of {@link ProgrammeQueries} over the index; each is to be wrapped in `useLive`. */
export const openProgrammeQueries = (db: Database): ProgrammeQueries => ({
  problems: async () => {
    const rows = await db.subjects.where('subject').startsWith(problemSubject('', '').slice(0, -1)).toArray();
    return rows.flatMap(({ subject, registers }) => projectProblem(subject, registers) ?? []);
  },
  yearPlans: async () => {
    const rows = await db.subjects.where('subject').startsWith('year/').toArray();
    return rows.flatMap(({ subject, registers }) => projectYear(subject, registers) ?? []);
  },
  paperTasks: async (roundId) => projectTasks((await db.subjects.get(tasksSubject(roundId)))?.registers ?? {}),
  traces: async (roundId) => {
    const prefix = traceSubject(roundId, '');
    const rows = await db.subjects.where('subject').startsWith(prefix).toArray();
    const noted = rows.map((row) => [row.subject.slice(prefix.length), projectTraces(row.registers)] as const);
    return new Map(noted.filter(([, traces]) => traces.length > 0));
  },
  tracesOf: async (roundId, unitId) => projectTraces((await db.subjects.get(traceSubject(roundId, unitId)))?.registers ?? {}),
  awards: async (roundId) => {
    const prefix = awardSubject(roundId, '');
    const rows = await db.subjects.where('subject').startsWith(prefix).toArray();
    const asked = new Map(rows.map(({ subject, registers }) => [subject.slice(prefix.length), projectRequest(registers)] as const));
    const given = await db.subjects.where('subject').startsWith('title/').toArray();
    const titles = given.flatMap(({ subject, registers }) => projectTitle(subject, registers) ?? []);
    const held = new Map(
      titles.flatMap((title) => (title.roundId === roundId && title.givenOn !== null && title.revoked === null ? [[title.unitId, title] as const] : [])),
    );
    return new Map(
      [...asked.keys(), ...held.keys()].map((unitId) => [unitId, { unitId, subsidy: asked.get(unitId) ?? null, title: held.get(unitId) ?? null }]),
    );
  },
});
