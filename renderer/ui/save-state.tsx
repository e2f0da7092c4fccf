import { CheckCircleFilled, SyncOutlined, WarningFilled } from '@ant-design/icons';
import { useSaveState } from '#renderer/hooks/use-save-state.ts';
import type { SaveState as State } from '#renderer/store/store.ts';

/** 保存状态: whether what was last done is safe on the disk. Shown once on every page, in the top bar. */
export function SaveStateSign() {
  const state = useSaveState();
  return (
    <div role="status" aria-label="保存状态" className={`save-state save-state-${state.kind}`} title={explain(state)}>
      {icons[state.kind]}
      <span>{words[state.kind]}</span>
    </div>
  );
}

const words = { saved: '已保存', saving: '正在保存', unsaved: '未保存' } as const;

const icons = {
  saved: <CheckCircleFilled aria-hidden />,
  saving: <SyncOutlined aria-hidden />,
  unsaved: <WarningFilled aria-hidden />,
} as const;

function explain(state: State): string {
  switch (state.kind) {
    case 'saved':
      return state.atMs === null ? '所有内容都已保存' : `所有内容都已保存，最近一次在 ${new Date(state.atMs).toLocaleTimeString('zh-CN')}`;
    case 'saving':
      return '正在写入磁盘';
    case 'unsaved':
      return state.reason;
  }
}
