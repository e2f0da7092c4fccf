import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { cover } from '#renderer/hooks/use-cover.ts';
import { useServices } from '#renderer/store/services.tsx';

/** 锁屏: covers the screen at once. Only where there is a password to uncover it. */
export function CoverButton() {
  const { vault } = useServices().store;
  if (!vault.on) return null;
  return (
    <Button type="text" icon={<LockOutlined aria-hidden />} onClick={cover}>
      锁屏
    </Button>
  );
}
