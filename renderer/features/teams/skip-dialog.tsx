import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { skipVisits } from '#shared/record/round-acts.ts';
import type { Round } from '#shared/model/round.ts';
import type { VisitTask } from '#shared/visit/visit-tasks.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

/** Reasons that are common, to be taken with a press and written on. */
const commonReasons = ['停产歇业', '已撤并', '上级当年已验收', '成立不满一年'];

/** 不去: a unit is not visited in this round, with the reason. */
export function SkipDialog(props: { readonly round: Round; readonly task: VisitTask; readonly onClose: () => void }) {
  const { round, task, onClose } = props;
  const undoable = useUndoable();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const [working, setWorking] = useState(false);
  const save = async ({ reason }: { readonly reason: string }) => {
    setWorking(true);
    const saved = await undoable([skipVisits(round.id, [task.unitId], reason.trim())], `${task.name}：本轮不去`);
    setWorking(false);
    if (saved) onClose();
  };
  return (
    <Modal open title={`本轮不去：${task.name}`} okText="记下" cancelText="取消" confirmLoading={working} onOk={() => form.submit()} onCancel={onClose}>
      <Form name="skip" form={form} layout="vertical" initialValues={{ reason: '' }} onFinish={save}>
        <Form.Item
          name="reason"
          label="原因"
          extra="不去的单位不算未核查，汇总表和锁定批次时写明单位和原因。"
          rules={[{ required: true, whitespace: true, message: '请写原因' }]}
        >
          <Input.TextArea autoFocus rows={2} maxLength={200} />
        </Form.Item>
        <div className="page-actions" role="group" aria-label="常用原因">
          {commonReasons.map((reason) => (
            <Button key={reason} size="small" onClick={() => form.setFieldsValue({ reason })}>
              {reason}
            </Button>
          ))}
        </div>
      </Form>
    </Modal>
  );
}
