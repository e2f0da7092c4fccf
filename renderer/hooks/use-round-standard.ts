import type { Standard } from '#shared/model/standard.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';

/** The standard of the chosen round; undefined while it is read or where there is none. */
export function useRoundStandard(): Standard | undefined {
  const hash = useServices().round?.standardHash ?? '';
  return useLive(async (store) => (hash === '' ? undefined : store.standard(hash)), [hash]);
}
