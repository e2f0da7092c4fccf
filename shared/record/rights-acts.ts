import type { Json } from '../json.ts';
import { clockMs } from '../ledger/clock.ts';
import { undoneBatches } from '../ledger/undo.ts';
import type { Draft, Entry } from '../model/ledger.ts';
import { guardedActs, Overstep, type GuardedAct, type KeptPin, type PersonRole, type WrongTries } from '../model/rights.ts';
import { draftOf } from './draft-of.ts';
import { settingSubject } from './subject.ts';

/** Where acts beyond someone's role are recorded, each under an id of its own, so that a merge only adds. */
export const overstepSubject = settingSubject('overstep');

/** Where the county's PIN is kept (`code`). */
export const pinSubject = settingSubject('pin');

/** Where wrong tries of the PIN are counted, a field a device. */
export const pinTriesSubject = settingSubject('pin-tries');

/** Where it is recorded that people went on as 未署名, a field a device. */
export const unsignedSubject = settingSubject('unsigned');

/** Records that someone acts beyond the own role, and why. To be recorded in one batch with the act itself, so that one undo takes back both. */
export const recordOverstep = (
  id: string,
  overstep: { readonly act: GuardedAct; readonly role: PersonRole; readonly reason: string; readonly subjects: readonly string[] },
): Draft => draftOf(null, overstepSubject, 'role-exceeded', { [id]: { ...overstep, subjects: [...overstep.subjects] } });

/** Sets the county's PIN, or does away with it. */
export const setPin = (pin: KeptPin | null): Draft =>
  draftOf(null, pinSubject, pin === null ? 'pin-removed' : 'pin-set', { code: pin === null ? null : { ...pin } });

/** Counts wrong tries of the PIN on a device; 0 after a right one. */
export const countTries = (device: string, tries: WrongTries): Draft =>
  draftOf(null, pinTriesSubject, tries.wrong === 0 ? 'pin-passed' : 'pin-failed', { [device]: { ...tries } });

/** Records that the person at this device chose to go on without a name. */
export const goOnUnsigned = (device: string): Draft => draftOf(null, unsignedSubject, 'unsigned-chosen', { [device]: true });

/** An act beyond someone's role, as lists show it. */
export interface OverstepLine extends Overstep {
  /** The act in words. */
  readonly word: string;
  readonly by: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly ms: number;
  /** The batch it was done in. */
  readonly batch: string | null;
  readonly undone: boolean;
}

const isGuarded = (act: string): act is GuardedAct => Object.hasOwn(guardedActs, act);

/** Every act beyond someone's role, the newest first, also those taken back since. `entries` are the history of {@link overstepSubject}. */
export function overstepsIn(entries: readonly Entry[]): readonly OverstepLine[] {
  const undone = undoneBatches(entries);
  const lines = entries.flatMap((entry) => (entry.act === 'undone' ? [] : Object.values(entry.fields).flatMap((value) => lineOf(entry, value, undone))));
  return lines.toReversed();
}

function lineOf(entry: Entry, value: Json, undone: ReadonlySet<string>): readonly OverstepLine[] {
  const overstep = Overstep.safeParse(value).data;
  if (overstep === undefined) return [];
  const { batch, by } = entry;
  const word = isGuarded(overstep.act) ? guardedActs[overstep.act] : overstep.act;
  return [{ ...overstep, word, by, ms: clockMs(entry.at), batch, undone: batch !== null && undone.has(batch) }];
}

/** Why an act was beyond someone's role, in a Chinese sentence. */
export const overstepWords = ({ role, reason }: Overstep): string => `超出“${role}”的职责办理，说明：${reason}`;

/** Whether the person at a device chose to go on without a name. `fields` are those of {@link unsignedSubject}. */
export const isUnsignedChosen = (fields: { readonly [field: string]: Json }, device: string): boolean => fields[device] === true;
