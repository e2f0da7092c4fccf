import { ballotFacts, ballotedScores } from '../facts/ballot-facts.ts';
import { deviceKeysSubject } from './device-keys.ts';
import { subjectKindOf, type SubjectKind } from './subject.ts';

/** A kind of thing that a person counts when packages are merged and backups compared. */
export interface CountedThing {
  readonly word: string;
  /** The thing that a field belongs to, by a name of its own within the subject; null where it belongs to none of this kind. Left out: the subject is one thing. */
  readonly partOf?: (field: string) => string | null;
  /** A subject of the kind that is no thing of a person’s: what laptops keep among themselves. */
  readonly besides?: string;
}

const afterSlash = (field: string): string | null => (field.includes('/') ? field.slice(field.indexOf('/') + 1) : null);
const ballotFields: ReadonlySet<string> = new Set([...ballotFacts, ...ballotedScores]);

/** The year or the round of a count: a ballot is one thing a unit and year. */
const ballotOf = (field: string): string | null => {
  const [, fact = '', year = ''] = /^fact\/([^@]+)(?:@(\d{4}))?$/u.exec(field) ?? [];
  return ballotFields.has(fact) ? `ballot/${year}` : null;
};

/**
 * What is counted of each kind of subject, in the order of the work; a text says why nothing is. The one list behind the preview of a merge and the comparison of backups:
 * a new kind of subject does not compile before it is here.
 */
export const countedThings: Readonly<Record<SubjectKind, readonly CountedThing[] | string>> = {
  unit: [{ word: '单位' }, { word: '民主评议计票', partOf: ballotOf }],
  round: [{ word: '批次' }],
  standard: [{ word: '标准' }],
  draft: [{ word: '编写中的标准' }],
  teams: [{ word: '分工' }],
  import: 'what was imported is counted as submissions and units',
  submission: [{ word: '自评材料' }],
  completeness: [{ word: '形式审查' }],
  tasks: [{ word: '资料任务', partOf: afterSlash }],
  trace: [{ word: '工作痕迹', partOf: afterSlash }],
  visit: [{ word: '核查' }],
  panel: [{ word: '合议' }],
  backcheck: [{ word: '复核抽查' }],
  calibration: [{ word: '评前合议' }],
  rectification: [{ word: '整改' }],
  decision: [{ word: '决定' }],
  review: [{ word: '复看、审核、退回' }],
  meeting: [{ word: '审议会' }],
  award: [{ word: '补助申请' }],
  template: [{ word: '模板' }],
  publication: [{ word: '公示' }],
  title: [{ word: '称号' }],
  subsidy: [{ word: '核定补助' }],
  recheck: [{ word: '动态复查' }],
  problem: [{ word: '问题' }],
  year: [{ word: '年度目标' }],
  recipe: [{ word: '记住的版式' }],
  lesson: [{ word: '读表经验' }],
  setting: [{ word: '设置', besides: deviceKeysSubject }],
  restore: 'that a backup was restored is no thing of the work',
  held: 'what waits is told by itself',
  signed: 'signatures of chains are told by themselves',
};

/** One line of such a count: its word, the kind of subject, and the things of it. */
export interface CountedLine extends CountedThing {
  readonly kind: SubjectKind;
}

/** The lines in their order. */
export const countedLines: readonly CountedLine[] = Object.entries(countedThings).flatMap(([kind, things]) =>
  typeof things === 'string' ? [] : things.map((thing) => ({ kind: kind as SubjectKind, ...thing })),
);

/** The keys of the things of a line that fields of a subject belong to. */
export function thingsIn({ kind, partOf, besides }: CountedLine, subject: string, fields: Iterable<string>): ReadonlySet<string> {
  if (subjectKindOf(subject) !== kind || subject === besides) return new Set();
  if (partOf === undefined) return new Set([subject]);
  const parts = new Set<string>();
  for (const field of fields) {
    const part = partOf(field);
    if (part !== null) parts.add(`${subject}#${part}`);
  }
  return parts;
}

/** The subject of a thing's key. */
export const subjectOfThing = (key: string): string => key.split('#')[0] ?? key;
