import { useMemo } from 'react';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { bandOf } from '#shared/analysis/peers.ts';
import { rankRows, type RankRow } from '#shared/analysis/rank-rows.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { toPoints } from '#shared/points.ts';
import { completedVisit, type RankBasis } from '#shared/record/standing.ts';
import type { Round } from '#shared/model/round.ts';
import { useUnprovenCounts } from '#renderer/hooks/use-unproven-counts.ts';
import type { CompareView } from './compare-address.ts';
import { RankingPart } from './ranking-part.tsx';
import type { Comparison } from './use-comparison.ts';

/** By how many points (0.01) totals may move where the round does not say, nor its double scoring. */
const usualTolerance = 200;

/** Peer groups stand together, the kinds in one order, in each the largest units last. */
const groupOrder = ({ unit }: RankRow): string => `${unit.kind} ${String(bandOf(unit.workers)?.from ?? 9999).padStart(4, '0')}`;

/** 排名 of the chosen units: places are among all of the round or of their peer group, whoever is shown. */
export function RankingPage(props: {
  readonly comparison: Comparison;
  readonly all: readonly ComparedUnit[];
  readonly chosen: readonly ComparedUnit[];
  readonly completedOnly: boolean;
  readonly view: CompareView;
  readonly round: Round;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { round, all, chosen, completedOnly, view } = props;
  const unproven = useUnprovenCounts(round);
  const { standard, standardHash, versionOf } = props.comparison;
  const section = standard.sections.findIndex((one) => one.id === view.sectionId && one.max > 0);
  const basis: RankBasis = view.stage === 'first' ? 'first' : 'standing';
  const tolerance = round.placeTolerance ?? round.blind?.total ?? usualTolerance;
  const ranking = useMemo(() => {
    const units = view.stage === 're' ? all.filter(({ re }) => completedVisit(re) !== undefined) : all;
    const rows = rankRows(rankingOf(units, { basis, standardHash, section: section < 0 ? null : section }), view.peers, tolerance);
    return view.peers ? rows.toSorted((a, b) => groupOrder(a).localeCompare(groupOrder(b)) || b.points - a.points) : rows;
  }, [all, view.stage, view.peers, basis, standardHash, section, tolerance]);
  const ranked = useMemo(() => {
    const shown = new Set(chosen.map(({ unitId }) => unitId));
    return ranking.filter(({ unit, visit, points }) => {
      const value = toPoints(points);
      const within = (view.from === null || value >= view.from) && (view.below === null || value < view.below);
      return shown.has(unit.unitId) && within && (visit.completedMs !== null || !completedOnly);
    });
  }, [ranking, chosen, completedOnly, view.from, view.below]);
  return (
    <RankingPart
      rows={ranked}
      standard={standard}
      standardHash={standardHash}
      versionOf={versionOf}
      view={view}
      basis={basis}
      tolerance={tolerance}
      unproven={unproven}
      onChange={props.onChange}
    />
  );
}
