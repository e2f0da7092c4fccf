import { useEffect, useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';

/** The public key (hex) that this laptop signs with; undefined while it is read or made. */
export function usePublicKey(): string | undefined {
  const { store } = useServices();
  const [publicKey, setPublicKey] = useState<string>();
  useEffect(() => {
    let current = true;
    void store.publicKey().then((own) => {
      if (current) setPublicKey(own);
    });
    return () => {
      current = false;
    };
  }, [store]);
  return publicKey;
}
