import { useMemo } from 'react';
import { matrixOrders, type MatrixOrder } from '#shared/analysis/matrix.ts';
import { UnitKind } from '#shared/model/standard.ts';
import { stages, type Selection, type Stage } from '#shared/analysis/selection.ts';
import { useAddressView } from '#renderer/hooks/use-address-view.ts';
import { useServices } from '#renderer/store/services.tsx';

/** The pages of 对比, in the order of their links; the first is where it opens. */
export const compareParts = [
  'overview',
  'ranking',
  'matrix',
  'missed',
  'gap',
  'sections',
  'pair',
  'change',
  'groups',
  'unit',
  'severity',
  'recheck',
  'health',
] as const;
export type ComparePart = (typeof compareParts)[number];

/** Pages that no link of the row leads to: a unit's name does. */
export const ledParts: readonly ComparePart[] = ['unit'];

/** The names of the pages. */
export const comparePartWords: Readonly<Record<ComparePart, string>> = {
  overview: '总览',
  ranking: '排名',
  matrix: '单位×条目',
  missed: '失分项',
  gap: '自评与考评',
  sections: '分项',
  pair: '单位对照',
  change: '年度变化',
  groups: '乡镇与系统',
  unit: '一单位',
  severity: '验收组尺度',
  recheck: '复核抽查',
  health: '标准体检',
};

/** What units are grouped by. */
export const groupAxes = ['county', 'town', 'system', 'kind', 'size'] as const;
export type GroupAxis = (typeof groupAxes)[number];

/** What 对比 shows, as the address holds it. */
export interface CompareView extends Selection {
  readonly county: string | null;
  /** The page that is shown. */
  readonly part: ComparePart;
  /** The round, so that an address names whose figures it shows; null is the one that is chosen above. */
  readonly round: string | null;
  /** The hash of the version of the standard that is looked at; null is the round's own. */
  readonly standard: string | null;
  readonly completedOnly: boolean;
  /** Which visit counts, on every page: places and points, means and rates. */
  readonly stage: Stage;
  /** The unit of 一单位. */
  readonly unitId: string | null;
  /** 排名 inside the peer groups (kind × size) instead of among all. */
  readonly peers: boolean;
  /** What 乡镇与系统 groups by; null is the first axis that there is. */
  readonly axis: GroupAxis | null;
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
  /** Whether 验收组尺度 compares people instead of teams. */
  readonly people: boolean;
}

/** The view in the address, and a way to change it. */
export function useCompareView(): readonly [CompareView, (change: Partial<CompareView>) => void] {
  const [held, change] = useAddressView(form);
  const { round } = useServices();
  const roundId = round?.id ?? null;
  const view = useMemo(() => ({ ...held, round: roundId }), [held, roundId]);
  return [view, (part) => change({ round: roundId, ...part }, { preventScrollReset: true })];
}

/** The round that the address names, whichever is chosen above. */
export const useAddressedRound = (): string | null => useAddressView(form)[0].round;

/** The address of a unit's profile. */
export const unitAddress = (view: CompareView, unitId: string): string => compareAddress(view, { part: 'unit', unitId });

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
    round: params.get('round'),
    standard: params.get('standard'),
    county: params.get('county'),
    town: params.get('town'),
    system: params.get('system'),
    size: params.get('size'),
    team: params.get('team'),
    unitId: params.get('unit'),
    stage: stages.find((stage) => stage === params.get('rank')) ?? 'first',
    peers: params.get('peers') === '1',
    axis: groupAxes.find((axis) => axis === params.get('by')) ?? null,
    unitKind: kind.success ? kind.data : null,
    completedOnly: params.get('all') !== '1',
    sectionId: params.get('section'),
    itemId: params.get('item'),
    from: numberOf(params.get('from')),
    below: numberOf(params.get('below')),
    sides: (params.get('units') ?? '').split(' ').filter((id) => id !== ''),
    alike: params.get('alike') === '1',
    order: matrixOrders.find((order) => order === params.get('order')) ?? 'loss',
    byLoss: params.get('columns') === 'loss',
    people: params.get('by') === 'people',
  };
}

function writeView(view: CompareView): URLSearchParams {
  const params = new URLSearchParams();
  const texts = {
    part: view.part === 'overview' ? null : view.part,
    round: view.round,
    standard: view.standard,
    county: view.county,
    town: view.town,
    system: view.system,
    kind: view.unitKind,
    size: view.size,
    team: view.team,
    rank: view.stage === 'first' ? null : view.stage,
    unit: view.unitId,
    section: view.sectionId,
    item: view.itemId,
    by: view.axis,
  };
  for (const [key, value] of Object.entries(texts)) if (value !== null) params.set(key, value);
  if (!view.completedOnly) params.set('all', '1');
  if (view.peers) params.set('peers', '1');
  if (view.from !== null) params.set('from', String(view.from));
  if (view.below !== null) params.set('below', String(view.below));
  if (view.sides.length > 0) params.set('units', view.sides.join(' '));
  if (view.alike) params.set('alike', '1');
  if (view.order !== 'loss') params.set('order', view.order);
  if (view.byLoss) params.set('columns', 'loss');
  if (view.people) params.set('by', 'people');
  return params;
}
