import { useMemo } from 'react';
import { acceptedByOf } from '#shared/closing/joint-acceptance.ts';
import type { Round } from '#shared/model/round.ts';
import type { AcceptedBy, Standard } from '#shared/model/standard.ts';
import type { Trace } from '#shared/programme/creation.ts';
import { creationRows, type CreationRow } from '#shared/rounds/creation-rows.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { useLive } from '#renderer/store/services.tsx';

/** The units of a round on the way from the standard to the title, with the traces of each. */
export interface CreationView {
  readonly rows: readonly CreationRow[];
  readonly traces: ReadonlyMap<string, readonly Trace[]>;
  readonly by: AcceptedBy;
}

/** 创建三步 of a round; undefined while it is read. */
export function useCreation(round: Round, standard: Standard | undefined): CreationView | undefined {
  const roundId = round.id;
  const units = useLive((store) => store.units(), []);
  const read = useLive(
    async (store) => {
      const [submissions, visits, decisions, traces, awards] = await Promise.all([
        store.submissions(roundId),
        store.visits(roundId),
        store.decisions(roundId),
        store.traces(roundId),
        store.awards(roundId),
      ]);
      return { submissions, visits, decisions, traces, awards };
    },
    [roundId],
  );
  return useMemo(() => {
    if (units === undefined || read === undefined || standard === undefined) return undefined;
    const by = acceptedByOf(round, standard);
    const rows = creationRows(roundState(round, read.submissions, read.visits, read.decisions), units, by, read);
    return { rows, traces: read.traces, by };
  }, [round, standard, units, read]);
}
