import { fold } from '#shared/ledger/fold.ts';
import { standingFields, type StandingFields } from '#shared/ledger/registers.ts';
import { KeptPin, mayDo, pinWaitMs, roleInForce, WrongTries, type GuardedAct, type PersonRole } from '#shared/model/rights.ts';
import { countTries, pinSubject, pinTriesSubject } from '#shared/record/rights-acts.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { isPin } from './pin.ts';
import type { Store } from './store.ts';

/** The right to a guarded act that the person who works now has. */
export interface PersonalRight {
  readonly role: PersonRole;
  /** Whether the act is one of the role's own. */
  readonly within: boolean;
  /** Null where the county set no PIN. */
  readonly pin: KeptPin | null;
}

/** The fields of a setting as they are now. */
export const settingFields = async (store: Store, subject: string): Promise<StandingFields> =>
  standingFields(fold(await store.history(subject)).get(subject) ?? {});

/** The county's PIN as kept; null where there is none. */
export const keptPin = async (store: Store): Promise<KeptPin | null> => KeptPin.safeParse((await settingFields(store, pinSubject))['code']).data ?? null;

/** The right to an act that the person who works now has. */
export async function standingOf(store: Store, act: GuardedAct): Promise<PersonalRight> {
  const [pin, person] = await Promise.all([keptPin(store), settingFields(store, settingSubject(`person/${store.inspector()}`))]);
  const recorded = person['role'];
  const role = roleInForce(typeof recorded === 'string' && store.inspector() !== '' ? recorded : '', pin !== null);
  return { role, within: mayDo(role, act), pin };
}

/** What became of a try of the PIN: right, wrong (and how long the next must wait), or not even looked at because it came too soon. */
export type PinTry = { readonly kind: 'right' } | { readonly kind: 'wrong' | 'too-soon'; readonly waitMs: number };

/** Tries a PIN. Wrong tries are counted in the ledger, so that neither a restart nor another window forgets them, and each makes the next wait longer. */
export async function tryPin(store: Store, pin: KeptPin, typed: string, nowMs: () => number): Promise<PinTry> {
  const before = WrongTries.safeParse((await settingFields(store, pinTriesSubject))[store.device]).data ?? { wrong: 0, lastMs: 0 };
  const waitMs = pinWaitMs(before, nowMs());
  if (waitMs > 0) return { kind: 'too-soon', waitMs };
  if (await isPin(typed, pin)) {
    if (before.wrong > 0) await store.act([countTries(store.device, { wrong: 0, lastMs: nowMs() })]);
    return { kind: 'right' };
  }
  const tries = { wrong: before.wrong + 1, lastMs: nowMs() };
  await store.act([countTries(store.device, tries)]);
  return { kind: 'wrong', waitMs: pinWaitMs(tries, nowMs()) };
}
