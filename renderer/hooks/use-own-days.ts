import type { OwnDays } from '#shared/days/working-days.ts';
import { fold } from '#shared/ledger/fold.ts';
import { projectOwnDays } from '#shared/record/project-publication.ts';
import { ownDaysSetting } from '#shared/record/publication-acts.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** The days that the county counts otherwise than the State Council's calendar. */
export async function readOwnDays(store: Store): Promise<OwnDays> {
  const subject = settingSubject(ownDaysSetting);
  return projectOwnDays(fold(await store.history(subject)).get(subject) ?? {});
}

/** Such days as they are now; undefined while they are read. */
export const useOwnDays = (): OwnDays | undefined => useLive(readOwnDays, []);
