import { fold } from '#shared/ledger/fold.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { useLive } from '#renderer/store/services.tsx';

/** A text that everyone with these data shares (`federation` / `name`); empty when nobody set it, undefined while it is read. */
export function useSetting(setting: string, field: string): string | undefined {
  const subject = settingSubject(setting);
  return useLive(
    async (store) => {
      const entries = await store.history(subject);
      const value = fold(entries).get(subject)?.[field]?.winner.value;
      return typeof value === 'string' ? value : '';
    },
    [subject, field],
  );
}
