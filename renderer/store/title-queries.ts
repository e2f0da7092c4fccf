import { projectGrants } from '#shared/record/project-subsidy.ts';
import { projectPublication } from '#shared/record/project-publication.ts';
import { projectRecheck } from '#shared/record/project-recheck.ts';
import { projectTitle } from '#shared/record/project-title.ts';
import { projectTemplate, type KeptTemplate } from '#shared/record/project-template.ts';
import { publicationSubject, subsidySubject, templateSubject } from '#shared/record/subject.ts';
import type { Publication } from '#shared/programme/publication.ts';
import type { Recheck } from '#shared/programme/recheck.ts';
import type { Grant } from '#shared/programme/subsidy.ts';
import type { Title } from '#shared/programme/title.ts';
import type { Database } from './database.ts';

/** What comes after the decision: the list shown to the public, titles, money, looking again, the county’s own papers. */
export interface TitleQueries {
  /** 公示 of a round; undefined while no list was put up. */
  publication(roundId: string): Promise<Publication | undefined>;
  /** All titles that units were given or put forward for. */
  titles(): Promise<readonly Title[]>;
  /** What units of a round were granted. */
  grants(roundId: string): Promise<readonly Grant[]>;
  /** All draws of 动态复查 with what was found. */
  rechecks(): Promise<readonly Recheck[]>;
  /** The county's own templates that are kept with a round, by name. */
  templates(roundId: string): Promise<readonly KeptTemplate[]>;
}

/** Reads of {@link TitleQueries} over the index; each is to be wrapped in `useLive`. */
export const openTitleQueries = (db: Database): TitleQueries => ({
  publication: async (roundId) => projectPublication(roundId, (await db.subjects.get(publicationSubject(roundId)))?.registers ?? {}),
  titles: async () => {
    const rows = await db.subjects.where('subject').startsWith('title/').toArray();
    return rows.flatMap(({ subject, registers }) => projectTitle(subject, registers) ?? []);
  },
  grants: async (roundId) => projectGrants((await db.subjects.get(subsidySubject(roundId)))?.registers ?? {}),
  rechecks: async () => {
    const rows = await db.subjects.where('subject').startsWith('recheck/').toArray();
    return rows.flatMap(({ subject, registers }) => projectRecheck(subject, registers) ?? []);
  },
  templates: async (roundId) => {
    const rows = await db.subjects.where('subject').startsWith(templateSubject(roundId, '')).toArray();
    return rows.flatMap(({ subject, registers }) => projectTemplate(subject, registers) ?? []).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  },
});
