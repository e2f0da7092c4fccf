import { useCallback } from 'react';
import { lendUrl } from '#renderer/host/lent-url.ts';

/** One shot of this opening of the camera. */
export interface Shot {
  readonly id: string;
  readonly picture: Blob;
}

/** So many of the last shots are shown. */
const shownAtMost = 6;

/** The last shots, small, so that one sees at once whether a picture became what it should. */
export function ShotRow(props: { readonly shots: readonly Shot[] }) {
  const { shots } = props;
  return (
    <div className="camera-shots" role="status" aria-label="已拍照片">
      {shots.length === 0 ? '每拍一张就记入本项，不满意的可在清单里撤下。' : `已拍 ${String(shots.length)} 张，均已记入本项`}
      {shots.slice(-shownAtMost).map((shot) => (
        <ShotPicture key={shot.id} picture={shot.picture} />
      ))}
    </div>
  );
}

function ShotPicture(props: { readonly picture: Blob }) {
  const { picture } = props;
  const show = useCallback(
    (element: HTMLImageElement) => {
      const { url, giveBack } = lendUrl(picture);
      element.src = url;
      return giveBack;
    },
    [picture],
  );
  return <img ref={show} alt="刚拍的照片" height={48} />;
}
