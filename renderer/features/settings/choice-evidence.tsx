import { useEffect, useState } from 'react';
import { applyEntries } from '#shared/ledger/registers.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';

/** The photos that one machine tied to an item, beside what it recorded there. */
export function ChoiceEvidence(props: { readonly subject: string; readonly itemId: string; readonly device: string }) {
  const { subject, itemId, device } = props;
  const photos = useLive(
    async (store) => {
      const own = (await store.history(subject)).filter((entry) => entry.subject === subject);
      const prefix = `item/${itemId}/photo/`;
      return Object.entries(applyEntries({}, own)).flatMap(([field, { winner }]) =>
        field.startsWith(prefix) && winner.device === device && winner.value !== null ? [field.slice(prefix.length)] : [],
      );
    },
    [subject, itemId, device],
  );
  if (photos === undefined) return null;
  if (photos.length === 0) return <span className="quiet">没有照片</span>;
  return (
    <span className="choice-evidence">
      {photos.map((sha256, index) => (
        <Photo key={sha256} sha256={sha256} name={`照片 ${index + 1}`} />
      ))}
    </span>
  );
}

function Photo(props: { readonly sha256: string; readonly name: string }) {
  const { sha256, name } = props;
  const { store } = useServices();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    void store.document(sha256).then((bytes) => {
      if (gone || bytes === undefined) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [store, sha256]);
  return url === undefined ? <span className="quiet">{name}</span> : <img src={url} alt={name} height={72} />;
}
