import { Button, Space } from 'antd';
import { fingerprintOf } from '#shared/ledger/fingerprint.ts';
import { confirmKey } from '#shared/record/device-keys.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

/** 核对过了: a person with a name says that the fingerprint of a machine is the one that its owner read out. */
export function ConfirmKeyButton(props: { readonly device: string; readonly publicKey: string }) {
  const { store } = useServices();
  const { name } = useInspector();
  const undoable = useUndoable();
  const confirm = () => undoable([confirmKey(store.device, props.device, props.publicKey)], `已记下：指纹 ${fingerprintOf(props.publicKey)} 核对过了`);
  return (
    <Space>
      <Button size="small" disabled={name === ''} onClick={() => void confirm()}>
        核对过了
      </Button>
      {name === '' ? <span className="quiet">请先在右上角写明姓名</span> : null}
    </Space>
  );
}
