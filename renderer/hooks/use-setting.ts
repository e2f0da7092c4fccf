import { fold } from '#shared/ledger/fold.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** A text that everyone with these data shares (`federation` / `name`); empty when nobody set it. */
export async function readSetting(store: Store, setting: string, field: string): Promise<string> {
  const subject = settingSubject(setting);
  const value = fold(await store.history(subject)).get(subject)?.[field]?.winner.value;
  return typeof value === 'string' ? value : '';
}

/** Such a text as it is now; undefined while it is read. */
export function useSetting(setting: string, field: string): string | undefined {
  return useLive((store) => readSetting(store, setting, field), [setting, field]);
}
