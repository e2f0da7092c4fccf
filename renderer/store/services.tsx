import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, use } from 'react';
import type { Round } from '#shared/model/round.ts';
import type { Store } from './store.ts';

/** What every screen may use: the store, the clock and fresh ids. One context, given once by renderer/app. */
export interface Services {
  readonly store: Store;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly nowMs: () => number;
  /** A fresh id: 16 lower-case letters and digits. */
  readonly newId: () => string;
  /** All rounds, as the store lists them. */
  readonly rounds: readonly Round[];
  /** The round chosen in the top bar; undefined while there is none. */
  readonly round: Round | undefined;
  /** Chooses another round for all screens. */
  readonly chooseRound: (roundId: string) => void;
}

/** Given by renderer/app; read with {@link useServices}. */
export const ServicesContext = createContext<Services | null>(null);

/** The services of the program. Throws outside the app: that is a bug. */
export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === null) throw new Error('ServicesContext is missing');
  return services;
}

/** The result of a store query, kept up to date when stored state changes; undefined while it is first read. */
export function useLive<T>(query: (store: Store) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const { store } = useServices();
  // The caller's own dependencies are checked where it calls (additionalHooks); here they are only passed on.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useLiveQuery(() => query(store), [store, ...deps]);
}
