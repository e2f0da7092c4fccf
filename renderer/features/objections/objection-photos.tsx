import { useState } from 'react';
import { marksIn } from '#shared/evidence/evidence.ts';
import { PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import { PhotoViewer } from '#renderer/ui/photo/photo-viewer.tsx';
import { useLive } from '#renderer/store/services.tsx';
import type { Objection } from './use-objections.ts';

/** The photos that the inspectors took of what is disputed; each opens large. Nothing where there are none. */
export function ObjectionPhotos(props: { readonly objection: Objection }) {
  const { item } = props.objection;
  const { roundId, unitId, phase } = props.objection.visit;
  const evidence = useLive((store) => store.evidence(roundId, unitId, phase), [roundId, unitId, phase]);
  const [at, setAt] = useState<number | null>(null);
  if (evidence === undefined) return null;
  const marksOf = marksIn(evidence);
  const photos = evidence.photos
    .filter(({ itemId }) => itemId === item.id)
    .map(({ sha256, takenOn, by }, index) => ({
      sha256,
      name: `核查照片 ${String(index + 1)}`,
      marks: marksOf(item.id, sha256),
      caption: <p>{`${takenOn === null ? '照片没有写明拍摄日期' : `拍摄于 ${takenOn}`}${by === '' ? '' : `，${by}添加`}`}</p>,
    }));
  if (photos.length === 0) return null;
  return (
    <>
      <ul className="objection-photos" aria-label="核查照片">
        {photos.map(({ sha256, name, marks }, index) => (
          <li key={sha256}>
            <PhotoPicture sha256={sha256} name={name} marks={marks} fit="cover" />
            <button type="button" className="photo-open" aria-label={`看大图 ${String(index + 1)}`} onClick={() => setAt(index)} />
          </li>
        ))}
      </ul>
      <PhotoViewer photos={photos} at={at} onAt={setAt} />
    </>
  );
}
