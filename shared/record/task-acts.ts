import type { Json } from '../json.ts';
import type { Day } from '../days/days.ts';
import type { Draft } from '../model/ledger.ts';
import type { PaperState } from '../programme/paper-task.ts';
import type { ActName } from './act-words.ts';
import { draftOf } from './draft-of.ts';
import { tasksSubject } from './subject.ts';

const tasksDraft = (roundId: string, act: ActName, fields: { readonly [field: string]: Json }): Draft => draftOf(roundId, tasksSubject(roundId), act, fields);

/** Gives papers to somebody: who, which department, until when. Only what is named is written; an empty text or null takes it away. */
export const assignPapers = (
  roundId: string,
  ids: readonly string[],
  to: { readonly owner?: string; readonly department?: string; readonly dueOn?: Day | null },
): Draft =>
  tasksDraft(
    roundId,
    'papers-assigned',
    Object.fromEntries(ids.flatMap((id) => Object.entries(to).map(([part, value]) => [`${part}/${id}`, value === '' ? null : value] as const))),
  );

/** Says how far papers are. */
export const markPapers = (roundId: string, ids: readonly string[], state: PaperState): Draft =>
  tasksDraft(roundId, 'papers-marked', Object.fromEntries(ids.map((id) => [`state/${id}`, state === 'open' ? null : state])));
