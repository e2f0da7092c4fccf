import fc from 'fast-check';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold } from '#shared/ledger/fold.ts';
import { entryPlace, planMerge } from '#shared/ledger/merge.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { standingFields, type StandingFields } from '#shared/ledger/registers.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { decidedPlace } from '#shared/record/held-fields.ts';
import { draftOf } from '#shared/record/draft-of.ts';
import { signatureAct } from '#shared/ledger/chain-signature.ts';
import { decideHeld } from '#shared/record/held-acts.ts';
import { holdingOf, planAdmission, roundLocks } from '#shared/record/holding.ts';
import { lockRound, unlockRound } from '#shared/record/round-acts.ts';
import { giveVerdict } from '#shared/record/visit-acts.ts';
import { union } from './honest-ledgers.ts';

const devices = ['a', 'b', 'c'] as const;
export type Device = (typeof devices)[number];
export type Ledgers = Readonly<Record<Device, readonly Entry[]>>;

const visit = { roundId: 'r', unitId: '1', phase: 'first' } as const;

/** One thing that happens among three laptops that share a round: an act on it, a lock, an unlocking, a merge, or a person who decides on what waits. */
type Happening =
  | { readonly kind: 'act'; readonly device: Device; readonly value: 'met' | 'unmet' }
  | { readonly kind: 'lock' | 'unlock'; readonly device: Device }
  | { readonly kind: 'merge'; readonly device: Device; readonly from: Device }
  | { readonly kind: 'decide'; readonly device: Device; readonly taken: boolean };

const device = fc.constantFrom(...devices);

/** Any story of three laptops and a round that is locked and opened again. */
export const lockedStories: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('act' as const), device, value: fc.constantFrom('met' as const, 'unmet' as const) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('lock' as const, 'unlock' as const), device }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('merge' as const), device, from: device }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), device, taken: fc.boolean() }) },
  ),
  { minLength: 12, maxLength: 20, size: 'max' },
);

/** Whether a ledger's round is locked on a laptop. */
export const isLockedOn = (entries: readonly Entry[], own: Device): boolean => (roundLocks(entries, own).get('r')?.lock ?? null) !== null;

/** What the round says on a laptop: the fields that count, of everything but what waits. */
export function roundSays(entries: readonly Entry[], own: Device): Readonly<Record<string, StandingFields>> {
  const state = fold(holdingOf(entries, own).counted.filter(({ subject }) => !subject.startsWith('held/')));
  return Object.fromEntries([...state].map(([subject, registers]) => [subject, standingFields(registers)]));
}

/** A laptop records drafts. */
function written(entries: readonly Entry[], own: Device, drafts: readonly Draft[], step: number): readonly Entry[] {
  if (drafts.length === 0) return entries;
  return union(entries, makeEntries(drafts, advance(noPosition, entries), { device: own, by: own, batch: `${own}${String(step)}`, nowMs: step }).entries);
}

/** A laptop takes in what another holds, as the program does it: union, and a note of what waits. */
export function merged(ours: readonly Entry[], theirs: readonly Entry[], own: Device, step: number): readonly Entry[] {
  const hashes = new Map(ours.map((entry) => [entryPlace(entry), entry.hash]));
  const { fresh } = planMerge((place) => hashes.get(place), theirs);
  const { notes } = planAdmission(ours, fresh, own, { id: `${own}${String(step)}`, by: '', device: '', writtenMs: 0 });
  return written(union(ours, fresh), own, notes, step);
}

/** A person on a laptop takes or refuses everything that waits there. */
export function decidedAll(entries: readonly Entry[], own: Device, taken: boolean, step: number): readonly Entry[] {
  const waiting = holdingOf(entries, own).held.flatMap(({ entry, state }) => (state === 'waiting' ? [entry] : []));
  return waiting.length === 0 ? entries : written(entries, own, [decideHeld('r', waiting, taken)], step);
}

/** Whether people decided elsewhere on something, among entries that one laptop has and another lacks. */
export const bringsDecisions = (ours: readonly Entry[], theirs: readonly Entry[]): boolean => {
  const held = new Set(ours.map(entryPlace));
  return theirs.some((entry) => !held.has(entryPlace(entry)) && Object.keys(entry.fields).some((field) => decidedPlace(field) !== undefined));
};

function act(entries: readonly Entry[], happening: Exclude<Happening, { kind: 'merge' | 'decide' }>, step: number): readonly Entry[] {
  const { device: own, kind } = happening;
  const locked = isLockedOn(entries, own);
  // As the store does: a locked round takes in nothing but its unlocking.
  if (locked !== (kind === 'unlock')) return entries;
  const draft = kind === 'act' ? giveVerdict(visit, ['i'], happening.value) : kind === 'lock' ? lockRound('r') : unlockRound('r', '补查');
  return written(entries, own, [draft], step);
}

/** Plays a story. `onMerge` is told the ledger of a laptop before and after each merge, and what it took in. */
export function playLocked(
  story: readonly Happening[],
  onMerge: (own: Device, before: readonly Entry[], after: readonly Entry[], theirs: readonly Entry[]) => void,
): Ledgers {
  // The three know each other: each has signed something that all hold.
  const known = devices
    .map((own) => makeEntries([draftOf(null, `signed/${own}`, signatureAct, {})], noPosition, { device: own, by: own, batch: 'known', nowMs: 0 }).entries)
    .reduce(union, []);
  const ledgers: Record<Device, readonly Entry[]> = { a: known, b: known, c: known };
  for (const [index, happening] of story.entries()) {
    const [own, step] = [happening.device, index + 1];
    const before = ledgers[own];
    if (happening.kind === 'merge') {
      const theirs = ledgers[happening.from];
      ledgers[own] = merged(before, theirs, own, step);
      onMerge(own, before, ledgers[own], theirs);
    } else if (happening.kind === 'decide') ledgers[own] = decidedAll(before, own, happening.taken, step);
    else ledgers[own] = act(before, happening, step);
  }
  return ledgers;
}
