import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ProgramUpdates } from '#shared/host.ts';
import type { UpdateFound } from '#shared/shell-contract.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { usePackageWriting } from '#renderer/hooks/use-package-writing.ts';

/** 用更新包更新: a signed file from a USB stick is checked by the shell; then a backup is written and the installer started. Nothing is fetched from a network. */
export function UpdatePart(props: { readonly updates: ProgramUpdates; readonly version: string }) {
  const { updates } = props;
  const message = useMessage();
  const { backUp, writing } = usePackageWriting();
  const [found, setFound] = useState<UpdateFound | null>(null);
  const [working, setWorking] = useState(false);
  const told = (problem: { readonly code: string; readonly detail: string }) => {
    if (problem.code === 'refused') message.warning(problem.detail, 10);
    else if (problem.code !== 'cancelled') message.error(`更新包没有打开：${problem.detail}`);
  };
  const choose = async () => {
    const answer = await updates.choose();
    if (answer.ok) setFound(answer.value);
    else told(answer.problem);
  };
  const run = async () => {
    setWorking(true);
    await backUp();
    const answer = await updates.run();
    setWorking(false);
    setFound(null);
    if (!answer.ok) told(answer.problem);
  };
  return (
    <>
      <Button onClick={() => void choose()}>用更新包更新</Button>
      {found === null ? null : (
        <Modal
          open
          title={`更新到 ${found.version} 版`}
          okText="备份并更新"
          cancelText="先不更新"
          confirmLoading={working || writing !== null}
          onOk={() => void run()}
          onCancel={() => setFound(null)}
        >
          <p>
            “{found.name}”签名相符，现在是 {props.version} 版。先写一份备份，再打开安装程序；验收台会关闭，数据不动。
          </p>
          {found.notes === '' ? null : <p className="update-notes">{found.notes}</p>}
        </Modal>
      )}
    </>
  );
}
