import { CameraOutlined, LoadingOutlined, PaperClipOutlined, PictureOutlined, CloseOutlined, FileOutlined } from '@ant-design/icons';
import { useRef, useState } from 'react';
import type { Round } from '#shared/model/round.ts';
import type { Item } from '#shared/model/standard.ts';
import type { AttachedFile } from '#shared/evidence/evidence.ts';
import { sizeWords } from '#shared/text/size-words.ts';
import type { EvidenceActs } from './evidence-acts.ts';
import { CameraDialog } from './camera/camera-dialog.tsx';
import type { ItemEvidence } from './item-evidence.ts';
import { PhotoList } from './photo-list.tsx';

/** The evidence of one item: buttons 拍照, 添加照片 and 附文件, photos that open large, files that open again. `photos` are those the screen shows already, stored or not. */
export function EvidenceStrip(props: {
  readonly item: Item;
  readonly photos: readonly string[];
  readonly evidence: ItemEvidence;
  readonly round: Round;
  /** Photos and files that are being shrunk or written. */
  readonly waiting: number;
  /** In one line: one button, the first photos small, the files counted. */
  readonly small: boolean;
  readonly disabled: boolean;
  readonly acts: EvidenceActs;
  readonly onAdd: (files: readonly File[], takenOn?: string) => void;
}) {
  const { item, photos, evidence, waiting, small, disabled, acts, onAdd } = props;
  const [shooting, setShooting] = useState(false);
  const chosen = useRef<HTMLButtonElement>(null);
  return (
    <div className="photos">
      {disabled ? null : (
        <>
          {small ? null : (
            <button ref={chosen} type="button" className="tool tool-camera" onClick={() => setShooting(true)}>
              <CameraOutlined aria-hidden /> 拍照
            </button>
          )}
          <FileChoice className="tool tool-photo" label="照片文件" name="添加照片" accept="image/*" keys="P" onFiles={onAdd}>
            {small ? <CameraOutlined aria-hidden /> : <PictureOutlined aria-hidden />}
          </FileChoice>
          {small ? null : (
            <FileChoice className="tool" label="佐证文件" name="附文件" onFiles={onAdd}>
              <PaperClipOutlined aria-hidden />
            </FileChoice>
          )}
        </>
      )}
      <PhotoList item={item} photos={photos} evidence={evidence} round={props.round} small={small} disabled={disabled} acts={acts} />
      {small && evidence.files.length > 0 ? (
        <span className="file-mark" title={evidence.files.map(({ name }) => name).join('、')}>
          <PaperClipOutlined aria-hidden />
          <span className="visually-hidden">附件</span> {evidence.files.length}
        </span>
      ) : null}
      <FileList
        files={small ? noFiles : evidence.files}
        disabled={disabled}
        onSave={(file) => void acts.saveFile(file)}
        onWithdraw={(sha256) => acts.withdrawFile(item, sha256)}
      />
      {waiting === 0 ? null : (
        <span className="photo-waiting">
          <LoadingOutlined aria-hidden /> 正在保存 {waiting} 份
        </span>
      )}
      {shooting ? (
        <CameraDialog
          title={item.text}
          onShot={onAdd}
          onClose={() => {
            setShooting(false);
            chosen.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

const noFiles: readonly AttachedFile[] = [];

/** The files attached to an item: a tap hands one out again to be opened. */
function FileList(props: {
  readonly files: readonly AttachedFile[];
  readonly disabled: boolean;
  readonly onSave: (file: AttachedFile) => void;
  readonly onWithdraw: (sha256: string) => void;
}) {
  const { files, disabled, onSave, onWithdraw } = props;
  if (files.length === 0) return null;
  return (
    <ul className="file-list" aria-label="附件">
      {files.map((file) => (
        <li key={file.sha256}>
          <button type="button" className="tool" aria-label={`取出 ${file.name}`} title={`取出“${file.name}”查看`} onClick={() => onSave(file)}>
            <FileOutlined aria-hidden /> <span className="file-name">{file.name}</span> <span className="quiet">{sizeWords(file.size)}</span>
          </button>
          {disabled ? null : (
            <button type="button" className="tool" aria-label={`撤下 ${file.name}`} onClick={() => onWithdraw(file.sha256)}>
              <CloseOutlined aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function FileChoice(props: {
  readonly className: string;
  readonly label: string;
  readonly name: string;
  readonly accept?: string;
  readonly keys?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: React.ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        multiple
        hidden
        aria-label={props.label}
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className={props.className}
        aria-label={props.name}
        title={props.name}
        aria-keyshortcuts={props.keys}
        onClick={() => input.current?.click()}
      >
        {props.children}
      </button>
    </>
  );
}
