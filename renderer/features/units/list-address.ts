import { UnitKind } from '#shared/model/standard.ts';
import { unitStages, type UnitStage } from '#shared/rounds/unit-stage.ts';
import { useAddressView } from '#renderer/hooks/use-address-view.ts';

/** Which units the list shows, and how, as the address holds it. */
export interface ListView {
  readonly query: string;
  readonly town: string | null;
  readonly kind: UnitKind | null;
  /** `none` is "not in this round", `ended` a unit that was closed or merged: only then are such units listed. */
  readonly stage: UnitStage | 'none' | 'ended' | null;
  readonly sort: string | null;
  readonly descending: boolean;
  readonly page: number;
}

/** The view in the address, and a way to change it. Changing a filter goes back to the first page. */
export function useListView(): readonly [ListView, (change: Partial<ListView>) => void] {
  const [view, change] = useAddressView(form);
  return [view, (part) => change({ page: 1, ...part }, { replace: 'query' in part })];
}

const form = { read: readView, write: writeView };

function readView(params: URLSearchParams): ListView {
  const kind = UnitKind.safeParse(params.get('kind'));
  const stage = params.get('stage');
  return {
    query: params.get('q') ?? '',
    town: params.get('town'),
    kind: kind.success ? kind.data : null,
    stage: stage === 'none' || stage === 'ended' ? stage : (unitStages.find((one) => one === stage) ?? null),
    sort: params.get('sort'),
    descending: params.get('order') === 'desc',
    page: Math.max(1, Math.trunc(Number(params.get('page') ?? '1')) || 1),
  };
}

function writeView(view: ListView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.query !== '') params.set('q', view.query);
  if (view.town !== null) params.set('town', view.town);
  if (view.kind !== null) params.set('kind', view.kind);
  if (view.stage !== null) params.set('stage', view.stage);
  if (view.sort !== null) params.set('sort', view.sort);
  if (view.sort !== null && view.descending) params.set('order', 'desc');
  if (view.page > 1) params.set('page', String(view.page));
  return params;
}
