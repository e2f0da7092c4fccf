import { useEffect, useState } from 'react';
import { imageSize } from '#shared/output/papers/image-size.ts';
import { useServices } from '#renderer/store/services.tsx';

/** An address under which the page can show a kept picture: undefined while it is read, null when its document is missing. */
export function useDocumentUrl(sha256: string): string | null | undefined {
  const { store } = useServices();
  const [url, setUrl] = useState<string | null>();
  useEffect(() => {
    let opened: string | null = null;
    let gone = false;
    void store.document(sha256).then((bytes) => {
      if (gone) return;
      const type = bytes !== undefined && imageSize(bytes)?.kind === 'png' ? 'image/png' : 'image/jpeg';
      opened = bytes === undefined ? null : URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
      setUrl(opened);
    });
    return () => {
      gone = true;
      if (opened !== null) URL.revokeObjectURL(opened);
    };
  }, [store, sha256]);
  return url;
}
