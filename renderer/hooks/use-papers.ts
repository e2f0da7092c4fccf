import { useMemo } from 'react';
import { countByItem } from '#shared/programme/creation.ts';
import type { AssignedPaper } from '#shared/output/papers/task-list.ts';
import { neededPapers, type PaperTask } from '#shared/programme/paper-task.ts';
import type { Standard } from '#shared/model/standard.ts';
import { useLive } from '#renderer/store/services.tsx';

/** Who has which paper of a round's file, by the paper's id; undefined while it is read. */
export const usePaperTasks = (roundId: string): ReadonlyMap<string, PaperTask> | undefined => useLive((store) => store.paperTasks(roundId), [roundId]);

/** The papers that the round's standard asks for, each with who has it; undefined while they are read. */
export function usePapers(roundId: string, standard: Standard | undefined): readonly AssignedPaper[] | undefined {
  const tasks = usePaperTasks(roundId);
  return useMemo(() => {
    if (tasks === undefined || standard === undefined) return undefined;
    const nobody = { owner: '', department: '', dueOn: null, state: 'open' as const };
    return neededPapers(standard).map((paper) => ({ ...nobody, ...tasks.get(paper.id), ...paper }));
  }, [tasks, standard]);
}

/** How many traces (工作痕迹) the units of a round noted for each item, by its id; undefined while they are read. */
export const useTracedItems = (roundId: string): ReadonlyMap<string, number> | undefined =>
  useLive(async (store) => countByItem([...(await store.traces(roundId)).values()].flat()), [roundId]);
