import { Form, Modal, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Draft } from '#shared/model/ledger.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useToday, type OccasionValues } from './occasion-fields.tsx';

/** A form that records one change of a unit and offers to take it back. `plan` turns what was filled in into acts and the sentence that says what was done. */
export function ChangeDialog<Values extends OccasionValues>(props: {
  readonly title: string;
  readonly okText: string;
  readonly form: FormInstance<Values>;
  readonly first: Partial<Values>;
  readonly plan: (values: Values) => Promise<{ readonly drafts: readonly Draft[]; readonly done: string }>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { form, onClose } = props;
  const [working, setWorking] = useState(false);
  const today = useToday();
  const undoable = useUndoable();
  const save = async (values: Values) => {
    setWorking(true);
    const { drafts, done } = await props.plan(values);
    const saved = await undoable(drafts, done);
    setWorking(false);
    if (saved) onClose();
  };
  return (
    <Modal open title={props.title} okText={props.okText} cancelText="取消" confirmLoading={working} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> name="change-unit" form={form} layout="vertical" initialValues={{ on: today, ...props.first }} onFinish={save}>
        {props.children}
      </Form>
    </Modal>
  );
}
