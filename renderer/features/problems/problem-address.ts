import { problemKinds, problemStateWords, type ProblemKind, type ProblemState } from '#shared/programme/problem.ts';
import type { ProblemRow } from '#shared/rounds/problem-rows.ts';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';

/** Which problems the list shows, and which one is open beside it (`unit/kind`), as the address holds it. */
interface ProblemView {
  readonly query: string;
  readonly town: string | null;
  readonly kind: ProblemKind | null;
  readonly state: ProblemState | null;
  readonly opened: string | null;
}

/** The states in the order of the filter. */
export const problemStates = Object.keys(problemStateWords) as readonly ProblemState[];

/** The view in the address, and a way to change it. */
export function useProblemView(): readonly [ProblemView, (change: Partial<ProblemView>) => void] {
  const [view, change] = useAddressView(form);
  return [view, (part) => change(part, { replace: 'query' in part })];
}

const form: AddressForm<ProblemView> = {
  read: (params) => ({
    query: params.get('q') ?? '',
    town: params.get('town'),
    kind: problemKinds.find((kind) => kind === params.get('kind')) ?? null,
    state: problemStates.find((state) => state === params.get('state')) ?? null,
    opened: params.get('open'),
  }),
  write: ({ query, town, kind, state, opened }) => {
    const parts = Object.entries({ q: query === '' ? null : query, town, kind, state, open: opened });
    return new URLSearchParams(parts.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  },
};

/** What names a line in the address. */
export const problemKey = ({ unitId, kind }: Pick<ProblemRow, 'unitId' | 'kind'>): string => `${unitId}/${kind}`;

/** Whether a line passes the filters; the search text is compared with it elsewhere. Closed ones are shown where they are asked for. */
export const fitsProblemView = (row: ProblemRow, view: ProblemView): boolean =>
  (view.town === null || row.town === view.town) &&
  (view.kind === null || row.kind === view.kind) &&
  (view.state === null ? row.state !== 'closed' : row.state === view.state);
