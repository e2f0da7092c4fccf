import type { Json } from '../json.ts';
import { itemField } from '../record/visit-fields.ts';
import { subjectKindOf } from '../record/subject.ts';
import type { Verdict } from '../model/finding.ts';
import type { CentiPoints } from '../points.ts';
import type { DifferenceGroup } from './group-differences.ts';

/** A finding that a person puts in the place of all that differ. Null points leave them to be computed. */
interface OtherFinding {
  readonly verdict: Verdict;
  readonly points: CentiPoints | null;
  readonly note: string;
}

/** The fields that settle an item of a visit with another finding. What differs besides stays as it is. */
export const otherFinding = (group: DifferenceGroup, itemId: string, finding: OtherFinding): Readonly<Record<string, Json>> => ({
  ...standing(group),
  [itemField.verdict(itemId)]: finding.verdict,
  [itemField.points(itemId)]: finding.points,
  [itemField.note(itemId)]: finding.note,
});

/** What counts for now of all that differs. */
const standing = ({ choices }: DifferenceGroup): Readonly<Record<string, Json>> =>
  Object.assign({}, ...choices.toReversed().map(({ values }) => values)) as Readonly<Record<string, Json>>;

/** The one field of a matter that another text can be written into; null where it has several fields or none that is a text for people. */
export function textToFill(group: DifferenceGroup): string | null {
  const kind = subjectKindOf(group.subject);
  if (kind !== 'unit' && kind !== 'setting' && kind !== 'round') return null;
  const fields = [...new Set(group.choices.flatMap(({ values }) => Object.keys(values)))];
  const [field] = fields;
  if (field === undefined || fields.length > 1) return null;
  const isText = group.choices.every(({ values }) => typeof values[field] === 'string');
  return isText && freeTexts.has(field) ? field : null;
}

const freeTexts: ReadonlySet<string> = new Set(['name', 'town', 'uscc', 'orgUscc', 'title', 'fact/chairName', 'fact/phone']);
