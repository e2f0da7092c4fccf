import { Alert, Button } from 'antd';
import { useServices } from '#renderer/store/services.tsx';
import { useSaveState } from '#renderer/ui/save-state.tsx';

/** Shown on every page while something could not be saved: why, what is kept, and a way to try again at once. */
export function UnsavedNotice() {
  const { store } = useServices();
  const state = useSaveState();
  if (state.kind !== 'unsaved') return null;
  return (
    <Alert
      className="start-notice"
      type="error"
      showIcon
      title={`未保存：${state.reason}`}
      description={
        state.waiting === 0
          ? '请再做一次这一步。还不行，请重新打开程序，已保存的内容都在。'
          : `${state.waiting} 步操作都还留着，写成以后才会显示已保存。请先不要关闭窗口。`
      }
      action={state.waiting === 0 ? null : <Button onClick={() => store.retryNow()}>现在再试</Button>}
    />
  );
}
