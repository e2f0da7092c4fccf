import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Store } from '#renderer/store/store.ts';
import { IncomingPackageContext, type IncomingPackage } from '#renderer/ui/incoming-package.ts';

/** Holds a package that the operating system asks the program to open until 设置 has shown it, and leads there. */
export function IncomingPackageProvider(props: { readonly store: Store; readonly onArrival: () => void; readonly children: ReactNode }) {
  const { store, onArrival } = props;
  const [waiting, setWaiting] = useState<IncomingPackage | null>(null);
  useEffect(
    () =>
      store.host.onOpenPackage((name, bytes) => {
        setWaiting({ name, bytes });
        onArrival();
      }),
    [store, onArrival],
  );
  const value = useMemo(() => ({ waiting, done: () => setWaiting(null) }), [waiting]);
  return <IncomingPackageContext value={value}>{props.children}</IncomingPackageContext>;
}
