import { FolderOpenOutlined, FolderOutlined, UnlockOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ageWords } from '#shared/backups/backup-need.ts';
import { backupsKept } from '#shared/backups/automatic-backups.ts';
import { errorText } from '#shared/text/error-text.ts';
import type { BackupState } from '#renderer/store/backup-keeper.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useBackupState } from '#renderer/hooks/use-backup-state.ts';
import { useNow } from '#renderer/hooks/use-now.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** Where backups are written automatically, how old the last one is, and the one click that makes it work where it does not yet. */
export function BackupPlacePart() {
  const { backups } = useServices().store;
  const message = useMessage();
  const state = useBackupState();
  const [working, setWorking] = useState(false);
  if (state === undefined) return null;
  const { place } = state;
  const attempt = async (work: () => Promise<unknown>) => {
    setWorking(true);
    try {
      await work();
    } catch (error) {
      message.error(errorText(error));
    }
    setWorking(false);
  };
  return (
    <div className="backup-place" role="group" aria-label="自动备份">
      <FolderOutlined aria-hidden />
      <div className="backup-place-words">
        <PlaceWords state={state} />
      </div>
      {place.kind === 'locked' ? (
        <Button type="primary" icon={<UnlockOutlined aria-hidden />} loading={working} onClick={() => attempt(() => backups.allow())}>
          允许写入
        </Button>
      ) : null}
      {place.choosable ? (
        <Button icon={<FolderOpenOutlined aria-hidden />} loading={working && place.kind !== 'locked'} onClick={() => attempt(() => backups.choose())}>
          {place.kind === 'none' ? '选择备份文件夹' : '更换文件夹'}
        </Button>
      ) : null}
    </div>
  );
}

function PlaceWords(props: { readonly state: BackupState }) {
  const { place, files, writtenMs, problem } = props.state;
  const now = useNow();
  const age = writtenMs === null ? '还没有备份' : `上次备份在${ageWords(Math.max(0, now - writtenMs))}`;
  switch (place.kind) {
    case 'ready':
      return (
        <>
          <p>
            自动备份到<b>{place.name}</b>，{age}，共 {files.length} 份。
          </p>
          <p className="quiet">
            打开程序时、每用一小时、导入合并恢复之前各备份一次，写完读回核对；保留最近 {backupsKept.latest} 份和 {backupsKept.days} 天内每天一份。
            照片和文件在旁边的 documents 文件夹里只存一份；要带走请点“立即备份”，那是完整的一份。
          </p>
          {problem === null ? null : <Alert type="warning" showIcon title={problem} />}
        </>
      );
    case 'locked':
      return (
        <p>
          备份文件夹<b>{place.name}</b>已选好。浏览器重新打开后需要再允许一次，之后自动备份。{age}。
        </p>
      );
    case 'none':
      return (
        <p>
          {place.choosable
            ? `还没有选备份文件夹，不会自动备份。选一个（最好在U盘上），以后都自动备份到那里。${age}。`
            : `这个浏览器不能自动备份。请每天点“立即备份”，把下载的文件存到U盘。${age}。`}
        </p>
      );
  }
}
