import { CameraOutlined, CloseOutlined, LoadingOutlined } from '@ant-design/icons';
import { Image } from 'antd';
import { useRef } from 'react';
import { useDocumentUrl } from '#renderer/ui/use-document-url.ts';

/** Photos of one item: button 添加照片, thumbnails that open large, and withdrawing. `waiting` photos are being shrunk or written. */
export function PhotoStrip(props: {
  readonly photos: readonly string[];
  /** What is to be pointed out, by hash. */
  readonly doubts: Readonly<Record<string, string>>;
  readonly waiting: number;
  readonly disabled: boolean;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onWithdraw: (sha256: string) => void;
}) {
  const { photos, waiting, disabled, onAdd, onWithdraw } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="photos">
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        hidden
        aria-label="照片文件"
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {disabled ? null : (
        <button type="button" className="tool tool-photo" aria-keyshortcuts="P" onClick={() => input.current?.click()}>
          <CameraOutlined aria-hidden /> 添加照片
        </button>
      )}
      {photos.length === 0 ? null : (
        <ul className="photo-list" aria-label="照片">
          <Image.PreviewGroup>
            {photos.map((sha256, index) => (
              <li key={sha256}>
                <Thumbnail sha256={sha256} name={`照片 ${index + 1}`} />
                {disabled ? null : (
                  <button type="button" className="photo-withdraw" aria-label={`撤下照片 ${index + 1}`} onClick={() => onWithdraw(sha256)}>
                    <CloseOutlined aria-hidden />
                  </button>
                )}
              </li>
            ))}
          </Image.PreviewGroup>
        </ul>
      )}
      {photos.map((sha256, index) =>
        props.doubts[sha256] === undefined ? null : (
          <p key={sha256} className="photo-doubt" role="note">
            照片 {index + 1}：{props.doubts[sha256]}
          </p>
        ),
      )}
      {waiting === 0 ? null : (
        <span className="photo-waiting">
          <LoadingOutlined aria-hidden /> 正在保存 {waiting} 张
        </span>
      )}
    </div>
  );
}

function Thumbnail(props: { readonly sha256: string; readonly name: string }) {
  const url = useDocumentUrl(props.sha256);
  if (url === undefined) return <span className="photo-empty" aria-label={props.name} />;
  if (url === null) return <span className="photo-empty">照片文件缺失</span>;
  return <Image className="photo-thumbnail" src={url} alt={props.name} width={64} height={44} preview={{ cover: null }} />;
}
