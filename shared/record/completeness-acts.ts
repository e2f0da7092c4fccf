import { paperFields, type PaperRef } from './kept-papers.ts';
import type { NoticeLine } from '../checks/completeness.ts';
import type { Day } from '../days/days.ts';
import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { ActName } from './act-words.ts';
import { completenessSubject } from './subject.ts';

/** The check of one unit as acts address it. */
interface CheckKey {
  readonly roundId: string;
  readonly unitId: string;
}

const checkDraft = ({ roundId, unitId }: CheckKey, act: ActName, fields: { readonly [field: string]: Json }): Draft => ({
  round: roundId,
  subject: completenessSubject(roundId, unitId),
  act,
  fields,
});

/** Strikes out a line that need not be told, or takes that back. */
export const strikeShortcoming = (check: CheckKey, key: string, struck: boolean): Draft =>
  checkDraft(check, 'shortcoming-struck', { [`struck/${key}`]: struck ? true : null });
/** Adds a line in one's own words under a fresh id, or takes it away with null. */
export const writeShortcoming = (check: CheckKey, id: string, words: { readonly found: string; readonly todo: string } | null): Draft =>
  checkDraft(check, 'shortcoming-added', { [`own/${id}`]: words === null ? null : { ...words } });
/** Issues the 一次性告知书, kept as `paper`. A second issue replaces the first, which the history keeps. */
export const askForSupplement = (
  check: CheckKey,
  notice: { readonly noticedOn: Day; readonly dueOn: Day; readonly lines: readonly NoticeLine[] },
  paper?: PaperRef,
): Draft =>
  checkDraft(check, 'supplement-asked', {
    noticedOn: notice.noticedOn,
    dueOn: notice.dueOn,
    lines: notice.lines.map((line) => ({ ...line })),
    ...paperFields(paper),
  });
/** Moves the day by which a unit must answer its notice; `paper` is the notice as it says so from now on. */
export const changeSupplementDue = (check: CheckKey, dueOn: Day, paper?: PaperRef): Draft =>
  checkDraft(check, 'supplement-due-changed', { dueOn, ...paperFields(paper) });
/** Records what came in: the lines answered on a day, or open again with null. */
export const receiveSupplement = (check: CheckKey, keys: readonly string[], answeredOn: Day | null): Draft =>
  checkDraft(check, 'supplement-received', Object.fromEntries(keys.map((key) => [`answered/${key}`, answeredOn])));
