import { Button } from 'antd';
import { useState } from 'react';
import { momentOf } from '#shared/days/moment-of.ts';
import { errorText } from '#shared/text/error-text.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** The last merge, while nothing was recorded since, with the way to take it back as one act. */
export function LastMergeLine() {
  const { store } = useServices();
  const message = useMessage();
  const permit = usePermit();
  const merge = useLive((from) => from.lastMerge(), []);
  const [working, setWorking] = useState(false);
  if (merge === undefined) return null;
  const undo = async () => {
    const along = await permit('restore', []);
    if (along === null) return;
    setWorking(true);
    try {
      await store.undoMerge();
      if (along.length > 0) await store.act(along);
      message.success('已撤回合并，回到合并以前的样子');
    } catch (error) {
      message.error(`没有撤回：${errorText(error)}`);
    }
    setWorking(false);
  };
  return (
    <div className="backup-place" role="group" aria-label="上次合并">
      <div className="backup-place-words">
        <p>
          {momentOf(merge.ms)} 合并了{merge.by === '' ? '未署名的人' : merge.by} {momentOf(merge.writtenMs)} 写的数据包，新增 {merge.fresh}{' '}
          条记录。合并错了，在记下新的内容以前可以一步撤回。
        </p>
      </div>
      <Button loading={working} onClick={undo}>
        撤回合并
      </Button>
    </div>
  );
}
