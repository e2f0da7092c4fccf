import { useEffect, useState } from 'react';
import { imageSize } from '#shared/output/papers/image-size.ts';
import { lendUrl } from '#renderer/host/lent-url.ts';
import { useServices } from '#renderer/store/services.tsx';

/** An address under which the page can show a kept picture: undefined while it is read, null when its document is missing. */
export function useDocumentUrl(sha256: string): string | null | undefined {
  const { store } = useServices();
  const [shown, setShown] = useState<{ readonly of: string; readonly url: string | null }>();
  useEffect(() => {
    let giveBack: (() => void) | undefined;
    let gone = false;
    void store.document(sha256).then((bytes) => {
      if (gone) return;
      if (bytes === undefined) {
        setShown({ of: sha256, url: null });
        return;
      }
      const type = imageSize(bytes)?.kind === 'png' ? 'image/png' : 'image/jpeg';
      const lent = lendUrl(new Blob([Uint8Array.from(bytes)], { type }));
      giveBack = lent.giveBack;
      setShown({ of: sha256, url: lent.url });
    });
    return () => {
      gone = true;
      giveBack?.();
    };
  }, [store, sha256]);
  // Until the next picture is read the address on hand is still that of the last.
  return shown?.of === sha256 ? shown.url : undefined;
}
