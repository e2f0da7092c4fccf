import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ageWords, type BackupNeed } from '#shared/backups/backup-need.ts';
import { errorText } from '#shared/text/error-text.ts';
import type { BackupState } from '#renderer/store/backup-keeper.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useBackupState } from '#renderer/hooks/use-backup-state.ts';
import { useNow } from '#renderer/hooks/use-now.ts';
import { usePackageWriting } from '#renderer/hooks/use-package-writing.ts';
import { useBackupNeed } from './use-backup-need.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** Asks for a backup where none comes by itself: at the first visit of a day and after hours of work; and for the one tap that a folder picked earlier needs after a restart. */
export function BackupReminder() {
  const { store } = useServices();
  const message = useMessage();
  const state = useBackupState();
  const need = useBackupNeed();
  const now = useNow();
  const { backUp, writing } = usePackageWriting();
  const [closedAs, setClosedAs] = useState<string | null>(null);
  if (state === undefined || state.place.kind === 'ready') return null;
  const kind = state.place.kind === 'locked' ? 'locked' : need;
  if (kind === null || closedAs === kind) return null;
  const attempt = (work: Promise<unknown>) => work.catch((error: unknown) => message.error(errorText(error)));
  return (
    <Alert
      className="start-notice"
      type="warning"
      showIcon
      title={sentenceOf(kind, state, now)}
      action={
        <span className="notice-acts">
          {kind === 'locked' ? (
            <Button type="primary" onClick={() => attempt(store.backups.allow())}>
              允许写入备份文件夹
            </Button>
          ) : (
            <>
              {state.place.choosable ? <Button onClick={() => attempt(store.backups.choose())}>选择备份文件夹</Button> : null}
              <Button loading={writing !== null} onClick={backUp}>
                下载备份
              </Button>
            </>
          )}
        </span>
      }
      closable={{ 'aria-label': '先不备份', onClose: () => setClosedAs(kind) }}
    />
  );
}

function sentenceOf(kind: NonNullable<BackupNeed> | 'locked', { place, writtenMs }: BackupState, now: number): string {
  switch (kind) {
    case 'locked':
      return `浏览器重新打开后，需要再允许一次写入备份文件夹“${place.name}”，之后会自动备份。`;
    case 'never':
      return '这台电脑上的记录还没有备份。选一个文件夹（最好在U盘上），以后会自动备份。';
    case 'day':
      return `上次备份在${ageWords(now - (writtenMs ?? now))}，之后又有新的记录。请先备份再开始今天的工作。`;
    case 'hours':
      return `已经工作了一段时间，上次备份在${ageWords(now - (writtenMs ?? now))}。请备份一次。`;
  }
}
