import { Outcome } from '#shared/model/round.ts';
import { UnitKind } from '#shared/model/standard.ts';
import { useAddressView } from '#renderer/hooks/use-address-view.ts';
import { decisionStageWords, type DecisionRow, type DecisionStage } from '#shared/rounds/decision-rows.ts';

/** Which lines 验收决定 shows, as the address holds it. */
export interface DecideView {
  readonly query: string;
  readonly town: string | null;
  readonly kind: UnitKind | null;
  readonly stage: DecisionStage | null;
  readonly recommendation: Outcome | null;
  /** Only units that lack a signature of a joint acceptance. */
  readonly unsigned: boolean;
  readonly page: number;
}

/** The stages in the order of the filter. */
export const decisionStages = Object.keys(decisionStageWords) as readonly DecisionStage[];

/** The view in the address, and a way to change it. Changing a filter goes back to the first page. */
export function useDecideView(): readonly [DecideView, (change: Partial<DecideView>) => void] {
  const [view, change] = useAddressView(form);
  return [view, (part) => change({ page: 1, ...part }, { replace: 'query' in part })];
}

const form = { read: readView, write: writeView };

function readView(params: URLSearchParams): DecideView {
  const kind = UnitKind.safeParse(params.get('kind'));
  const recommendation = Outcome.safeParse(params.get('recommendation'));
  return {
    query: params.get('q') ?? '',
    town: params.get('town'),
    kind: kind.success ? kind.data : null,
    stage: decisionStages.find((stage) => stage === params.get('stage')) ?? null,
    recommendation: recommendation.success ? recommendation.data : null,
    unsigned: params.get('unsigned') === '1',
    page: Math.max(1, Math.trunc(Number(params.get('page') ?? '1')) || 1),
  };
}

function writeView(view: DecideView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.query !== '') params.set('q', view.query);
  for (const key of ['town', 'kind', 'stage', 'recommendation'] as const) {
    const value = view[key];
    if (value !== null) params.set(key, value);
  }
  if (view.unsigned) params.set('unsigned', '1');
  if (view.page > 1) params.set('page', String(view.page));
  return params;
}

/** Whether a line passes the filters; the search text is compared with it elsewhere. */
export function fitsDecideView(row: DecisionRow, view: DecideView): boolean {
  if (view.town !== null && row.unit?.town !== view.town) return false;
  if (view.kind !== null && row.unit?.kind !== view.kind) return false;
  if (view.stage !== null && row.stage !== view.stage) return false;
  if (view.unsigned && row.unsigned.length === 0) return false;
  return view.recommendation === null || row.finished?.recommendation === view.recommendation;
}
