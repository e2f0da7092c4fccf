import { useMemo, useState, type ReactNode } from 'react';
import type { Store } from '#renderer/store/store.ts';
import { InspectorContext } from '#renderer/ui/inspector.tsx';

/** Holds who works now for all screens, and tells the store when that changes. */
export function InspectorProvider(props: { readonly store: Store; readonly children: ReactNode }) {
  const { store } = props;
  const [name, setName] = useState(() => store.inspector());
  const choice = useMemo(
    () => ({
      name,
      rename: (next: string) => {
        store.setInspector(next);
        setName(next);
      },
    }),
    [store, name],
  );
  return <InspectorContext value={choice}>{props.children}</InspectorContext>;
}
