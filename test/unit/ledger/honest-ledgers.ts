import fc from 'fast-check';
import { makeEntries } from '#shared/ledger/entry.ts';
import { entryPlace, planMerge } from '#shared/ledger/merge.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { panelSubject, teamsSubject, unitSubject, visitSubject } from '#shared/record/subject.ts';
import { blindPhaseOf } from '#shared/model/round.ts';
import type { Json } from '#shared/json.ts';
import type { Entry } from '#shared/model/ledger.ts';

const devices = ['a', 'b', 'c'] as const;
type Device = (typeof devices)[number];

/** One thing that happens among three laptops: one of them records an act, or takes in everything another holds. */
type Happening =
  | {
      readonly kind: 'act';
      readonly device: Device;
      readonly subjects: readonly number[];
      readonly fields: Readonly<Record<string, Json>>;
      readonly nowMs: number;
    }
  | { readonly kind: 'merge'; readonly device: Device; readonly from: Device };

/** What acts are about: a unit, the teams of a round, the panel on a unit, a visit of record and a scorer's blind sheet. */
const subjectsAt = [
  unitSubject('1'),
  teamsSubject('r'),
  panelSubject('r', '1'),
  visitSubject('r', '1', 'first'),
  visitSubject('r', '1', blindPhaseOf('甲')),
] as const;

const device = fc.constantFrom(...devices);
const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null), fc.constantFrom('甲', '乙'));
const fields = fc.dictionary(fc.constantFrom('name', 'town', 'item/1/verdict', 'team/t1/name', 'unit/u1/team', 'team/t1/member/乙', 'item/1/reason'), value, {
  minKeys: 1,
});
const act = fc.record({
  kind: fc.constant('act' as const),
  device,
  subjects: fc.uniqueArray(fc.integer({ min: 0, max: subjectsAt.length - 1 }), { minLength: 1, maxLength: 3 }),
  fields,
  // Clocks of different laptops show any time, also before what was recorded already, now and then years ahead.
  nowMs: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 50 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** 42 }) }),
});
const merge = fc.record({ kind: fc.constant('merge' as const), device, from: device });

/** Any story of three laptops. */
export const stories: fc.Arbitrary<readonly Happening[]> = fc.array(fc.oneof({ weight: 3, arbitrary: act }, { weight: 1, arbitrary: merge }), {
  maxLength: 30,
});

/** The ledger after it took another in, as the program does it: what it lacks is added. Ordered by device and number, so that equal ledgers are equal lists. */
export function union(ours: readonly Entry[], theirs: readonly Entry[]): readonly Entry[] {
  const held = new Map(ours.map((entry) => [entryPlace(entry), entry.hash]));
  const all = [...ours, ...planMerge((place) => held.get(place), theirs).fresh];
  return all.sort((a, b) => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1));
}

/** The ledgers that a story leaves on the three laptops. */
export function ledgersAfter(story: readonly Happening[]): Readonly<Record<Device, readonly Entry[]>> {
  const ledgers: Record<Device, readonly Entry[]> = { a: [], b: [], c: [] };
  for (const [index, happening] of story.entries()) {
    const own = ledgers[happening.device];
    if (happening.kind === 'merge') {
      ledgers[happening.device] = union(own, ledgers[happening.from]);
      continue;
    }
    const drafts = happening.subjects.map((subject) => ({ round: null, subject: subjectsAt[subject] ?? '', act: 'unit-changed', fields: happening.fields }));
    const { entries } = makeEntries(drafts, advance(noPosition, own), {
      device: happening.device,
      by: '张',
      batch: `batch${String(index)}`,
      nowMs: happening.nowMs,
    });
    ledgers[happening.device] = [...own, ...entries];
  }
  return ledgers;
}

/** The entries of any story, all in one ledger. */
export const unions: fc.Arbitrary<readonly Entry[]> = stories.map((story) => {
  const { a, b, c } = ledgersAfter(story);
  return union(union(a, b), c);
});
