import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useServices } from '#renderer/store/services.tsx';

/** The names of the templates to begin with; the library that writes them is loaded when one is asked for. */
const names = ['公示', '整改通知书', '验收意见表', '通报（公文格式）', '命名决定（公文格式）', '汇总表'] as const;

/** 样板: templates to begin with, to be changed in Word or Excel. */
export function StartingTemplates() {
  const { store } = useServices();
  const message = useMessage();
  const [busy, setBusy] = useState<string | null>(null);
  const take = async (name: string) => {
    setBusy(name);
    try {
      const { startingTemplates } = await import('#shared/templates/starting-templates.ts');
      const start = startingTemplates.find((one) => one.name === name);
      if (start === undefined) return;
      const saved = await store.host.saveFile(fileName(`${name}样板`, start.format), await start.write(), 'application/octet-stream');
      if (saved.ok) message.handed(`已存为 ${saved.value.name}，改好后从“导入模板”放进来。`);
      else if (saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
    } catch (error) {
      message.error(`没有写出样板：${errorText(error)}`);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <span>下载样板：</span>
      {names.map((name) => (
        <Button key={name} size="small" icon={<DownloadOutlined aria-hidden />} loading={busy === name} onClick={() => void take(name)}>
          {name}
        </Button>
      ))}
    </>
  );
}
