import { Button, Form } from 'antd';
import { useState } from 'react';
import type { PreparedVault } from '#renderer/store/vault/store-vault.ts';
import { useServices } from '#renderer/store/services.tsx';
import { NewPasswordFields } from './password-fields.tsx';
import { RecoveryDialog } from './recovery-dialog.tsx';

/** 设本机密码: the password twice, then the recovery code, which has to be written down before anything is sealed. */
export function TurnOnForm() {
  const { vault } = useServices().store;
  const [prepared, setPrepared] = useState<PreparedVault | null>(null);
  const [preparing, setPreparing] = useState(false);
  const prepare = async (password: string) => {
    setPreparing(true);
    try {
      setPrepared(await vault.prepare(password));
    } finally {
      setPreparing(false);
    }
  };
  return (
    <>
      <Form name="turn-on-password" layout="inline" onFinish={({ password }: { readonly password: string }) => void prepare(password)}>
        <NewPasswordFields />
        <Button htmlType="submit" loading={preparing}>
          设本机密码
        </Button>
      </Form>
      {prepared === null ? null : <RecoveryDialog prepared={prepared} onClose={() => setPrepared(null)} />}
    </>
  );
}
