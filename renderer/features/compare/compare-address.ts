import { matrixOrders, type MatrixOrder } from '#shared/analysis/matrix.ts';
import { UnitKind } from '#shared/model/standard.ts';
import { rankBases, type RankBasis } from '#shared/record/standing.ts';
import { useAddressView } from '#renderer/hooks/use-address-view.ts';

/** The pages of 对比, in the order of their links; the first is where it opens. */
export const compareParts = ['overview', 'ranking', 'matrix', 'missed', 'gap', 'sections', 'pair', 'groups'] as const;
export type ComparePart = (typeof compareParts)[number];

/** The names of the pages. */
export const comparePartWords: Readonly<Record<ComparePart, string>> = {
  overview: '总览',
  ranking: '排名',
  matrix: '单位×条目',
  missed: '失分项',
  gap: '自评与考评',
  sections: '分项',
  pair: '单位对照',
  groups: '乡镇与系统',
};

/** What 对比 shows, as the address holds it. */
export interface CompareView {
  /** The page that is shown. */
  readonly part: ComparePart;
  readonly town: string | null;
  readonly unitKind: UnitKind | null;
  readonly completedOnly: boolean;
  /** By which visit 排名 ranks. */
  readonly basis: RankBasis;
  /** Ranking by one section; null is by the total. */
  readonly sectionId: string | null;
  /** The item of 单项对照. */
  readonly itemId: string | null;
  /** 排名 shows only totals from here, and below `below`, both in points; null is no limit. */
  readonly from: number | null;
  readonly below: number | null;
  /** The units of 单位对照, and whether items on which they agree are shown too. */
  readonly sides: readonly string[];
  readonly alike: boolean;
  readonly order: MatrixOrder;
  /** Whether the items of the matrix stand by loss instead of in the standard's order. */
  readonly byLoss: boolean;
}

/** The view in the address, and a way to change it. */
export function useCompareView(): readonly [CompareView, (change: Partial<CompareView>) => void] {
  const [view, change] = useAddressView(form);
  return [view, (part) => change(part, { preventScrollReset: true })];
}

/** The address of another view of 对比, for links. */
export const compareAddress = (view: CompareView, part: Partial<CompareView>): string => {
  const query = writeView({ ...view, ...part }).toString();
  return query === '' ? '/compare' : `/compare?${query}`;
};

const numberOf = (text: string | null): number | null => (text !== null && /^\d{1,6}(?:\.\d{1,2})?$/.test(text) ? Number(text) : null);

const form = { read: readView, write: writeView };

function readView(params: URLSearchParams): CompareView {
  const kind = UnitKind.safeParse(params.get('kind'));
  return {
    part: compareParts.find((part) => part === params.get('part')) ?? 'overview',
    town: params.get('town'),
    unitKind: kind.success ? kind.data : null,
    completedOnly: params.get('all') !== '1',
    basis: rankBases.find((basis) => basis === params.get('rank')) ?? 'first',
    sectionId: params.get('section'),
    itemId: params.get('item'),
    from: numberOf(params.get('from')),
    below: numberOf(params.get('below')),
    sides: (params.get('units') ?? '').split(' ').filter((id) => id !== ''),
    alike: params.get('alike') === '1',
    order: matrixOrders.find((order) => order === params.get('order')) ?? 'loss',
    byLoss: params.get('columns') === 'loss',
  };
}

function writeView(view: CompareView): URLSearchParams {
  const params = new URLSearchParams();
  const texts = { part: view.part === 'overview' ? null : view.part, town: view.town, kind: view.unitKind, section: view.sectionId, item: view.itemId };
  for (const [key, value] of Object.entries(texts)) if (value !== null) params.set(key, value);
  if (!view.completedOnly) params.set('all', '1');
  if (view.basis !== 'first') params.set('rank', view.basis);
  if (view.from !== null) params.set('from', String(view.from));
  if (view.below !== null) params.set('below', String(view.below));
  if (view.sides.length > 0) params.set('units', view.sides.join(' '));
  if (view.alike) params.set('alike', '1');
  if (view.order !== 'loss') params.set('order', view.order);
  if (view.byLoss) params.set('columns', 'loss');
  return params;
}
