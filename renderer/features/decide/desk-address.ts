import { deskFilters, fitsDesk, type DeskFilter, type DeskRow } from '#shared/desk/desk-rows.ts';
import { UnitKind } from '#shared/model/standard.ts';
import { useAddressView } from '#renderer/hooks/use-address-view.ts';

/** What the desk shows, as the address holds it. */
export interface DeskView {
  readonly show: DeskFilter | null;
  readonly query: string;
  readonly town: string | null;
  readonly kind: UnitKind | null;
  /** Only units that lack a signature of a joint acceptance. */
  readonly unsigned: boolean;
  /** The unit that is open beside the list; null for the first of the list. */
  readonly unit: string | null;
  readonly page: number;
}

/** The view in the address, and a way to change it. Changing a filter goes back to the first page and the first unit. */
export function useDeskView(): readonly [DeskView, (change: Partial<DeskView>) => void] {
  const [view, change] = useAddressView(form);
  return [
    view,
    (part) => {
      const only = 'unit' in part || 'page' in part;
      change({ ...(only ? {} : { page: 1, unit: null }), ...part }, { replace: 'query' in part || 'unit' in part });
    },
  ];
}

const form = { read: readView, write: writeView };

function readView(params: URLSearchParams): DeskView {
  const kind = UnitKind.safeParse(params.get('kind'));
  return {
    show: deskFilters.find((filter) => filter === params.get('show')) ?? null,
    query: params.get('q') ?? '',
    town: params.get('town'),
    kind: kind.success ? kind.data : null,
    unsigned: params.get('unsigned') === '1',
    unit: params.get('unit'),
    page: Math.max(1, Math.trunc(Number(params.get('page') ?? '1')) || 1),
  };
}

function writeView(view: DeskView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.query !== '') params.set('q', view.query);
  for (const key of ['show', 'town', 'kind', 'unit'] as const) {
    const value = view[key];
    if (value !== null) params.set(key, value);
  }
  if (view.unsigned) params.set('unsigned', '1');
  if (view.page > 1) params.set('page', String(view.page));
  return params;
}

/** Whether a line passes the filters; the search text is compared with it elsewhere. */
export function fitsDeskView(row: DeskRow, view: DeskView): boolean {
  if (view.town !== null && row.unit?.town !== view.town) return false;
  if (view.kind !== null && row.unit?.kind !== view.kind) return false;
  if (view.unsigned && row.unsigned.length === 0) return false;
  return view.show === null || fitsDesk(row, view.show);
}

/** What names the list that is shown, so that its order is kept while only single units change. */
export const listKey = ({ show, query, town, kind, unsigned }: DeskView): string => [show, query, town, kind, unsigned].join('\n');
