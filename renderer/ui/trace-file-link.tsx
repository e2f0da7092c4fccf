import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TraceFile } from '#shared/programme/creation.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useServices } from '#renderer/store/services.tsx';

/** The file of a trace, to be saved and opened. */
export function TraceFileLink(props: { readonly file: TraceFile }) {
  const { file } = props;
  const { store } = useServices();
  const message = useMessage();
  const save = async () => {
    const bytes = await store.document(file.sha256);
    if (bytes === undefined) {
      message.error(`“${file.name}”在这台电脑上找不到，请从备份或数据包恢复。`);
      return;
    }
    const saved = await store.host.saveFile(file.name, bytes, 'application/octet-stream');
    if (!saved.ok && saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
  };
  return (
    <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={() => void save()}>
      {file.name}
    </Button>
  );
}
