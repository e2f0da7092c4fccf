import { isUnsignedChosen, unsignedSubject } from '#shared/record/rights-acts.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { settingFields } from '#renderer/store/rights.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { useInspector } from './use-inspector.ts';

/** In whose name and for which federation acts and papers are recorded here. Texts are empty while nobody gave them. */
export interface Signer {
  readonly name: string;
  readonly role: string;
  readonly federation: string;
  /** Whether both were given, or someone chose to go on without. */
  readonly answered: boolean;
}

/** Who signs here; undefined while it is read. */
export function useSigner(): Signer | undefined {
  const { store } = useServices();
  const { name } = useInspector();
  return useLive(
    async (stored) => {
      const [federation, person, unsigned] = await Promise.all([
        settingFields(stored, settingSubject('federation')),
        settingFields(stored, settingSubject(`person/${name}`)),
        settingFields(stored, unsignedSubject),
      ]);
      const [set, role] = [federation['name'], name === '' ? '' : person['role']];
      const named = typeof set === 'string' ? set : '';
      return {
        name,
        role: typeof role === 'string' ? role : '',
        federation: named,
        answered: (name !== '' && named !== '') || isUnsignedChosen(unsigned, store.device),
      };
    },
    [name, store.device],
  );
}
