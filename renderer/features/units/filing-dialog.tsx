import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Day } from '#shared/days/days.ts';
import { filingWords, type Filing, type Round } from '#shared/model/round.ts';
import { grantFiling } from '#shared/record/round-acts.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

interface Granting {
  readonly kind: Filing['kind'] | 'awaited';
  readonly until?: Day;
  readonly reason?: string;
}

/** 免报、缓报: units of a round need not submit, or may later, with the reason; or are expected again like any other. */
export function FilingDialog(props: {
  readonly round: Round;
  readonly unitIds: readonly string[];
  /** Whom it is about, for the title: a unit's name, or how many units. */
  readonly whom: string;
  readonly present: Filing | null;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}) {
  const { round, unitIds, whom, present, onClose, onDone } = props;
  const undoable = useUndoable();
  const [form] = Form.useForm<Granting>();
  const [working, setWorking] = useState(false);
  const kind = Form.useWatch('kind', form);
  const save = async (values: Granting) => {
    const reason = values.reason?.trim() ?? '';
    const filing: Filing | null =
      values.kind === 'awaited' ? null : values.kind === 'excused' ? { kind: 'excused', reason } : { kind: 'deferred', until: values.until ?? '', reason };
    setWorking(true);
    const saved = await undoable([grantFiling(round.id, unitIds, filing)], `${whom}：${filing === null ? '恢复应报' : filingWords(filing)}`);
    setWorking(false);
    if (!saved) return;
    onDone?.();
    onClose();
  };
  const first: Granting = present === null ? { kind: 'excused' } : { ...present };
  return (
    <Modal open title={`免报、缓报：${whom}`} okText="记下" cancelText="取消" confirmLoading={working} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Granting> name="filing" form={form} layout="vertical" initialValues={first} onFinish={save}>
        <Form.Item name="kind" label={`在“${round.title}”中`}>
          <Radio.Group
            className="change-choices"
            options={[
              { value: 'excused', label: '免报：不用交材料，不计入未交' },
              { value: 'deferred', label: '缓报：晚些再交，到期没交的照样提醒' },
              ...(present === null && unitIds.length === 1 ? [] : [{ value: 'awaited', label: '恢复应报' }]),
            ]}
          />
        </Form.Item>
        {kind === 'deferred' ? (
          <Form.Item name="until" label="缓报至" rules={[{ required: true, message: '请写缓报到哪一天' }]}>
            <DayField />
          </Form.Item>
        ) : null}
        {kind === 'awaited' ? null : (
          <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写原因' }]}>
            <Input.TextArea rows={2} maxLength={200} placeholder="如 企业停产；正在换届" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
