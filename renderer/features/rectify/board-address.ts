import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { boardStateWords, type BoardState } from '#shared/rectify/board.ts';

/** Which units the board shows, as the address holds it. `suggested` adds those that the program recommends for 限期整改 and nobody has decided on yet. */
interface BoardView {
  readonly query: string;
  readonly town: string | null;
  readonly state: BoardState | null;
  readonly suggested: boolean;
  readonly page: number;
}

/** The states in the order of the work. */
export const boardStates = Object.keys(boardStateWords) as readonly BoardState[];

/** The view in the address, and a way to change it. Changing a filter goes back to the first page. */
export function useBoardView(): readonly [BoardView, (change: Partial<BoardView>) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo<BoardView>(
    () => ({
      query: params.get('q') ?? '',
      town: params.get('town'),
      state: boardStates.find((state) => state === params.get('state')) ?? null,
      suggested: params.get('suggested') === '1',
      page: Math.max(1, Math.trunc(Number(params.get('page') ?? '1')) || 1),
    }),
    [params],
  );
  const change = (part: Partial<BoardView>) => {
    const next = { ...view, page: 1, ...part };
    const written = new URLSearchParams();
    if (next.query !== '') written.set('q', next.query);
    if (next.town !== null) written.set('town', next.town);
    if (next.state !== null) written.set('state', next.state);
    if (next.suggested) written.set('suggested', '1');
    if (next.page > 1) written.set('page', String(next.page));
    setParams(written, { replace: 'query' in part });
  };
  return [view, change];
}
