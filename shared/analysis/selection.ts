import type { UnitKind } from '../model/standard.ts';
import { completedVisit, standingVisit } from '../record/standing.ts';
import type { ComparedUnit } from './cohort.ts';
import { bandOf } from './peers.ts';

/** Which result of a unit counts on all pages: that of 初验, that of 复验 (only units that have one), or the one that counts now. */
export const stages = ['first', 're', 'standing'] as const;
export type Stage = (typeof stages)[number];

/** The words of the stages. */
export const stageWords: Readonly<Record<Stage, string>> = { first: '初验', re: '复验', standing: '目前结果' };

/** Which units are looked at; null leaves a filter open. */
export interface Selection {
  /** The name of a county, where units of several stand together. */
  readonly county?: string | null;
  readonly town: string | null;
  readonly system: string | null;
  readonly unitKind: UnitKind | null;
  /** Id of a size band. */
  readonly size: string | null;
  /** Id of a team. */
  readonly team: string | null;
}

/** The units that a selection leaves. */
export const selected = (units: readonly ComparedUnit[], { county = null, town, system, unitKind, size, team }: Selection): readonly ComparedUnit[] =>
  units.filter(
    (unit) =>
      (county === null || unit.county === county) &&
      (town === null || unit.town === town) &&
      (system === null || unit.system === system) &&
      (unitKind === null || unit.kind === unitKind) &&
      (size === null || bandOf(unit.workers)?.id === size) &&
      (team === null || unit.team === team),
  );

/** The units with the visit of a stage as the one that counts. */
export const staged = (units: readonly ComparedUnit[], stage: Stage): readonly ComparedUnit[] =>
  units.map((unit) => {
    const visit = stage === 'first' ? unit.first : stage === 're' ? completedVisit(unit.re) : standingVisit(unit);
    return visit === unit.visit ? unit : { ...unit, visit };
  });
