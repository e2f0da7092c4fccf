import { EditOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import type { Marks } from '#shared/model/marks.ts';
import { useDialogKeys } from '#renderer/hooks/page-keys.ts';
import { MarkEditor } from './mark-editor.tsx';
import { PhotoPicture } from './photo-picture.tsx';

/** A photo as the viewer shows it. */
interface ViewedPhoto {
  readonly sha256: string;
  /** “照片 1” */
  readonly name: string;
  readonly marks: Marks;
  /** What is below it: the day of taking, what is to be pointed out. */
  readonly caption: ReactNode;
}

/**
 * Photos one at a time, as large as the window, with what was drawn over them or as they were taken. `at` is the one shown, null for none.
 * Where `onMark` is given a person may draw on them.
 */
export function PhotoViewer(props: {
  readonly photos: readonly ViewedPhoto[];
  readonly at: number | null;
  readonly onAt: (at: number | null) => void;
  readonly onMark?: (sha256: string, marks: Marks) => void;
}) {
  const { photos, at, onAt, onMark } = props;
  const photo = at === null ? undefined : photos[at];
  const [editing, setEditing] = useState(false);
  const close = () => {
    setEditing(false);
    onAt(null);
  };
  const step = (by: number) => {
    const next = (at ?? 0) + by;
    if (photos[next] !== undefined) onAt(next);
  };
  return (
    <Modal
      open={photo !== undefined}
      title={photo === undefined ? '' : `${photo.name}${photos.length > 1 ? `（共 ${photos.length} 张）` : ''}`}
      width="calc(100vw - 24px)"
      centered
      footer={null}
      keyboard={!editing}
      mask={{ closable: !editing }}
      destroyOnHidden
      className="photo-viewer"
      onCancel={close}
    >
      {photo === undefined ? null : editing && onMark !== undefined ? (
        <MarkEditor
          sha256={photo.sha256}
          name={photo.name}
          marks={photo.marks}
          onCancel={() => setEditing(false)}
          onDone={(marks) => {
            onMark(photo.sha256, marks);
            setEditing(false);
          }}
        />
      ) : (
        <Looking key={photo.sha256} photo={photo} at={at ?? 0} of={photos.length} onStep={step} onEdit={onMark === undefined ? null : () => setEditing(true)} />
      )}
    </Modal>
  );
}

function Looking(props: {
  readonly photo: ViewedPhoto;
  readonly at: number;
  readonly of: number;
  readonly onStep: (by: number) => void;
  readonly onEdit: (() => void) | null;
}) {
  const { photo, at, of, onStep, onEdit } = props;
  const [original, setOriginal] = useState(false);
  const hear = useCallback(
    (event: KeyboardEvent) => {
      if (event.key === 'ArrowLeft') onStep(-1);
      if (event.key === 'ArrowRight') onStep(1);
    },
    [onStep],
  );
  useDialogKeys(hear);
  return (
    <div className="photo-looking">
      <div className="photo-stage">
        <PhotoPicture sha256={photo.sha256} name={`${photo.name}大图`} marks={original ? [] : photo.marks} fit="contain" />
      </div>
      <div className="photo-bar">
        {of < 2 ? null : (
          <>
            <button type="button" className="photo-tool" disabled={at === 0} onClick={() => onStep(-1)}>
              <LeftOutlined aria-hidden /> 上一张
            </button>
            <button type="button" className="photo-tool" disabled={at === of - 1} onClick={() => onStep(1)}>
              下一张 <RightOutlined aria-hidden />
            </button>
          </>
        )}
        {photo.marks.length === 0 ? null : (
          <button type="button" className="photo-tool" aria-pressed={original} onClick={() => setOriginal(!original)}>
            看原图
          </button>
        )}
        {onEdit === null ? null : (
          <button type="button" className="photo-tool" onClick={onEdit}>
            <EditOutlined aria-hidden /> 标注
          </button>
        )}
        <div className="photo-caption">{photo.caption}</div>
      </div>
    </div>
  );
}
