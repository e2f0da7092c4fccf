import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { dayOfMs } from '#shared/days.ts';
import { openRound } from '#shared/ledger/acts.ts';
import { useServices } from '#renderer/store/services.tsx';

import { useRecord } from '#renderer/ui/use-record.ts';
import { useLibrary, type LibraryEntry } from './library.ts';
import { useKeep } from './use-keep.ts';

interface NewRound {
  readonly title: string;
  readonly year: number;
  readonly standard: string;
}

/** 新建批次: asks title, year and standard, opens the round and chooses it for all screens. Offers the given standard, or the one in use. */
export function NewRoundDialog(props: { readonly standard?: string; readonly onClose: () => void }) {
  const { round } = useServices();
  const library = useLibrary();
  if (library === undefined) return null;
  const inUse = library.find((entry) => entry.hash !== null && entry.hash === round?.standardHash);
  return <Dialog library={library} standard={props.standard ?? inUse?.key ?? library[0]?.key} onClose={props.onClose} />;
}

function Dialog(props: { readonly library: readonly LibraryEntry[]; readonly standard: string | undefined; readonly onClose: () => void }) {
  const { library } = props;
  const { nowMs, newId, chooseRound } = useServices();
  const { message } = App.useApp();
  const [form] = Form.useForm<NewRound>();
  const [working, setWorking] = useState(false);
  const keep = useKeep();
  const record = useRecord();
  const [today] = useState(() => dayOfMs(nowMs()));
  const year = Number(today.slice(0, 4));

  const open = async (values: NewRound) => {
    const entry = library.find((one) => one.key === values.standard);
    if (entry === undefined) {
      form.resetFields(['standard']);
      void message.error('所选的标准刚刚有变动，请重新选择考核标准。');
      return;
    }
    setWorking(true);
    const standardHash = await keep(entry);
    if (standardHash === undefined) {
      setWorking(false);
      return;
    }
    const id = newId();
    const round = {
      id,
      title: values.title.trim(),
      year: values.year,
      standardHash,
      openedOn: today,
      visitUntil: null,
      rectifyUntil: null,
      locked: false,
      unitIds: [],
    };
    const entries = await record([openRound(round)]);
    setWorking(false);
    if (entries === undefined) return;
    chooseRound(id);
    void message.success(`已新建批次：${round.title}`);
    props.onClose();
  };

  return (
    <Modal
      open
      title="新建批次"
      okText="新建"
      confirmLoading={working}
      onOk={() => {
        form.submit();
      }}
      onCancel={props.onClose}
    >
      <Form
        name="new-round"
        form={form}
        layout="vertical"
        initialValues={{ title: `${year}年基层工会规范化建设验收`, year, standard: props.standard }}
        onFinish={open}
      >
        <Form.Item name="title" label="批次名称" rules={[{ required: true, whitespace: true, message: '请写批次名称' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="year" label="年度" rules={[{ required: true, message: '请写年度' }]}>
          <InputNumber min={2000} max={2100} precision={0} />
        </Form.Item>
        <Form.Item
          name="standard"
          label="考核标准"
          extra="批次开始核查后，已核查单位的得分仍按当时的标准计算。"
          rules={[{ required: true, message: '请选择考核标准' }]}
        >
          <Select
            options={library.map((entry) => ({ value: entry.key, label: `${entry.title}（${entry.version}）`, title: entry.title }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
