import { useState } from 'react';
import type { Marks } from '#shared/model/marks.ts';
import { useDocumentUrl } from '#renderer/hooks/use-document-url.ts';
import { MarksLayer } from './marks-layer.tsx';
import './photo.css';

/** No marks: one list, so that nothing is drawn again for it. */
export const noMarks: Marks = [];

/** A kept photo with what was drawn over it. `name` is its accessible name; `fit` is `cover` for a thumbnail, which may cut edges, and `contain` for the whole picture. */
export function PhotoPicture(props: { readonly sha256: string; readonly name: string; readonly marks?: Marks; readonly fit: 'contain' | 'cover' }) {
  const { sha256, name, marks = noMarks, fit } = props;
  const url = useDocumentUrl(sha256);
  const [size, setSize] = useState({ width: 0, height: 0 });
  if (url === null) return <span className="photo-missing">照片文件缺失，可从备份找回</span>;
  return (
    <span className={`photo-picture photo-${fit}`}>
      {url === undefined ? (
        <span className="photo-loading" />
      ) : (
        <img
          src={url}
          alt={name}
          draggable={false}
          onLoad={({ currentTarget }) => setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
        />
      )}
      <MarksLayer marks={marks} width={size.width} height={size.height} fit={fit} />
    </span>
  );
}
