import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { filterWords, type ChecklistFilter } from '#shared/visit/checklist-filter.ts';

/** What a checklist is narrowed to: the items that the filter gave when it was chosen stay, so that none disappears under the hand. */
interface Narrowing {
  readonly filter: ChecklistFilter;
  readonly ids: ReadonlySet<string>;
}

const isFilter = (word: string | null): word is ChecklistFilter => word !== null && Object.hasOwn(filterWords, word);

/** The narrowing of a checklist, null for none. It begins with the filter that the address asks for (`show`), otherwise with `usual`, as soon as `ready` says that all it needs is known. */
export function useNarrowing(
  ready: boolean,
  usual: ChecklistFilter,
  idsOf: (filter: ChecklistFilter) => ReadonlySet<string>,
): readonly [narrowed: Narrowing | null, narrow: (filter: ChecklistFilter) => void] {
  const [params] = useSearchParams();
  const show = params.get('show');
  const [asked, setAsked] = useState<ChecklistFilter | null>(() => (isFilter(show) ? show : usual === 'all' ? null : usual));
  const [narrowed, setNarrowed] = useState<Narrowing | null>(null);
  const narrow = (filter: ChecklistFilter) => setNarrowed(filter === 'all' ? null : { filter, ids: idsOf(filter) });
  if (asked !== null && ready) {
    setAsked(null);
    narrow(asked);
  }
  return [narrowed, narrow];
}
