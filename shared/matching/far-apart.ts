import { factKind } from '../facts/fact-kinds.ts';

/** A head count more than this many times another is far from it: a unit that doubles or halves within a year is rare enough to be asked about. */
const farRatio = 2;

/** Differences of fewer heads are never far: 25 members is where the Trade Union Law begins to ask for a committee, and below it a few people joining double a union. */
const tellingHeads = 25;

/** Shares (fractions of 1) further apart than this are far: 入会率 98% and 60%. */
const tellingShare = 0.3;

/** Whether two head counts are so far apart that they hardly belong to one unit, or that a person must agree to the new one. */
export const headsFarApart = (left: number, right: number): boolean =>
  Math.abs(left - right) >= tellingHeads && Math.max(left, right) > farRatio * Math.min(left, right);

/** Whether taking over a fact would change it by so much that a person is asked first. Filling in what the books do not know is never a large change. */
export function isLargeChange(fact: string, before: unknown, after: unknown): boolean {
  if (typeof before !== 'number' || typeof after !== 'number') return false;
  switch (factKind(fact)) {
    case 'count':
    case 'own':
      return headsFarApart(before, after);
    case 'share':
      return Math.abs(before - after) > tellingShare;
    default:
      return false;
  }
}
