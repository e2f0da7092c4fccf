import { Modal } from 'antd';
import { Link } from 'react-router';
import { useServices } from '#renderer/store/services.tsx';
import type { NamedLikeness, NamedPlace } from '#renderer/hooks/read-likenesses.ts';
import { PhotoPicture } from './photo-picture.tsx';

/** Says in one sentence what another unit or round has in common with a photo. */
export const likenessWords = ({ other, own, same }: NamedLikeness): string =>
  `与${other.unitId === own.unitId ? '本单位' : `“${other.unit}”`}${other.roundId === own.roundId ? '' : `在“${other.round}”中`}${other.place}的照片${same ? '相同' : '几乎相同'}，请核对。`;

/** Two photos that show the same picture, beside each other with unit, round and item. `pair` is null for none. */
export function AlikePair(props: { readonly pair: NamedLikeness | null; readonly onClose: () => void }) {
  const { pair } = props;
  return (
    <Modal
      open={pair !== null}
      title={pair?.same === true ? '两处用了同一张照片' : '两处照片几乎相同'}
      width="min(1200px, calc(100vw - 24px))"
      centered
      footer={null}
      destroyOnHidden
      onCancel={props.onClose}
    >
      {pair === null ? null : (
        <>
          <div className="alike-pair">
            <Side place={pair.own} name="这里的照片" />
            <Side place={pair.other} name="另一处的照片" />
          </div>
          <p className="quiet">这里只作提示，不会因此扣分。同一场合的合影等可以相同；旧照片重复使用的，请按标准判定。</p>
        </>
      )}
    </Modal>
  );
}

function Side(props: { readonly place: NamedPlace; readonly name: string }) {
  const { place, name } = props;
  const { round } = useServices();
  return (
    <figure className="alike-side">
      <PhotoPicture sha256={place.sha256} name={name} fit="contain" />
      <figcaption>
        <b>{place.unit}</b>
        <span>{place.round}</span>
        {place.item === '' ? null : (
          <span>
            {place.place} {place.item}
          </span>
        )}
        <span className="quiet">
          {place.takenOn === null ? '照片没有写明拍摄日期' : `拍摄于 ${place.takenOn}`}
          {place.by === '' ? '' : `，${place.by}添加`}
        </span>
        {round?.id === place.roundId ? (
          <Link to={`/visit/${encodeURIComponent(place.unitId)}${place.phase === 're' ? '?phase=re' : ''}`}>打开核查清单</Link>
        ) : null}
      </figcaption>
    </figure>
  );
}
