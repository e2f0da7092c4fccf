import { useMemo } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { endingTitles, type EndingTitle } from '#shared/programme/ending-title.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';

/** The county's titles whose term has ended or ends within a year; undefined while they are read. */
export function useEndingTitles(): readonly EndingTitle[] | undefined {
  const today = dayOfMs(useServices().nowMs());
  const kept = useLive(async (store) => {
    const [titles, rechecks] = await Promise.all([store.titles(), store.rechecks()]);
    return { titles, rechecks };
  }, []);
  return useMemo(() => (kept === undefined ? undefined : endingTitles(kept.titles, kept.rechecks, today)), [kept, today]);
}
