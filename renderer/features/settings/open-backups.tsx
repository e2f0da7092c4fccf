import { Alert, Button, Popconfirm } from 'antd';
import { useEffect, useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useServices } from '#renderer/store/services.tsx';

/** Backups from before the password, which lie open, and the button that removes them. Absent where there is none. */
export function OpenBackups() {
  const { store } = useServices();
  const message = useMessage();
  const [count, setCount] = useState(0);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const look = (): void => void store.vault.openBackups().then(setCount, () => setCount(0));
    look();
    return store.backups.listen(look);
  }, [store]);
  if (count === 0) return null;
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await store.backups.write('hour');
      const removed = await store.vault.removeOpenBackups();
      message.success(`已删去 ${String(removed)} 份没有加密的旧备份`);
      setCount(0);
      await store.backups.look();
    } catch (error) {
      message.error(`没有删去：${errorText(error)}`);
    }
    setBusy(false);
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={`备份文件夹里有 ${String(count)} 份设密码以前的备份没有加密，能打开这台电脑的人就能看到。`}
      description="删去时先写一份加密的新备份并读回核对，再删去没有加密的备份和它们旁边没有加密的照片、附件。删了不能恢复；抄到别处的不在其内。"
      action={
        <Popconfirm title="删去后只剩加密的备份，确定？" okText="删去" cancelText="先不" onConfirm={remove}>
          <Button danger loading={busy}>
            删去旧备份
          </Button>
        </Popconfirm>
      }
    />
  );
}
