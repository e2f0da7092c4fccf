import { useSearchParams } from 'react-router';

/** What the address keeps of 记录不同: whose matters, and whether those that are settled. */
interface DifferenceFilter {
  readonly unitId: string | null;
  readonly settled: boolean;
}

/** The filter as the address has it, and a way to change it. */
export function useDifferenceFilter(): readonly [DifferenceFilter, (change: Partial<DifferenceFilter>) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = { unitId: search.get('unit'), settled: search.get('state') === 'settled' };
  const change = (part: Partial<DifferenceFilter>) => {
    const next = { ...filter, ...part };
    setSearch({ ...(next.unitId === null ? {} : { unit: next.unitId }), ...(next.settled ? { state: 'settled' } : {}) }, { replace: true });
  };
  return [filter, change];
}
