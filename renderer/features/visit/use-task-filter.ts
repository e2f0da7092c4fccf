import { useSearchParams } from 'react-router';
import { taskStateWords, type TaskFilter, type TaskOwner, type TaskState } from './visit-tasks.ts';

const isState = (text: string): text is TaskState => Object.hasOwn(taskStateWords, text);

const owners: readonly TaskOwner[] = ['all', 'team', 'me'];

/** The filter and page of 核查任务, kept in the address so that going back finds them again. `usual` is whose units are shown until another choice is made. */
export function useTaskFilter(usual: TaskOwner): {
  readonly filter: TaskFilter;
  readonly page: number;
  readonly change: (change: Partial<TaskFilter>) => void;
  readonly turnTo: (page: number) => void;
} {
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? '';
  const filter: TaskFilter = {
    town: search.get('town') ?? '',
    state: isState(state) ? state : '',
    search: search.get('q') ?? '',
    owner: owners.find((owner) => owner === search.get('of')) ?? usual,
  };
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
  const write = (next: TaskFilter, nextPage: number) => {
    const named = {
      town: next.town,
      state: next.state,
      q: next.search,
      of: next.owner === usual ? '' : next.owner,
      page: nextPage === 1 ? '' : String(nextPage),
    };
    setSearch(Object.fromEntries(Object.entries(named).filter(([, value]) => value !== '')), { replace: true });
  };
  return { filter, page, change: (change) => write({ ...filter, ...change }, 1), turnTo: (next) => write(filter, next) };
}
