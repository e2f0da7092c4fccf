import { UnitKind } from '#shared/model/standard.ts';
import { rankBases, type RankBasis } from '#shared/record/standing.ts';
import { useAddressView } from '#renderer/hooks/use-address-view.ts';

/** The parts of 对比, in their order on the page. */
export const compareParts = ['ranking', 'sections', 'missed', 'gap', 'item', 'town', 'kind'] as const;
export type ComparePart = (typeof compareParts)[number];

/** The headings of the parts. */
export const comparePartWords: Readonly<Record<ComparePart, string>> = {
  ranking: '排名',
  sections: '分项',
  missed: '失分项',
  gap: '自评与考评',
  item: '单项对照',
  town: '按乡镇',
  kind: '按类型',
};

/** What 对比 shows, as the address holds it. */
export interface CompareView {
  /** The part the page was led to. */
  readonly part: ComparePart | null;
  readonly town: string | null;
  readonly unitKind: UnitKind | null;
  readonly completedOnly: boolean;
  /** By which visit 排名 ranks. */
  readonly basis: RankBasis;
  /** Ranking by one section; null is by the total. */
  readonly sectionId: string | null;
  /** The item of 单项对照. */
  readonly itemId: string | null;
}

/** The view in the address, and a way to change it. */
export function useCompareView(): readonly [CompareView, (change: Partial<CompareView>) => void] {
  const [view, change] = useAddressView(form);
  return [view, (part) => change(part, { preventScrollReset: true })];
}

const form = { read: readView, write: writeView };

function readView(params: URLSearchParams): CompareView {
  const kind = UnitKind.safeParse(params.get('kind'));
  return {
    part: compareParts.find((part) => part === params.get('part')) ?? null,
    town: params.get('town'),
    unitKind: kind.success ? kind.data : null,
    completedOnly: params.get('all') !== '1',
    basis: rankBases.find((basis) => basis === params.get('rank')) ?? 'first',
    sectionId: params.get('section'),
    itemId: params.get('item'),
  };
}

function writeView(view: CompareView): URLSearchParams {
  const params = new URLSearchParams();
  const texts = { part: view.part, town: view.town, kind: view.unitKind, section: view.sectionId, item: view.itemId };
  for (const [key, value] of Object.entries(texts)) if (value !== null) params.set(key, value);
  if (!view.completedOnly) params.set('all', '1');
  if (view.basis !== 'first') params.set('rank', view.basis);
  return params;
}
