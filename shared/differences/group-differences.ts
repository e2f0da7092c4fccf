import type { Json } from '../json.ts';
import { clockMs } from '../ledger/clock.ts';
import type { Difference } from '../ledger/registers.ts';
import { subjectKindOf } from '../record/subject.ts';
import { readItemField } from '../record/visit-fields.ts';

/** What one machine wrote where another wrote something else. */
export interface Choice {
  readonly device: string;
  readonly by: string;
  /** When it was last written, in milliseconds since 1970-01-01 UTC. */
  readonly ms: number;
  readonly values: Readonly<Record<string, Json>>;
  /** Whether these are the values that count for now: the latest. */
  readonly stands: boolean;
}

/** Fields that belong together and are settled together: one item of a visit, or a whole decision. */
export interface DifferenceGroup {
  readonly key: string;
  readonly subject: string;
  /** The item of a visit, null elsewhere. */
  readonly itemId: string | null;
  /** One for each machine, the one that counts first. */
  readonly choices: readonly Choice[];
}

/** Puts differences together so that a person settles a matter once: the item of a visit, the fields of anything else. */
export function groupDifferences(differences: readonly Difference[]): readonly DifferenceGroup[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const key = `${difference.subject}#${itemOf(difference) ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [difference]);
    else group.push(difference);
  }
  return Array.from(groups, ([key, own]) => {
    const [first] = own;
    return first === undefined ? [] : [{ key, subject: first.subject, itemId: itemOf(first), choices: choicesOf(own) }];
  }).flat();
}

const itemOf = ({ subject, field }: Difference): string | null => (subjectKindOf(subject) === 'visit' ? (readItemField(field)?.itemId ?? null) : null);

function choicesOf(differences: readonly Difference[]): readonly Choice[] {
  const standing = differences.map(({ winner }) => winner).reduce((a, b) => (a.at < b.at ? b : a)).device;
  const choices = new Map<string, { by: string; ms: number; values: Record<string, Json> }>();
  for (const { field, winner, rivals } of differences) {
    for (const write of [...rivals, winner]) {
      const choice = choices.get(write.device) ?? { by: write.by, ms: 0, values: {} };
      choices.set(write.device, { by: write.by, ms: Math.max(choice.ms, clockMs(write.at)), values: { ...choice.values, [field]: write.value } });
    }
  }
  return Array.from(choices, ([device, choice]) => ({ device, ...choice, stands: device === standing })).sort(
    (a, b) => Number(b.stands) - Number(a.stands) || b.ms - a.ms,
  );
}
