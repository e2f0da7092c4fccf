import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { z } from 'zod';
import { ServicesContext, useLive, useServices, type Services } from '#renderer/store/services.tsx';
import { latestFirst } from '#shared/rounds/latest-round.ts';
import type { Store } from '#renderer/store/store.ts';
import { remember, remembered } from '#renderer/hooks/remembered.ts';

/** Gives every screen the store, the clock, fresh ids and the chosen round. Shows nothing until the rounds are read, so that no screen sees a false "no round". */
export function ServicesProvider(props: { readonly store: Store; readonly children: ReactNode }) {
  const { store } = props;
  const withoutRound = useMemo<Services>(
    () => ({ store, nowMs: () => Date.now(), newId, rounds: [], round: undefined, chooseRound: () => undefined }),
    [store],
  );
  return (
    <ServicesContext value={withoutRound}>
      <WithRound>{props.children}</WithRound>
    </ServicesContext>
  );
}

function WithRound(props: { readonly children: ReactNode }) {
  const outer = useServices();
  const rounds = useLive((store) => store.rounds(), []);
  const [chosen, setChosen] = useState(() => remembered('round', z.string()));
  const chooseRound = useCallback((roundId: string) => {
    remember('round', roundId);
    setChosen(roundId);
  }, []);
  const round = rounds === undefined ? undefined : (rounds.find((one) => one.id === chosen) ?? latestFirst(rounds)[0]);
  const services = useMemo<Services>(() => ({ ...outer, rounds: rounds ?? [], round, chooseRound }), [outer, rounds, round, chooseRound]);
  if (rounds === undefined) return null;
  return <ServicesContext value={services}>{props.children}</ServicesContext>;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz012345';

/** 16 letters and digits: 80 random bits. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => alphabet[byte % alphabet.length]).join('');
}
