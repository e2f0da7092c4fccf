import { CloseOutlined, FileOutlined } from '@ant-design/icons';
import type { AttachedFile } from '#shared/evidence/evidence.ts';
import { sizeWords } from './evidence-acts.ts';

/** The files attached to an item: a tap hands one out again to be opened. */
export function FileList(props: {
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
