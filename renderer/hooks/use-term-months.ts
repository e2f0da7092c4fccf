import { z } from 'zod';
import { fold } from '#shared/ledger/fold.ts';
import { usualTermMonths } from '#shared/programme/problem.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { useLive } from '#renderer/store/services.tsx';

/** The setting that holds what counts as a problem. */
export const problemSetting = 'problems';

const Months = z.int().min(0).max(120);

/** After how many months a term that ran out is a problem: as the county set it, otherwise as the program came with. Undefined while it is read. */
export function useTermMonths(): number | undefined {
  const subject = settingSubject(problemSetting);
  return useLive(
    async (store) => {
      const value = fold(await store.history(subject)).get(subject)?.['termMonths']?.winner.value;
      return Months.safeParse(value).data ?? usualTermMonths;
    },
    [subject],
  );
}
