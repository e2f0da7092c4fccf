import type { Json } from '../json.ts';
import { applyEntries, valueOf } from '../ledger/registers.ts';
import { standingEntries } from '../ledger/undo.ts';
import type { Entry } from '../model/ledger.ts';
import { subjectKindOf } from '../record/subject.ts';
import type { Choice, DifferenceGroup } from './group-differences.ts';
import { sideOf } from './settled-matters.ts';

/**
 * The fields that settle a matter with one side: of an item of a visit the whole finding (verdict, answers, points, note, photos, files, marks) as that side had it, of a decision the
 * whole decision, so that nothing of the other side is left beside it; of anything else what differs. `history` are all entries of the subject that count.
 */
export function wholeSide(group: DifferenceGroup, side: Choice, history: readonly Entry[]): Readonly<Record<string, Json>> {
  const own = history.filter(({ subject }) => subject === group.subject);
  const now = applyEntries({}, standingEntries(own));
  const had = sideOf(own, side.device, Object.keys(side.values));
  const taken = [...new Set([...Object.keys(now), ...Object.keys(had)])].filter(belongsTo(group));
  return { ...Object.fromEntries(taken.map((field) => [field, valueOf(had, field)])), ...side.values };
}

const layersOver = /\/(?:reply|ruling)$/u;

/** What belongs to a matter. The unit's word and the ruling on it are layers over the finding; they go along only where they themselves differ. */
function belongsTo({ subject, itemId }: DifferenceGroup): (field: string) => boolean {
  if (itemId !== null) return (field) => field.startsWith(`item/${itemId}/`) && !layersOver.test(field);
  if (subjectKindOf(subject) === 'decision') return (field) => !field.startsWith('settled/') && !field.startsWith('undo/');
  return () => false;
}
