import { createContext, use } from 'react';
import type { Draft } from '#shared/model/ledger.ts';
import type { GuardedAct } from '#shared/model/rights.ts';

/**
 * Asks whether an act may be done now, before it is recorded. `subjects` are what it is done to. Resolves to the acts to record along with it (none where it is one of the person's own,
 * the record of a step beyond the own role otherwise), or to null where the person thought better of it or the PIN was not given.
 */
export type Permit = (act: GuardedAct, subjects: readonly string[]) => Promise<readonly Draft[] | null>;

/** Given by renderer/app; read with {@link usePermit}. */
export const PermitContext = createContext<Permit | null>(null);

/** The way to ask whether the person who works now may do an act that is not everybody's. */
export function usePermit(): Permit {
  const permit = use(PermitContext);
  if (permit === null) throw new Error('PermitContext is missing');
  return permit;
}
