import { FolderOpenOutlined, InboxOutlined, UploadOutlined } from '@ant-design/icons';

import { useCallback, useEffect, useState, type ChangeEvent, type DragEvent } from 'react';
import { importSession } from './import-session.ts';
import { pickedFromTransfer, pickedFromInput } from './picked-files.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

function Picker(props: { readonly word: string; readonly folder: boolean; readonly primary: boolean; readonly disabled: boolean }) {
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target;
    if (files !== null) void importSession.read(pickedFromInput(files));
    event.target.value = '';
  };
  return (
    <label className={`import-picker${props.primary ? ' import-picker-primary' : ''}`}>
      {props.folder ? <FolderOpenOutlined aria-hidden /> : <UploadOutlined aria-hidden />}
      {props.word}
      <input type="file" multiple disabled={props.disabled} onChange={pick} {...(props.folder ? { webkitdirectory: '' } : {})} />
    </label>
  );
}

/** Where files come in: two buttons and a place to drop files and folders on. */
export function PickFiles(props: { readonly reading: boolean; readonly slim: boolean }) {
  const message = useMessage();
  const [over, setOver] = useState(false);
  const { reading } = props;
  const take = useCallback(
    (transfer: DataTransfer) => {
      if (reading) return;
      pickedFromTransfer(transfer).then(
        (picked) => importSession.read(picked),
        () => {
          message.error('文件夹打不开，请改用“选取整个文件夹”。');
        },
      );
    },
    [reading, message],
  );
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData !== null && event.clipboardData.files.length > 0) take(event.clipboardData);
    };
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('paste', paste);
    };
  }, [take]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer);
  };
  return (
    <section
      className={`import-drop${over ? ' import-drop-over' : ''}${props.slim ? ' import-drop-slim' : ''}`}
      aria-label="放入文件"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      {props.slim ? null : <InboxOutlined className="import-drop-icon" aria-hidden />}
      <p>把自评材料拖到这里或粘贴，文件、文件夹和 .zip 压缩包都可以；或者</p>
      <div className="import-pickers">
        <Picker word="选择文件" folder={false} primary disabled={props.reading} />
        <Picker word="选取整个文件夹" folder primary={false} disabled={props.reading} />
      </div>
      {props.slim ? null : (
        <p className="import-quiet">可读 Excel、WPS 表格（.xlsx、.xls、.et）、.ods、.csv 和 Word 表格（.docx）。文件只在本机读取，原件原样存档。</p>
      )}
    </section>
  );
}
