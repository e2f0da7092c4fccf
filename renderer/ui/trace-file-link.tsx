import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TraceFile } from '#shared/programme/creation.ts';
import { useSaveDocument } from '#renderer/hooks/use-save-document.ts';

/** The file of a trace, to be saved and opened. */
export function TraceFileLink(props: { readonly file: TraceFile }) {
  const { file } = props;
  const save = useSaveDocument();
  return (
    <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={() => void save(file)}>
      {file.name}
    </Button>
  );
}
