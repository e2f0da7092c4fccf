import type { Mean } from '../analysis/mean.ts';
import { medianOf } from '../analysis/statistics.ts';
import type { Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import type { VisitRecord } from '../record/records.ts';
import type { ScoreResult } from '../scoring/score-result.ts';

/** One section of a unit beside its peers. */
export interface PeerSection {
  readonly sectionId: string;
  readonly title: string;
  readonly points: CentiPoints;
  /** What the unit could reach in it: what does not apply is left out where the standard rescales. */
  readonly max: CentiPoints;
  /** The peers' median in this section, its own unit among them; `n` 0 where there are none. */
  readonly median: Mean;
}

/** A unit's sections beside the median of its peers. `n` is how many units the median is of. */
export interface PeerSections {
  readonly n: number;
  readonly sections: readonly PeerSection[];
}

/** What peers are compared by. */
type PeerVisit = Pick<VisitRecord, 'standardHash' | 'sections' | 'completedMs'>;

/**
 * The sections with a maximum, in the standard's order, each beside the median over the completed visits of units of the same kind by the same version of the standard.
 * `peers` are the visits that count of those units, the unit's own among them; others are left out here.
 */
export function peerSections(standard: Standard, standardHash: string, result: Pick<ScoreResult, 'sections'>, peers: readonly PeerVisit[]): PeerSections {
  const same = peers.filter((visit) => visit.completedMs !== null && visit.standardHash === standardHash);
  const sections = standard.sections.flatMap(({ id, title, max: whole }, index): readonly PeerSection[] => {
    const own = result.sections.find(({ sectionId }) => sectionId === id);
    if (whole <= 0 || own === undefined) return [];
    return [{ sectionId: id, title, points: own.points, max: own.max, median: medianOf(same.flatMap((visit) => visit.sections[index] ?? [])) }];
  });
  return { n: same.length, sections };
}
