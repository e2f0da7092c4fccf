import type { Mean, Share } from '#shared/analysis/mean.ts';
import type { Outcome } from '#shared/model/round.ts';
import type { CentiPoints } from '#shared/points.ts';
import type { TargetId } from '#shared/programme/year-plan.ts';
import type { RollUpRow } from '#shared/rounds/register-roll-up.ts';
import type { TargetProgress } from '#shared/rounds/year-progress.ts';

/** By what units are grouped: not at all, by service station (块), by kind, by system (条). */
export type ReportAxis = 'all' | 'town' | 'kind' | 'system';

/** Which units a line is about. */
export interface ReportPlace {
  /** The county's name; null for all counties of the report together. */
  readonly county: string | null;
  readonly axis: ReportAxis;
  /** The town, the kind or the system; empty where units name none; null for `all`. */
  readonly key: string | null;
}

/** A line of 三级服务. */
export interface RegisterLine extends ReportPlace, Pick<RollUpRow, 'units' | 'withoutUnion' | 'coverage' | 'hardship'> {}

/** How far a county, or all together, are with a target. `percent` is what was set: null for all together, since each county sets its own; `by` says who. */
export interface TargetLine {
  readonly county: string | null;
  readonly target: TargetId;
  readonly percent: number | null;
  readonly by: 'county' | 'source' | null;
  readonly progress: TargetProgress;
}

/** What units of rounds came to. A unit counts once for each round that it is in. Means, shares and extremes are over completed visits. */
export interface ResultFigures {
  readonly listed: number;
  readonly visited: number;
  readonly completed: number;
  /** Of the completed those whose re-inspection counts, and of these the ones that were found 合格. */
  readonly again: number;
  readonly againAccepted: number;
  readonly mean: Mean;
  readonly selfMean: Mean;
  readonly lowest: CentiPoints | null;
  readonly highest: CentiPoints | null;
  readonly recommended: Share;
  /** Units decided as 合格, of those decided. */
  readonly decided: Share;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Decisions other than recommended (改判). */
  readonly overruled: number;
}

/** A line of results; `standard` is the hash of the one they go by, null for all: then points mean nothing together and are not shown. */
export interface ResultLine extends ReportPlace {
  readonly standard: string | null;
  readonly figures: ResultFigures;
}

/** A year of a county, or of all together. */
export interface YearLine {
  readonly year: number;
  readonly county: string | null;
  readonly standard: string | null;
  readonly figures: ResultFigures;
}

/** How units changed since the year before that completed a first inspection by the same standard in both years. */
export interface ChangeLine {
  readonly county: string | null;
  readonly standard: string;
  /** Of the total. */
  readonly change: Mean;
  readonly up: number;
  readonly down: number;
}

/** A standard that results go by. */
export interface ReportStandard {
  readonly hash: string;
  readonly title: string;
  readonly version: string;
  readonly total: CentiPoints;
  /** Equal for standards that ask the same for the same points: only among them a share of full marks means the same. */
  readonly asks: string;
}

/** An item across all counties that ask it with the same content. */
export interface MissedLine {
  readonly text: string;
  readonly max: CentiPoints;
  readonly counties: readonly string[];
  readonly standards: readonly string[];
  /** Units that lost any, of those for which it was judged and applies. */
  readonly units: Share;
  readonly lost: CentiPoints;
  readonly lostAll: number;
  /** How many other contents (points, rules) the same words have elsewhere. */
  readonly otherwise: number;
}

/** A section of a standard in a county, or in all that go by it. */
export interface SectionLine {
  readonly county: string | null;
  readonly standard: string;
  readonly place: number;
  readonly title: string;
  readonly mean: Mean;
  readonly lowest: CentiPoints | null;
  readonly highest: CentiPoints | null;
  readonly reached: CentiPoints;
  readonly reachable: CentiPoints;
}

/** The roll-ups of a city for a year. */
export interface CityReport {
  readonly year: number;
  readonly counties: readonly string[];
  /** Whether these are all counties of the hub. */
  readonly whole: boolean;
  readonly standards: readonly ReportStandard[];
  readonly register: readonly RegisterLine[];
  readonly targets: readonly TargetLine[];
  readonly results: readonly ResultLine[];
  readonly sections: readonly SectionLine[];
  /** The most often missed first. */
  readonly missed: readonly MissedLine[];
  readonly years: readonly YearLine[];
  readonly changes: readonly ChangeLine[];
}
