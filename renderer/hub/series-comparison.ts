import { seriesUnits, type CitySeries, type SeriesRound } from '#shared/analysis/city-series.ts';
import type { Round } from '#shared/model/round.ts';
import type { Comparison } from '#renderer/features/compare/use-comparison.ts';

/** A round of a series as screens know rounds: its id is the hash of its standard, and nothing can be recorded in it. */
export const seriesRound = ({ standard, title, year, units }: Pick<SeriesRound, 'standard' | 'title' | 'year' | 'units'>): Round => ({
  id: standard.slice(0, 16),
  title,
  year,
  standardHash: standard,
  openedOn: `${String(year)}-01-01`,
  visitUntil: null,
  rectifyUntil: null,
  locked: true,
  unitIds: units.map(({ id }) => id),
});

/** What 对比 works on, out of a round of a series; undefined where its standard is not in it. */
export function seriesComparison(series: CitySeries, round: SeriesRound): Comparison | undefined {
  const standard = series.standards[round.standard];
  if (standard === undefined) return undefined;
  const several = series.counties.length > 1;
  const { past } = round;
  return {
    units: seriesUnits(round.units, several),
    standard,
    standardHash: round.standard,
    standards: [round.standard],
    versionOf: (hash) => (hash === round.standard ? standard.version : ''),
    teams: [],
    past:
      past === null
        ? null
        : { round: seriesRound({ ...past, standard: round.standard }), units: seriesUnits(past.units, several), standard, standardHash: round.standard },
  };
}
