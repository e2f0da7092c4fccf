import { useMemo } from 'react';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { toPoints } from '#shared/points.ts';
import type { CompareView } from './compare-address.ts';
import { RankingPart } from './ranking-part.tsx';
import type { Comparison } from './use-comparison.ts';

/** 排名 of the chosen units: places are among all of the round, whoever is shown. */
export function RankingPage(props: {
  readonly comparison: Comparison;
  readonly chosen: readonly ComparedUnit[];
  readonly completedOnly: boolean;
  readonly view: CompareView;
  readonly unproven: ReadonlyMap<string, number> | undefined;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { chosen, completedOnly, view } = props;
  const { units, standard, standardHash, versionOf } = props.comparison;
  const section = standard.sections.findIndex((one) => one.id === view.sectionId && one.max > 0);
  const ranking = useMemo(
    () => rankingOf(units, { basis: view.basis, standardHash, section: section < 0 ? null : section }),
    [units, view.basis, standardHash, section],
  );
  const ranked = useMemo(() => {
    const shown = new Set(chosen);
    return ranking.filter(({ unit, visit, points }) => {
      const value = toPoints(points);
      const within = (view.from === null || value >= view.from) && (view.below === null || value < view.below);
      return shown.has(unit) && within && (visit.completedMs !== null || !completedOnly);
    });
  }, [ranking, chosen, completedOnly, view.from, view.below]);
  return (
    <RankingPart
      rows={ranked}
      standard={standard}
      standardHash={standardHash}
      versionOf={versionOf}
      view={view}
      unproven={props.unproven}
      onChange={props.onChange}
    />
  );
}
