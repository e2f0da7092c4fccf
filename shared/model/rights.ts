import { z } from 'zod';

/** What people of a federation are in an acceptance. */
export const PersonRole = z.enum(['组长', '成员', '经办人', '分管领导']);
export type PersonRole = z.infer<typeof PersonRole>;

/** The acts that are not everybody's, with the words in which they are spoken of. */
export const guardedActs = {
  adopt: '采纳建议',
  override: '改判',
  lock: '锁定批次',
  unlock: '解除锁定',
  rule: '复核异议',
  notify: '发出整改通知和告知书',
  close: '整改销号',
  publish: '发布标准',
  move: '更换批次的标准',
  restore: '恢复备份',
  manage: '修改职责、口令和总工会名称',
} as const;

/** An act that is not everybody's. */
export type GuardedAct = keyof typeof guardedActs;

const everything = Object.keys(guardedActs) as readonly GuardedAct[]; // the keys of a constant object are its own names

/** What each role does by itself. 经办人 keeps the office; 分管领导 decides; those who visit record what they find. */
const rights: Readonly<Record<PersonRole, readonly GuardedAct[]>> = {
  经办人: everything,
  分管领导: ['adopt', 'override', 'lock', 'unlock', 'rule', 'notify', 'close', 'manage'],
  组长: [],
  成员: [],
};

/** The role that a person acts in. Someone without one keeps the office (经办人) on a laptop that asks nobody; where the county set a PIN, such a person is 成员. */
export const roleInForce = (recorded: string, pinSet: boolean): PersonRole => PersonRole.safeParse(recorded).data ?? (pinSet ? '成员' : '经办人');

/** Whether an act is one of a role's own. */
export const mayDo = (role: PersonRole, act: GuardedAct): boolean => rights[role].includes(act);

/** The roles whose act it is, for the sentence that warns. */
export const rolesFor = (act: GuardedAct): readonly PersonRole[] => PersonRole.options.filter((role) => mayDo(role, act));

/** An act that someone did beyond the own role, as the ledger keeps it: which, in which role, why, and the subjects it was done to. Who and when are the entry's. */
export const Overstep = z.object({ act: z.string(), role: z.string(), reason: z.string(), subjects: z.array(z.string()) });
export type Overstep = z.infer<typeof Overstep>;

/** A PIN as settings keep it: never itself, only what PBKDF2-SHA-256 makes of it. `salt` and `hash` are lower-case hex. */
export const KeptPin = z.object({
  salt: z.string().regex(/^[0-9a-f]{32}$/u),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  rounds: z.int().min(100_000).max(10_000_000),
});
export type KeptPin = z.infer<typeof KeptPin>;

/** Wrong tries of the PIN on one device since the last right one, and when the last was (milliseconds since 1970-01-01 UTC). */
export const WrongTries = z.object({ wrong: z.int().nonnegative(), lastMs: z.number() });
export type WrongTries = z.infer<typeof WrongTries>;

const freeTries = 3;
const longestWaitMs = 300_000;

/** How long the next try must wait, in milliseconds from `nowMs`: nothing for the first three, then twice as long each time, at most five minutes. A clock set back does not shorten it beyond that. */
export function pinWaitMs({ wrong, lastMs }: WrongTries, nowMs: number): number {
  if (wrong < freeTries) return 0;
  const wholeMs = Math.min(longestWaitMs, 5000 * 2 ** (wrong - freeTries));
  return Math.max(0, Math.min(wholeMs, lastMs + wholeMs - nowMs));
}
