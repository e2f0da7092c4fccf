import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { Photo } from '#shared/evidence/evidence.ts';
import { verdictWords } from '#shared/model/finding.ts';
import { showPoints } from '#shared/points.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import { PhotoViewer } from '#renderer/ui/photo/photo-viewer.tsx';
import type { DifferenceNames } from '#shared/differences/difference-words.ts';
import { choiceWords } from '#shared/differences/field-words.ts';
import type { MatterSide } from '#shared/differences/matter.ts';
import type { ItemSide } from './read-sides.ts';

/** One side of a matter: who, when, what was recorded, on what evidence, and the button that takes it. */
export function SideCard(props: {
  readonly side: MatterSide;
  readonly place: number;
  readonly names: DifferenceNames;
  readonly item: ItemSide | undefined;
  /** Whether this is what was taken; null while nothing is. */
  readonly taken: boolean | null;
  readonly onTake: () => void;
}) {
  const { side, place, item, taken } = props;
  return (
    <section className={taken === true ? 'side-card side-card-taken' : 'side-card'} aria-label={`${side.letter}：${side.who}的记录`}>
      <header>
        <span className="side-letter" aria-hidden>
          {side.letter}
        </span>
        <b>{side.by === '' ? '未署名' : side.by}</b>
        <span className="quiet">{momentOf(side.ms)}</span>
        {taken === true ? <Tag color="green">已采用</Tag> : taken === null && side.stands ? <Tag>现用</Tag> : null}
      </header>
      {item === undefined ? <p className="side-value">{choiceWords(side.values, props.names)}</p> : <ItemFound item={item} />}
      {taken === null ? (
        <Button className="side-take" size="large" type="primary" ghost onClick={props.onTake}>
          采用{side.who}的<kbd aria-hidden>{place + 1}</kbd>
        </Button>
      ) : null}
    </section>
  );
}

function ItemFound({ item: { finding, score, photos } }: { readonly item: ItemSide }) {
  return (
    <>
      <p className="side-value">
        {finding.verdict === null ? '没有判定' : verdictWords[finding.verdict]}
        <span className="side-points">{score?.judged === true ? `${showPoints(score.points)} 分` : '没有得分'}</span>
      </p>
      {score === undefined || score.lines.length === 0 ? null : (
        <ul className="side-lines">
          {score.lines.map((line, index) => (
            <li key={index}>{line.text}</li>
          ))}
        </ul>
      )}
      <p className="side-note">
        <span className="quiet">情况说明：</span>
        {finding.note === '' ? <span className="quiet">没有写</span> : finding.note}
      </p>
      <SidePhotos photos={photos} />
    </>
  );
}

function SidePhotos({ photos }: { readonly photos: readonly Photo[] }) {
  const [at, setAt] = useState<number | null>(null);
  if (photos.length === 0) return <p className="quiet side-note">没有照片</p>;
  return (
    <div className="side-photos">
      {photos.map((photo, index) => (
        <button key={photo.sha256} type="button" aria-label={`放大照片 ${index + 1}`} onClick={() => setAt(index)}>
          <PhotoPicture sha256={photo.sha256} name={`照片 ${index + 1}`} marks={photo.marks} fit="cover" />
        </button>
      ))}
      <PhotoViewer
        photos={photos.map((photo, index) => ({
          sha256: photo.sha256,
          name: `照片 ${index + 1}`,
          marks: photo.marks,
          caption: `${photo.by === '' ? '未署名' : photo.by} ${photo.takenOn === null ? '' : `摄于 ${photo.takenOn}`}`,
        }))}
        at={at}
        onAt={setAt}
      />
    </div>
  );
}
