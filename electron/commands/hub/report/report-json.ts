import { centiOf, type Mean } from '#shared/analysis/mean.ts';
import type { Json } from '#shared/json.ts';
import { toPoints, type CentiPoints } from '#shared/points.ts';
import type { CityReport, ReportPlace, ResultFigures } from './city-report.ts';

const pointsOf = (centi: CentiPoints | null | undefined): number | null => (centi === null || centi === undefined ? null : toPoints(centi));
const meanOfPoints = (mean: Mean): number | null => pointsOf(centiOf(mean));
const place = ({ county, axis, key }: ReportPlace) => ({ county, axis, key });

/** Figures by one standard with points, those of all without: points of different standards mean nothing together. */
const figuresJson = (figures: ResultFigures, withPoints: boolean) => ({
  listed: figures.listed,
  visited: figures.visited,
  completed: figures.completed,
  again: figures.again,
  againAccepted: figures.againAccepted,
  recommended: figures.recommended.count,
  decided: figures.decided.n,
  accepted: figures.outcomes.accepted,
  rectify: figures.outcomes.rectify,
  rejected: figures.outcomes.rejected,
  overruled: figures.overruled,
  ...(withPoints
    ? {
        mean: meanOfPoints(figures.mean),
        lowest: pointsOf(figures.lowest),
        highest: pointsOf(figures.highest),
        selfMean: meanOfPoints(figures.selfMean),
        selfUnits: figures.selfMean.n,
      }
    : {}),
});

/** A report as `--json` prints it (docs/formats.md). */
export const reportJson = (report: CityReport): Json => ({
  format: 'yanshoutai-hub-report/1',
  year: report.year,
  counties: [...report.counties],
  whole: report.whole,
  standards: report.standards.map(({ hash, title, version, total, asks }) => ({ hash, title, version, total: toPoints(total), asks })),
  register: report.register.map((line) => ({
    ...place(line),
    units: line.units,
    withoutUnion: line.withoutUnion,
    members: line.coverage.reached,
    workers: line.coverage.of,
    unknown: line.coverage.unknown,
    hardship: line.hardship.workers,
    hardshipKnown: line.hardship.known,
  })),
  targets: report.targets.map(({ county, target, percent, by, progress: { reached, of, unknown } }) => ({ county, target, percent, by, reached, of, unknown })),
  results: report.results.map((line) => ({ ...place(line), standard: line.standard, ...figuresJson(line.figures, line.standard !== null) })),
  sections: report.sections.map(({ county, standard, title, mean, lowest, highest, reached, reachable }) => ({
    county,
    standard,
    title,
    units: mean.n,
    mean: meanOfPoints(mean),
    lowest: pointsOf(lowest),
    highest: pointsOf(highest),
    reached: toPoints(reached),
    reachable: toPoints(reachable),
  })),
  missed: report.missed.map(({ text, max, counties, standards, units, lost, lostAll, otherwise }) => ({
    text,
    max: toPoints(max),
    counties: [...counties],
    standards: [...standards],
    lostUnits: units.count,
    units: units.n,
    lost: toPoints(lost),
    lostAll,
    otherwise,
  })),
  years: report.years.map(({ year, county, standard, figures }) => ({ year, county, standard, ...figuresJson(figures, standard !== null) })),
  changes: report.changes.map(({ county, standard, change, up, down }) => ({ county, standard, units: change.n, mean: meanOfPoints(change), up, down })),
});
