import { boardStateWords, type BoardState } from '#shared/rounds/rectify-board.ts';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';

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
  const [view, change] = useAddressView(form);
  return [view, (part) => change({ page: 1, ...part }, { replace: 'query' in part })];
}

const form: AddressForm<BoardView> = {
  read: (params) => ({
    query: params.get('q') ?? '',
    town: params.get('town'),
    state: boardStates.find((state) => state === params.get('state')) ?? null,
    suggested: params.get('suggested') === '1',
    page: Math.max(1, Math.trunc(Number(params.get('page') ?? '1')) || 1),
  }),
  write: (view) => {
    const params = new URLSearchParams();
    if (view.query !== '') params.set('q', view.query);
    if (view.town !== null) params.set('town', view.town);
    if (view.state !== null) params.set('state', view.state);
    if (view.suggested) params.set('suggested', '1');
    if (view.page > 1) params.set('page', String(view.page));
    return params;
  },
};
