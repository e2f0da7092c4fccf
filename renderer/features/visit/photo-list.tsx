import { CloseOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { dateDoubt } from '#shared/evidence/date-doubt.ts';
import { dayOfMs } from '#shared/days/days.ts';
import type { Photo } from '#shared/evidence/evidence.ts';
import type { Round } from '#shared/model/round.ts';
import type { Item } from '#shared/model/standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { AlikePair, likenessWords } from '#renderer/ui/photo/alike-pair.tsx';
import { noMarks, PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import { PhotoViewer } from '#renderer/ui/photo/photo-viewer.tsx';
import type { NamedLikeness } from '#renderer/hooks/read-likenesses.ts';
import type { EvidenceActs } from './evidence-acts.ts';
import type { ItemEvidence } from './item-evidence.ts';

/** The photos of an item as thumbnails that open large, and below them what is to be pointed out. */
export function PhotoList(props: {
  readonly item: Item;
  readonly photos: readonly string[];
  readonly evidence: ItemEvidence;
  readonly round: Round;
  /** In one line: the first photo alone with how many there are, and nothing below it. */
  readonly small: boolean;
  readonly disabled: boolean;
  readonly acts: EvidenceActs;
}) {
  const { item, photos, evidence, round, small, disabled, acts } = props;
  const today = dayOfMs(useServices().nowMs());
  const [at, setAt] = useState<number | null>(null);
  const stored = new Map(evidence.photos.map((photo) => [photo.sha256, photo]));
  const shown = photos.map((sha256, index) => {
    const photo = stored.get(sha256);
    const doubt = dateDoubt(photo?.takenOn ?? null, round, today);
    return { sha256, name: `照片 ${index + 1}`, marks: photo?.marks ?? noMarks, doubt, caption: <Caption photo={photo} doubt={doubt} /> };
  });
  if (photos.length === 0) return null;
  return (
    <>
      <ul className="photo-list" aria-label="照片">
        {(small ? shown.slice(0, 1) : shown).map(({ sha256, name, marks }, index) => (
          <li key={sha256}>
            <PhotoPicture sha256={sha256} name={name} marks={marks} fit="cover" />
            <button type="button" className="photo-open" aria-label={`看大图 ${index + 1}`} onClick={() => setAt(index)} />
            {disabled || small ? null : (
              <button type="button" className="photo-withdraw" aria-label={`撤下照片 ${index + 1}`} onClick={() => acts.withdrawPhoto(item, sha256)}>
                <CloseOutlined aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {small && photos.length > 1 ? <span className="photo-count">{photos.length} 张</span> : null}
      {shown.map(({ sha256, name, doubt }) =>
        doubt === null || small ? null : (
          <p key={sha256} className="photo-doubt" role="note">
            {name}：{doubt}
          </p>
        ),
      )}
      {small ? null : <AlikeNotes photos={photos} alike={evidence.alike} />}
      <PhotoViewer photos={shown} at={at} onAt={setAt} {...(disabled ? {} : { onMark: (sha256, marks) => acts.markPhoto(item, sha256, marks) })} />
    </>
  );
}

function Caption(props: { readonly photo: Photo | undefined; readonly doubt: string | null }) {
  const { photo, doubt } = props;
  return (
    <>
      <p>
        {photo?.takenOn === undefined || photo.takenOn === null ? '照片没有写明拍摄日期' : `拍摄于 ${photo.takenOn}`}
        {photo === undefined || photo.by === '' ? '' : `，${photo.by}添加`}
      </p>
      {doubt === null ? null : <p role="note">{doubt}</p>}
    </>
  );
}

/** So many likenesses are told one by one. */
const toldAtMost = 3;

function AlikeNotes(props: { readonly photos: readonly string[]; readonly alike: readonly NamedLikeness[] }) {
  const { photos, alike } = props;
  const [pair, setPair] = useState<NamedLikeness | null>(null);
  const more = alike.length - toldAtMost;
  return (
    <>
      {alike.slice(0, toldAtMost).map((likeness) => (
        <p key={`${likeness.own.sha256} ${likeness.other.roundId} ${likeness.other.unitId} ${likeness.other.phase}`} className="photo-doubt" role="note">
          照片 {photos.indexOf(likeness.own.sha256) + 1}：{likenessWords(likeness)}
          <button type="button" className="tool" onClick={() => setPair(likeness)}>
            对照查看
          </button>
        </p>
      ))}
      {more > 0 ? (
        <p className="photo-doubt" role="note">
          还有 {more} 处相同或几乎相同的照片，见“导出”中的佐证检查。
        </p>
      ) : null}
      <AlikePair pair={pair} onClose={() => setPair(null)} />
    </>
  );
}
