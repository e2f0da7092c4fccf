import { memo, useState } from 'react';
import { verdictWords } from '#shared/model/finding.ts';
import { showPoints } from '#shared/points.ts';
import { takingLines } from '#shared/scoring/lost.ts';
import { PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import { PhotoViewer } from '#renderer/ui/photo/photo-viewer.tsx';
import type { FirstLook } from './re-inspection.ts';

/** 初验情况: what the first inspection found of an item that is looked at again, with its photos, beside what is found now. */
export const FirstLookBeside = memo(function FirstLookBeside(props: { readonly first: FirstLook }) {
  const { finding, score, photos } = props.first;
  const [at, setAt] = useState<number | null>(null);
  const shown = photos.map(({ sha256, marks, takenOn, by }, index) => ({
    sha256,
    name: `初验照片 ${String(index + 1)}`,
    marks,
    caption: <p>{`${takenOn === null ? '照片没有写明拍摄日期' : `拍摄于 ${takenOn}`}${by === '' ? '' : `，${by}添加`}`}</p>,
  }));
  return (
    <section className="first-look" aria-label="初验情况">
      <p>
        <span className="first-look-word">初验</span>
        <b>{finding.verdict === null ? '未判定' : verdictWords[finding.verdict]}</b>
        <b>
          {showPoints(score.points)} / {showPoints(score.max)} 分
        </b>
        <span className="quiet">
          {takingLines(score)
            .map(({ text }) => text)
            .join('；')}
        </span>
      </p>
      {finding.note === '' ? null : <p className="first-look-note">{finding.note}</p>}
      {shown.length === 0 ? null : (
        <ul className="photo-list" aria-label="初验照片">
          {shown.map(({ sha256, name, marks }, index) => (
            <li key={sha256}>
              <PhotoPicture sha256={sha256} name={name} marks={marks} fit="cover" />
              <button type="button" className="photo-open" aria-label={`看初验照片 ${String(index + 1)}`} onClick={() => setAt(index)} />
            </li>
          ))}
        </ul>
      )}
      <PhotoViewer photos={shown} at={at} onAt={setAt} />
    </section>
  );
});
