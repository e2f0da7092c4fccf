import { useMemo } from 'react';
import { z } from 'zod';
import { ballotOptions } from '#shared/facts/ballot-facts.ts';
import { fold } from '#shared/ledger/fold.ts';
import { standingFields } from '#shared/ledger/registers.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { usualWorth, type OptionWorth } from '#shared/programme/appraisal.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { appraisalRows, type AppraisalRow } from '#shared/rounds/appraisal-rows.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** The setting that holds what each option of a ballot is worth. */
export const worthSetting = 'appraisal';

const Worth = z.int().min(0).max(100);

/** What each option is worth: as the county set it, otherwise as the program came with. Undefined while it is read. */
const useOptionWorth = (): OptionWorth | undefined => useLive(readWorth, []);

async function readWorth(store: Store): Promise<OptionWorth> {
  const subject = settingSubject(worthSetting);
  const registers = fold(await store.history(subject)).get(subject);
  const fields = registers === undefined ? {} : standingFields(registers);
  return Object.fromEntries(ballotOptions.map((option) => [option, Worth.safeParse(fields[option]).data ?? usualWorth[option]])) as Record<
    (typeof ballotOptions)[number],
    number
  >;
}

/** The units of the round appraised from both sides, and what the options are worth; undefined while they are read. */
export function useAppraisal(round: Round, standard: Standard): { readonly rows: readonly AppraisalRow[]; readonly worth: OptionWorth } | undefined {
  const worth = useOptionWorth();
  const units = useLive((store) => store.units(), []);
  const visits = useLive((store) => store.visits(round.id), [round.id]);
  return useMemo(() => {
    if (worth === undefined || units === undefined || visits === undefined) return undefined;
    const first = visits.filter(({ phase }) => phase === 'first');
    return { worth, rows: appraisalRows(round, standard, units, first, worth) };
  }, [round, standard, worth, units, visits]);
}
