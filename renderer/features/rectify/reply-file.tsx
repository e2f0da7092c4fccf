import { CloseOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button, Image } from 'antd';
import { withdrawReplyFile } from '#shared/record/rectify-acts.ts';
import type { ReplyOnItem } from '#shared/rectify/rectification.ts';
import { useDocumentUrl } from '#renderer/hooks/use-document-url.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { Case } from './read-case.ts';
import { useSaveDocument } from '#renderer/hooks/use-save-document.ts';

/** One file that came with a reply: a picture is shown, anything else can be saved and opened. */
export function ReplyFile(props: { readonly one: Case; readonly itemId: string; readonly file: ReplyOnItem['files'][number]; readonly readOnly: boolean }) {
  const { one, itemId, file, readOnly } = props;
  const undoable = useUndoable();
  const save = useSaveDocument();
  return (
    <span className="reply-file">
      {/\.(?:jpe?g|png)$/iu.test(file.name) ? (
        <Thumbnail sha256={file.sha256} name={file.name} />
      ) : (
        <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={() => void save(file)}>
          {file.name}
        </Button>
      )}
      {readOnly ? null : (
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={`撤下 ${file.name}`}
          onClick={() => void undoable([withdrawReplyFile(one.round.id, one.unit.id, itemId, file.sha256)], `已撤下 ${file.name}`)}
        />
      )}
    </span>
  );
}

function Thumbnail(props: { readonly sha256: string; readonly name: string }) {
  const url = useDocumentUrl(props.sha256);
  if (url === null) return <span className="quiet">{props.name}（文件缺失）</span>;
  return url === undefined ? null : <Image src={url} alt={props.name} height={56} preview={{ cover: null }} />;
}
