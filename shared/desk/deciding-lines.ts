import type { PolicyLine } from '../analysis/overview.ts';
import type { Standard } from '../model/standard.ts';
import { showPoints, type CentiPoints } from '../points.ts';
import { policyLineWords } from './decision-line.ts';

/** A number of points that decides something: a line of the policy, or where a grade (等次) begins. */
export interface DecidingLine {
  readonly at: CentiPoints;
  /** “合格线 80（达标）”: what it is called, where it lies, and the grade that begins at a line of the policy. */
  readonly word: string;
  readonly zone: PolicyLine | 'axis';
}

/** The lines of a standard's policy and its grades, the lowest first; a grade that begins at a line of the policy is named with it, one of 0 points is none. */
export function decidingLines({ policy, bands }: Pick<Standard, 'policy' | 'bands'>): readonly DecidingLine[] {
  const policyLines = (['rectify', 'accept'] as const).map((zone): DecidingLine => {
    const band = bands.find(({ atLeast }) => atLeast === policy[zone]);
    const named = band === undefined || policyLineWords[zone].startsWith(band.title) ? '' : `（${band.title}）`;
    return { at: policy[zone], word: `${policyLineWords[zone]} ${showPoints(policy[zone])}${named}`, zone };
  });
  const grades = bands
    .filter(({ atLeast }) => atLeast > 0 && atLeast !== policy.accept && atLeast !== policy.rectify)
    .map(({ title, atLeast }): DecidingLine => ({ at: atLeast, word: `${title} ${showPoints(atLeast)}`, zone: 'axis' }));
  return [...policyLines, ...grades].toSorted((a, b) => a.at - b.at);
}
