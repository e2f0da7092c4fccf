import { subjectKindOf } from '../record/subject.ts';
import type { DifferenceGroup } from './group-differences.ts';

/** The unit that a matter is about; null where it is about none. */
export function unitOfMatter({ subject }: Pick<DifferenceGroup, 'subject'>): string | null {
  const [, first = '', second = ''] = subject.split('/');
  switch (subjectKindOf(subject)) {
    case 'visit':
    case 'decision':
    case 'review':
    case 'rectification':
    case 'completeness':
    case 'panel':
    case 'trace':
    case 'award':
      return second;
    case 'backcheck':
      return second === '' ? null : second;
    case 'unit':
    case 'problem':
      return first;
    default:
      return null;
  }
}

/** The open matters of each unit that count in a round: what was recorded of it in the round, and its data, which every round rests on. */
export function mattersByUnit(matters: readonly DifferenceGroup[], roundId: string): ReadonlyMap<string, readonly DifferenceGroup[]> {
  const byUnit = new Map<string, DifferenceGroup[]>();
  for (const matter of matters) {
    const unitId = unitOfMatter(matter);
    if (unitId === null || (subjectKindOf(matter.subject) !== 'unit' && matter.subject.split('/')[1] !== roundId)) continue;
    byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), matter]);
  }
  return byUnit;
}

/** The items of a visit in which people differ. */
export const itemsInDispute = (matters: readonly DifferenceGroup[], visitSubject: string): ReadonlySet<string> =>
  new Set(matters.flatMap(({ subject, itemId }) => (subject === visitSubject && itemId !== null ? [itemId] : [])));
