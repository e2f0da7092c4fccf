import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { draftOfList, readQualitativeList } from '#shared/standards/qualitative-list.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useBeginDraft } from '../editor/use-begin-draft.ts';

interface ListForm {
  readonly title: string;
  readonly list: string;
}

/** 定性条目量化: takes a list that has no points, typed or pasted, and begins a draft of it where points are given. */
export function ListButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>定性条目量化</Button>
      {open ? <ListDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ListDialog(props: { readonly onClose: () => void }) {
  const { newId, nowMs } = useServices();
  const begin = useBeginDraft();
  const [form] = Form.useForm<ListForm>();
  const [working, setWorking] = useState(false);
  const text = (Form.useWatch('list', form) as string | undefined) ?? '';
  const listed = readQualitativeList(text);
  const count = listed.reduce((sum, { items }) => sum + items.length, 0);
  const save = async ({ title }: ListForm) => {
    if (working || count === 0) return;
    setWorking(true);
    const draft = draftOfList(title.trim(), listed, dayOfMs(nowMs()).slice(0, 4), newId);
    await begin(draft, undefined, undefined, 'quantify');
    setWorking(false);
  };
  return (
    <Modal
      open
      width={720}
      title="第一步：把定性条目量化成考核标准"
      okText="起草并分配分值"
      okButtonProps={{ disabled: count === 0 }}
      confirmLoading={working}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form<ListForm> name="quantify-list" form={form} layout="vertical" initialValues={{ title: '', list: '' }} onFinish={save}>
        <Form.Item name="title" label="标准名称" rules={[{ required: true, whitespace: true, message: '请写标准名称' }]}>
          <Input maxLength={60} placeholder="如：“八好”社区工会考核标准" />
        </Form.Item>
        <Form.Item
          name="list"
          label="条目（一行一条，可从文件里复制过来）"
          extra="以“一、”“（一）”开头或以冒号结尾的行作为类目，其余各行作为条目；序号由程序重新编。"
        >
          <Input.TextArea rows={12} placeholder={'一、党政重视好\n工会工作列入党建目标管理体系\n党总支定期研究工会重大问题\n二、组织建设好\n制度健全'} />
        </Form.Item>
        <p className="quiet" role="status">
          {count === 0
            ? '还没有条目。'
            : `读到 ${String(listed.length)} 个类目、${String(count)} 个条目：${listed.map(({ title, items }) => `${title} ${String(items.length)}`).join('，')}。`}
        </p>
      </Form>
    </Modal>
  );
}
