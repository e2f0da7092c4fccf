import { useEffect } from 'react';
import type { Store } from '#renderer/store/store.ts';

/** Asks before the window closes while something is not on the disk yet; after a clean save it never asks. */
export function UnloadGuard(props: { readonly store: Store }) {
  const { store } = props;
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (store.saveState().kind !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => {
      window.removeEventListener('beforeunload', guard);
    };
  }, [store]);
  return null;
}
