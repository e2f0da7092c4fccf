import { FolderOpenOutlined, InboxOutlined, UploadOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useState, type ChangeEvent, type DragEvent } from 'react';
import { importSession } from './import-session.ts';
import { pickedFromDrop, pickedFromInput } from './picked-files.ts';

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
  const { message } = App.useApp();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (props.reading) return;
    pickedFromDrop(event.dataTransfer).then(
      (picked) => importSession.read(picked),
      () => {
        void message.error('拖来的文件夹打不开，请改用“选取整个文件夹”。');
      },
    );
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
      <p>把自评材料拖到这里，文件和文件夹都可以；或者</p>
      <div className="import-pickers">
        <Picker word="选择文件" folder={false} primary disabled={props.reading} />
        <Picker word="选取整个文件夹" folder primary={false} disabled={props.reading} />
      </div>
      {props.slim ? null : <p className="import-quiet">可读 Excel、WPS 表格（.xlsx、.xls、.et）、.ods 和 .csv。文件只在本机读取，原件原样存档。</p>}
    </section>
  );
}
