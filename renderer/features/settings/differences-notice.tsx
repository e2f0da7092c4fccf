import { Alert } from 'antd';
import { useLive } from '#renderer/store/services.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';

/** How many matters several machines recorded differently, and the way to settle them; the way to those that were settled where none is left. Absent where there never was one. */
export function DifferencesNotice() {
  const open = useLive((store) => store.matters(), []);
  const settled = useLive((store) => store.settledDifferences(), []);
  const count = open?.length ?? 0;
  if (count === 0 && (settled ?? []).length === 0) return null;
  return (
    <div className="settings-wide">
      <Alert
        type={count === 0 ? 'success' : 'warning'}
        showIcon
        title={count === 0 ? '各台机器记录不同的地方都已处理。' : `有 ${String(count)} 处各台机器记录不同，等人定。`}
        action={
          <LinkButton to={count === 0 ? '/settings/differences?state=settled' : '/settings/differences'} type={count === 0 ? 'default' : 'primary'}>
            {count === 0 ? '看处理过的' : '逐处处理'}
          </LinkButton>
        }
      />
    </div>
  );
}
