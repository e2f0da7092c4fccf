import type { SheetPhase } from '../model/round.ts';

/** The kinds of thing that ledger entries are about. A subject is written `kind/id…`. */
export type SubjectKind =
  | 'unit'
  | 'round'
  | 'teams'
  | 'standard'
  | 'draft'
  | 'import'
  | 'submission'
  | 'completeness'
  | 'visit'
  | 'panel'
  | 'backcheck'
  | 'calibration'
  | 'decision'
  | 'review'
  | 'meeting'
  | 'rectification'
  | 'tasks'
  | 'trace'
  | 'award'
  | 'template'
  | 'problem'
  | 'year'
  | 'publication'
  | 'title'
  | 'subsidy'
  | 'recheck'
  | 'recipe'
  | 'lesson'
  | 'setting'
  | 'restore'
  | 'held'
  | 'signed';

/** A unit on the books. */
export const unitSubject = (unitId: string): string => `unit/${unitId}`;
/** A round: its title, days, units, lock. */
export const roundSubject = (roundId: string): string => `round/${roundId}`;
/** Who visits what in a round: its teams, their units and routes. */
export const teamsSubject = (roundId: string): string => `teams/${roundId}`;
/** A standard is known to the ledger by the hash of its file. */
export const standardSubject = (hash: string): string => `standard/${hash}`;
/** A standard that is being written. */
export const draftSubject = (draftId: string): string => `draft/${draftId}`;
/** One import: the files that were read together. */
export const importSubject = (importId: string): string => `import/${importId}`;
/** One confirmed submission of a unit. */
export const submissionSubject = (submissionId: string): string => `submission/${submissionId}`;
/** A layout mapped by hand. */
export const recipeSubject = (recipeId: string): string => `recipe/${recipeId}`;
/** A layout whose files were confirmed, and what they teach the reader. */
export const lessonSubject = (layout: string): string => `lesson/${layout}`;
/** A setting shared by everyone with these data, for example `federation`. */
export const settingSubject = (setting: string): string => `setting/${setting}`;
/** The visit of one unit in one round and phase, or one scorer's blind sheet of it; findings are its fields. */
export const visitSubject = (roundId: string, unitId: string, phase: SheetPhase): string => `visit/${roundId}/${unitId}/${phase}`;
/** What two blind scorers and those present agree on (合议), while it goes on and as the minutes afterwards. */
export const panelSubject = (roundId: string, unitId: string): string => `panel/${roundId}/${unitId}`;
/** The back-check (复核抽查) of a round: its draw. */
export const backCheckSubject = (roundId: string): string => `backcheck/${roundId}`;
/** The second form of one unit in a back-check, and what followed. */
export const unitBackCheckSubject = (roundId: string, unitId: string): string => `backcheck/${roundId}/${unitId}`;
/** A calibration exercise before scoring (评前合议) of a round: its cases, everybody's points, what was said. */
export const calibrationSubject = (roundId: string): string => `calibration/${roundId}`;
/** What was decided on a unit in a round. */
export const decisionSubject = (roundId: string, unitId: string): string => `decision/${roundId}/${unitId}`;

/** What was recorded of a unit beside its decision: second looks, giving it back to its team. */
export const reviewSubject = (roundId: string, unitId: string): string => `review/${roundId}/${unitId}`;
/** A meeting at which units of a round are decided on. */
export const meetingSubject = (roundId: string, meetingId: string): string => `meeting/${roundId}/${meetingId}`;

/** What happens between a unit's first visit and its re-inspection: notice, reply, close-out. */
export const rectificationSubject = (roundId: string, unitId: string): string => `rectification/${roundId}/${unitId}`;

/** What the desk records of a unit's papers before the visit (形式审查): lines struck and added, the notice, what came in. */
export const completenessSubject = (roundId: string, unitId: string): string => `completeness/${roundId}/${unitId}`;

/** A problem of a unit by its kind (问题清单), and what is done about it. */
export const problemSubject = (unitId: string, kind: string): string => `problem/${unitId}/${kind}`;

/** What a county set for a year: theme, targets, honours. */
export const yearSubject = (year: number): string => `year/${String(year)}`;

/** 公示: the list of a round's units that was shown to the public. It comes after locking and touches nothing that a lock covers. */
export const publicationSubject = (roundId: string): string => `publication/${roundId}`;

/** A title of a unit, or that it was put forward for one. */
export const titleSubject = (unitId: string, titleId: string): string => `title/${unitId}/${titleId}`;

/** What units of a round were granted (补助). */
export const subsidySubject = (roundId: string): string => `subsidy/${roundId}`;

/** A draw of titled units that are looked at again (动态复查). */
export const recheckSubject = (recheckId: string): string => `recheck/${recheckId}`;

/** Who prepares which paper that a round's standard asks for (资料台账). */
export const tasksSubject = (roundId: string): string => `tasks/${roundId}`;

/** What a unit carried out before the visit (工作痕迹), by item and day. */
export const traceSubject = (roundId: string, unitId: string): string => `trace/${roundId}/${unitId}`;

/** What followed the acceptance of a unit: subsidy applied for, title granted. It is in no round: it follows the lock. */
export const awardSubject = (roundId: string, unitId: string): string => `award/${roundId}/${unitId}`;

/** A county’s own template that is kept with a round, in all its versions. It is in no round: papers are written after the lock too. */
export const templateSubject = (roundId: string, templateId: string): string => `template/${roundId}/${templateId}`;

/** One restoring of a backup. */
export const restoreSubject = (restoringId: string): string => `restore/${restoringId}`;

/** What waits for a person in a locked round (隔离), and what became of it. */
export const heldSubject = (roundId: string): string => `held/${roundId}`;

/** The kind of a subject: the part before the first slash. */
export const subjectKindOf = (subject: string): SubjectKind => subject.slice(0, subject.indexOf('/')) as SubjectKind;
