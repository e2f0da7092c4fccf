import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { changeRound } from '#shared/record/round-acts.ts';
import type { Round } from '#shared/model/round.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { useUndoable } from '#renderer/ui/use-undoable.tsx';

interface RoundForm {
  readonly title: string;
  readonly visitUntil: string;
  readonly rectifyUntil: string;
}

/** 修改批次: its title and deadlines. */
export function EditRoundDialog(props: { readonly round: Round; readonly onClose: () => void }) {
  const { round, onClose } = props;
  const [form] = Form.useForm<RoundForm>();
  const [working, setWorking] = useState(false);
  const undoable = useUndoable();
  // A field says itself what is wrong with its day; the dialog only must not go and keep the old one.
  const [wrongVisit, setWrongVisit] = useState(false);
  const [wrongRectify, setWrongRectify] = useState(false);
  const save = async (values: RoundForm) => {
    if (wrongVisit || wrongRectify) return;
    setWorking(true);
    const fields = { title: values.title.trim(), visitUntil: values.visitUntil || null, rectifyUntil: values.rectifyUntil || null };
    const saved = await undoable([changeRound(round.id, fields)], '已修改批次');
    setWorking(false);
    if (saved) onClose();
  };
  return (
    <Modal open title="修改批次" okText="保存修改" confirmLoading={working} onOk={() => form.submit()} onCancel={onClose}>
      <Form
        name="edit-round"
        form={form}
        layout="vertical"
        initialValues={{ title: round.title, visitUntil: round.visitUntil ?? '', rectifyUntil: round.rectifyUntil ?? '' }}
        onFinish={save}
      >
        <Form.Item name="title" label="批次名称" rules={[{ required: true, whitespace: true, message: '请写批次名称' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="visitUntil" label="核查截止日期">
          <DayField onWrong={setWrongVisit} />
        </Form.Item>
        <Form.Item name="rectifyUntil" label="整改截止日期">
          <DayField onWrong={setWrongRectify} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
