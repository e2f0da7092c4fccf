import { useMemo } from 'react';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';
import { taskStateWords, type TaskFilter, type TaskOwner, type TaskState } from '#shared/visit/visit-tasks.ts';

const isState = (text: string): text is TaskState => Object.hasOwn(taskStateWords, text);

const owners: readonly TaskOwner[] = ['all', 'team', 'me'];

interface TaskView extends TaskFilter {
  readonly page: number;
}

const formFor = (usual: TaskOwner): AddressForm<TaskView> => ({
  read: (params) => {
    const state = params.get('state') ?? '';
    return {
      town: params.get('town') ?? '',
      state: isState(state) ? state : '',
      search: params.get('q') ?? '',
      owner: owners.find((owner) => owner === params.get('of')) ?? usual,
      page: Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1),
    };
  },
  write: ({ town, state, search, owner, page }) => {
    const parts = { town, state, q: search, of: owner === usual ? '' : owner, page: page === 1 ? '' : String(page) };
    return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
  },
});

/** The filter and page of 核查任务, kept in the address so that going back finds them again. `usual` is whose units are shown until another choice is made. */
export function useTaskFilter(usual: TaskOwner): {
  readonly filter: TaskFilter;
  readonly page: number;
  readonly change: (change: Partial<TaskFilter>) => void;
  readonly turnTo: (page: number) => void;
} {
  const form = useMemo(() => formFor(usual), [usual]);
  const [{ page, ...filter }, change] = useAddressView(form);
  return { filter, page, change: (part) => change({ ...part, page: 1 }, { replace: true }), turnTo: (next) => change({ page: next }, { replace: true }) };
}
