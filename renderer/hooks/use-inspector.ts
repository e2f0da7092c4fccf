import { createContext, use } from 'react';

/** Who works now, and the way to hand over to someone else. */
interface InspectorChoice {
  /** Empty while nobody gave a name. */
  readonly name: string;
  readonly rename: (name: string) => void;
}

/** Given by renderer/app; read with {@link useInspector}. */
export const InspectorContext = createContext<InspectorChoice | null>(null);

/** Who works now: the name that every act is recorded under. */
export function useInspector(): InspectorChoice {
  const choice = use(InspectorContext);
  if (choice === null) throw new Error('InspectorContext is missing');
  return choice;
}
