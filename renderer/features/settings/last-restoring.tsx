import { Button } from 'antd';
import { useState } from 'react';
import { clockMs } from '#shared/ledger/clock.ts';
import { standingEntries } from '#shared/ledger/undo.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { momentOf } from '#shared/days/moment-of.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** The last restoring that still has effect, with the way to take it back as one act. Nothing while there is none. */
export function LastRestoring() {
  const { store } = useServices();
  const message = useMessage();
  const restorings = useLive(async (from) => standingEntries(await from.history('restore')), []);
  const [working, setWorking] = useState(false);
  const last = restorings?.at(-1);
  const { batch = null } = last ?? {};
  if (last === undefined || batch === null) return null;
  const { writtenMs, taken } = last.fields;
  const undo = async () => {
    setWorking(true);
    await store.undo(batch);
    message.success(taken === undefined ? '已撤销恢复，回到恢复之前的样子' : '已撤销撤回，又是合并以后的样子');
    setWorking(false);
  };
  const written = typeof writtenMs === 'number' ? momentOf(writtenMs) : '';
  return (
    <div className="backup-place" role="group" aria-label="上次恢复">
      <div className="backup-place-words">
        <p>
          {momentOf(clockMs(last.at))}，{last.by === '' ? '未署名' : last.by}
          {taken === undefined ? `恢复了${written}写的备份` : `撤回了合并，对方的数据包写于${written}`}。
        </p>
      </div>
      <Button loading={working} onClick={undo}>
        {taken === undefined ? '撤销恢复' : '撤销撤回，重新合并'}
      </Button>
    </div>
  );
}
